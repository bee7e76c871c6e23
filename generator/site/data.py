"""The generated data files, as the feeds and the descriptions for machines need them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]
"""A record of a data file; ``docs/manual/data-files.md`` says what is in it."""

FILES = ("claims", "companies", "deals", "disputes", "sources")


@dataclass(frozen=True, slots=True)
class Data:
    """What the data files beside the pages hold; empty where there are none."""

    language: str = "en"
    records: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    """The records of each file, by their ids."""
    claims_on: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    """The claims whose subject a record is: those with their permanent place on its page."""

    def of(self, file: str, identifier: str) -> Record:
        """A record of a file; empty if there is none."""
        return self.records.get(file, {}).get(identifier, {})

    def words(self, text: object) -> str:
        """A text in the site's language, else in the first that it has."""
        if isinstance(text, dict):
            return str(text.get(self.language) or next(iter(text.values()), ""))
        return str(text or "")


def data_of(docs: Path) -> Data:
    """The data files of a folder of generated Markdown."""
    language, records = "en", {}
    for name in FILES:
        try:
            content = json.loads((docs / "data" / f"{name}.json").read_bytes())
            listed = content if isinstance(content, list) else content[name]
            records[name] = {str(each["id"]): each for each in listed}
            if name == "claims":
                language = content.get("language", language)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    on: dict[str, list[Record]] = {}
    for claim in records.get("claims", {}).values():
        on.setdefault(claim["subject"], []).append(claim)
    return Data(language, records, {each: tuple(claims) for each, claims in on.items()})
