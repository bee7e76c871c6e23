"""Sources: a file on each, and their index. No page ever holds a source's text, only its quotes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.evidence.spans import Span, union_length
from generator.figures.marked_texts import draw_marked_text, mark_of
from generator.groups import grouped
from generator.languages import own_words
from generator.languages.page_words import spoken
from generator.model import Claim, Dispute, Source
from generator.pages.accounts import answers_of
from generator.pages.brief import Fact
from generator.pages.claims import Fold, line
from generator.pages.context import ListPage, RecordPage, head, in_parts
from generator.pages.contradictions import disputes_among, question
from generator.pages.edition import Edition
from generator.pages.handwritten import first_and_rest
from generator.pages.kinds.compare import comparisons
from generator.pages.links import SOURCES
from generator.pages.manner import manners_of, word
from generator.pages.markdown import EMPTY, Markdown, attribute, escape, external, identifier, link
from generator.pages.values import alphabetical, capitalised, language_name, share

_NAMED = 8
"""Names in one line; more are counted."""
_PARTS = 12
"""So many targets have room side by side on a phone."""
_OPENED = 8
"""Lines of a fold that a reader sees without opening it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(RecordPage):
    """``sources/<id>.md``."""

    sign: Markdown
    """Its sign."""
    mark: str
    """Its letter, for the switch that fades it; blank where no claim quotes it."""
    heading: Markdown
    """What pages call it; if that is not its title, that stands among the facts."""
    worth: Markdown
    """The editor's line on what it is and what it is worth."""
    held: bool
    """Whether its text is held, or it is only cited."""
    facts: tuple[Fact, ...]
    """When it is from, who speaks in it and how, what it relays, where it contradicts itself."""
    others: tuple[Markdown, ...]
    """Links to its comparisons with others."""
    strip: Markdown
    """A picture of where in the text the claims stand, which leads to them."""
    remains: tuple[Fold, ...]
    """Its claims in the order of the document: what falls away without it, and what stays; and
    which disputes lose an answer."""
    known: tuple[Fact, ...]
    """What is known of it for the record, and what was left out."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in a table."""

    sign: Markdown
    """Its sign; blank for a work that is only cited."""
    source: Markdown
    """Its name, linked."""
    published: Markdown
    """When."""
    worth: Markdown
    """What it is worth, in the editor's line."""
    claims: int
    """How many claims rest on it, or how often it is relayed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceIndex(ListPage):
    """``sources/index.md``."""

    sources: tuple[SourceRow, ...]
    """Sources that claims quote, in the order of their signs; then works that are only cited."""


def source_row(edition: Edition, source: Source) -> SourceRow:
    """A source with what it is worth."""
    relayed = sum(edition.findings.relayed_by.get(source.id, {}).values())
    return SourceRow(
        sign=edition.sign(source.id),
        source=(edition.short_link if source.called else edition.link)(source),
        published=edition.date(source.published),
        worth=edition.text(source.worth) if source.worth else EMPTY,
        claims=len(edition.briefing.claims_from.get(source.id, ())) or relayed,
    )


def index(edition: Edition) -> Iterator[SourceIndex]:
    """The index of sources: texts that are quoted, and works that are only cited."""
    briefing = edition.briefing
    quoted = [briefing.sources[each] for each in edition.signs]
    others = [each for each in briefing.sources.values() if each.id not in edition.signs]
    others.sort(key=lambda one: alphabetical(one.name))
    words = edition.words
    for part, listed in in_parts(SOURCES, words.sources, [*quoted, *others], edition.short_name):
        rows = tuple(source_row(edition, each) for each in listed)
        yield SourceIndex(**part, description=words.sources_lead, sources=rows)


def page(edition: Edition, source: Source) -> Iterator[SourcePage]:
    """The page of a source."""
    claims = sorted(
        edition.briefing.claims_from.get(source.id, ()),
        key=lambda claim: _first_place(edition, claim, source),
    )
    sign = edition.signs.get(source.id)
    called = str(source.called) or edition.plain_name(source)
    yield SourcePage(
        **head(edition, source, called, edition.words.about_source),
        sign=edition.sign(source.id),
        mark=sign.mark if sign else "",
        heading=edition.short_name(source) if source.called else edition.name(source),
        worth=edition.text(source.worth) if source.worth else EMPTY,
        held=source.document_name is not None,
        facts=tuple(_facts(edition, source, claims)),
        others=comparisons(edition, source.id),
        strip=_strip(edition, source, claims),
        remains=tuple(_remains(edition, source, claims)),
        known=tuple(_known(edition, source)),
    )


def _remains(edition: Edition, source: Source, claims: Sequence[Claim]) -> Iterator[Fold]:
    """Claims that only the source makes, those that others make too, questions it answers alone."""
    words = edition.words

    def told(claims: Iterable[Claim]) -> list[Markdown]:
        return [
            Markdown(f'<span id="{escape(each.id)}"></span>{line(edition, each)}')
            for each in claims
        ]

    alone = [claim for claim in claims if len(edition.behind(claim).sources) < 2]
    asked = [question(edition, each) for each in _closing(edition, source, claims)]
    for title, anchor, lines in (
        (words.falls_away, "_falls", told(alone)),
        (words.stays, "_stays", told(claim for claim in claims if claim not in alone)),
        (words.closes, "_closes", asked),
    ):
        if lines:
            yield Fold(
                title=escape(title),
                anchor=identifier(anchor),
                count=edition.number(len(lines)),
                lines=tuple(lines),
                opened=len(lines) <= _OPENED,
            )


def _facts(edition: Edition, source: Source, claims: Sequence[Claim]) -> Iterator[Fact]:
    words = edition.words
    published = [edition.date(source.published) or escape(words.not_stated)]
    if source.note:
        note, _ = first_and_rest(source.note)
        published.append(Markdown(f"<small>{edition.text(note)}</small>"))
    examined = edition.examination
    manners = [each for claim in claims for each in manners_of(examined, claim, source.id)]
    whose = Counter(manner.whose for manner in manners if manner.whose).most_common(_NAMED)
    kinds = Counter(manner.kind for manner in manners).most_common()
    origins = dict.fromkeys(
        evidence.origin
        for claim in claims
        for evidence in claim.evidence
        if evidence.source == source.id and evidence.origin
    )
    relayed = [edition.whoever(each) for each in edition.findings.relayed_by.get(source.id, ())]
    for label, between, parts in (
        (words.title, "", [edition.name(source)] if source.title and source.called else []),
        (words.published, " ", published),
        (
            words.speakers,
            " · ",
            [f"{edition.whoever(each)} {edition.number(n)}" for each, n in whose],
        ),
        (
            words.how_it_speaks,
            " ",
            [f'<span class="item">{word(edition, kind)} {n}</span>' for kind, n in kinds],
        ),
        (words.relays, " · ", [edition.whoever(each) for each in origins]),
        (words.nearly_repeats, "<br>", list(_repeated(edition, source))),
        (words.relayed_by, "", [words.series(relayed, _NAMED)] if relayed else []),
        (
            words.contradicts_itself,
            "<br>",
            [question(edition, each) for each in _against_itself(edition, source, claims)],
        ),
        (
            words.doubt,
            " ",
            [
                f'{line(edition, claim)} <span class="told">{edition.text(claim.doubt)}</span>'
                for claim in claims
                if claim.doubt
            ],
        ),
    ):
        if parts:
            yield Fact(label, Markdown(between.join(parts)))


def _against_itself(edition: Edition, source: Source, claims: Sequence[Claim]) -> Iterator[Dispute]:
    """Disputes in which the source gives two different answers, not each as another's word."""
    own = {claim.id for claim in claims}
    for dispute in disputes_among(edition, claims):
        said = [edition.briefing.claims[each] for each in dispute.claims if each in own]
        answers = answers_of(said)
        manners = [
            [each for claim in of for each in manners_of(edition.examination, claim, source.id)]
            for of in answers
        ]
        voices = [whose for of in manners for whose in {each.whose for each in of}]
        contrary = "" in voices or len(set(voices)) < len(voices)
        if dispute.kind != "framing" and len(answers) > 1 and contrary:
            yield dispute


