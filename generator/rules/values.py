"""VAL: whether each figure can be read in its quotes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from generator.analysis.derivation import derived, is_what_follows
from generator.by_file import files_of, of_claims
from generator.clauses import clause_ends
from generator.diagnostics import Finding, Location, Related, Severity
from generator.examination import Examination
from generator.languages import text_words
from generator.languages.locales import base_language
from generator.model import Briefing, Claim, Company, EntityValue, Evidence, Person
from generator.naming import NameIndex
from generator.quantities.amounts import Amount
from generator.quantities.date_readings import dates_named, is_dated_by, only_compares
from generator.quantities.intervals import Interval
from generator.quantities.proof import Proof, prove
from generator.quantities.quoted import Quoted
from generator.quantities.readings import Reading, figures_in
from generator.quantities.statement_figures import is_small_word
from generator.rules.rule import rule, rule_of_claims


@rule_of_claims("VAL001", "value-not-in-quote", Severity.ERROR)
def value_not_in_quote(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A value that cannot be read in a quote that is to prove it."""
    yield from _unproven(examined, claim, "VAL001")
    entities, value = examined.briefing.entities, claim.value
    if not isinstance(value, EntityValue) or value.text not in entities:
        return
    entity, names = entities[value.text], examined.names
    for index, evidence in enumerate(claim.evidence):
        quote = evidence.quote.exact
        if not evidence.refutes and quote and not names.named(entity, quote, closely=True):
            message = f"the quote names `{entity.name}` by no name or alias"
            related = examined.related_passage(claim, index)
            yield Finding("VAL001", claim.place.of("value"), message, None, related)


