"""EVD010 to EVD013, MOD001, DAT001: whether a statement says no more than its passages."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.analysis.acts import turned_round
from generator.clauses import LEAST_WORDS, clause_ends, clauses, content_words, joined_at
from generator.diagnostics import Finding, Severity
from generator.evidence.spans import Span
from generator.examination import Examination
from generator.groups import grouped
from generator.languages import text_words
from generator.manner import MORE, NEGATES, Manners, manners_in, words_of_saying
from generator.model import Claim, Company, EntityValue, Evidence, Person, TextValue
from generator.naming import is_named, names_in
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date
from generator.rules.figures import cited_sentences
from generator.rules.rule import rule, rule_of_claims
from generator.sentences import is_heading, sentences


def _supporting(claim: Claim) -> Iterator[tuple[int, Evidence]]:
    for index, evidence in enumerate(claim.evidence):
        if not evidence.refutes:
            yield index, evidence


@rule_of_claims("EVD010", "name-not-in-passage", Severity.WARNING)
def name_not_in_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A person or company in the statement, `by` or `party` that no passage of the claim names."""
    companies = examined.briefing.companies
    passages = [each.quote.shown for each in claim.evidence]
    if not any(passages):
        return
    for evidence, passage in zip(claim.evidence, passages, strict=True):
        for speaker in _named(examined, evidence.by or "").values():
            if not examined.names.named(speaker, passage):
                message = f"neither the quote, its prefix nor its suffix names `{speaker.name}`"
                yield Finding("EVD010", evidence.place.of("by"), message)
        for speaker in _named(examined, evidence.by or claim.by or "").values():
            other = _speaks_instead(examined, evidence, passage, speaker)
            if other:
                at = (evidence if evidence.by else claim).place.of("by")
                yield Finding("EVD010", at, f"the quote has `{other}` say it, not `{speaker.name}`")
    words = " ".join(words for _, words in claim.statement.versions)
    fields = {
        **dict.fromkeys(claim.parties, "party"),
        **dict.fromkeys(_named(examined, words), "statement"),
        **dict.fromkeys(_named(examined, claim.by or ""), "by"),
    }
    for each, field in fields.items():
        # A person as a party is told of by itself, and whoever acts for a party is the party.
        entity = companies.get(each) or (field != "party" and examined.briefing.people.get(each))
        acting = field != "by" and each in claim.parties
        meant = [entity, *(examined.briefing.people_of.get(each, ()) if acting else ())]
        if entity and not any(
            examined.names.named(of, words) for of in meant if of for words in passages
        ):
            message = f"no quote, prefix or suffix of the claim names `{entity.name}`"
            yield Finding("EVD010", claim.place.of(field), message)


def _speaks_instead(
    examined: Examination, evidence: Evidence, passage: str, speaker: Company | Person
) -> str:
    """Who stands right by words of saying in a passage that names the speaker elsewhere, or blank.

    A person and their company are one.
    """
    source = examined.briefing.sources.get(evidence.source)
    found = list(names_in(examined.names, passage))
    language = (source and source.language) or ""
    beside, speaking = (
        [
            (entity, between.strip())
            for start, end in words_of_saying(passage, language, hearsay=hearsay)
            for begin, stop, entity in found
            if not _PARTS.search(between := passage[min(end, stop) : max(start, begin)])
        ]
        for hearsay in (True, False)
    )
    sides = {speaker.id, getattr(speaker, "company", None) or speaker.id}
    said = any({each.id, getattr(each, "company", None)} & sides for each, _ in beside)
    others = [each.name for each, between in speaking if not between]
    named = any(each is speaker for *_, each in found)
    return others[0] if others and named and not said else ""


_PARTS = re.compile(r"[.,;:!?…]")


