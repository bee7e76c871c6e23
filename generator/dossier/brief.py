"""One sheet of paper for a record: its brief, who says what, three quotations, sources.

It says what the upper part of the record's page does, with signs of sources where other sheets have
notes. Of tables that are too long for the sheet the last rows are left out, and counted.
"""

import re
from dataclasses import replace
from typing import Any

from generator.dossier import sheets
from generator.model import Entity
from generator.pages.context import Table
from generator.pages.edition import Edition
from generator.pages.kinds import entities
from generator.pages.links import path_of, seen_from
from generator.pages.markdown import Markdown, referenced
from generator.pages.notes import proves, quotation
from generator.pages.rendering import names_of

QUOTATIONS = 3
_MARKS = re.compile(r"(?:\[\^[a-z0-9-]+\])+")


def brief_of(edition: Edition, entity: Entity, rows: int) -> dict[str, Any]:
    """What the template of a record's brief is given, with at most so many rows of its tables.

    What there is no room for is counted, by the heading that it would stand under.
    """
    (page,) = entities.page(edition, entity)
    words = edition.words
    cut: dict[str, Table | None] = {}
    left_out: list[str] = []
    for name, title in (("ledger", words.who_gives_what), ("accounts", words.who_says_what)):
        whole: Table | None = getattr(page, name)
        if whole is None:
            continue
        shown = whole.rows[: max(rows, 0)]
        # A title does not stand over none.
        if shown != whole.rows and shown and '<span class="group">' in str(shown[-1][0]):
            shown = shown[:-1]
        rows -= len(shown)
        cut[name] = replace(whole, rows=shown) if shown else None
        if more := len(whole.rows) - len(shown):
            left_out.append(f"{title}{words.colon} {words.count(more, words.n_more)}")
    body = edition.templates.get_template("print/brief.md.jinja").render(
        names_of(page) | cut, words=words
    )
    known = edition.briefing.claims
    quoted: dict[str, str] = {}
    named: dict[str, str] = {}
    proven = set[str]()
    for claim, index in referenced(body, known):
        source, note = claim.evidence[index].source, quotation(edition, claim, index)
        named.setdefault(source, note.head)
        # One quote of each source, and no two that prove the same.
        if source not in quoted and claim.id not in proven:
            quoted[source] = f"{proves(edition, claim)}{note.head} {note.text} {note.aside}"
            proven.add(claim.id)

    def signs(marks: re.Match[str]) -> str:
        cited = (claim.evidence[index].source for claim, index in referenced(marks[0], known))
        return "".join(map(edition.sign, dict.fromkeys(cited)))

    def printed(markdown: str) -> Markdown:
        made = sheets.converted(seen_from(path_of(entity), _MARKS.sub(signs, markdown)))
        sheets.leave_out(made, focus=True)
        return sheets.without_links(made)

    return {
        "body": printed(body),
        "quotations": tuple(map(printed, list(quoted.values())[:QUOTATIONS])),
        "sources": tuple(printed(named[each]) for each in edition.signs if each in named),
        "left_out": left_out,
    }
