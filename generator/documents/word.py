"""The words of a Word document (Office Open XML, ISO/IEC 29500): through HTML, by mammoth."""

import io

import mammoth

from generator.documents import html
from generator.documents.packages import about_of
from generator.documents.taking import Refused, Taken


def take(data: bytes) -> Taken:
    """The words of a document's bytes; raises `Refused` where there are none to be had."""
    about = about_of(data, "word/document.xml")
    # Pictures are words' neighbours at best, and are not read.
    pictures = mammoth.images.img_element(lambda _: {"src": ""})
    page = mammoth.convert_to_html(io.BytesIO(data), convert_image=pictures).value
    try:
        return Taken(html.words_of_page(f"<body>{page}").text, about)
    except Refused:
        raise Refused("holds no words") from None
