"""What contradicts a claim, as pages show it: its disputes, and other values of the same matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.analysis.comparing import same_as
from generator.analysis.corroboration import Way
from generator.model import Claim, Dispute
from generator.pages.edition import Edition
from generator.pages.links import path_of, place_of, way
from generator.pages.markdown import Markdown, escape, link

_KINDS = ("contradiction", "source-error", "superseded")
"""The kinds of dispute in the order of their weight; `framing` comes last, the others between."""
_MOST_VARIANTS = 4
_MOST_COMPARED = 40
"""Claims of one matter that are looked through for other values; the deal's page has them all."""


def disputes_of(edition: Edition, claim: Claim) -> tuple[Dispute, ...]:
    """The disputes that name a claim."""
    return edition.briefing.disputes_on.get(claim.id, ())


def disputes_among(edition: Edition, claims: Iterable[Claim]) -> list[Dispute]:
    """The disputes on some claims, the most important first, and of these those on most of them."""
    disputes_on = edition.briefing.disputes_on
    found: dict[str, Dispute] = {}
    touched: Counter[str] = Counter()
    for claim in claims:
        for dispute in disputes_on.get(claim.id, ()):
            found[dispute.id] = dispute
            touched[dispute.id] += 1
    return in_order_of_weight(found.values(), touched)


def in_order_of_weight(
    disputes: Iterable[Dispute], touched: Mapping[str, int] | None = None
) -> list[Dispute]:
    """Open disputes first; contradictions before differences; those on most claims first.

    ``touched`` counts the claims of each that matter where the disputes are told; else all do.
    """
    return sorted(
        disputes,
        key=lambda one: (
            one.status == "resolved",
            weight_of(one),
            -(touched[one.id] if touched else 0),
            -len(one.claims),
            one.id,
        ),
    )


def weight_of(dispute: Dispute) -> int:
    """How grave a dispute is by its kind: the lower, the graver."""
    if dispute.kind in _KINDS:
        return _KINDS.index(dispute.kind)
    return len(_KINDS) + (dispute.kind == "framing")


def dispute_mark(edition: Edition, dispute: Dispute, up: str) -> Markdown:
    """A link to a dispute, in its own words."""
    resolved = dispute.status == "resolved"
    words = edition.words.dispute_settled if resolved else edition.words.in_dispute
    question = phrase(words, edition.name(dispute))
    target = way(up, path_of(dispute))
    kind = "resolved" if resolved else "open"
    return Markdown(f"[{question}]({target}){{ .dispute-mark .dispute-{kind} }}")


def short_dispute_mark(edition: Edition, dispute: Dispute, up: str) -> Markdown:
    """The same in one word, for tables."""
    resolved = dispute.status == "resolved"
    word = edition.words.resolved if resolved else edition.words.disputed
    kind = "resolved" if resolved else "open"
    target = way(up, path_of(dispute))
    return Markdown(f"[{escape(word)}]({target}){{ .dispute-mark .dispute-{kind} }}")


def variants(edition: Edition, claim: Claim, up: str) -> tuple[Markdown, ...]:
    """Other values of the same matter and time, each with a link to its claim."""
    found = edition.examination.conflicts.variants_of.get(claim.id)
    if found is None or claim.value is None:
        return ()
    known = edition.briefing.claims
    made: dict[object, Markdown] = {same_as(claim.value): Markdown("")}
    for identifier in found.claims[:_MOST_COMPARED]:
        other = known[identifier]
        if other.value is None or same_as(other.value) in made:
            continue
        place = place_of(other, edition.briefing)
        value = edition.claim_value(other, up)
        # The value of an entity is a link itself.
        linked = value if value.startswith("[") else link(value, way(up, place))
        made[same_as(other.value)] = linked
        if len(made) > _MOST_VARIANTS:
            break
    return tuple(made.values())[1:]


def way_words(edition: Edition, taken: Way, up: str) -> Markdown:
    """How a source comes by a statement: ``Morgenpost → Wire report``."""
    sources = edition.briefing.sources
    names = [
        edition.link(sources[step], up) if step in sources else escape(step) for step in taken.steps
    ]
    return Markdown(" → ").join_all(names)


def phrase(words: str, inside: Markdown) -> Markdown:
    """A phrase of the page's own words around something ready to publish."""
    before, _, after = words.partition("{}")
    # Escaping folds the space at either end, which stands only where the phrase has it.
    lead = f"{escape(before)}{' ' * before.endswith(' ')}"
    tail = f"{' ' * after.startswith(' ')}{escape(after)}"
    return Markdown(f"{lead}{inside}{tail}")
