"""What contradicts a claim, as pages show it: its disputes."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.citations import Citation, parse_text
from generator.languages.page_words import in_a_sentence
from generator.model import Claim, Dispute
from generator.pages.edition import Edition
from generator.pages.handwritten import first_and_rest
from generator.pages.links import path_of
from generator.pages.markdown import EMPTY, Markdown, escape, link

_KINDS = {"contradiction": 0, "source-error": 1, "superseded": 2, "framing": 9}
"""The weight of kinds of dispute, the lower, the graver; the others are before the last."""


def disputes_among(edition: Edition, claims: Iterable[Claim]) -> list[Dispute]:
    """The disputes on some claims, the most important first, and of these those on most of them."""
    disputes_on = edition.briefing.disputes_on
    found = [each for claim in claims for each in disputes_on.get(claim.id, ())]
    touched = Counter(each.id for each in found)
    return in_order_of_weight({each.id: each for each in found}.values(), touched)


def disputes_between(edition: Edition, claims: Collection[Claim]) -> list[Dispute]:
    """The same, but of contradictions those alone in which something contradicts these claims.

    A dispute may name what else a text says that errs, or what is told of another matter.
    """
    ids = {claim.id for claim in claims}
    apart = edition.examination.conflicts.apart

    def is_between(dispute: Dispute) -> bool:
        own = ids.intersection(dispute.claims)
        return len(own) > 1 or apart(own, set(dispute.claims) - own)

    return [it for it in disputes_among(edition, claims) if not is_grave(it) or is_between(it)]


def in_order_of_weight(
    disputes: Iterable[Dispute], touched: Mapping[str, int] = Counter()
) -> list[Dispute]:
    """Open disputes first; contradictions before differences; those on most claims first.

    ``touched`` counts the claims of each that matter where the disputes are told; else all do.
    """

    def weight(one: Dispute) -> tuple[object, ...]:
        kind = _KINDS.get(one.kind, 3)
        return one.status == "resolved", kind, -touched[one.id], -len(one.claims), one.id

    return sorted(disputes, key=weight)


def is_grave(dispute: Dispute) -> bool:
    """Whether accounts contradict each other or a text errs: what alone is red."""
    return dispute.status != "resolved" and dispute.kind in ("contradiction", "source-error")


def question(edition: Edition, dispute: Dispute) -> Markdown:
    """A link to a dispute in its own words, with the mark of its kind."""
    return _marked(edition, dispute, edition.name(dispute))


def question_mark(edition: Edition, dispute: Dispute) -> Markdown:
    """The same as one word."""
    words = edition.words
    said = words.disputed if is_grave(dispute) else in_a_sentence(words.difference, words.language)
    return _marked(edition, dispute, words.resolved if dispute.status == "resolved" else said)


def _marked(edition: Edition, dispute: Dispute, words: str) -> Markdown:
    asked = link(words, path_of(dispute))
    css = "grave" if is_grave(dispute) else "mild"
    return Markdown(f'<span class="{css}">{kind_mark(edition, dispute)}{asked}</span>')


def kind_mark(edition: Edition, dispute: Dispute) -> Markdown:
    """Red and unequal for a contradiction or an error, grey and nearly equal for all else."""
    css = "neq" if is_grave(dispute) else "apx"
    told = escape(edition.words.dispute_kind(dispute.kind))
    return Markdown(f'<i class="{css}" role="img" aria-label="{told}" title="{told}"></i>')


def marks_explained(edition: Edition) -> Markdown:
    """What the marks of disputes mean."""
    words = edition.words
    mild = in_a_sentence(words.differences, edition.language)
    return Markdown(
        f'<i class="neq" aria-hidden="true"></i>{escape(words.contradiction_or_error)} · '
        f'<i class="apx" aria-hidden="true"></i>{escape(mild)}'
    )


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute in a list."""

    question: Markdown
    """The question, linked, with the mark of its kind."""
    grave: bool
    """Whether it is a contradiction or an error of a source."""
    open: bool
    """Whether it is open."""
    told: Markdown
    """The first sentence of the editor's assessment, if it is on what the list is on."""


def dispute_rows(
    edition: Edition, disputes: Iterable[Dispute], on: Collection[Claim] | None = None
) -> tuple[DisputeRow, ...]:
    """Disputes as lists show them; on the page of a record those ``on`` its claims."""
    here_told = {claim.id for claim in on or ()}

    def told(dispute: Dispute) -> Markdown:
        sentence, _ = first_and_rest(dispute.assessment)
        cited = (it for it in parse_text(str(sentence)) if isinstance(it, Citation))
        here = on is None or here_told.issuperset(each for it in cited for each in it.ids)
        return edition.rich(sentence) if here else EMPTY

    return tuple(
        DisputeRow(
            question=question(edition, one),
            grave=is_grave(one),
            open=one.status != "resolved",
            told=told(one),
        )
        for one in disputes
    )


def phrase(words: str, inside: Markdown) -> Markdown:
    """A phrase of the page's own words around something ready to publish."""
    before, _, after = words.partition("{}")
    # Escaping folds the space at either end, which stands only where the phrase has it.
    lead = f"{escape(before)}{' ' * before.endswith(' ')}"
    tail = f"{' ' * after.startswith(' ')}{escape(after)}"
    return Markdown(f"{lead}{inside}{tail}")
