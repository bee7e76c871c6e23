"""Twice the text takes less than three times as long, whatever a stranger writes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check import check
from generator.citations import marks_like, parse_markdown, parse_text, stretches
from generator.curating.starting import STARTER
from generator.evidence.normalising import fold
from generator.languages import own_words
from generator.model import Page
from generator.pages.handwritten import inert, parts_of
from generator.pages.markdown import escape
from generator.pages.rendering import edition_of, render
from generator.quantities.date_readings import dates_in
from generator.quantities.readings import figures_in
from generator.reading.pages import page_faults
from generator.site.html_repairs import holds_bare_mark, mended
from generator.site.inline_html import put_back, set_aside
from generator.site.policy import guarded
from generator.site.signs import with_signs
from tests.growing import takes_linear_time
from tests.pages.engine import html_of

HOSTILE = (
    "# a", "[", "[a ", "![a](b ", "](  ", "[a](  ", "`", "`a ``b ", "```\n", "~~~a\n", "<", "<a ",
    "<a<", "<a b=", "{a=", "{ ", "[[a|b ", "[@a;", "[@a [[", "> ", "- ", "1. ", "| ", "|-", "\n",
    " \n", "\t", "a. ", "a.", "3,", "100 Millionen ", "$1,", "1.000.", "nicht ", "„", '"', "a-",
    '<nav class="md-nav" ', '<li class="md-tabs__item md-tabs__item--active">', "<h1", "<script>",
    '<sup id="fnref:a-1">', '<li id="fn:a-1">', '<div class="footnote"> ', "<code>[^", "<b class=",
    "ein", " ", "\xa0", "“ ", "« ", "title: ", "a\n===\n", "&", "\\", "*a ", "__a ", ": ", "a@",
    "http://", "…", "[…] ", "<b>", "<b>a&#46;", '<b a="', '<b a="b"', "<h1>\n", "<a \ue000",
)  # fmt: skip


def hostile(unit: str, length: int, before: str = "# a", after: str = "b") -> str:
    """A text of that length; the line that begins it may end only after all of it."""
    return before + (unit * (length // len(unit) + 1))[:length] + after


def grows_with_its_length(read: Callable[[str], object], unit: str, length: int) -> None:
    once, twice = hostile(unit, length), hostile(unit, 2 * length)
    takes_linear_time(lambda: read(once), lambda: read(twice), repr(unit))


NOTES = '<div class="footnote">\n<hr />\n<ol>', "</ol>\n</div>"

READERS: dict[str, Callable[[str], object]] = {
    "inert": inert,
    "parts_of": lambda text: parts_of(Page("", "a", text)),
    "front matter": lambda text: parts_of(Page("", "a", f"---\ntitle:{text}\n---\n")),
    "parse_markdown": parse_markdown,
    "parse": parse_text,
    "stretches": stretches,
    "marks_like": lambda text: list(marks_like(text)),
    "page_faults": lambda text: list(page_faults(text, "")),
    "escape": escape.__wrapped__,
    "fold": fold,
    "with_signs": lambda text: with_signs(
        f"{text}{NOTES[0]}{text}{NOTES[1]}", own_words("en").site
    ),
    "mended": mended,
    "guarded": guarded,
    "holds_bare_mark": holds_bare_mark,
    "set_aside": set_aside,
    "put_back": lambda text: put_back(text, [""]),
}


@pytest.mark.parametrize("name", READERS)
def test_every_reader_of_pages_takes_linear_time(name: str) -> None:
    for unit in HOSTILE:
        grows_with_its_length(READERS[name], unit, 10_000)


DENIED = (
    ("de", "nicht 5 Milliarden, "), ("de", "weigerte sich 5 Mrd. "), ("en", "not 5 billion, "),
    ("en", "didn't pay $3bn and "), ("en", "would have been 5 billion "), ("en", "10.30 "),
    ("en", "4 of 5 "), ("fr", "n'a jamais 5 milliards, "), ("fr", "aurait été 5 milliards "),
    ("es", "se negó a 5 millones "), ("it", "non 5 miliardi, "), ("de", "hielt 5 Mrd. "),
    ("de", "stellte die Zahlung von 5 Mrd. "), ("de", "5 Mrd. zu zahlen, "), ("en", "if 5 bn "),
    ("en", "a plan to pay $5bn "), ("en", "most of $5bn "), ("en", "5 votes to 1 "),
    ("en", "Windows 9 "), ("it", "il doppio di quanto 5 "), ("de", "nicht 2027, sondern 2028, "),
    ("de", "5 Mrd. u. "), ("en", "if 5 bn, "), ("de", "5 Mrd., wäre es "), ("en", "were 5 bn "),
    ("de", "2025/26 und "), ("de", "Q1 25 und 2025 "),
)  # fmt: skip


@pytest.mark.parametrize(("language", "unit"), DENIED)
def test_a_sentence_that_denies_without_end_is_read_in_linear_time(
    language: str, unit: str
) -> None:
    grows_with_its_length(lambda text: figures_in.__wrapped__(text, language), unit, 15_000)
    grows_with_its_length(lambda text: dates_in.__wrapped__(text, language), unit, 15_000)


def test_blanks_behind_an_infinitive_are_read_in_linear_time() -> None:
    figures_in.__wrapped__(f"um 5 Mrd. zu zahlen{' ' * 90}…", "de")  # else it never ends


@pytest.mark.parametrize("unit", HOSTILE[::4])
def test_a_page_within_its_limits_takes_an_engine_linear_time(unit: str) -> None:
    """Within the limits of a block, since what exceeds them is refused."""
    block = next(
        hostile(unit, length)
        for length in (4_000, 2_000, 1_000, 500, 100, 40)
        if not list(page_faults(hostile(unit, length), ""))
    )
    grows_with_its_length(lambda text: html_of(inert(text)), f"{block}\n\n", 8_000)


PLACES: dict[str, tuple[str, str]] = {
    "page": ("content/pages/about.md", "\n\n"),
    "document": ("seeds/morgenpost.txt", "\n\n"),
    "summary": ("content/companies/aurora-chips.yaml", "\nsummary: "),
}


@pytest.mark.parametrize("place", PLACES)
def test_check_and_the_pages_take_linear_time(tmp_path: Path, place: str) -> None:
    path, before = PLACES[place]

    def proven_and_rendered(text: str) -> None:
        root = tmp_path / str(len(list(tmp_path.iterdir())))
        shutil.copytree(STARTER, root)
        file = root / path
        if file.suffix == ".yaml":
            kept = [line for line in file.read_text().splitlines() if "summary" not in line]
            text = "'" + text.replace("'", "''").replace("\n", "\n\n  ") + "'"
            file.write_text("\n".join([line for line in kept if line[0] != " "]) + before + text)
        else:
            file.write_text(file.read_text() + before + text)
        examined, _ = check(root)
        list(render(edition_of(examined)))
        shutil.rmtree(root)

    for unit in HOSTILE[1::4]:
        grows_with_its_length(proven_and_rendered, unit, 10_000)
