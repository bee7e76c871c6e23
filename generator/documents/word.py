"""The words of a Word document (Office Open XML, ISO/IEC 29500): through HTML, by mammoth."""

import io
import zipfile
from xml.etree import ElementTree

import mammoth

from generator.documents import html
from generator.documents.packages import opened_package
from generator.documents.taking import About, Refused, Taken

_CORE = "docProps/core.xml"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def take(data: bytes) -> Taken:
    """The words of a document's bytes; raises `Refused` where there are none to be had."""
    with opened_package(data, "word/document.xml") as package:
        about = _about(package)
    # Pictures are words' neighbours at best, and are not read.
    pictures = mammoth.images.img_element(lambda _: {"src": ""})
    page = mammoth.convert_to_html(io.BytesIO(data), convert_image=pictures).value
    try:
        return Taken(html.words_of_page(f"<body>{page}").text, about)
    except Refused:
        raise Refused("holds no words") from None


def _about(package: zipfile.ZipFile) -> About:
    if _CORE not in package.namelist():
        return About()
    core = ElementTree.fromstring(package.read(_CORE))  # noqa: S314 expat refuses what explodes
    return About(
        title=core.findtext(f"{_DUBLIN}title") or "",
        author=core.findtext(f"{_DUBLIN}creator") or "",
        published=(core.findtext(f"{_TERMS}created") or "")[:10],
        language=core.findtext(f"{_DUBLIN}language") or "",
    )
