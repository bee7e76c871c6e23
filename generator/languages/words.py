"""What the types of a site's words share."""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict


class Words:
    """A table of `words.toml`: its fields are the words, and it has no others."""

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")
