"""Restricted YAML with positions: every scalar a string, nothing that expands or executes.

Reads the event stream of libyaml, which is linear and does not recurse, instead of composing a
tree: YAML 1.1 and 1.2 differ in what ``no`` and ``012`` mean, and here they mean what they show.
"""

import codecs
import re
from collections.abc import Callable
from sys import intern
from typing import Any, TypeAlias

import yaml
from yaml._yaml import CParser

from generator.diagnostics import FORBIDDEN, Finding, Location, Related, forbidden_message

Mark: TypeAlias = tuple[int, int]
"""Line and column, from 1, in code points."""


class Map(dict[str, "Node"]):
    """A mapping, with where it starts and where each of its keys and values stands."""

    __slots__ = ("keys_at", "start", "values_at")

    def __init__(self, start: Mark) -> None:
        super().__init__()
        self.start = start
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class List(list["Node"]):
    """A sequence, with where it starts and where each of its items stands."""

    __slots__ = ("items_at", "start")

    def __init__(self, start: Mark) -> None:
        super().__init__()
        self.start = start
        self.items_at: list[Mark] = []


Node: TypeAlias = str | Map | List


MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 20
MAX_FINDINGS = 200
"""Findings of one file after which a hostile file is given up; a curated one never gets there."""


class _Refused(Exception):
    """The rest of the file cannot or shall not be read."""


def decode(data: bytes, path: str, most: int = MAX_BYTES) -> str | Finding:
    """The text of a file without its byte order mark, or the finding that there is none."""
    if len(data) > most:
        message = f"the file has more than {most:,} bytes, expected a smaller one"
        return Finding("YML004", Location(path, 1, 1), message)
    return decoded(data.removeprefix(codecs.BOM_UTF8), path)


