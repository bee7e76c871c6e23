"""The HTML of a print edition: the pages that belong there, noted where they cite, nothing live."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.dossier.html import WHOLE, Dossier, brief_of, focus_of
from generator.errors import CannotRun
from generator.model import Briefing
from generator.pages.rendering import edition_of
from tests.pages.hostile import HOSTILE
from tests.pages.making import (
    aurora,
    briefing,
    claim,
    company,
    evidence,
    examined,
    page,
    source,
    text,
)


class Reader(HTMLParser):
    """The tags, ids, targets and attributes of a document, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self._in_style = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self._in_style = tag == "style"
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "xlink:href"):
                self.targets.append(value or "")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (so is it given)
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words += data


def dossier(what: str = WHOLE, of: Briefing | None = None, root: Path | None = None) -> Dossier:
    found = examined(of)
    return Dossier(found, focus_of(found.briefing, what), root)


def body_of(what: str = WHOLE, of: Briefing | None = None) -> str:
    return dossier(what, of).body()


def notes_in(html: str) -> dict[str, str]:
    """The words of each note by its mark, up to the next note or the end of its paragraph."""
    found = re.split(r'<span class="foot" id="[^"]*" data-mark="([^"]*)">', html)[1:]
    ends = r'<span class="comma">|</p>|</td>|</li>'
    return {
        mark: Reader(re.split(ends, after)[0]).words
        for mark, after in zip(found[::2], found[1::2], strict=True)
    }


def sheets_in(html: str) -> list[str]:
    return re.findall(r'<article class="sheet" id="sheet-([^"]+)">', html)


# --- what belongs there ---------------------------------------------------------------------------


def test_the_whole_sets_out_every_claim_once_at_its_place() -> None:
    of = aurora()
    html = body_of()
    for one in of.claims.values():
        assert len(re.findall(rf'<article class="claim[^"]*" id="[^"]+--{one.id}">', html)) == 1
        for each in one.evidence:
            assert Reader(html).words.count(each.quote.exact) >= 1
    assert "article class" in html
    assert 'class="claim claim-' not in re.sub(r'class="claim[^"]*" id=', "", html)


def test_the_whole_holds_written_pages_first_and_then_each_kind() -> None:
    found = sheets_in(body_of())
    assert found[0] == "about-method"
    kinds = list(dict.fromkeys(each.partition("-")[0] for each in found))
    assert kinds == ["about", "flows", "timeline", "deals", "companies", "people", "disputes",
                     "sources"]  # fmt: skip


def test_one_record_has_its_page_whole_its_disputes_and_its_sources() -> None:
    html = body_of("aurora-chips")
    assert sheets_in(html) == [
        "companies-aurora-chips",
        "disputes-aurora-amount",
        "sources-blatt",
        "sources-morgenpost",
    ]
    first = html.split('id="sheet-disputes')[0]
    for one in aurora().claims_on["aurora-chips"]:
        if one.rank != "deprecated":
            assert str(one.statement) in Reader(first).words


def test_an_unknown_id_gets_a_suggestion() -> None:
    with pytest.raises(CannotRun, match="did you mean `aurora-chips`"):
        dossier("aurora-chip").body()


def test_the_title_page_is_dated_by_the_content() -> None:
    made = dossier()
    made.body()
    front = Reader(made.front({})).words
    assert "Aurora’s money" in front
    assert "As of 23 November 2026" in front
    one = dossier("aurora-chips")
    one.body()
    assert "From “Aurora’s money”" in Reader(one.front({})).words


def test_the_contents_tell_pages() -> None:
    made = dossier()
    body = made.body()
    pages = {each: number for number, each in enumerate(Reader(body).ids, 7)}
    front = unescape(made.front(pages))
    for anchor, number in re.findall(r'<a href="#([^"]+)">.*?<span class="where">(\d+)<', front):
        assert pages[anchor] == int(number)


def test_numbers_of_claims_rise_in_the_order_in_which_they_are_set_out() -> None:
    numbers = re.findall(r'<span class="number">(\d+)</span>', body_of())
    assert list(map(int, numbers)) == list(range(1, len(aurora().claims) + 1))


def test_a_brief_has_signs_quotations_and_sources_and_no_record() -> None:
    made = dossier("aurora-borealis")
    html = made.brief(rows=9)
    found = Reader(html)
    assert "Aurora’s investment in Borealis" in found.words
    assert not {"sup", "article", "details", "a"} & set(found.tags)
    assert html.count('<div class="three">') == 1
    assert len(re.findall(r'<b class="sign s\d">', html)) > 3
    assert "Morgenpost" in found.words
    fewer = made.brief(rows=1)
    assert fewer.count("<tr>") < html.count("<tr>")
    assert re.search(r"Who says what: \d more", Reader(fewer).words)