@rule_of_claims("VAL002", "unit-not-in-quote", Severity.ERROR)
def unit_not_in_quote(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A figure that stands in the quote with another currency or unit, or with none."""
    yield from _unproven(examined, claim, "VAL002")


@rule_of_claims("VAL003", "qualifier-not-in-quote", Severity.WARNING)
def qualifier_not_in_quote(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A value whose qualifier (up to, at least, about …) stands in none of its quotes."""
    proofs = examined.proven[claim.id].proofs
    lacking = next((each for each in proofs.items() if each[1].outcome == "qualifier"), None)
    if lacking and not any(proof.proven for proof in proofs.values()):
        yield _finding(examined, "VAL003", claim, *lacking)


@rule_of_claims("VAL004", "figure-not-in-evidence", Severity.ERROR)
def figure_not_in_evidence(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A figure or date in the statement that neither the claim's value nor a quote holds."""
    for at, figure in _unheld(examined, claim, hardly=False):
        yield Finding("VAL004", at, f"neither the value nor a quote holds `{figure.text}`")


@rule_of_claims("VAL008", "figure-hardly-in-evidence", Severity.WARNING)
def figure_hardly_in_evidence(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A figure or date in the statement that a quote only denies, supposes or has as a bound."""
    for at, figure in _unheld(examined, claim, hardly=True):
        message = f"neither the value nor a quote holds `{figure.text}`, in words or digits"
        if figure.denied:
            message = f"the quote holds `{figure.text}` only to deny or suppose it, or as a bound"
        yield Finding("VAL008", at, message)


def _unheld(
    examined: Examination, claim: Claim, *, hardly: bool
) -> Iterator[tuple[Location, Reading]]:
    """What nothing holds in a statement; ``hardly``: that of which an editor may know better."""
    for language, figure in examined.proven[claim.id].unheld:
        if hardly == (figure.denied or is_small_word(figure)):
            yield claim.place.of(f"statement.{language}", "statement"), figure


@rule("VAL005", "wrong-derivation", Severity.ERROR)
def wrong_derivation(examined: Examination) -> Iterator[Finding]:
    """A derived value that is not what its claims give."""
    claims = examined.briefing.claims
    for claim in (claims[each] for file in files_of(claims) for each in file.gathered(_derived)):
        if claim.derived is None or not all(each in claims for each in claim.derived.claims):
            continue
        operands = [claims[each] for each in claim.derived.claims]
        wrong = _wrong_derivation(claim, operands, claims)
        if wrong:
            related = tuple(
                Related(each.place.of("value"), "one of its claims") for each in operands
            )
            yield Finding("VAL005", claim.place.of("value"), wrong, None, related)


@of_claims
def _derived(claims: Iterable[Claim]) -> list[str]:
    return [claim.id for claim in claims if claim.derived]


_PLACES = 4


def _wrong_derivation(claim: Claim, operands: list[Claim], claims: Mapping[str, Claim]) -> str:
    """What is wrong with a derived value, in words; blank if nothing."""
    amounts = [each.value for each in operands if isinstance(each.value, Amount)]
    if claim.value is None or any(each.value is None and each.property for each in operands):
        return ""
    if not isinstance(claim.value, Amount):
        return "a derived value must be an amount"
    if len(amounts) < len(operands) or any(each.modality == "denied" for each in operands):
        return "a value can be derived only from claims that each have an amount, and deny nothing"
    if _rests_on_itself(claim, claims):
        return "the value is derived, step by step, from itself"
    parties = {party for each in operands for party in each.parties}
    alike = all(each.parties and each.property == claim.property for each in operands)
    if alike and not parties.issuperset(claim.parties):
        return "the claims are not of the `party`"
    assert claim.derived is not None
    result = derived(claim.derived.operation, amounts)
    if isinstance(result, str):
        return result
    interval, unit = result
    if unit and unit != claim.value.unit:
        return f"the claims give an amount in `{unit}`, not in `{claim.value.unit}`"
    rounded = claim.derived.operation not in ("sum", "difference")
    if not is_what_follows(claim.value, interval, rounded=rounded):
        return f"the claims give {_told(interval)}, not `{claim.value.text}`"
    return ""


def _rests_on_itself(claim: Claim, claims: Mapping[str, Claim]) -> bool:
    """Whether a claim is among those from which it is derived, or they are, and so on."""
    seen: set[str] = set()
    waiting = [claim]
    while waiting:
        derivation = waiting.pop().derived
        new = (set(derivation.claims) & claims.keys()) - seen if derivation else set()
        seen |= new
        waiting += (claims[each] for each in new)
    return claim.id in seen


def _told(interval: Interval) -> str:
    """An interval in numbers: `more than 0 up to 2,500,000,000`."""
    low, high = interval.low, interval.high
    if low is not None and interval.is_point:
        return _written(low)
    parts = []
    if low is not None:
        parts.append(f"{'more than' if interval.low_open else 'at least'} {_written(low)}")
    if high is not None:
        parts.append(f"{'less than' if interval.high_open else 'up to'} {_written(high)}")
    return " and ".join(parts) or "any amount"


def _written(number: Decimal) -> str:
    """A number to the fourth decimal place: a share has as many as the reckoning carries."""
    exponent = number.as_tuple().exponent
    endless = isinstance(exponent, int) and exponent < -_PLACES
    return f"{round(number, _PLACES) if endless else number:,f}"


@rule_of_claims("VAL006", "figure-of-another", Severity.WARNING)
def figure_of_another(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A party's figure that stands beside the name of another party, and not beside its own."""
    rivals = _rivals(examined.briefing, claim) if isinstance(claim.value, Amount) else set()
    if not rivals:
        return
    for index, evidence in enumerate(claim.evidence):
        if not evidence.refutes and examined.passage(claim, index):
            other = _beside_another(examined.briefing, examined.names, claim, evidence, rivals)
            if other:
                message = f"the figure stands beside `{other.name}`, and beside no name of"
                message += f" `{'`, `'.join(claim.parties)}`"
                related = examined.related_passage(claim, index)
                yield Finding("VAL006", claim.place.of("party"), message, None, related)


def _rivals(briefing: Briefing, claim: Claim) -> set[str]:
    """Who takes part as the claim's parties do, in the same deal or another part of its whole."""
    deal = briefing.deals.get(claim.subject)
    if deal is None or not claim.parties:
        return set()
    whole = briefing.deals.get(deal.part_of or deal.id, deal)
    parties = [
        each for of in (deal, whole, *briefing.parts_of.get(whole.id, ())) for each in of.parties
    ]
    roles = {each.role for each in parties if each.company in claim.parties}
    known = {each.company for each in parties if each.role in roles} & briefing.companies.keys()
    return known - set(claim.parties)


def _beside_another(
    briefing: Briefing, names: NameIndex, claim: Claim, evidence: Evidence, rivals: set[str]
) -> Company | None:
    """The rival beside whose name a quote tells the figure; None if it does beside a party's own.

    Where none of the parties is named, that is EVD010.
    """
    words = evidence.quote.shown
    known = {*rivals, *claim.parties}
    named = [
        (start, end, company)
        for start, end, each in names.all_in(words)
        if (company := each.company if isinstance(each, Person) else each.id) in known
    ]
    assert isinstance(claim.value, Amount)
    language = base_language(briefing.sources[evidence.source].language or "")
    found = _only_beside(claim.value, words, language, named, claim.parties)
    return briefing.companies.get(found)


@rule_of_claims("VAL007", "figure-of-another-time", Severity.WARNING)
def figure_of_another_time(examined: Examination, claim: Claim) -> Iterator[Finding]:
    """A figure that stands beside another date than the claim's, and not beside the claim's."""
    value = claim.value
    if not isinstance(value, Amount):
        return
    for index, evidence in enumerate(claim.evidence):
        as_of, words = evidence.as_of or claim.as_of, evidence.quote.shown
        source = examined.briefing.sources.get(evidence.source)
        language = base_language((source and source.language) or "")
        if as_of is None or evidence.refutes or not source or not text_words(language):
            continue
        if "|" in words:
            continue  # in a table a figure is of the head of its column
        day = source.published.day if source.published else None
        named = [
            (each.start, each.end, "" if as_of.overlaps(each.date) else each.date.text)
            for each in dates_named(words, language, day)
            if not only_compares(words, each.start, language)
        ]
        other = _only_beside(value, words, language, named, ("",))
        if other:
            message = f"the figure stands beside `{other}`, and not beside `{as_of.written}`"
            at = (evidence if evidence.as_of else claim).place.of("as_of")
            related = examined.related_passage(claim, index)
            yield Finding("VAL007", at, message, None, related)


def _only_beside(
    value: Amount,
    words: str,
    language: str,
    named: Iterable[tuple[int, int, str]],
    own: Collection[str],
) -> str:
    """What words name beside the figure of a value, if nowhere one of its ``own``; else blank.

    A figure is beside the names before and behind it, but not behind a comma or what is joined
    where the other stands in its clause.
    """
    named = sorted(named)
    if not any(name in own for _, _, name in named):
        return ""
    found = ""
    edges = [(0, 0, None), *named, (len(words), len(words), None)]
    for (_, start, before), (end, _, behind) in pairwise(edges):
        if start < end and prove(value, [Quoted(words, ((start, end),))], language).proven:
            parts = pairwise([start, *clause_ends(words, start, end, language), end])
            proofs = (prove(value, [Quoted(words, (part,))], language) for part in parts)
            first, *others = [proof.proven for proof in proofs]
            if others and [first, *others].count(True) == 1:
                before, behind = None if others[-1] else before, None if first else behind
            last = _last_figure(words, start, end, value.kind, language)
            if not prove(value, [Quoted(words, ((last, end),))], language).proven:
                behind = None  # another figure stands between
            elif is_dated_by(words, last, end, language):
                before = None
            if before in own or behind in own:
                return ""
            found = found or before or behind or ""
    return found


def _last_figure(words: str, start: int, end: int, kind: str, language: str) -> int:
    """Where the last figure of a kind begins in a stretch of words; its start where none does."""
    like = (each for each in figures_in(words, language) if each.kind == kind or each.scaled)
    return max((each.start for each in like if start <= each.start < end), default=start)


def _unproven(examined: Examination, claim: Claim, code: str) -> Iterator[Finding]:
    for index, proof in examined.proven[claim.id].proofs.items():
        # What an editor has read stands, unless the program reads something else there.
        # Nor is a number read that counts nobody knows what: `800 of its 6,400 jobs`.
        counts = isinstance(claim.value, Amount) and claim.value.kind == "quantity"
        unread = proof.outcome == "unreadable" or (counts and proof.outcome == "unit")
        read = claim.read_by is not None and unread
        if proof.code == code and not read:
            yield _finding(examined, code, claim, index, proof)


def _finding(examined: Examination, code: str, claim: Claim, index: int, proof: Proof) -> Finding:
    related = examined.related_passage(claim, index)
    return Finding(code, claim.place.of("value"), proof.message, proof.suggestion, related)