def _named(examined: Examination, words: str) -> dict[str, Company | Person]:
    """The companies and people that words name, or that has them for its id."""
    if not words:
        return {}  # most claims and passages name no speaker
    briefing = examined.briefing
    known = briefing.companies.get(words) or briefing.people.get(words)
    named = [known] if known else [each for *_, each in names_in(examined.names, words)]
    return {each.id: each for each in named if isinstance(each, Company | Person)}


@rule_of_claims("EVD013", "origin-not-in-passage", Severity.WARNING)
def origin_not_in_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """An origin that neither a quote nor its sentence names, and no note explains."""
    briefing = examined.briefing
    for index, evidence in _supporting(claim):
        origin = briefing.sources.get(evidence.origin or "")
        passage = examined.passage(claim, index)
        if origin is None or passage is None or evidence.note or claim.note:
            continue
        words = f"{evidence.quote.shown} {examined.sentences_around(evidence.source, passage)}"
        given = (origin.publisher, origin.author, *(title for _, title in origin.title.versions))
        names = tuple(filter(None, given))
        known = [
            entity
            for name in names
            for start, end, entity in names_in(examined.names, name)
            if end - start == len(name) and isinstance(entity, Company | Person)
        ]
        if not is_named(names, words) and not any(
            examined.names.named(each, words) for each in known
        ):
            message = f"neither the quote nor its sentence names `{origin.name}`, expected a note"
            message += " that says how the origin is known"
            related = examined.related_passage(claim, index)
            yield Finding("EVD013", evidence.place.within("origin"), message, None, related)