def test_each_quote_of_a_brief_stands_with_what_it_proves_and_no_two_prove_the_same() -> None:
    of = briefing(
        source("one", "stalled", title=text("One")),
        source("two", "on ice, but it goes on", title=text("Two")),
        company("aurora", summary=text("It stalled [@a], and went on [@b].")),
        claim("a", "aurora", evidence("one", "stalled"), evidence("two", "on ice"),
              statement="It stalled."),
        claim("b", "aurora", evidence("two", "goes on"), statement="It goes on."),
    )  # fmt: skip
    made = brief_of(edition_of(examined(of)), of.entities["aurora"], 9)
    told = [" ".join(Reader(each).words.split()) for each in made["quotations"]]
    assert [each.partition(" the text says")[0] for each in told] == [
        "It stalled. 2 sources, at least 1 origin O One stalled",
        "It goes on. T Two goes on",
    ]


def test_the_whole_has_no_brief() -> None:
    with pytest.raises(CannotRun, match="no brief"):
        dossier().brief(rows=9)


# --- notes ----------------------------------------------------------------------------------------


def test_a_claim_and_its_notes_bear_one_number() -> None:
    html = body_of()
    number = re.search(r'--one-billion"><span class="number">(\d+)<', html)
    assert number
    notes = notes_in(html)
    assert "nur eine Milliarde Dollar, nicht zwei" in notes[f"{number[1]}a"]
    assert "Gives twice the sum." in notes[f"{number[1]}b"]


def test_a_piece_of_evidence_is_noted_once_on_a_sheet_and_marked_again() -> None:
    html = body_of("aurora-borealis")
    for sheet in re.split(r'<article class="sheet"', html)[1:]:
        notes = re.findall(r'<span class="foot" id="([^"]+)"', sheet)
        assert len(notes) == len(set(notes))
        marks = re.findall(r'<a class="mark" href="#([^"]+)"', sheet)
        # What sums up claims of the sheet leads to them, where their notes are.
        set_out = set(re.findall(r'<article class="claim[^>]*id="([^"]+)"', sheet))
        assert set(marks) <= {*notes, *set_out}
        for place in set_out & set(marks):
            assert any(note.startswith(place.replace("--", "--note-")) for note in notes)


def test_no_list_of_notes_and_nothing_for_screens_is_left() -> None:
    html = body_of()
    assert 'class="footnote' not in html
    found = Reader(html)
    assert not {"summary", "input", "script", "nav", "img", "sup"} & set(found.tags)
    # The words that a fold is opened by are the heading of what was in it.
    assert re.search(r'<h3[^>]*>X <span class="n">4</span></h3>', html)


@pytest.mark.parametrize("what", [WHOLE, "aurora-borealis", "ada-example"])
def test_every_way_inside_leads_somewhere_and_no_id_stands_twice(what: str) -> None:
    found = Reader(body_of(what))
    assert [each for each, n in Counter(found.ids).items() if n > 1] == []
    inside = {target.removeprefix("#") for target in found.targets if target.startswith("#")}
    assert inside
    assert inside <= set(found.ids)
    outside = {target for target in found.targets if not target.startswith("#")}
    assert all(re.match("https?:", target) for target in outside)


# --- nothing live ---------------------------------------------------------------------------------


def test_hostile_words_are_words() -> None:
    plain = dossier()
    allowed = set(Reader(plain.body() + plain.front({})).tags)
    for words in HOSTILE:
        if not words.strip():
            continue
        of = briefing(
            source("s", "x y z", title=text(words)),
            company("aurora", words, summary=text(words)),
            claim("c", "aurora", evidence("s", "x y z"), statement=words, scope=words),
        )
        made = dossier(of=of)
        found = Reader(made.body() + made.front({}))
        assert set(found.tags) <= allowed, words
        assert not any(name.startswith("on") for name in found.attributes)
        assert not any("javascript:" in target.lower() for target in found.targets)


def test_a_written_page_loads_and_runs_nothing() -> None:
    body = "# A page\n\n![A chart](x.png) <script>alert(1)</script> [out](data:text/html,x)\n"
    of = briefing(source("s", "x y z"), company("aurora"),
                  claim("c", "aurora", evidence("s", "x y z")), page("page", body))  # fmt: skip
    found = Reader(body_of(of=of))
    assert "[A chart]" in found.words
    assert not {"img", "script"} & set(found.tags)
    assert not any(target.startswith("data:") for target in found.targets)
