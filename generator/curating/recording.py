"""A new record's file, with what is known of it and a line for each field that is to be filled."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.corrections import scalar
from generator.errors import CannotRun
from generator.fields import DISPUTE_KINDS, id_of, is_id
from generator.model import Claim, Dispute, Entity, Source
from generator.packaged import NEW_RECORDS
from generator.reading import read
from generator.writing import put_file

_PLURALS = {"company": "companies", "person": "people"}


def holder(identifier: str, records: Mapping[str, Entity | Source | Claim | Dispute]) -> str:
    """The file of the record of a name space that has an id, or had it; blank if it is free."""
    holders = (each for each in records.values() if identifier in (each.id, *each.former_ids))
    return next((each.place.path for each in holders), "")


def new_record(root: Path, kind: str, name: str) -> Path:
    """Makes the file of a new record; its id is made of its name.

    Raises `CannotRun` where no id can be made of it, or the id is taken.
    """
    briefing = read(root).briefing
    identifier = id_of(name)
    if not is_id(identifier):
        raise CannotRun(f"no id can be made of `{name}`, expected Latin letters or digits")
    folder, spaces = _PLURALS.get(kind, f"{kind}s"), briefing.name_spaces
    if taken_by := holder(identifier, spaces.get(folder, spaces["entities"])):
        raise CannotRun(f"id `{identifier}` is taken by {taken_by}")
    words = briefing.vocabulary
    lines = Template(NEW_RECORDS[kind].read_text("utf-8")).substitute(
        id=identifier,
        name=scalar(name),
        company_kinds=" | ".join(words.company_kinds),
        deal_kinds=" | ".join(words.deal_kinds),
        roles=" | ".join(words.roles),
        modalities=" | ".join(words.modalities),
        dispute_kinds=" | ".join(DISPUTE_KINDS[1:]),
    )
    schema = "claims" if kind == "claim" else kind
    head = f"# yaml-language-server: $schema=../../build/schema/{schema}.json\n"
    file = root / "content" / folder / f"{identifier}.yaml"
    put_file(root, file, (head + lines).encode(), new=True)
    return file