@rule_of_claims("EVD011", "rests-on-heading", Severity.WARNING)
def rests_on_heading(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A claim whose quotes all stand in headings."""
    supporting = [(each, examined.passage(claim, at)) for at, each in _supporting(claim)]
    if supporting and all(
        passage
        and all(
            is_heading(examined.documents[of.source].text, span.start) for span in passage.spans
        )
        for of, passage in supporting
    ):
        message = "the claim rests on a heading alone, expected a sentence of the text"
        at = supporting[0][0].place.of("quote.exact", "quote")
        yield Finding("EVD011", at, message)


_TURNS = ("denies", NEGATES, "fails")
_KEPT: Mapping[str, Collection[str]] = {
    "supposes": (),
    "among": (),
    "together": (),
    "hedges": ("expects", "plans", "relays", "says"),
}
"""Manners of a quote that its statement has too, or surely another that does instead."""
_ADDED: Mapping[str, Collection[str]] = {
    **{each: (each,) for each in MORE},
    NEGATES: _TURNS,
    "plans": ("plans", "expects", "announces", "decides", "hedges", "relays"),
}
"""Manners of a statement that its quotes have too, or another of which it may be made."""
_OPPOSED = (("rises", "falls"), ("agrees", "denies"), ("agrees", "fails"))
_OPPOSITES = (*_OPPOSED, *(pair[::-1] for pair in _OPPOSED))
_SPEAKER = re.compile(r"[”“\"»][,.]?\s*\Z|[,.!?][”\"»]\s*\Z")
_FEW = 6
"""Content words of a clause that only names who said what is quoted before it."""


class _Quote(NamedTuple):
    """Words that are to prove a statement; `flatly`: as no plan, forecast or another's word."""

    words: str
    language: str
    flatly: bool
    manners: Manners


def _beyond_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    quotes = list(_quotes(examined, claim))
    # That somebody *is* something is told in passing, in sentences about other things.
    told_in_passing = isinstance(claim.value, EntityValue)
    if not quotes or told_in_passing or not all(text_words(each.language) for each in quotes):
        return
    for language, words in claim.statement.versions:
        turned = turned_round(examined.names, words, language, (each[:2] for each in quotes))
        beyond = _beyond(words, language, quotes) or turned
        if beyond:
            at = claim.place.of(f"statement.{language}", "statement")
            yield Finding("EVD012", at, beyond)
    text = claim.value.text if isinstance(claim.value, TextValue) else ""
    for field, words in (("value", text), ("scope", claim.scope or "")):
        # What a value does not cover, an editor may say.
        told = manners_in(words, claim.statement.language)
        beyond = _added(told, quotes, MORE)
        if beyond:
            yield Finding("EVD012", claim.place.of(field), beyond)


@rule("EVD012", "beyond-passage", Severity.WARNING, _beyond_passage)
def beyond_passage(examined: Examination) -> Iterator[Finding]:
    """A statement that turns its passages round, or says more: *not*, *only*, *all*, *doubled*."""
    for sentence, claims in cited_sentences(examined.briefing):
        told = [(words, of) for claim in claims for of, words in claim.statement.versions]
        turned = turned_round(examined.names, sentence.words, sentence.text.language, told)
        if turned:
            yield Finding("EVD012", sentence.location(0), turned)


def _quotes(examined: Examination, claim: Claim) -> Iterator[_Quote]:
    for each in claim.evidence:
        source = examined.briefing.sources.get(each.source)
        modality = each.modality or claim.modality
        if source and each.quote.exact and not each.refutes and modality != "denied":
            flatly = "denies" in _MANNERS.get(modality, _Manner()).excludes
            words, language = each.quote.shown, source.language or ""
            yield _Quote(words, language, flatly, manners_in(words, language))


def _beyond(statement: str, language: str, quotes: Sequence[_Quote]) -> str:
    """What a statement says that its quotes do not, in words; blank if nothing."""
    told = manners_in(statement, language)
    added = _added(told, quotes)
    if added:
        return added
    said, clearly = told
    held = set[str]().union(*(each.manners.said for each in quotes))
    surely = set[str]().union(*(each.manners.clearly for each in quotes))
    for each, opposite in _OPPOSITES:
        if each in clearly and each not in held and opposite in surely:
            return f"no quote says what `{clearly[each]}` says, but the opposite"
    if not text_words(language):
        return ""
    for each, instead in _KEPT.items():
        for quote in quotes if each not in said and clearly.keys().isdisjoint(instead) else ():
            manners = quote.manners.clearly
            if each in manners:
                about = " | ".join(_nearest(quote.words, statement, quote.language))
                manners = manners_in(about, quote.language).clearly
            # A plan may be told once with its condition, and once without; what a flat statement
            # hedges is the modality's to tell.
            left = {"supposes": len(quotes) > 1 and not quote.flatly, "hedges": quote.flatly}
            if each in manners and not left.get(each):
                return f"`{manners[each]}` stands in a quote, and no word like it in the statement"
    if "supposes" in clearly or not said.keys().isdisjoint(_TURNS):
        return ""
    turned = next(filter(None, (_turned_by(each, statement) for each in quotes)), "")
    return turned and f"`{turned}` turns round what is quoted, and no word does in the statement"


def _added(
    told: Manners, quotes: Sequence[_Quote], manners: Collection[str] = tuple(_ADDED)
) -> str:
    """What words of ours say more than their quotes, in words; blank if nothing."""
    for each in filter(told.clearly.__contains__, manners):
        held = set[str]().union(*(quote.manners.said for quote in quotes))
        # A quote that is to show a plan, and does not, is the modality's to tell.
        tells = each != "plans" or all(quote.flatly for quote in quotes)
        if tells and held.isdisjoint(_ADDED[each]):
            return f"no quote says what `{told.clearly[each]}` says"
    return ""


def _turned_by(quote: _Quote, statement: str) -> str:
    """The word that turns most of each sentence of a quote round; blank if one says anything."""
    text, language, turning = quote.words, quote.language, ""
    turns = _TURNS[quote.flatly :]  # a denial is the modality's to tell, of those it contradicts
    if quote.manners.clearly.keys().isdisjoint(turns):
        return ""
    for about in _nearest(text, statement, language, least=2):
        turned = told = 0
        for clause in clauses(about, Span(0, len(about)), language):
            words = clause.of(about)
            manners = manners_in(words, language).clearly
            found = next((manners[each] for each in turns if each in manners), "")
            count = len(content_words(about, clause, language))
            if count < _FEW and "says" in manners and _SPEAKER.search(about, 0, clause.start):
                continue
            # What is joined behind need not be turned round with it.
            reach = joined_at(words, language, words.find(found)) if found else 0
            until = Span(clause.start, clause.start + reach)
            turned += len(content_words(about, until, language))
            told += count
            turning = turning or found
        if 2 * turned <= told and told >= LEAST_WORDS:
            return ""
    return turning


_NAME = re.compile(r"(?<!^)(?<![.!?“„«»] )[^\W\d_a-zà-ÿ]\w{2,}")
_FIGURE = re.compile(r"\d+(?:[.,]\d+|\s\d{3}\b)*")


def _figures(text: str) -> Mapping[str, int]:
    """The digits of each figure of a text, and where it ends."""
    return {re.sub(r"\D", "", each[0]): each.end() for each in _FIGURE.finditer(text)}


def _last_figure(text: str, statement: str) -> int:
    """Where the last figure of a statement ends in a text; its end if there is none."""
    figures = _figures(text)
    shared = figures.keys() & _figures(statement).keys()
    return max((figures[each] for each in shared), default=len(text))


def _nearest(text: str, statement: str, language: str, least: int = 0) -> Sequence[str]:
    """The sentences that hold most of a statement's figures and names, each without what is joined
    behind its last figure; all where none holds a figure or the `least` number of names.
    """
    pieces = [span.of(text) for span in sentences(text)] if "|" not in text else [text]
    figures, names = _figures(statement).keys(), {*_NAME.findall(statement)}
    held = [
        (len(figures & _figures(each).keys()), len(names.intersection(_NAME.findall(each))))
        for each in pieces
    ]
    most = max(held)
    return [
        each[: joined_at(each, language, _last_figure(each, statement))]
        for each, of in zip(pieces, held, strict=True)
        if of == most or most < (0, least)
    ]


class _Manner(NamedTuple):
    """What the passage of a modality has to say, and what it must not, unless the claim does."""

    wants: frozenset[str] = frozenset()
    """Manners of which one passage has one."""
    lacking: str = ""
    excludes: Collection[str] = ()
    """Manners that the passage has none of, or the statement says so itself."""


_MANNERS: Mapping[str, _Manner] = {
    "stated": _Manner(excludes=("hedges", "relays", "says", "plans", "expects", "denies")),
    "announced": _Manner(
        frozenset({"announces", "plans", "says"}),
        "announces nothing",
        ("hedges", "relays", "denies"),
    ),
    "planned": _Manner(frozenset({"plans", "expects"}), "tells of no plan"),
    "forecast": _Manner(frozenset({"expects", "hedges", "plans"}), "expects nothing"),
    "denied": _Manner(frozenset({"denies", NEGATES}), "denies nothing"),
}
"""By modality; what a briefing adds to these is its own."""

_UNSURE = ("hedges", "relays", "expects")
"""Manners of which no statement makes a plain one: who says `is said to` reports. None that clearly
plans does either."""

_SAID_BY: Mapping[str, Collection[str]] = {
    "says": ("says", "relays", "denies"),
    "plans": ("plans", "expects", "announces", "decides", *_TURNS),
    "denies": _TURNS,
}
"""Manners of a statement that tell the reader so."""

_SPOKEN = ("says", "relays")
"""Manners that are a speaker's, where the claim names one."""

_VERBS = {"says": "reports speech", "plans": "tells of a plan"}


@rule_of_claims("MOD001", "modality-not-in-passage", Severity.WARNING)
def modality_not_in_passage(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A modality that the passage contradicts, or that no passage shows."""
    found = grouped(
        (evidence.modality or claim.modality, (index, evidence))
        for index, evidence in _supporting(claim)
        if examined.passage(claim, index)
    )
    for modality, of in found.items():
        manner = _MANNERS.get(modality, _Manner())
        shown = manner.lacking == ""
        for index, evidence in of:
            source = examined.briefing.sources[evidence.source]
            language = source.language or ""
            wrong = _excluded(manner, claim, evidence, language)
            if wrong:
                yield _wrong_modality(examined, claim, index, modality, wrong)
            # What a party itself makes public is announced by being there.
            shown |= not text_words(language) or (modality == "announced" and source.original)
            shown |= not manner.wants.isdisjoint(manners_in(evidence.quote.exact, language).said)
        if not shown:
            yield _wrong_modality(examined, claim, of[0][0], modality, manner.lacking)


def _wrong_modality(
    examined: Examination, claim: Claim, index: int, modality: str, wrong: str
) -> Finding:
    evidence = claim.evidence[index]
    at = (evidence if evidence.modality else claim).place.within("modality")
    message = f"the modality is `{modality}`, but the passage {wrong}"
    return Finding("MOD001", at, message, None, examined.related_passage(claim, index))


def _excluded(manner: _Manner, claim: Claim, evidence: Evidence, language: str) -> str:
    """What the passage says that the modality does not, in words; blank if nothing."""
    quote, speakers = evidence.quote.exact, _SPOKEN if evidence.by or claim.by else ()
    found = manners_in(quote, language).clearly.keys() - {*speakers}
    # That somebody *is* something is told in passing, in sentences about other things.
    if isinstance(claim.value, EntityValue) or found.isdisjoint(manner.excludes):
        return ""
    told = [manners_in(words, spoken) for spoken, words in claim.statement.versions]
    said = set[str]().union(*(each.said for each in told))
    planned = any("plans" in each.clearly for each in told)
    # The sum of a party is drawn as given, without the words of the statement.
    drawn = isinstance(claim.value, Amount) and claim.parties
    unsure = (*_UNSURE, "plans") if planned or drawn else _UNSURE
    statement = " ".join(words for _, words in claim.statement.versions)
    # The longest sentence of a quote, of those that hold most of the statement, is the one it was
    # chosen for; a row of a table says what its head says. What follows the figures behind a comma
    # is not planned or expected of them.
    piece = max(_nearest(quote, statement, language), key=len)
    clearly = manners_in(piece, language).clearly
    ends = clause_ends(piece, _last_figure(piece, statement), len(piece), language)
    beside = manners_in(piece[: ends[0]] if ends else piece, language).clearly
    behind = {"hedges", "plans", "expects"} - beside.keys()
    for each in manner.excludes:
        # A statement that says itself what was announced or said tells the reader so flatly.
        as_it_says = each not in unsure and not said.isdisjoint(_SAID_BY[each])
        if each in (clearly.keys() & found) - behind and not as_it_says:
            return f"{_VERBS.get(each, each)}: `{clearly[each]}`"
    return ""


@rule_of_claims("DAT001", "date-not-in-evidence", Severity.WARNING)
def date_not_in_evidence(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A time that no passage of the claim holds."""
    held = [
        (evidence, examined.is_dated(claim, index))
        for index, evidence in _supporting(claim)
        if examined.passage(claim, index)
    ]
    for evidence, holds in held:
        if evidence.as_of and not holds and not (evidence.note or claim.note):
            yield _undated(evidence.as_of, evidence)
    if claim.as_of and not claim.note:
        of_claim = [pair for pair in held if pair[0].as_of is None]
        if of_claim and not any(holds or evidence.note for evidence, holds in of_claim):
            yield _undated(claim.as_of, claim)


def _undated(date: Date, record: Claim | Evidence) -> Finding:
    message = (
        f"`{date.written}` stands in no sentence of the quotes and is not the source's "
        "date, expected a note that says how it was inferred"
    )
    return Finding("DAT001", record.place.of("as_of"), message)