def _closing(edition: Edition, source: Source, claims: Sequence[Claim]) -> Iterator[Dispute]:
    """Disputes of which an answer rests on the source alone."""
    known = edition.briefing.claims
    for dispute in disputes_among(edition, claims):
        for of in answers_of(known[each] for each in dispute.claims if each in known):
            sources = {each for claim in of for each in edition.behind(claim).sources}
            if sources == {source.id}:
                yield dispute
                break


def _strip(edition: Edition, source: Source, claims: Sequence[Claim]) -> Markdown:
    """Where in the text the claims stand; nothing where none does."""
    quoted = edition.examination.published.get(source.id, ())
    if source.document is None or not quoted:
        return EMPTY
    measured = edition.coverage(source)
    length, words = len(source.document.text), own_words(edition.language).pictures
    stretches = {
        "left-out": edition.examination.excluded.get(source.id, ()),
        "quoted": quoted,
        "uncovered": tuple(each.span for each in measured.uncovered) if measured else (),
    }
    kinds = (
        ("quoted", words.quoted),
        ("rest", words.not_quoted),
        ("left-out", words.left_out),
        ("uncovered", words.not_covered),
    )
    return edition.pictured(
        "parts/marked-text.md.jinja",
        band=draw_marked_text(length, stretches),
        kinds=tuple((mark_of(kind), told) for kind, told in kinds if stretches.get(kind, True)),
        parts=tuple(_parts(edition, source, claims, length)),
    )


