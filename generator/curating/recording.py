"""A new record's file, with what is known of it and a line for each field that is to be filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.curating.records import write
from generator.curating.sources import slug
from generator.errors import CannotRun
from generator.mending import scalar
from generator.model import Briefing, Vocabulary
from generator.reading import read
from generator.reading.schema import is_id


def new_record(root: Path, kind: str, name: str) -> Path:
    """Makes the file of a new record; its id is made of its name.

    Raises `CannotRun` where no id can be made of it, or the id is taken.
    """
    briefing = read(root).briefing
    identifier = slug(name)
    if not is_id(identifier):
        raise CannotRun(f"no id can be made of `{name}`, expected letters or digits")
    if identifier in _taken(kind, briefing):
        raise CannotRun(f"id `{identifier}` is taken")
    folder, lines = _RECORDS[kind]
    file = root / "content" / folder / f"{identifier}.yaml"
    schema = "claims" if kind == "claim" else kind
    head = f"# yaml-language-server: $schema=../../build/schema/{schema}.json\n"
    write(file, (head + lines(identifier, name, briefing.vocabulary)).encode(), new=True)
    return file


def _taken(kind: str, briefing: Briefing) -> frozenset[str]:
    if kind == "claim":
        return frozenset((*briefing.claims, *briefing.withdrawn))
    if kind == "dispute":
        return frozenset(briefing.disputes)
    return frozenset((*briefing.entities, *briefing.sources))


def _company(_: str, name: str, vocabulary: Vocabulary) -> str:
    return (
        f"name: {scalar(name)}\n"
        f"# kind: {' | '.join(vocabulary.company_kinds)}\n"
        "# aliases: [other names that sources use]\n"
    )


def _person(_: str, name: str, __: Vocabulary) -> str:
    return f"name: {scalar(name)}\n# role: what the person is there\n# company: the company's id\n"


def _deal(_: str, name: str, vocabulary: Vocabulary) -> str:
    return (
        f"title: {scalar(name)}\n"
        f"kind: # {' | '.join(vocabulary.deal_kinds)}\n"
        "parties:\n"
        f"  - {{company: , role: }} # {' | '.join(vocabulary.roles)}\n"
    )


def _claim(identifier: str, name: str, vocabulary: Vocabulary) -> str:
    return (
        "claims:\n"
        f"  - id: {identifier}\n"
        f"    statement: {scalar(name)}\n"
        "    subject: # the deal, company or person that it is about\n"
        "    # property and value, where it gives a figure, a date or a status\n"
        f"    modality: # {' | '.join(vocabulary.modalities)}\n"
        "    # by: who says so, where it is not the source itself\n"
        "    evidence: # `briefing quote WORDS` prints it ready to paste\n"
        "      - source:\n"
        "        quote:\n"
    )


def _dispute(_: str, name: str, __: Vocabulary) -> str:
    return (
        f"question: {scalar(name)}\n"
        "claims: [] # two or more ids\n"
        "kind: contradiction # different-time | different-scope | precision | superseded"
        " | source-error | framing\n"
        "status: open # resolved\n"
        "assessment: # what the editor makes of it, with citations: [@claim-id]\n"
    )


_RECORDS: Mapping[str, tuple[str, Callable[[str, str, Vocabulary], str]]] = MappingProxyType(
    {
        "company": ("companies", _company),
        "person": ("people", _person),
        "deal": ("deals", _deal),
        "claim": ("claims", _claim),
        "dispute": ("disputes", _dispute),
    }
)
KINDS_OF_RECORD = tuple(_RECORDS)
"""What can be made."""
