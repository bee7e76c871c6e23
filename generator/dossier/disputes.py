"""Disputes in full: the accounts, what proves each, and the editor's assessment."""

from __future__ import annotations

from generator.dossier.claims import account, dispute_line
from generator.dossier.contexts import DisputeEntry, OpenQuestions
from generator.dossier.markup import from_markdown
from generator.dossier.notes import Section
from generator.dossier.parts import DisputeLine
from generator.dossier.press import Press
from generator.model import Dispute
from generator.pages.values import date_markup


def disputes(press: Press) -> tuple[DisputeEntry, ...]:
    """Every dispute of the dossier, open ones first."""
    return tuple(_entry(press, dispute) for dispute in press.selection.disputes)


def open_questions(press: Press) -> tuple[OpenQuestions, ...]:
    """The open disputes by kind: the kind of the weightiest first."""
    kinds: dict[str, list[DisputeLine]] = {}
    for dispute in press.selection.disputes:
        if dispute.status != "resolved":
            kinds.setdefault(dispute.kind, []).append(dispute_line(press, dispute))
    return tuple(
        OpenQuestions(press.words.dispute_kind(kind), tuple(of)) for kind, of in kinds.items()
    )


def _entry(press: Press, dispute: Dispute) -> DisputeEntry:
    section = Section(press)
    known = press.briefing.claims
    accounts = tuple(
        account(press, section, known[identifier], dispute)
        for identifier in dict.fromkeys(dispute.claims)
        if identifier in known
    )
    return DisputeEntry(
        anchor=press.anchor(dispute),
        question=press.name(dispute),
        open=dispute.status != "resolved",
        kind=press.words.dispute_kind(dispute.kind),
        accounts=accounts,
        assessment=section.rich(dispute.assessment),
        reviewed=from_markdown(date_markup(dispute.reviewed, press.language)),
    )