def _parts(
    edition: Edition, source: Source, claims: Sequence[Claim], length: int
) -> Iterator[Markdown]:
    """How many claims stand in each part of the text, as a link to the first of them."""
    at = grouped(
        (min(_PARTS * _first_place(edition, claim, source) // length, _PARTS - 1), claim)
        for claim in claims
    )
    for of in (at.get(part) for part in range(_PARTS)):
        if not of:
            yield EMPTY
            continue
        told = attribute(edition.words.count(len(of), edition.words.n_claims))
        first = link(edition.number(len(of)), f"#{of[0].id}")
        yield Markdown(f'{first}{{ title="{told}" aria-label="{told}" }}')


def _repeated(edition: Edition, source: Source) -> Iterator[Markdown]:
    for other, part in edition.findings.repetitions.get(source.id, ()):
        words = edition.words.repeats_share.format(
            share(round(1000 * part), 1000, edition.language)
        )
        yield Markdown(f"{edition.whoever(other)}{edition.words.colon} {escape(words)}")


def _known(edition: Edition, source: Source) -> Iterator[Fact]:
    """What is known for the record: a file's data, how much of it is quoted, what was left out.

    Of the editor's note what stands behind its first sentence, which the date has beside it.
    """
    words, language = edition.words, edition.language
    named = language_name(source.language, language) if source.language else ""
    cites = [edition.whoever(each) for each in source.cites]
    digest = Markdown(f"<code>{escape(source.sha256)}</code>") if source.sha256 else EMPTY
    _, further = first_and_rest(source.note)
    optional = (
        (words.note, edition.text(further) if further else EMPTY),
        (words.publisher, escape(source.publisher or "")),
        (words.author, escape(source.author or "")),
        (words.address, external(source.url) if source.url else EMPTY),
        (words.language_field, escape(capitalised(named))),
        (words.retrieved, edition.date(source.retrieved)),
        (words.cites, Markdown(" · ").join_all(cites)),
        (words.share_published, escape(_share(edition, source))),
        (words.passages, escape(_coverage(edition, source))),
        (words.left_out, Markdown(" · ").join_all(_cuts(edition, source))),
        (words.fingerprint, digest),
    )
    for label, value in optional:
        if value:
            yield Fact(label, value)


def _share(edition: Edition, source: Source) -> str:
    """How much of a source's text is quoted."""
    if source.document is None:
        return ""
    spans = edition.examination.published.get(source.id, ())
    return share(union_length(spans), len(source.document.text), edition.language)


def _coverage(edition: Edition, source: Source) -> str:
    measured = edition.coverage(source)
    if measured is None or not measured.checkable:
        return ""
    counts = (edition.number(len(each)) for each in (measured.covered, measured.checkable))
    return edition.words.coverage_told.format(*counts)


def _cuts(edition: Edition, source: Source) -> Iterator[Markdown]:
    """What was excluded, by reason, with its length where it was found."""
    found = edition.examination.exclusions.get(source.id, ())
    lengths: Counter[str] = Counter()
    for exclusion, place in zip(source.exclusions, found, strict=False):
        lengths[exclusion.reason] += len(place) if isinstance(place, Span) else 0
    words = edition.words
    for reason, length in lengths.items():
        told = f" ({words.count(length, words.n_characters)})" if length else ""
        yield escape(f"{capitalised(spoken(reason))}{told}")


def _first_place(edition: Edition, claim: Claim, source: Source) -> int:
    """Where the first of a claim's quotes stands in a source; beyond its end if none is found."""
    places = (
        span.start
        for index in claim.indices_from(source.id)
        if (passage := edition.examination.passage(claim, index)) is not None
        for span in passage.spans
    )
    return min(places, default=len(source.document.text) if source.document else 0)
