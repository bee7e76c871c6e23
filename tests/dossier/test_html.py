"""The HTML of a dossier: everything that belongs there, every passage noted, nothing live."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator.dossier import WHOLE, dossier_html
from generator.dossier.markup import from_markdown
from generator.errors import CannotRun
from generator.model import Briefing
from generator.pages.markdown import Markdown, fold
from tests.pages.hostile import HOSTILE
from tests.pages.making import aurora, claim, dispute, evidence, examined, page, source, text

TAGS = (
    "html head meta title style body section article header h1 h2 h3 h4 h5 h6 p span a ul ol li "
    "table colgroup col thead tbody tr th td strong em s br q cite time code div dl dt dd "
    "blockquote"
)


class Reader(HTMLParser):
    """The tags, ids and targets of a document, and the words of each element with an id."""

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
            if name == "href":
                self.targets.append(value or "")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (so is it given)
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words += data


def html_of(what: str = WHOLE, of: Briefing | None = None, **options: object) -> str:
    return dossier_html(examined(of), what, **options)  # type: ignore[arg-type]


def notes_in(html: str) -> dict[str, str]:
    """The words of each note by its mark, up to the end of the paragraph or the next note."""
    found = re.split(r'<span class="note" id="[^"]*" data-mark="([^"]*)">', html)[1:]
    ends = r'<span class="comma">|</p>|</td>'
    return {
        mark: Reader(re.split(ends, after)[0]).words
        for mark, after in zip(found[::2], found[1::2], strict=True)
    }


# --- what belongs there ---------------------------------------------------------------------------


@pytest.mark.parametrize("what", [WHOLE, "aurora-borealis", "aurora-chips", "ada-example"])
def test_every_claim_that_belongs_there_is_set_out_once_with_all_its_notes(what: str) -> None:
    briefing = aurora()
    html = html_of(what)
    claims = (
        list(briefing.claims.values()) if what == WHOLE else list(briefing.claims_on.get(what, ()))
    )
    assert claims
    for one in claims:
        assert html.count(f'<div class="claim" id="claim-{one.id}">') + html.count(
            f'<div class="claim superseded" id="claim-{one.id}">'
        ) == (1)
        for index, evidence_of in enumerate(one.evidence, 1):
            assert f'id="note-{one.id}-{index}-1"' in html
            assert evidence_of.quote.exact in html


def test_a_claim_and_its_notes_bear_one_number() -> None:
    html = html_of()
    number = re.search(
        r'id="claim-one-billion">\s*<p class="statement"><span class="claim-number">(\d+)<', html
    )
    assert number
    notes = notes_in(html)
    assert "nur eine Milliarde Dollar, nicht zwei" in notes[f"{number[1]}a"]
    assert "against the claim" in notes[f"{number[1]}b"]
    assert "Gives twice the sum." in notes[f"{number[1]}b"]


def test_a_note_gives_source_date_origin_and_the_quote_in_its_language() -> None:
    html = html_of("aurora-borealis")
    (words,) = {note for note in notes_in(html).values() if "wolle" in note}
    assert words.startswith("Morgenpost, 22 September 2025, relaying Wire report: Aurora wolle")
    assert '<q lang="de">Aurora wolle bis zu zwei Milliarden Dollar in Borealis stecken</q>' in html


def test_disputes_stand_in_full_with_their_accounts_and_assessment() -> None:
    words = Reader(html_of("aurora-chips")).words
    assert "How much does Aurora put into Borealis?" in words
    assert "The later report corrects the first" in words
    assert "23 November 2026" in words


def test_a_source_says_what_is_not_known_and_its_text_is_not_printed() -> None:
    html = html_of()
    words = Reader(html).words
    assert "not stated" in words
    assert "The date stands in the first line." in words
    assert "Only cited" in words
    assert "Jetzt kostenlos anfordern" not in html


def test_a_dossier_of_one_record_holds_no_other_chapter() -> None:
    html = html_of("aurora-chips")
    assert 'id="entity-aurora-chips"' in html
    assert 'id="entity-borealis-cloud"' not in html
    assert "Method" not in Reader(html).words


def test_the_whole_holds_the_pages_written_by_hand() -> None:
    html = html_of()
    assert 'id="page-about-method"' in html
    assert "<code>[@stalls]</code>" in html
    body = html.split('id="page-about-method"')[1].split("</article>")[0]
    assert '<a href="#entity-aurora-chips">Aurora Chips</a><span class="note"' in body


def test_links_of_written_pages_lead_to_where_the_dossier_sets_out_the_same() -> None:
    written = page(
        "about/links",
        "# Links\n\n[a](../deals/aurora-borealis.md#x) [b](../disputes/index.md) [c](method.md) "
        "[d](../flows.md) [e](https://example.org/) [f](#links)\n\n"
        "## More\n\n[g](#more) ![a picture](flow.png)\n",
    )
    made = aurora()
    html = html_of(of=replace(made, pages=(*made.pages, written)))
    body = html.split('id="page-about-links"')[1].split("</article>")[0]
    assert re.findall(r'href="([^"]*)"', body) == [
        "#entity-aurora-borealis",
        "#part-disputes",
        "#page-about-method",
        "#contents",
        "https://example.org/",
        "#page-about-links",
        "#page-about-links-more",
    ]
    assert "<img" not in body
    assert "[Picture: a picture]" in body


def test_the_title_page_counts_and_is_dated_by_the_content() -> None:
    words = " ".join(Reader(html_of().split('id="contents"')[0]).words.split())
    assert "5 claims 2 sources 1 dispute 1 open dispute 2 deals 2 companies 1 person" in words
    assert "As of 23 November 2026" in words


def test_an_unknown_id_gets_a_suggestion() -> None:
    with pytest.raises(CannotRun, match=r"`aurora-chip` names no company.*aurora-chips"):
        html_of("aurora-chip")


# --- numbers, notes, anchors ----------------------------------------------------------------------


@pytest.mark.parametrize("what", [WHOLE, "aurora-borealis", "borealis-cloud"])
def test_every_way_inside_leads_somewhere_and_no_id_stands_twice(what: str) -> None:
    read = Reader(html_of(what))
    assert [name for name, count in Counter(read.ids).items() if count > 1] == []
    inside = {target[1:] for target in read.targets if target.startswith("#")}
    assert inside - set(read.ids) == set()


def test_evidence_is_noted_once_in_a_section_and_marked_again() -> None:
    made = aurora()
    briefing = replace(
        made,
        deals={
            **made.deals,
            "aurora-borealis": replace(
                made.deals["aurora-borealis"],
                summary=text("It stalled [@stalls]. It still does [@stalls]."),
            ),
        },
    )
    lead = html_of("aurora-borealis", briefing).split('<p class="lead">')[1].split("</p>")[0]
    assert lead.count('class="note"') == 1
    assert lead.count('<a class="mark" href="#note-stalls-1-1">') == 1
    assert lead.startswith("It stalled<span")


def test_a_note_that_another_stands_for_is_only_marked() -> None:
    assert 'id="note-stalls-1-2"' in html_of()
    html = html_of(kept={"note-stalls-1-2": "note-stalls-1-1"})
    assert 'id="note-stalls-1-2"' not in html
    assert html.count('href="#note-stalls-1-1"') >= 1
    assert 'id="note-stalls-1-3"' in html or 'id="note-stalls-1-1"' in html


# --- nothing live ---------------------------------------------------------------------------------


def hostile() -> Briefing:
    made = aurora()
    records = [
        source(f"s{n}", f"Vor {words} nach.", title=text(words), publisher=words, note=text(words))
        for n, words in enumerate(HOSTILE)
    ]
    claims = [
        claim(
            f"c{n}",
            "aurora-borealis",
            evidence(f"s{n}", words, note=text(words)),
            statement=words,
            scope=words,
            note=text(words),
            by=words,
        )
        for n, words in enumerate(HOSTILE)
    ]
    disputes = [
        dispute(f"d{n}", words or "x", (f"c{n}", "stalls"), assessment=text(words))
        for n, words in enumerate(HOSTILE)
    ]
    return replace(
        made,
        sources={**made.sources, **{one.id: one for one in records}},
        claims={**made.claims, **{one.id: one for one in claims}},
        disputes={**made.disputes, **{one.id: one for one in disputes}},
        site=replace(made.site, name="".join(HOSTILE), description="".join(HOSTILE)),
    )


def test_hostile_words_are_words() -> None:
    html = html_of(of=hostile())
    read = Reader(html)
    assert set(read.tags) <= set(TAGS.split())
    assert not {name for name in read.attributes if name.startswith("on")}
    assert read.attributes <= {
        "charset", "class", "content", "data-mark", "datetime", "href", "id", "lang", "name",
        "scope",
    }  # fmt: skip
    for target in read.targets:
        assert target.startswith(("#", "http://", "https://")), target
    for words in HOSTILE:
        assert fold(words) in read.words or words == "[@aurora-invests]" or "[[" in words, words


def test_nothing_is_loaded() -> None:
    html = html_of()
    style = html.split("<style>")[1].split("</style>")[0]
    assert "@import" not in style
    assert set(re.findall(r"url\(\s*['\"]?([a-z]*:?)", style)) == {"data:"}
    read = Reader(html)
    assert not set(read.tags) & {"script", "link", "img", "iframe", "object", "embed"}
    assert "src" not in read.attributes


def test_a_written_page_loads_and_runs_nothing() -> None:
    made = aurora()
    pages = tuple(page(f"p{n}", f"# T\n\n{words}\n") for n, words in enumerate(HOSTILE))
    read = Reader(html_of(of=replace(made, pages=pages)))
    assert not set(read.tags) & {"script", "img", "svg", "iframe", "object", "embed", "link"}
    assert not {name for name in read.attributes if name.startswith("on")} | (
        {"style", "src"} & read.attributes
    )


def test_markdown_with_a_link_is_not_taken_for_html() -> None:
    with pytest.raises(ValueError, match="not HTML"):
        from_markdown(Markdown("[a](b.md)"))
