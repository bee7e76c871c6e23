"""Whole pages: what they promise about footnotes, anchors, links, languages and disputes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml

from generator.evidence.finding import Quote
from generator.examination import Examination
from generator.model import Briefing, Claim, Derivation, EntityValue, Place, TextValue, Withdrawal
from generator.pages.markdown import escape
from generator.pages.rendering import edition_of, render
from generator.pages.values import share
from generator.quantities.amounts import format_amount, parse_amount
from generator.quantities.dates import parse_date
from generator.sentences import sentences
from tests.pages.engine import events, html_of
from tests.pages.hostile import HOSTILE
from tests.pages.making import (
    aurora,
    briefing,
    claim,
    company,
    deal,
    dispute,
    evidence,
    examined,
    page,
    person,
    source,
    text,
)

REFERENCE = re.compile(r"\[\^([a-z0-9-]+)\](?!:)")
DEFINITION = re.compile(r"^\[\^([a-z0-9-]+)\]: ", re.MULTILINE)


def pages_of(of: Briefing, templates: Path | None = None) -> dict[str, str]:
    made = list(render(edition_of(examined(of), templates)))
    assert len({path for path, _ in made}) == len(made)
    return dict(made)


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return MappingProxyType(pages_of(aurora()))


def body(markdown: str) -> str:
    return markdown.split("\n---\n", 1)[1]


def without_code(markdown: str) -> str:
    return re.sub(r"`[^`]*`", "", markdown)


def test_a_claim_taken_back_keeps_every_address_that_it_had() -> None:
    gone = claim("gone", "aurora-chips", former_ids=("older", "oldest"))
    gone = replace(gone, withdrawn=Withdrawal(None, text("It was wrong.")))
    made = pages_of(replace(aurora(), withdrawn={"gone": gone}))["companies/aurora-chips.md"]
    assert "<summary>Taken out by the editor <" in made, "it is no fact that somebody took back"
    assert all(f'<span id="{each}">' in made for each in ("gone", "older", "oldest"))
    assert "It was wrong." in made


def test_who_is_told_of_no_more_keeps_a_page_but_is_in_no_index() -> None:
    gone = claim("gone", "ada-example")
    gone = replace(gone, withdrawn=Withdrawal(None, text("It was wrong.")))
    of = aurora()
    assert "Ada Example" in pages_of(of)["people/index.md"]
    made = pages_of(replace(of, claims={}, disputes={}, withdrawn={"gone": gone}))
    assert "Ada Example" not in made["people/index.md"]
    assert "people/ada-example.md" in made


def test_every_record_has_its_page(pages: Mapping[str, str]) -> None:
    assert set(pages) == {
        "index.md", "companies/index.md", "companies/aurora-chips.md",
        "companies/borealis-cloud.md", "deals/index.md", "deals/aurora-borealis.md",
        "deals/borealis-round.md", "people/index.md", "people/ada-example.md", "sources/index.md",
        "sources/morgenpost.md", "sources/blatt.md", "sources/agency.md", "disputes/index.md",
        "disputes/aurora-amount.md", "about/method.md", "timeline.md", "flows.md", "a-z.md",
        "claims/index.md", "claims/kind-investment.md",
        "compare/index.md", "compare/blatt--morgenpost.md",
        "claims/modality-announced.md", "claims/modality-reported.md",
        "claims/modality-stated.md", "claims/property-amount.md", "claims/property-status.md",
        "claims/property-supplier.md", "claims/tag-circular-financing.md",
    }  # fmt: skip


def test_every_footnote_is_defined_once_in_the_order_of_its_first_mark(
    pages: Mapping[str, str],
) -> None:
    for path, markdown in pages.items():
        words = without_code(body(markdown))
        marks = list(dict.fromkeys(REFERENCE.findall(words)))
        assert DEFINITION.findall(words) == marks, path
        html = html_of(body(markdown))
        assert "[^" not in re.sub(r"<code>.*?</code>", "", html), path
    assert Counter(REFERENCE.findall(pages["deals/aurora-borealis.md"]))["aurora-invests-1"] > 1


def test_a_template_that_leaves_a_mark_out_leaves_no_footnote_behind(tmp_path: Path) -> None:
    (tmp_path / "company.md.jinja").write_text("# {{ title }}\n", encoding="utf-8")
    made = pages_of(aurora(), tmp_path)
    assert "[^" not in made["companies/aurora-chips.md"]
    assert "[^" in made["deals/aurora-borealis.md"]


def test_a_claim_has_its_anchor_on_its_subjects_page_alone(pages: Mapping[str, str]) -> None:
    for claimed in aurora().claims.values():
        anchor = f'id="{claimed.id}"'
        places = {path for path, markdown in pages.items() if anchor in markdown}
        entity = next(path for path in pages if path.endswith(f"/{claimed.subject}.md"))
        quoted = {f"sources/{of.source}.md" for of in claimed.evidence}
        assert places == {entity} | quoted
        assert all(pages[path].count(anchor) == 1 for path in places)


def test_claims_that_are_too_many_for_a_page_keep_their_addresses_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.pages.claims.MOST", 2)
    pages = pages_of(aurora())
    own = aurora().claims_about["aurora-borealis"]
    assert len(own) > 2
    first = pages["deals/aurora-borealis.md"]
    further = {path: text for path, text in pages.items() if path.startswith("deals/aurora-b")}
    assert "deals/aurora-borealis_claims_2.md" in further
    assert "<article" not in first
    for claimed in own:
        assert first.count(f'id="{claimed.id}"') == 1
        place = f"(../deals/aurora-borealis.md#{claimed.id})"
        (told,) = (
            path for path, text in further.items() if f'" id="{claimed.id}" markdown' in text
        )
        assert f"[Cite]{place}" in further[told]
        # The address leads on to where the claim is told.
        on = first[first.index(f'id="{claimed.id}"') :]
        assert on[on.index("](") :].startswith(f"](../{told}#_")
    test_no_id_stands_twice_on_a_page(pages)


def summaries(page: str) -> list[tuple[str, str]]:
    """The titles of the folds that stand open on a page, each with its count."""
    fold = re.compile(r' open markdown>\n<summary>(.*?) <span class="n">(.*?)</span>')
    return [(title, count) for title, count in fold.findall(page)]


def test_further_pages_tell_claims_by_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pages.claims.MOST", 3)
    made = Place("content/claims/what-else.yaml", 1, 1)
    quoted = evidence("paper", "All of it is said")
    pages = pages_of(
        briefing(
            source("paper", "All of it is said here."),
            company("alpha", "Alpha"),
            *(claim(f"status-{each}", "alpha", quoted, status="stalled") for each in "ab"),
            *(claim(f"sum-{each}", "alpha", quoted, amount="2 billion USD") for each in "abcd"),
            *(claim(f"free-{each}", "alpha", quoted, place=made) for each in "ab"),
        )
    )
    further = [text for path, text in pages.items() if path.startswith("companies/alpha_claims")]
    # By property in the vocabulary's order, then by theme; what one page can hold is not cut.
    assert list(map(summaries, further)) == [
        [("Amount", "1–3 &#47; 4")],
        [("Amount", "4 &#47; 4"), ("Status", "2")],
        [("What else", "2")],
    ]
    # All of them lead to each, and so does the record's own page.
    places = ("#_property-amount", "_2.md#_property-amount", "_2.md#_property-status")
    for told in (*further, pages["companies/alpha.md"]):
        for place in (*places, "_3.md#_theme-what-else"):
            assert f"](../companies/alpha_claims{'.md' * place.startswith('#')}{place})" in told
    test_no_id_stands_twice_on_a_page(pages)


def test_a_file_of_claims_may_have_any_name() -> None:
    made = Place("content/claims/Über & Co.yaml", 1, 1)
    told = replace(aurora().claims["stalls"], place=made)
    pages = pages_of(replace(aurora(), claims={**aurora().claims, "stalls": told}))
    assert '"_theme-uber-co-' in pages["deals/aurora-borealis.md"]


def test_no_id_stands_twice_on_a_page(pages: Mapping[str, str]) -> None:
    for path, markdown in pages.items():
        ids = [
            part
            for event in events(html_of(body(markdown)))
            for part in event[2:]
            if event[0] == "start" and part.startswith("id=")
        ]
        assert len(ids) == len(set(ids)), path


def test_what_a_person_says_and_what_is_said_of_them_are_folds_of_their_own() -> None:
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("aurora"),
            company("borealis"),
            person("ada"),
            claim("a", "aurora", evidence("one", "x y z"), by="ada"),
            claim("b", "borealis", evidence("one", "x y z"), about=("ada",)),
        )
    )["people/ada.md"]
    folds = re.findall(r'<details class="fold" id="(_[^"]+)"', made)
    assert folds == ["_said-on-_others", "_on-_others"]


def test_every_link_and_anchor_leads_somewhere(pages: Mapping[str, str]) -> None:
    html = {path: html_of(body(markdown)) for path, markdown in pages.items()}
    for path, made in html.items():
        folder = path.rpartition("/")[0]
        for target in re.findall(r'href="([^"]+)"', made):
            if target.startswith("http"):
                continue
            to, _, anchor = target.partition("#")
            # What is raw HTML, as pictures are, has the addresses that the engine will make.
            to = re.sub(r"\.html$", ".md", to)
            file = _resolved(folder, to) if to else path
            assert file in html, (path, target)
            assert not anchor or f'id="{anchor}"' in html[file], (path, target)


def _resolved(folder: str, target: str) -> str:
    parts = folder.split("/") if folder else []
    for part in target.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_a_footnote_gives_source_date_quote_and_language(pages: Mapping[str, str]) -> None:
    note = next(
        line
        for line in pages["companies/borealis-cloud.md"].splitlines()
        if line.startswith("[^one-billion-2]: ")
    )
    assert "(../sources/morgenpost.md#one-billion)" in note
    assert '<time datetime="2025-09-22">22 September 2025</time>' in note
    assert '<b class="sign s2">M</b> **[Morgenpost]' in note
    assert "speaks against it" in note
    assert '<q lang="de">bis zu <b>zwei Milliarden Dollar</b></q>' in note
    assert note.endswith("Gives twice the sum.</small>")
    made = pages["deals/aurora-borealis.md"]
    assert "relays</span> [Wire report](../sources/agency.md)" in made
    assert html_of(made).count('<span class="proves">What agreed-once says.') == 1


def test_a_quote_keeps_its_spaces_and_shows_figures_and_dates_whole() -> None:
    words = "Am 31. Januar 2026 stockt es (laut Blatt). Angeblich ruht alles."
    first = Quote("31. Januar 2026 stockt es", "Am", "(laut Blatt)")
    last = Quote("laut Blatt", "(", "). Angeblich")
    made = pages_of(
        briefing(
            source("one", words),
            company("alpha"),
            claim("a", "alpha", replace(evidence("one", ""), quote=first)),
            claim("b", "alpha", replace(evidence("one", ""), quote=last)),
        )
    )["sources/one.md"]
    assert "<i>Am</i> <b>31&#46; Januar 2026</b> stockt es <i>&#40;laut Blatt&#41;</i></q>" in made
    assert "<i>&#40;</i><b>laut</b> Blatt<i>&#41;&#46; Angeblich</i></q>" in made


def test_a_claim_says_who_how_said_when_what_and_against_what(pages: Mapping[str, str]) -> None:
    made = pages["deals/aurora-borealis.md"]
    first = made[made.index('id="aurora-invests"') :].split("</article>")[0]
    for part in (
        "Aurora announced that it would put up to USD 2 billion into Borealis.",
        '<span class="how relays">relays</span> [Ada Example](../people/ada-example.md)',
        '<time datetime="2025-09">September 2025</time>',
        "first tranche",
        '<i class="neq" role="img"',
        "(../disputes/aurora-amount.md)",
        "[^aurora-invests-1]",
        "(#aurora-invests)",
    ):
        assert part in first, part
    second = made[made.index('id="one-billion"') :].split("</article>")[0]
    assert "1 source against" in second
    assert "superseded" in made[made.index('id="agreed-once"') :].split("</article>")[0]


def test_sources_that_relay_one_report_count_as_one_origin() -> None:
    relaying = [evidence(name, "x y z", origin="agency") for name in ("one", "two")]
    made = pages_of(
        briefing(
            *(source(name, "x y z") for name in ("one", "two")),
            source("agency", publisher="Agency"),
            company("aurora"),
            claim("a", "aurora", *relaying),
        )
    )
    assert "2 sources, 1 origin, none known to be first-hand" in made["companies/aurora.md"]


def test_a_person_says_what_is_on_that_person_too() -> None:
    quoted = evidence("one", "x y z")
    made = pages_of(
        briefing(
            source("one", "x y z"),
            company("aurora"),
            person("ada", "Ada"),
            claim("a", "ada", quoted, by="ada", statement="No bubble, Ada said."),
            claim("b", "aurora", quoted, by="ada", statement="A boom, Ada said."),
            claim("c", "ada", quoted, statement="Ada was there."),
            claim("d", "aurora", quoted, about=("ada",), statement="Ada met Aurora."),
        )
    )["people/ada.md"]
    said, record = made.split("## What Ada says")[1].split("## The record")
    assert "<summary>Claims" in said, "as nothing else stands beside them"
    assert "No bubble, Ada said." in said
    assert "A boom, Ada said." in said
    assert "Ada was there." not in said
    assert record.count('id="a"') == 1, "in full it stands where its address leads"
    assert "<summary>In other contexts" in record


def test_a_brief_says_how_many_dates_it_leaves_out() -> None:
    dates = (
        claim(
            f"in-{year}",
            "aurora",
            evidence("one", "x y z"),
            modality="planned",
            value=parse_date(str(year)),
        )
        for year in (2030, 2031, 2032, 2033)
    )
    made = pages_of(briefing(source("one", "x y z"), company("aurora"), *dates))
    assert "[2 more](../timeline.md)" in made["companies/aurora.md"]


def test_no_amount_is_chosen_and_every_status_of_the_time_is_shown() -> None:
    of = briefing(
        source("one", "x y z"),
        company("aurora"),
        deal("big", "Big", [("aurora", "investor")]),
        claim("a", "big", evidence("one", "x y z"), amount="1 billion USD"),
        claim("b", "big", evidence("one", "x y z"), amount="2 billion USD"),
        claim("c", "big", evidence("one", "x y z"), status="announced", as_of="2025-09"),
        claim("d", "big", evidence("one", "x y z"), status="stalled", as_of="2025"),
        claim("e", "big", evidence("one", "x y z"), status="announced", as_of="2024"),
    )
    row = next(
        line for line in pages_of(of)["deals/index.md"].splitlines() if line.startswith("| [Big]")
    )
    assert "USD 1 billion" in row
    assert "USD 2 billion" in row
    assert "Announced[^c-1]" in row
    assert "Stalled[^d-1]" in row
    assert "[^e-1]" not in row


def test_a_source_page_tells_what_is_not_known_and_never_the_text(
    pages: Mapping[str, str],
) -> None:
    made = pages["sources/morgenpost.md"]
    assert "kostenlos" not in made
    assert "sagte Ada Example.\n" not in made
    assert "Advertisement &#40;46 characters&#41;" in made
    assert "line 2" in made
    assert 'rel="external nofollow noreferrer"' in made
    assert "(../sources/agency.md)" in made
    assert "Only cited" in pages["sources/agency.md"]
    assert "Date\n:   not stated" in pages["sources/agency.md"]
    assert "(../sources/blatt.md)" in pages["sources/agency.md"]


def test_a_dispute_quotes_no_passage_twice_nor_a_part_of_it() -> None:
    of = briefing(
        source("one", "It is said to stall. The rest is silence."),
        source("two", "It is said to stall."),
        company("aurora"),
        claim("a", "aurora", evidence("one", "It is said to stall"), status="stalled"),
        claim("b", "aurora", evidence("one", "It is said"), status="announced"),
        claim("c", "aurora", evidence("one", "The rest is silence"), amount="1 billion USD"),
        claim("d", "aurora", evidence("two", "It is said to stall"), amount="2 billion USD"),
        dispute("q", "Does it stall?", ("a", "b", "c", "d")),
    )
    words = pages_of(of)["disputes/q.md"].partition("## In their own words")[2]
    shown = re.findall(r"<q[^>]*>(.*?)</q>", words.partition("\n[^")[0])
    plain = [re.sub("<.*?>", "", each) for each in shown]
    assert sorted(plain) == ["It is said to stall"] * 2 + ["The rest is silence"]


def test_a_dispute_quotes_no_passage_again_that_leads_to_another() -> None:
    led = Quote("The rest is silence", prefix="It is said to stall. ")
    of = briefing(
        source("one", "It is said to stall. The rest is silence."),
        company("aurora"),
        claim("a", "aurora", replace(evidence("one", "x"), quote=led), status="stalled"),
        claim("b", "aurora", evidence("one", "It is said to stall"), status="announced"),
        dispute("q", "Does it stall?", ("a", "b")),
    )
    words = pages_of(of)["disputes/q.md"].partition("## In their own words")[2]
    assert words.partition("\n[^")[0].count("<q") == 1


def test_a_dispute_shows_both_quotes_side_by_side(pages: Mapping[str, str]) -> None:
    made = pages["disputes/aurora-amount.md"]
    head, _, two, one = [line for line in made.splitlines() if line[:1] == "|"]
    assert head.index("sources/blatt.md") < head.index("sources/morgenpost.md")
    assert two.startswith("| [up to USD 2 billion](../deals/aurora-borealis.md#aurora-invests)")
    assert [bool(cell.strip()) for cell in two.split(" |")[1:3]] == [False, True]
    assert "speaks against it" in one.split(" |")[2]
    plain = re.sub("<[^>]+>", "", made)
    assert "bis zu zwei Milliarden Dollar in" in plain
    assert "nur eine Milliarde Dollar, nicht zwei" in plain
    assert "The later report corrects the first[^one-billion-1]" in pages[
        "disputes/aurora-amount.md"
    ]  # fmt: skip


def test_texts_in_another_language_are_marked() -> None:
    german = "Aurora baut Chips."
    made = pages_of(
        briefing(
            source("one", "x y z", title=text("Ein Zweifel")),
            replace(
                company("aurora"),
                title=text("Aurora", "de"),
                summary=text(german, "de"),
            ),
            replace(
                claim("a", "aurora", evidence("one", "x y z")),
                statement=text(german, "de"),
            ),
        )
    )
    page_of = made["companies/aurora.md"]
    assert '<span lang="de">Aurora baut Chips.</span>[^a-1]' in page_of
    assert page_of.count('<span lang="de">Aurora baut Chips.</span>') == 3
    assert '[<span lang="de">Ein Zweifel</span>](../sources/one.md#a)' in page_of
    assert '[<span lang="de">Aurora</span>]' in made["companies/index.md"]


def test_pages_speak_the_language_of_the_site() -> None:
    german = pages_of(replace(aurora(), site=replace(aurora().site, written_in="de")))
    assert "## Wer was gibt {" in german["companies/aurora-chips.md"]
    assert "September 2025" in german["deals/aurora-borealis.md"]
    assert "\nInvestition · " in german["deals/aurora-borealis.md"]
    assert "Milliarden" in german["deals/aurora-borealis.md"]
    other = pages_of(replace(aurora(), site=replace(aurora().site, written_in="sv")))
    assert "## Who gives what {" in other["companies/aurora-chips.md"]


def test_a_root_with_nothing_in_it_has_pages() -> None:
    made = pages_of(briefing())
    assert set(made) == {
        "index.md", "companies/index.md", "deals/index.md", "people/index.md", "sources/index.md",
        "disputes/index.md", "flows.md", "timeline.md", "a-z.md", "claims/index.md",
    }  # fmt: skip
    del made["index.md"]
    assert all(re.search(r"None so far\.|No claim is recorded", of) for of in made.values())
    lonely = pages_of(briefing(company("aurora"), person("ada"), deal("d", "D", [("aurora", "x")])))
    for path in ("companies/aurora.md", "people/ada.md", "deals/d.md"):
        assert "No claim is recorded here yet." in lonely[path]
        assert "[^" not in lonely[path]


def test_no_heading_stands_over_nothing(pages: Mapping[str, str]) -> None:
    for path, markdown in [*pages.items(), *pages_of(briefing()).items()]:
        words = re.sub(r"\A<nav .*?</nav>", "", body(markdown).strip(), flags=re.DOTALL)
        levels = [
            len(line) - len(line.lstrip("#")) if line.startswith("#") else 0
            for line in without_code(words).splitlines()
            if line and not DEFINITION.match(line)
        ]
        for one, next_one in zip(levels, [*levels[1:], 1], strict=True):
            assert not one or not next_one or next_one == one + 1, path
        assert levels[0] == 1
        assert levels.count(1) == 1


def test_a_note_tells_what_one_who_cites_it_has_to_know() -> None:
    """What its source is called elsewhere, who is not known, in what language the original is."""
    of = aurora()
    paper = replace(of.sources["morgenpost"], url="https://example.org/1", author="Ada")
    ours = replace(of.sources["blatt"], label=text("Our name"), title=text(""))
    sources = {**of.sources, "morgenpost": paper, "blatt": ours}
    made = dict(render(edition_of(examined(replace(of, sources=sources)))))
    html = unescape(html_of(made["deals/aurora-borealis.md"]))
    assert 'title="original in German; https://example.org/1">Morgenpost</a>' in html
    known = "name given by us; not known: author, publisher; original in German"
    assert f'title="{known}">Our name</a>' in html
    # A source’s own title, where it is called by a name of ours.
    entitled = replace(ours, title=text("Ein Zweifel"))
    of = replace(of, sources={**sources, "blatt": entitled})
    made = dict(render(edition_of(examined(of))))
    html = unescape(html_of(made["deals/aurora-borealis.md"]))
    known = "Ein Zweifel; not known: author, publisher; original in German"
    assert f'title="{known}">Our name</a>' in html
    # Where it is known who published it, that is what it is called.
    known_of = {**of.sources, "blatt": replace(entitled, publisher="Blatt")}
    published = dict(render(edition_of(examined(replace(of, sources=known_of)))))
    html = unescape(html_of(published["deals/aurora-borealis.md"]))
    assert 'title="not known: author; original in German">Blatt</a>' in html
    assert "Our name" not in html
    # In French a semicolon has a blank before it.
    french = examined(replace(of, site=replace(of.site, written_in="fr")))
    html = unescape(html_of(dict(render(edition_of(french)))["deals/aurora-borealis.md"]))
    assert 'title="Ein Zweifel\xa0; inconnu\xa0: auteur, éditeur\xa0; original en allemand"' in html
    english = {name: replace(one, language="en") for name, one in sources.items()}
    made = dict(render(edition_of(examined(replace(of, sources=english)))))
    html = html_of(made["deals/aurora-borealis.md"])
    assert "original in" not in html


def test_a_hand_written_page_cites_links_and_keeps_its_code(pages: Mapping[str, str]) -> None:
    made = pages["about/method.md"]
    assert made.startswith('---\ntitle: "Method"\n---\n')
    assert "See [Aurora Chips](../companies/aurora-chips.md)[^stalls-1]." in made
    assert "`[@stalls]`" in made
    assert made.count("[^stalls-1]: ") == 1


@pytest.mark.parametrize("after", [": and more", " : and", ":", "[@a]: b", ":\n: b"])
def test_a_citation_keeps_its_proof_whatever_follows(after: str) -> None:
    of = briefing(
        source("s", "Alpha verkauft Pumpen"),
        company("alpha", summary=text(f"So [@a]{after}")),
        claim("a", "alpha", evidence("s", "Alpha verkauft Pumpen")),
        page("written", f"# Written\n\n[@a]{after}\n\nWords [@a]{after}\n"),
    )
    made = pages_of(of)
    for path in ("written.md", "companies/alpha.md"):
        assert "[^" not in html_of(body(made[path])), path
        assert body(made[path]).count("\n[^a-1]: ") == 1, path


def test_the_same_briefing_gives_the_same_pages() -> None:
    assert pages_of(aurora()) == pages_of(aurora())


def hostile_briefing(words: str) -> Briefing:
    """A briefing whose every word is the same hostile one.

    The figure sees to it that each has a clause that can be checked, whatever the words are.
    """
    said = words.strip() or "x"
    return briefing(
        source(
            "one", f"{said} y\n\nEs kostet 5 Euro.", title=text(said),
            publisher=said, author=said, url=said,
            note=text(said), cites=(said,), published=parse_date("2025"), language="de",
        ),
        company(
            "aurora", said, kind=said, aliases=(f"x {said}",), identifiers=((said, said),),
            summary=text(f"{said} [@a] {said} [[aurora|firm]]"),
        ),
        person("ada", said, role=text(said), company="aurora"),
        company("borealis", said),
        deal("big", said, [("aurora", said)], kind=said, summary=text(said)),
        deal("to", said, [("aurora", "investor"), ("borealis", "investee")]),
        deal("back", said, [("borealis", "investor"), ("aurora", "investee")]),
        replace(
            claim("a", "big", evidence("one", said, note=text(said))), statement=text(said),
            by=said, scope=said, tags=(said,), note=text(said), property="note",
            value=TextValue(said),
        ),
        replace(
            claim("b", "big", evidence("one", said)), property="supplier",
            value=EntityValue("aurora"), modality="announced", by="ada",
        ),
        replace(claim("c", "big", evidence("one", said), amount="1 billion USD"), scope=said),
        claim("e", "big", evidence("one", said), amount="2 billion USD", as_of="2025-09"),
        claim("t", "to", evidence("one", said), amount="1 billion USD", parties=("aurora",)),
        claim("u", "back", evidence("one", said), amount="1 billion USD", parties=("borealis",)),
        claim("f", "big", evidence("one", said), status="announced", as_of="2025-09"),
        claim("g", "big", evidence("one", said), status="stalled", as_of="2025-10"),
        dispute("d", said, ("a", "b"), assessment=text(f"[@b]: {said}"), kind=said),
        dispute("h", said, ("c", "e"), assessment=text(f"[@b]: {said}")),
    )  # fmt: skip


def unsearched(of: Briefing) -> Examination:
    """A briefing whose quotes were not looked up, so that where they stand makes no difference."""
    return replace(examined(briefing()), briefing=of)


def skeleton(pages: Mapping[str, str]) -> dict[str, list[tuple[str, ...]]]:
    """The tags of every page with those attributes that could do harm."""
    kept = ("href=", "src=", "style=", "on", "class=", "id=")
    return {
        path: [
            (*event[:2], *(part for part in event[2:] if part.startswith(kept)))
            for event in events(html_of(body(markdown)))
            if event[0] != "words"
            # Of a picture's words there are as many lines as it takes.
            and event[1] not in ("text", "rect", "path", "polygon", "circle", "line")
        ]
        for path, markdown in pages.items()
        # The name of a list's page depends on its words, and what it leads to on their order.
        if not path.startswith(("claims/", "a-z"))
    }


HARMLESS = "Harmless", "Harmless. Harmless"
"""One sentence, and several: a page tells the first apart from the rest."""


@cache
def harmless_pages(words: str) -> dict[str, str]:
    return dict(render(edition_of(unsearched(hostile_briefing(words)))))


@cache
def harmless_skeleton(words: str) -> dict[str, list[tuple[str, ...]]]:
    return skeleton(harmless_pages(words))


def spelled_out(markdown: str, words: str) -> str:
    """A page with one sign for each place where the words stand, each of their signs escaped."""
    return body(markdown).replace(escape(words.strip()), "\0")


def test_no_words_of_a_briefing_stand_in_an_attribute_that_could_do_harm() -> None:
    for path, made in (each for words in HARMLESS for each in harmless_skeleton(words).items()):
        assert not [event for event in made if "harmless" in "".join(event).lower()], path


@pytest.mark.parametrize("words", [one for one in HOSTILE if one.strip() and "]]" not in one])
def test_no_words_of_a_briefing_become_markup_on_any_page(words: str) -> None:
    """What is the harmless page but for escaped words is not read: those are words in any place."""
    if re.match(r"https?://", words) or "[@" in words or "[[" in words or "\ud800" in words:
        pytest.skip("an address, or a mark of the contract, which is meant to become a link")
    pages = dict(render(edition_of(unsearched(hostile_briefing(words)))))
    like = HARMLESS[len(sentences(" ".join(words.split()))) > 1]
    other = {
        path: markdown
        for path, markdown in pages.items()
        if spelled_out(markdown, words)
        != spelled_out(harmless_pages(like).get(path, "\n---\n"), like)
    }
    made, harmless = skeleton(other), harmless_skeleton(like)
    assert harmless.keys() <= pages.keys()
    for path in made:
        assert made[path] == harmless[path], path
    for path, markdown in pages.items():
        head = yaml.safe_load(markdown.split("\n---\n", 1)[0])
        assert set(head) <= {"title", "description", "hide"}, path


def test_claims_of_a_modality_that_nobody_foresaw_are_shown() -> None:
    odd: Claim = claim("a", "aurora", evidence("one", "x y z"), modality="half-denied")
    made = pages_of(briefing(source("one", "x y z"), company("aurora"), odd))
    assert 'class="how half-denied">half denied<' in made["companies/aurora.md"]


def test_written_pages_may_lie_deeper() -> None:
    made = pages_of(briefing(company("aurora"), page("a/b/c", "[[aurora]]")))
    assert "(../../companies/aurora.md)" in made["a/b/c.md"]


def test_a_former_address_leads_to_the_one_that_a_record_has() -> None:
    of = briefing(
        source("one", "x y z"),
        replace(company("aurora"), former_ids=("nordlicht",)),
        replace(claim("a", "aurora", evidence("one", "x y z")), former_ids=("old-a",)),
    )
    made = pages_of(of)
    assert "[aurora](../companies/aurora.md)" in made["companies/nordlicht.md"]
    assert 'moved: "../companies/aurora.html"' in made["companies/nordlicht.md"]
    assert "moved:" not in made["companies/aurora.md"]
    assert '<span id="old-a"></span>' in made["companies/aurora.md"]


def test_a_citation_of_our_arithmetic_leads_to_what_it_rests_on() -> None:
    sums = ("a", "b")
    of = briefing(
        source("one", "x y z"),
        company("aurora", summary=text("They add up [@c].")),
        claim("a", "aurora", evidence("one", "x y z"), amount="1 billion USD"),
        claim("b", "aurora", evidence("one", "x y z"), amount="2 billion USD"),
        replace(claim("c", "aurora", amount="3 billion USD"), derived=Derivation("sum", sums)),
    )
    assert "They add up[^a-1][^b-1]." in pages_of(of)["companies/aurora.md"]


@pytest.mark.parametrize(("language", "told"), [("en", "44%"), ("fr", "44\xa0%"), ("it", "44%")])
def test_a_share_is_written_as_every_percentage_of_the_language(language: str, told: str) -> None:
    assert share(44, 100, language) == told
    assert (
        format_amount(parse_amount("44 %", "percent"), language).replace("\u202f", "\xa0") == told
    )
