"""The words of documents, as their readers read them; what breaks or bursts is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from generator.documents.places import place_in
from generator.documents.reader import words_of
from generator.documents.taking import About, Refused, Taken
from generator.evidence.finding import Quote, find
from generator.evidence.outcomes import Found
from generator.evidence.searching import Searchable

FILES = Path(__file__).parent / "files"


@cache
def taken(name: str) -> Taken:
    return words_of((FILES / name).read_bytes(), name)


def words(name: str) -> str:
    return taken(name).text


def page(body: str) -> str:
    return words_of(f"<html><body>{body}</body></html>".encode(), "a.html").text


def test_a_pdf_reads_as_a_reader_reads_it() -> None:
    text = words("quartal.pdf")
    first, second = text.split("\f")
    assert first.startswith(
        "Der Umsatz\n\nAurora Chips erzielte im Geschäftsjahr einen Umsatz von 4,7"
    )
    assert "10²⁵ Rechenschritte" in first
    assert second.endswith(
        "| Posten | 2025 (in Mio. Euro) | 2024 |\n|---|---|---|\n"
        "| Umsatz | 4.700 | 3.900 |\n| Ergebnis | (1.500) | 200 |\n"
    )
    about = taken("quartal.pdf").about
    assert (about.title, about.author) == ("Quartalsbericht", "Aurora Chips")


def test_a_word_broken_where_no_line_is_full_is_one_word_and_a_row_may_have_blank_cells() -> None:
    text = words("vergabe.pdf")
    assert "Should the invest\xad ment fall short" in text
    assert "| Bidder | Investment (USD m) | Points |\n|---|---|---|\n" in text
    assert "| Norfond | 520 | 81 |\n| Total | 1,000 |  |\n" in text


def test_a_heading_that_is_wider_than_the_text_leaves_its_paragraphs_whole() -> None:
    lines = [
        (22, 700, "A heading in large letters, far wider than all that follows"),
        (12, 660, "Aurora Chips completed its investment in Borealis on 28 May"),
        (12, 646, "and paid 120 million euros. It does not intend to raise its"),
        (12, 632, "stake in Borealis above the 10 per cent that it has, says"),
        (12, 618, "the board."),
        (12, 592, "Revenue was 8 billion euros."),
    ]
    shown = "".join(f"BT /F {size} Tf 60 {y} Td ({said}) Tj ET " for size, y, said in lines)
    made = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 800 800]/Contents 4 0 R"
        "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        f"4 0 obj<</Length {len(shown)}>>stream\n{shown}\nendstream endobj\n"
        "trailer<</Root 1 0 R>>\n"
    )
    paragraphs = words_of(made.encode(), "a.pdf").text.strip().split("\n\n")
    assert paragraphs == [lines[0][2], " ".join(line[2] for line in lines[1:5]), lines[5][2]]


def test_no_words_hold_what_no_text_may_hold() -> None:
    assert page("<p>eins\x01zwei</p>") == "eins\ufffdzwei\n"


@pytest.mark.parametrize(
    "quote",
    [
        "Umsatz von 4,7 Milliarden Euro",
        "und Lieferkettenfinanzierungsprogramme, wie das Unternehmen",
        "endet erst auf der nächsten Seite: Aurora Chips",
        "Posten | 2025 (in Mio. Euro) | 2024 | […] Ergebnis | (1.500)",
    ],
)
def test_a_quote_of_a_pdf_is_found(quote: str) -> None:
    assert isinstance(find(Quote(quote), Searchable(words("quartal.pdf"))), Found)


def test_a_passage_has_its_page_or_row() -> None:
    text = words("quartal.pdf")
    of_page_two = place_in("quartal.pdf", text, text.index("zwei Milliarden"))
    assert of_page_two
    assert of_page_two.page == 2
    text = words("zahlen.xlsx")
    row = place_in("zahlen.xlsx", text, text.index("4700"))
    assert row
    assert (row.sheet, row.row) == ("Umsatz", 2)
    row = place_in("zahlen.xlsx", text, text.index("2025-09-22"))
    assert row
    assert (row.sheet, row.row) == ("Umsatz", 4)
    row = place_in("zahlen.xlsx", text, text.index("x y z"))
    assert row
    assert (row.sheet, row.row) == ("Zweites", 1)
    assert place_in("a.html", text, 5) is None


def test_a_word_document_keeps_its_words_and_tables() -> None:
    text = words("bericht.docx")
    assert "Aurora Chips will bis zu zwei Milliarden Dollar in Borealis stecken." in text
    assert "| Posten | 2025 (in Mio. Euro) |\n|---|---|\n| Umsatz | 4.700 |" in text


def test_a_title_above_a_table_is_not_its_header() -> None:
    text = words_of(b"Mines of 2026\nMine;Cost (EUR million)\nNorth;640\n", "a.csv").text
    assert text == ("\nMines of 2026\n| Mine | Cost (EUR million) |\n|---|---|\n| North | 640 |\n")
    place = place_in("a.csv", text, text.index("640"))
    assert place
    assert place.row == 3
    (table,) = Searchable(text).layout.tables
    assert table.header.of(text) == "| Mine | Cost (EUR million) |\n"
    assert words_of(b",2025\nRevenue,640\n", "a.csv").text.startswith("\n|  | 2025 |\n")
    assert words_of(b"One\nTwo\n", "a.csv").text == "\n| One |\n|---|\n| Two |\n"


def test_a_spreadsheet_shows_what_its_formats_show() -> None:
    assert "| Aurora | 4700 | 27 % |" in words("zahlen.xlsx")


def test_a_spreadsheet_says_nothing_of_itself_that_is_not_in_it() -> None:
    assert taken("zahlen.xlsx").about.author == "openpyxl"
    made = io.BytesIO()
    with zipfile.ZipFile(FILES / "zahlen.xlsx") as whole, zipfile.ZipFile(made, "w") as without:
        for name in whole.namelist():
            if not name.startswith("docProps/"):
                without.writestr(name, whole.read(name))
    assert words_of(made.getvalue(), "a.xlsx").about == About()


def test_separated_values_are_rows() -> None:
    taken = words_of("Firma;Umsatz (Mio. €)\nAurora;4.700\n".encode("cp1252"), "a.csv")
    assert taken.text == "\n| Firma | Umsatz (Mio. €) |\n|---|---|\n| Aurora | 4.700 |\n"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>zu<b>sammen</b>&nbsp;mit<br>Zeile", "zusammen\xa0mit Zeile\n"),
        ("<p>10<sup>6</sup> km<sup>2</sup>, CO<sub>2</sub>", "10⁶ km², CO₂\n"),
        ("<p>Wort<sup><a href='#n1'>1</a></sup> weiter", "Wort weiter\n"),
        ("<nav>Menü</nav><p>Text</p><script>x</script><p hidden>y", "Text\n"),
        ("<div id=cookie-banner>Nehmen Sie an</div><p>Text", "Text\n"),
        ("<ul><li>eins<li>zwei</ul><p>drei", "- eins\n- zwei\n\ndrei\n"),
        ("<table><tr><th>a|b<th>c<tr><td>d<td><p>e</p><p>f</table>",
         "| a¦b | c |\n|---|---|\n| d | e f |\n"),
        ("<table><tr><td>allein</table>", "allein\n"),
        ("<header>Kopf</header><article><header><h1>Titel</h1></header><p>Text</article>",
         "Titel\n\nText\n"),
    ],
)  # fmt: skip
def test_a_page_gives_what_its_reader_reads(html: str, expected: str) -> None:
    assert page(html) == expected


def test_nothing_of_the_article_is_lost_beside_menus() -> None:
    body = "<aside>Kasten</aside><article><p>kurz</article><p>" + "lang " * 40
    assert "Kasten" in page(body)


def test_what_stands_beside_the_article_in_its_frame_is_left_out() -> None:
    text = words("artikel.html")
    assert text.startswith("Aurora steigt bei Borealis ein\n\nDer Chiphersteller Aurora Chips")
    beside = "<aside><ul><li>Mehr</ul></aside>"
    assert "Mehr" not in page(f"<main><article><p>{'lang ' * 40}</article>{beside}</main>")


def test_a_page_is_decoded_as_it_declares() -> None:
    data = '<meta charset="iso-8859-1"><p>Près de trois'.encode("latin-1")
    assert words_of(data, "a.html").text == "Près de trois\n"


def _zip(**files: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return held.getvalue()


LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 9))


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"%PDF-1.7 nothing", "is no PDF"),
        ("a.docx", b"PK\x03\x04", "is broken"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "password"),
        ("a.docx", lambda: _zip(xl__workbook_xml=b"<x/>"), "not of the kind"),
        ("a.docx", lambda: _zip(word__document_xml=b"0" * 140_000_000), "unpacks to"),
        ("a.docx", lambda: _zip(word__document_xml=b'<!DOCTYPE a [<!ENTITY l0 "ha">' + LAUGHS
                                + b"]><a>&l8;</a>"), "cannot be read"),
        ("a.xlsx", b"no archive", "is broken"),
        ("a.html", b"<body><script>x</script>", "holds no words"),
        ("a.csv", b" ,\n,", "holds no words"),
        ("a.html", b"<div>" * 100_000 + b"x", "cannot be read"),
    ],
)  # fmt: skip
def test_what_breaks_or_bursts_is_refused(
    name: str, data: bytes | Callable[[], bytes], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        words_of(data if isinstance(data, bytes) else data(), name, seconds=2)


def test_an_entity_of_another_file_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    with zipfile.ZipFile(FILES / "bericht.docx") as package:
        files = {name: package.read(name) for name in package.namelist()}
    doctype = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    body = files["word/document.xml"].replace(b"Aurora Chips will", b"Aurora &e; will")
    files["word/document.xml"] = body.replace(b"<w:document", doctype + b"<w:document", 1)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    with suppress(Refused):  # not read at all is as good
        assert "geheim" not in words_of(packed.getvalue(), "a.docx").text
