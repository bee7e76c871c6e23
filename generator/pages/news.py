"""What is new since the last edition, as a reader hears of it: what came, changed or went.

How a record is written is no news: of a claim only what is said, how, and by which sources.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.analysis.comparing_values import same_as
from generator.analysis.former_ids import by_present_ids
from generator.model import Claim, Dispute, LastEdition, Published
from generator.pages.claims import line
from generator.pages.contradictions import in_order_of_weight, question
from generator.pages.edition import Edition
from generator.pages.markdown import EMPTY, Markdown, escape

News = tuple[Markdown, Markdown]
"""What became of something, in a word, and what it is."""


def news(edition: Edition, before: LastEdition) -> Iterator[News]:
    """Questions first, then claims: those that went, changed and came, those with values first."""
    words, briefing = edition.words, edition.briefing
    disputes, gone = _before(briefing.disputes, before.disputes)
    for dispute in in_order_of_weight(briefing.disputes.values()):
        was = disputes.get(dispute.id)
        if was is None or was.how != dispute.status:
            settled = words.resolved if dispute.status == "resolved" else words.open_question
            yield escape(settled), question(edition, dispute)
    yield from ((escape(words.gone), _struck(each)) for each in gone)
    claims, gone = _before({**briefing.claims, **briefing.withdrawn}, before.claims)
    yield from ((escape(words.gone), _struck(each)) for each in gone)
    for claim in briefing.withdrawn.values():
        if claim.withdrawn and claim.id in claims:
            why = edition.text(claim.withdrawn.reason)
            yield escape(words.withdrawn), Markdown(f"{_struck(claims[claim.id])} {why}")
    standing = sorted(briefing.claims.values(), key=lambda claim: claim.value is None)
    for claim in standing:
        if claim.id in claims and (said := _was(edition, claim, claims[claim.id])):
            aside = f"<small>{escape(words.was)} {said}</small>"
            yield escape(words.changed), Markdown(f"{line(edition, claim)} {aside}")
    for claim in standing:
        if claim.id not in claims:
            yield escape(words.new), line(edition, claim)


def _before(
    now: Mapping[str, Claim] | Mapping[str, Dispute], before: Mapping[str, Published]
) -> tuple[dict[str, Published], Iterable[Published]]:
    """What was published of each record, by its present id, and what is left of it nowhere."""
    kept, gone = by_present_ids({each.id: each.former_ids for each in now.values()}, before)
    return kept, gone.values()


def _struck(old: Published) -> Markdown:
    return Markdown(f"<s>{escape(old.says)}</s>")


def _was(edition: Edition, claim: Claim, old: Published) -> Markdown:
    """What a claim said before, by whose word, where that is not what it says now; else blank."""
    parts = []
    if old.says != str(claim.statement):
        parts.append(escape(old.says))
    elif old.value and claim.value and same_as(old.value) != same_as(claim.value):
        parts.append(escape(edition.value_words(claim, old.value)))
    if old.how != claim.modality:
        parts.append(escape(edition.words.modality(old.how)))
    if set(old.sources) != {evidence.source for evidence in claim.evidence}:
        parts.append(EMPTY.join_all(map(edition.sign, old.sources)))
    return Markdown(" · ").join_all(filter(None, parts))
