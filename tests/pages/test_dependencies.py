"""Pages that are left as they stood are those that would be made again, whatever changed."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, reduce
from pathlib import Path
from typing import Any

import pytest

from generator.cache import Packed
from generator.examination import examine
from generator.model import BLANK, Briefing
from generator.pages.dependencies import WHOLE, Notes, Pages, Read, watched
from generator.pages.edition import Findings
from generator.pages.rendering import edition_of, units_of
from generator.reading import read
from tests.pages.making import aurora, text

PHARMA = Path(__file__).parents[1] / "briefings" / "pharma"
CHANGES = int(os.environ.get("EDITS", "60"))
"""So many are tried; who looks for more sets it."""

Files = Mapping[str, list[tuple[str, str]]]
"""Paths and words of pages, by the name of their unit."""


@cache
def briefing(name: str) -> Briefing:
    return aurora() if name == "aurora" else read(PHARMA).briefing


@cache
def made(name: str) -> tuple[Pages, Files]:
    pages, files = Pages(), {}
    edition = edition_of(examine(briefing(name)), pages=pages)
    pages.begin(edition.found, edition.found.examination, b"")
    for unit in units_of(edition):
        files[unit.name], reads = edition.notes.of(lambda unit=unit: [*unit.make()])  # type: ignore[misc]
        # Where their files stand is a matter of the build.
        parts = {key: (bytes(Packed.of(part)), of) for key, (part, of) in pages.parts.items()}
        pages.add(unit.name, reads, (), parts)
    pages.end(Path())
    return pages, files


def left(name: str, of: Briefing) -> tuple[Pages, Findings]:
    """The units and parts that need not be made for a briefing after those of the one as it is."""
    pages, found = made(name)[0], Findings(examine(of))
    again = replace(pages, anew={}, parts={})
    again.begin(found, found.examination, b"")
    names = {each.name for each in units_of(edition_of(found.examination))}
    again.forget_all_but(names, Path())
    return again, found


FIELDS: Mapping[str, Mapping[str, Callable[[Any], Any]]] = {
    "claims": {
        "statement": lambda _: text("It is said otherwise."),
        "note": lambda note: text("A note.") if note is BLANK else BLANK,
        "modality": lambda modality: "denied" if modality == "stated" else "stated",
        "rank": lambda rank: "deprecated" if rank == "normal" else "normal",
        "value": lambda _: None,
        "as_of": lambda _: None,
        "by": lambda by: None if by else "Somebody",
        "about": lambda _: (),
        "evidence": lambda evidence: evidence[:1],
    },
    "companies": {"title": lambda _: text("Another"), "summary": lambda _: text("Other words.")},
    "people": {"title": lambda _: text("Another"), "company": lambda _: None},
    "deals": {"title": lambda _: text("Another deal"), "parties": lambda parties: parties[:1]},
    "sources": {"label": lambda _: text("A label"), "published": lambda _: None},
    "disputes": {
        "question": lambda _: text("What of it?"),
        "assessment": lambda _: text("None."),
        "claims": lambda claims: claims[1:],
    },
}  # fmt: skip


def changes() -> list[tuple[str, str, str, str]]:
    """Briefing, kind, id and field of all that is changed; blank for a record that is gone."""
    return [
        (name, kind, each, changed)
        for name in ("pharma", "aurora")
        for kind, fields in FIELDS.items()
        for each in getattr(briefing(name), kind)
        for changed in (*fields, "")
    ]


def changed(name: str, kind: str, record: str, field: str) -> Briefing:
    of = briefing(name)
    records: Any = dict(getattr(of, kind))
    if field:
        value = FIELDS[kind][field](getattr(records[record], field))
        records[record] = replace(records[record], **{field: value})
    else:
        del records[record]
    fields: dict[str, Any] = {kind: records}
    return replace(of, **fields)


@pytest.mark.parametrize(
    "change", random.Random(1).sample(every := changes(), min(CHANGES, len(every))), ids=" ".join
)
def test_what_is_left_would_be_made_again(change: tuple[str, str, str, str]) -> None:
    pages, found = left(change[0], changed(*change))
    before = made(change[0])[1]
    parts = edition_of(found.examination, pages=pages)
    edition = edition_of(found.examination)
    for unit, of_parts in zip(units_of(edition), units_of(parts), strict=True):
        try:
            again = [*unit.make()]
        except KeyError:
            # Records that name one which is gone are refused before there are pages.
            assert unit.name not in pages.made
            continue
        if unit.name in pages.made:
            assert again == before[unit.name]
        else:
            assert again == [*of_parts.make()]


def test_a_word_in_a_claim_is_shown_by_few_pages_and_parts() -> None:
    pages, _ = left("aurora", changed("aurora", "claims", "supplies", "statement"))
    assert {"person.md.jinja ada-example", "flows.md.jinja flows.md"} <= pages.made.keys()
    assert not {"deal.md.jinja borealis-cloud", "home.md.jinja index.md"} & pages.made.keys()
    gone = made("aurora")[0].kept.keys() - pages.kept.keys()
    assert ("statement", "Claim", "supplies") in gone
    assert len(gone) < len(pages.kept) / 4


def test_nothing_is_made_where_nothing_changed() -> None:
    pages, _ = left("aurora", briefing("aurora"))
    assert pages.made == made("aurora")[0].made
    assert pages.kept == made("aurora")[0].kept


@pytest.mark.parametrize(
    ("look", "read"),
    [
        (lambda found: found.signs["x"], [(("signs",), "x")]),
        (lambda found: found.signs.get("y"), [(("signs",), "y")]),
        (lambda found: "y" in found.signs, [(("signs",), "y")]),
        (lambda found: [*found.signs], [(("signs",), WHOLE)]),
        (lambda found: found.signs.values(), [(("signs",), WHOLE)]),
        (lambda found: found.day, [(("day",), WHOLE)]),
        (lambda found: found.of("x"), [(("signs",), "x")]),
        (lambda found: found.first, [(("signs",), "x"), (("day",), WHOLE)]),
    ],
)
def test_each_way_to_read_is_noted(look: Callable[[Any], Any], read: list[Read]) -> None:
    notes, found = Notes(), Signs({"x": "A"}, "Monday")
    seen, reads = notes.of(lambda: look(watched(found, notes)))
    assert list(reads) == read
    expected = look(found)
    assert seen == expected or list(seen) == list(expected)


@dataclass(frozen=True)
class Signs:
    signs: Mapping[str, str]
    day: str

    def of(self, key: str) -> str:
        return self.signs[key]

    @property
    def first(self) -> tuple[str, str]:
        return self.signs["x"], self.day


@pytest.mark.parametrize("name", ["pharma", "aurora"])
def test_all_that_is_read_describes_itself(name: str) -> None:
    found: Any = edition_of(examine(briefing(name))).found
    for path, key in made(name)[0].values:
        value = reduce(getattr, path, found)
        shown = repr(value if key is WHOLE else value.get(key))
        # The words of a briefing may say so; those of these do not.
        assert " object at 0x" not in shown, (path, key)


def test_words_like_a_place_in_memory_are_words() -> None:
    pages = Pages()
    pages.begin(Signs({}, "<Sign object at 0x7f>"), examine(aurora()), b"")
    pages.add("one", [(("day",), WHOLE)], ())
    pages.end(Path())
    assert pages.values


def test_what_does_not_describe_itself_is_refused() -> None:
    pages = Pages()
    pages.begin(Signs(object(), ""), examine(aurora()), b"")  # type: ignore[arg-type]
    pages.add("one", [(("signs",), WHOLE)], ())
    with pytest.raises(AssertionError, match="does not describe itself"):
        pages.end(Path())
