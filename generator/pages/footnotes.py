"""Footnotes: one for each piece of evidence, labelled ``<claim-id>-<n>``.

Marks are put where a claim is cited; a page's definitions are made from the marks that its
finished Markdown holds, so each is defined exactly once, in the order of first reference, and
none is defined that nothing refers to, whatever a template leaves out or moves.
"""

import re
from collections.abc import Iterator, Mapping

from generator.model import Claim
from generator.pages.markdown import Markdown

_MARK = re.compile(r"\[\^([a-z0-9-]+)-([1-9][0-9]*)\]")


def marks(*claims: Claim) -> Markdown:
    """The footnote marks of claims, one for each piece of evidence."""
    return Markdown(
        "".join(mark(claim, index) for claim in claims for index in range(len(claim.evidence)))
    )


def mark(claim: Claim, index: int) -> Markdown:
    """The footnote mark of one piece of evidence, counted from 0."""
    return Markdown(f"[^{claim.id}-{index + 1}]")


def referenced(markdown: str, claims: Mapping[str, Claim]) -> Iterator[tuple[Claim, int]]:
    """The evidence that a page's Markdown refers to: claim and index, each once, in order."""
    seen: set[tuple[str, str]] = set()
    for match in _MARK.finditer(markdown):
        label = (match[1], match[2])
        if label in seen:
            continue
        seen.add(label)
        claim = claims.get(match[1])
        if claim and int(match[2]) <= len(claim.evidence):
            yield claim, int(match[2]) - 1
