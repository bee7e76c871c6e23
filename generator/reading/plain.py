"""The plain part of YAML, read line by line: what nearly every file of a briefing is made of.

A key and its value on a line, lists of such records, a few words in brackets, a folded text. All
else, and all that is wrong, is left to libyaml, with which this must agree in every position.
"""

from __future__ import annotations

import re
from sys import intern
from typing import Any

from generator.reading.nodes import List, Map, Mark, Node

_KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,99}"
_WORD = r"[^\W_](?:[\w. -]*[\w.-])?"

_LINE = re.compile(rf"^( *)(- )?(?:({_KEY}):(?: ([^ \n].*))?|([^ \n#].*)|(?:#.*)?)$", re.MULTILINE)
"""Indent, dash, and either a key and what is given for it, or other words."""

_STRANGE = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML refuses, and what breaks a line or separates words without being seen."""

_INDICATORS = frozenset(["", *"-?:,[]{}#&*!|>'\"%@`"])
"""What no plain words begin with."""

_QUOTED = re.compile(r"\"[^\"\\]*\"|'[^']*'")
_BRACKETED = re.compile(rf"\[{_WORD}(?:, {_WORD})*\]|\{{{_KEY}: {_WORD}(?:, {_KEY}: {_WORD})*\}}")
_ENTRY = re.compile(rf"(?:({_KEY}): )?({_WORD})")
_FOLDED = ">-"
_DEEPEST = 10


class _NotPlain(Exception):
    """The text is more than this reads, or is wrong."""


def read_plain(text: str) -> Map | List | None:
    """The mapping or list that a plain text holds; None if the text is not plain all through."""
    if _STRANGE.search(text):
        return None
    try:
        return _Reader().read(text)
    except _NotPlain:
        return None


class _Reader:
    """Puts lines together, each into the last of the collections that are around it."""

    def __init__(self) -> None:
        self.around: list[Any] = []
        self.columns: list[int] = []
        """Of the collections, from 0."""
        self.opened: str | None = None
        """A key of the last one whose value begins on the next line."""

    def read(self, text: str) -> Map | List:
        """The collection that the whole text is."""
        around, columns = self.around, self.columns
        lines: list[str] = []
        told = 0
        for number, (indent, dash, key, given, words) in enumerate(_LINE.findall(text), 1):
            if number <= told or not (dash or key or words):
                continue
            column = len(indent)
            if self.opened is not None or not around:
                self.begin(List if dash else Map, number, column)
            elif column != columns[-1]:
                self.leave(column)
            if dash:
                column += 2
                self.add_item((number, column + 1), key, words)
                if not key:
                    continue
            node = around[-1]
            if not key or type(node) is not Map or key in node.keys_at:
                raise _NotPlain
            # The same few names stand in every record: each is kept once.
            key = intern(key)
            node.keys_at[key] = (number, column + 1)
            if not given:
                self.opened = key
                continue
            node.values_at[key] = at = (number, column + len(key) + 3)
            if given == _FOLDED:
                lines = lines or text.split("\n")
                node[key], told = _folded(lines, number, column)
            else:
                node[key] = _inline(given, at)
        if self.opened is not None or not around:
            raise _NotPlain
        root: Map | List = around[0]
        return root

    def begin(self, kind: type[Map] | type[List], number: int, column: int) -> None:
        """A collection: the value of the key above, or the whole document."""
        least = self.columns[-1] + 1 if self.columns else 0
        if column < least or (column and not self.columns) or len(self.columns) >= _DEEPEST:
            raise _NotPlain
        begun = kind((number, column + 1))
        if self.opened is not None:
            parent = self.around[-1]
            parent[self.opened] = begun
            parent.values_at[self.opened] = begun.start
            self.opened = None
        self.around.append(begun)
        self.columns.append(column)

    def leave(self, column: int) -> None:
        """Out to the collection that stands at a column."""
        while self.columns and self.columns[-1] > column:
            self.columns.pop()
            self.around.pop()
        if not self.columns or self.columns[-1] != column:
            raise _NotPlain

    def add_item(self, at: Mark, key: str, words: str) -> None:
        """What stands after a dash: a mapping that a key begins, or words."""
        items = self.around[-1]
        if type(items) is not List:
            raise _NotPlain
        items.items_at.append(at)
        if not key:
            items.append(_inline(words, at))
            return
        begun = Map(at)
        items.append(begun)
        self.around.append(begun)
        self.columns.append(at[1] - 1)


def _inline(words: str, at: Mark) -> Node:
    """What stands on one line."""
    if words[:1] not in _INDICATORS:
        if ": " in words or " #" in words or words[-1] in ": ":
            raise _NotPlain
        return words
    if _QUOTED.fullmatch(words):
        return words[1:-1]
    if not _BRACKETED.fullmatch(words):
        raise _NotPlain
    line, column = at
    if words.startswith("["):
        entries = List(at)
        for entry in _ENTRY.finditer(words):
            entries.append(entry[2])
            entries.items_at.append((line, column + entry.start()))
        return entries
    fields = Map(at)
    for entry in _ENTRY.finditer(words):
        key = intern(entry[1])
        if key in fields:
            raise _NotPlain
        fields[key] = entry[2]
        fields.keys_at[key] = (line, column + entry.start(1))
        fields.values_at[key] = (line, column + entry.start(2))
    return fields


def _folded(lines: list[str], start: int, column: int) -> tuple[str, int]:
    """The words of the lines from a start, all as far in as the first; and the end of these lines.

    A line that stands no further in than the key of the text, at ``column``, is none of it.
    """
    inset = _inset(lines[start]) if start < len(lines) else 0
    if inset <= column:
        raise _NotPlain
    words: list[str] = []
    end = start
    while end < len(lines) and _inset(lines[end]) >= inset:
        line = lines[end][inset:]
        if not line or line.startswith(" ") or line.endswith(" "):
            raise _NotPlain
        words.append(line)
        end += 1
    after = end
    while after < len(lines) and not lines[after].strip():
        after += 1
    if after < len(lines) and _inset(lines[after]) > column:
        raise _NotPlain
    return " ".join(words), end


def _inset(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
