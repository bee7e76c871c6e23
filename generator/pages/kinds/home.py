"""The home page, which answers: where things stand, who says so, and what is contradicted.

Where things stand is in the curator's own sentences, ``content/pages/where-things-stand.md``.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from types import NoneType

from generator.analysis.flows import sums_among
from generator.analysis.grouping import matter_of
from generator.analysis.timeline import Event
from generator.languages.page_words import in_a_sentence
from generator.model import Claim, Source, TermValue
from generator.pages import links, pictures
from generator.pages.claims import line
from generator.pages.context import PageContext
from generator.pages.contradictions import (
    DisputeRow,
    dispute_rows,
    in_order_of_weight,
    marks_explained,
    phrase,
)
from generator.pages.edition import Edition
from generator.pages.handwritten import first_and_rest, parts_of
from generator.pages.kinds.flows import loops_told
from generator.pages.kinds.source import SourceRow, source_row
from generator.pages.kinds.timeline import dated
from generator.pages.markdown import EMPTY, Markdown, escape, link
from generator.pages.news import News, news
from generator.pages.values import language_name
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date

_GRAVE, _SETTLED, _EVENTS, _COMING = 4, 5, 3, 2
_HEADING = re.compile(r"^# .*$", re.MULTILINE)
_NEWS = 200
"""Changes since the last edition that are told; of more than that their number alone."""
_LANGUAGES = 4
"""Languages of the sources that are named."""
_DRAWN = 14
"""Companies in the picture of the flows; their page shows more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(PageContext):
    """``index.md``: where a reader in a hurry can stop."""

    lead: str
    """What the briefing is about, in the words of ``site_description``."""
    rests_on: Markdown
    """How many sources there are, in what languages, what is known of none of them, whether their
    names are ours, when they were last reviewed; and a link to how the briefing is made."""
    stand: Markdown
    """Where things stand, in the curator's sentences; blank where nobody wrote any."""
    sources: tuple[SourceRow, ...]
    """The sources with what they are worth; none where there are too many to be told apart."""
    compare: Markdown
    """A link to what two of them say beside each other."""
    how_to_read: Markdown
    """What a sign is for, with the first of them; blank where there is none."""
    sums: Markdown
    """A picture of the sums in dispute."""
    sums_told: DisputeRow | None
    """The dispute on most of them."""
    network: Markdown
    """A picture of who gives whom what."""
    loops: Markdown
    """How often money goes round, where and how far that is; blank where it does not."""
    more_flows: Markdown
    """A link to the page of flows."""
    marks: Markdown
    """What the marks of disputes mean; blank where there is no dispute."""
    disputes: tuple[DisputeRow, ...]
    """The contradictions, or the most important differences where there are none."""
    more_disputes: Markdown
    """A link to all disputes, if there are more."""
    settled: tuple[Markdown, ...]
    """The best supported claims that nothing contradicts."""
    latest: tuple[News, ...]
    """What is new since the last edition, each after a word for it; where the root keeps none, the
    latest dated claims, newest first, each after its date."""
    since: str
    """How much is new since the last edition; blank where the root keeps none."""
    more_news: tuple[News, ...]
    """What else is new."""
    expected: tuple[News, ...]
    """What is still to come, each after its date."""
    more_latest: Markdown
    """A link to the timeline."""


def pages(edition: Edition) -> Iterator[HomePage]:
    """The one page."""
    briefing, words = edition.briefing, edition.words
    disputes = in_order_of_weight(
        dispute for dispute in briefing.disputes.values() if dispute.status != "resolved"
    )
    rows = dispute_rows(edition, disputes)
    grave = [row for row in rows if row.grave] or list(rows)
    signs = edition.signs
    letters = all(sign.tone for sign in signs.values())
    before = briefing.last_edition
    told = list(news(edition, before)) if before else []
    sums = _sums(edition)
    on = Counter(each.id for one in sums for each in briefing.disputes_on.get(one.id, ()))
    asked = [briefing.disputes[each] for each, _ in on.most_common(1)]
    happened, expected = events(edition)
    stand = next((parts_of(one) for one in briefing.pages if one.name == links.STAND), None)
    yield HomePage(
        path=links.HOME,
        title=stand[0] if stand else briefing.site.name,
        description=briefing.site.description,
        lead=briefing.site.description,
        rests_on=Markdown(" · ").join_all(_rests_on(edition)),
        stand=edition.written(_HEADING.sub("", stand[2], count=1)) if stand else EMPTY,
        sources=tuple(_source(edition, briefing.sources[each]) for each in signs)
        if letters
        else (),
        compare=link(words.compare, links.COMPARE) if letters and len(signs) > 1 else EMPTY,
        how_to_read=phrase(words.how_to_read_notes, edition.sign(next(iter(signs))))
        if signs
        else EMPTY,
        sums=pictures.sums(edition, sums),
        sums_told=next(iter(dispute_rows(edition, asked)), None),
        network=pictures.flows(edition, edition.findings.circular, most=_DRAWN),
        loops=loops_told(edition) if edition.findings.loops.loops else EMPTY,
        more_flows=link(words.all_flows, links.FLOWS) if edition.findings.flows.links else EMPTY,
        marks=marks_explained(edition) if rows else EMPTY,
        disputes=tuple(grave[:_GRAVE]),
        more_disputes=link(
            words.more_questions.format(words.count(len(rows), words.n_disputes)), links.DISPUTES
        )
        if len(rows) > len(grave[:_GRAVE])
        else EMPTY,
        settled=tuple(line(edition, claim) for claim in settled(edition)),
        latest=tuple(told[:_EVENTS]) if before else dated(edition, happened[:_EVENTS]),
        since=words.count(len(told), words.n_changes) if before else "",
        more_news=tuple(told[_EVENTS:_NEWS]),
        expected=dated(edition, expected[:_COMING]),
        more_latest=link(words.timeline, links.TIMELINE)
        if edition.findings.timeline.count
        else EMPTY,
    )