def decoded(data: bytes, path: str) -> str | Finding:
    """UTF-8 as text, or the finding that tells the first byte that is not."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        at = Location.in_text(path, before, len(before))
        message = f"byte 0x{data[error.start]:02x} is not UTF-8, expected a file in UTF-8"
        return Finding("YML005", at, message)


def parse(text: str, path: str, *, lenient: bool = False) -> tuple[Node | None, list[Finding]]:
    """The one document of a file, and everything in it that restricted YAML refuses.

    None where the file holds no document or breaks off: then a finding says so, unless the file
    is empty. With ``lenient`` (for files that other programs own) anchors, tags and merge keys
    pass unreported, and what they would bring in is left out.
    """
    findings: list[Finding] = []
    root: Node | None = None
    try:
        root = _Composer(text, path, findings, lenient).compose()
    except _Refused:
        root = None
    except yaml.MarkedYAMLError as error:
        findings.append(_plainly(error, text, path))
    except yaml.reader.ReaderError as error:
        findings.append(_unreadable(text, path, error))
    except yaml.YAMLError as error:
        findings.append(Finding("YML001", Location(path, 1, 1), f"invalid YAML: {error}"))
    return root, findings


_CONFLICT = re.compile(r"^([<>])\1{6}(?= )", re.MULTILINE)
_OPENED = re.compile(
    r"""^[ ]*(?:-[ ])*(?:[\w-]+:[ ]+)?(?P<mark>["'])(?P<rest>[^\n]*)$""", re.MULTILINE
)


def conflict_in(text: str, path: str, code: str) -> Finding | None:
    """The finding that a merge of git was left undone in a text, where it first was."""
    conflict = _CONFLICT.search(text)
    if conflict is None:
        return None
    at = Location.in_text(path, text, conflict.start())
    message = f"a merge conflict is left here, expected one of its sides: `{conflict[0]}`"
    return Finding(code, at, message)


def _plainly(error: yaml.MarkedYAMLError, text: str, path: str) -> Finding:
    """What people most often did where the parser lost its way, at the place where they did it."""
    if conflict := conflict_in(text, path, "YML001"):
        return conflict
    # By code points: libyaml takes more than U+000A for the end of a line.
    begun = min(error.context_mark.index, len(text)) if error.context_mark else None
    at = min(error.problem_mark.index, len(text)) if error.problem_mark else begun or 0
    end = text.find("\n", at)
    for opened in _OPENED.finditer(text, 0, end if end >= 0 else len(text)):
        if opened["mark"] not in opened["rest"]:
            message = f"`{opened['mark']}` opens here, and no second one closes it on its line"
            return Finding("YML001", Location.in_text(path, text, opened.start("mark")), message)
    problem, context = error.problem or "", error.context or ""
    message = f"invalid YAML: {' '.join(filter(None, (problem, context))) or 'cannot be parsed'}"
    opening = text[begun : begun + 1] if begun is not None else ""
    if begun is not None and opening in tuple("\"'[{") and re.search("quoted|flow", context):
        at, message = begun, f"`{opening}` opens here, and nothing closes it"
    elif begun is not None and context == "while scanning a simple key":
        at, words = begun, text[begun:].split("\n", 1)[0][:80].strip()
        message = f"`{words}` is no field, expected `field: value`, with a blank"
    else:
        head = text[text.rfind("\n", 0, at) + 1 : at]
        message = _FAULTS.get((problem, bool(_KEY.fullmatch(head))), message)
    return Finding("YML001", Location.in_text(path, text, at), message)


_KEY = re.compile(r"\s*(?:- )?[\w-]*")
"""What stands before a fault where a line begins, or before the `:` of its first field."""
_MISPLACED = (
    "this line begins where no line above begins, expected it at the column of what it belongs to"
)
_BEHIND = (
    "words stand behind a closed bracket or quotation mark, expected quotation marks around all of "
    "the value"
)
_SECOND = (
    "the value holds a second `: `, expected quotation marks around it, or `{` and `}` around "
    "fields on one line"
)
_NO_START = "no value can begin so, expected blanks for a tab, or quotation marks around the value"
_FAULTS = {
    ("mapping values are not allowed in this context", False): _SECOND,
    ("mapping values are not allowed in this context", True):
        "this line is read as part of the one above, expected a blank behind its `:`, or a field "
        "above a list",
    ("did not find expected '-' indicator", True): _MISPLACED,
    ("did not find expected '-' indicator", False): _BEHIND,
    ("did not find expected key", True): _MISPLACED,
    ("did not find expected key", False): _BEHIND,
    ("did not find expected <document start>", True): _MISPLACED,
    ("found character that cannot start any token", True): _NO_START,
    ("found character that cannot start any token", False): _NO_START,
    ("found a tab character that violates indentation", True): _NO_START,
}  # fmt: skip
"""What the parser says of a fault, and whether only a key stands before it: in plain words."""


_ESCAPED = re.compile(r"\\[0abvfexuU]")
"""How YAML writes characters that cannot stand in a file as they are."""


_NO_BREAKS = "\x85\u2028\u2029"
"""Which break lines for libyaml, as in YAML 1.1, but for no editor, and not in YAML 1.2."""
_HIDDEN = "\U0010fff0\U0010fff1\U0010fff2"
"""Stand in their places while libyaml reads: characters that are nobody's."""
_HIDE = str.maketrans(_NO_BREAKS, _HIDDEN)
_SHOW = str.maketrans(_HIDDEN, _NO_BREAKS)


def _unreadable(text: str, path: str, error: yaml.reader.ReaderError) -> Finding:
    # libyaml counts bytes here, and tells of the character only by its number.
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    offset, character = (found.start(), found[0]) if found else (0, "\0")
    return Finding(
        "YML001",
        Location.in_text(path, text, offset),
        f"invalid YAML: character U+{ord(character):04X} is not allowed ({error.reason})",
    )


_SKIPPED = object()
"""Stands for the key of a pair that was refused: its value is read, and dropped."""


class _Composer:
    """Puts the events of one document together, on a stack of its own instead of Python's."""

    def __init__(self, text: str, path: str, findings: list[Finding], lenient: bool) -> None:
        # What may stand in a scalar as an escape, and what is hidden in one.
        self.escaped = bool(_ESCAPED.search(text))
        self.hidden = any(mark in text for mark in _NO_BREAKS)
        self.text = text.translate(_HIDE) if self.hidden else text
        self.path = path
        self.findings = findings
        self.lenient = lenient
        self.root: Node | None = None
        self.documents = 0
        self.stack: list[Map | List] = []
        self.top: Map | List | None = None
        # Collections that stand where a key should: what follows them is dropped.
        self.keys: list[Map | List] = []
        self.key: object = None
        """The key whose value comes next; None before a key, and inside lists."""
        self.key_event: Any = None

    def compose(self) -> Node | None:
        take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start,
            yaml.SequenceStartEvent: self.start,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        get_event: Callable[[], Any] = CParser(self.text).get_event
        while (event := get_event()) is not None and self.documents < 2:
            if type(event) in take:
                take[type(event)](event)
        return self.root

    def scalar(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse_properties(event)
        value = event.value.translate(_SHOW) if self.hidden else event.value
        if self.escaped and (found := FORBIDDEN.search(value)):
            self.refuse("SCH003", event, forbidden_message(found[0]))
        mark = event.start_mark
        at = mark.line + 1, mark.column + 1
        if self.key is None and type(self.top) is Map:
            self.take_key(self.top, value, event, at)
            self.key_event = event
        elif value or self.has_colon(event):
            self.place(value, at)

    def has_colon(self, event: Any) -> bool:
        """Whether an empty value stands behind a colon; a comma in a text may have made a key."""
        if type(self.top) is not Map or self.key is _SKIPPED or self.lenient:
            return True
        if ":" in self.text[self.key_event.end_mark.index : event.start_mark.index]:
            return True
        key = str(self.key)
        message = (
            f"`{key[:80]}` has no colon: within `{{` and `}}` a comma ends a text, expected "
            "quotation marks around a text that holds one"
        )
        self.refuse("YML001", self.key_event, message)
        del self.top.keys_at[key]
        self.key = None
        return False

    def document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.refuse("YML003", event, "a second document begins here, expected one in a file")
        elif event.tags:
            self.refuse("YML003", event, "tag directive `%TAG` is not allowed, expected none")

    def take_key(self, parent: Map, key: str, event: Any, at: Mark) -> None:
        if key in parent.keys_at:
            first = Related(Location(self.path, *parent.keys_at[key]), "first given here")
            hint = "`- id:` where another record begins" if key == "id" else "it once"
            message = f"key `{key[:80]}` is given twice, expected {hint}"
            self.refuse("YML002", event, message, (first,))
            self.key = _SKIPPED
        elif key == "<<" and event.implicit[0]:
            self.refuse("YML003", event, "merge key `<<` is not allowed, expected the fields")
            self.key = _SKIPPED
        else:
            # The same few names stand in every record: each is kept once.
            key = intern(key)
            parent.keys_at[key] = at
            self.key = key

    def start(self, event: Any) -> None:
        self.refuse_properties(event)
        if len(self.stack) >= MAX_DEPTH:
            self.refuse("YML004", event, f"this is nested more than {MAX_DEPTH} levels deep")
            raise _Refused
        mark = _mark(event)
        node: Map | List = Map(mark) if type(event) is yaml.MappingStartEvent else List(mark)
        if self.awaits_key():
            self.refuse("YML003", event, "a list or mapping stands for a key, expected plain words")
            self.keys.append(node)
        else:
            self.place(node, mark)
        self.stack.append(node)
        self.top = node
        self.key = None

    def end(self, _: Any) -> None:
        node = self.stack.pop()
        self.top = self.stack[-1] if self.stack else None
        self.key = None
        if self.keys and self.keys[-1] is node:
            self.keys.pop()
            self.key = _SKIPPED

    def alias(self, event: Any) -> None:
        message = f"alias `*{event.anchor[:80]}` is not allowed, expected the value itself"
        self.refuse("YML003", event, message)
        # It stands for nothing that could be read: its pair or its place in a list is left out.
        self.key = _SKIPPED if self.awaits_key() else None

    def awaits_key(self) -> bool:
        return self.key is None and type(self.top) is Map

    def place(self, node: Node, at: Mark) -> None:
        parent = self.top
        if parent is None:
            self.root = node
        elif isinstance(parent, List):
            parent.append(node)
            parent.items_at.append(at)
        elif self.key is not _SKIPPED:
            key = str(self.key)
            parent[key] = node
            parent.values_at[key] = at
        self.key = None

    def refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"anchor `&{event.anchor[:80]}` is not allowed, expected the value alone"
            self.refuse("YML003", event, message)
        if event.tag is not None:
            message = f"tag `{event.tag[:80]}` is not allowed, expected the value alone"
            self.refuse("YML003", event, message)

    def refuse(
        self, code: str, event: Any, message: str, related: tuple[Related, ...] = ()
    ) -> None:
        if self.lenient and code in ("YML002", "YML003"):
            return
        at = Location(self.path, *_mark(event))
        self.findings.append(Finding(code, at, message, None, related))
        if len(self.findings) >= MAX_FINDINGS:
            raise _Refused


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