def _rests_on(edition: Edition) -> Iterator[Markdown]:
    """What there is to know of all sources together, and how the briefing is made."""
    briefing, words = edition.briefing, edition.words
    sources = [briefing.sources[each] for each in edition.signs]
    if sources:
        counted = words.count(len(sources), words.n_sources)
        codes = dict.fromkeys(each.language for each in sources if each.language)
        languages = [language_name(each, edition.language) for each in codes]
        named = words.series(languages, _LANGUAGES)
        yield escape(words.sources_in.format(counted, named) if named else counted)
        unknown = [
            in_a_sentence(label, edition.language)
            for label, known in (
                (words.author, any(each.author for each in sources)),
                (words.publisher, any(each.publisher for each in sources)),
                (words.exact_date, any(each.published and each.published.day for each in sources)),
            )
            if not known
        ]
        if unknown:
            yield escape(words.known_of_none.format(", ".join(unknown)))
        if all(each.called for each in sources):
            yield escape(words.named_by_us)
    reviewed = [each.reviewed for each in briefing.disputes.values() if each.reviewed]
    if reviewed:
        latest = max(reviewed, key=lambda each: each.latest or date.min)
        yield Markdown(f"{escape(words.reviewed)}{words.colon} {edition.date(latest)}")
    for page in briefing.pages:
        if page.name == links.METHOD:
            yield link(parts_of(page)[0], f"{page.name}.md")


def _source(edition: Edition, source: Source) -> SourceRow:
    """A source with the first sentence of what it is worth; its page has the others."""
    worth = edition.text(first_and_rest(source.worth)[0]) if source.worth else EMPTY
    return replace(source_row(edition, source), worth=worth)


def _sums(edition: Edition) -> list[Claim]:
    """The sums of the deal, its parts with it, on which most sums are in dispute.

    Of sums of another scope or party, which no dispute is on, it shows none.
    """
    briefing = edition.briefing
    most: tuple[int, list[Claim]] = (0, [])
    for deal in briefing.deals.values():
        on = [deal.id, *(part.id for part in briefing.parts_of.get(deal.id, ()))]
        sums = [
            claim
            for each in on
            for claim in sums_among(briefing, briefing.claims_about.get(each, ()))
        ]
        disputed = [
            claim
            for claim in sums
            if any(each.status != "resolved" for each in briefing.disputes_on.get(claim.id, ()))
        ]
        if len(disputed) > most[0]:
            matters = set(map(matter_of, disputed))
            most = (len(disputed), [claim for claim in sums if matter_of(claim) in matters])
    return most[1]


# --- what it leads with ---------------------------------------------------------------------------


_UNSURE = frozenset({"forecast", "opinion", "denied"})
"""Modalities of claims that settle nothing, however many say so."""
_SAME_SUBJECT = 2

_TELLING = (Amount, TermValue, Date, NoneType)
"""Kinds of value in the order of what a reader in a hurry wants; relations come last."""


def settled(edition: Edition) -> list[Claim]:
    """The best supported claims that nothing contradicts, a few on each subject.

    What one text alone says is not settled, nor what several have of one report. Those of the
    whole of a matter come first, then those with a figure or a status, then those of most origins
    and sources; relations come last.
    """
    briefing, conflicts = edition.briefing, edition.examination.conflicts

    def agreed(claim: Claim) -> bool:
        # Of most claims of a large briefing there is no need to look further.
        if len(claim.evidence) < 2 or claim.rank == "deprecated" or claim.modality in _UNSURE:
            return False
        behind, disputes = edition.behind(claim), briefing.disputes_on.get(claim.id, ())
        return (
            len(behind.sources) > 1
            and not (behind.all_known and len(behind.origins) == 1)
            and not behind.against
            and claim.id not in conflicts.of
            and all(each.status == "resolved" for each in disputes)
        )

    def weight(claim: Claim) -> tuple[object, ...]:
        behind = edition.behind(claim)
        kinds = (at for at, kind in enumerate(_TELLING) if isinstance(claim.value, kind))
        kind = next(kinds, len(_TELLING))
        return (claim.scope is not None, kind, -len(behind.origins), -len(behind.sources))

    shown: list[Claim] = []
    of_subject: Counter[str] = Counter()
    for claim in sorted(filter(agreed, briefing.claims.values()), key=weight):
        of_subject[claim.subject] += 1
        if of_subject[claim.subject] <= _SAME_SUBJECT:
            shown.append(claim)
    return shown[:_SETTLED]


def events(edition: Edition) -> tuple[list[Event], list[Event]]:
    """Of what the timeline draws, what happened last and what is still to come.

    The former newest first, whole years after all others; the latter in time.
    """
    told: dict[bool, list[Event]] = {False: [], True: []}
    for event in edition.findings.timeline.drawn:
        told[pictures.is_expected(edition, event)].append(event)
    past = [
        (event.date.precision == "year", -event.date.earliest.toordinal(), event)
        for event in told[False]
        if event.date.earliest
    ]
    return [event for *_, event in sorted(past, key=lambda each: each[:2])], told[True]
