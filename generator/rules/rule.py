"""What a rule is: one small unit with an identity, its published documentation, and a check."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.diagnostics import Finding, Severity
from generator.examination import Examination
from generator.model import Claim, Place

Check = Callable[[Examination], Iterator[Finding]]
CheckOfClaims = Callable[[Examination, Iterable[Claim]], Iterator[Finding]]

EXAMPLE = re.compile(
    r"^(?P<verdict>Fails|Passes)"
    r"(?:(?:, with|(?P<also> once there is also)) "
    r"(?P<files>(?:`[^`]+`:\n\n```\w*\n.*?^```\n+(?:and )?)+)"
    r"|\swith\s(?P<other>(?:`[^`]+`\sinstead\sof\s`[^`]+`(?:,\sand\s)?)+)\.$"
    r"|\swithout\s`(?P<left_out>[^`]+)`\.$)",
    re.DOTALL | re.MULTILINE,
)
"""An example of a rule's documentation: files, or what is other in those that were shown last."""
_OTHER = re.compile(r"`([^`]+)`\sinstead\sof\s`([^`]+)`")
_FILE = re.compile(r"`(?P<path>[^`]+)`:\n\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """Files laid over the starter briefing, with which the rule fails or passes."""

    fails: bool
    files: tuple[tuple[str, str], ...]
    """Pairs of path in the root and text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; its code is stable for ever, its name states the bad pattern."""

    code: str
    name: str
    severity: Severity
    documentation: str
    """Markdown: what it finds, why that is bad, a failing and a passing example."""
    check: Check | None = None
    """What looks at the whole briefing."""
    of_claims: CheckOfClaims | None = None
    """What looks at some claims, with their sources and all entities: never at other claims, so
    that what it finds is kept until one of these changes. A rule with neither is found by the
    reading of files, before there is a briefing to check."""

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, on one line."""
        return " ".join(self.documentation.split("\n\n")[0].split())

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples of the documentation, as it shows them."""
        found: list[Example] = []
        shown: tuple[tuple[str, str], ...] = ()
        for match in EXAMPLE.finditer(self.documentation + "\n"):
            if match["files"]:
                files = tuple(
                    (file["path"], file["text"]) for file in _FILE.finditer(match["files"])
                )
                files = shown = (*shown, *files) if match["also"] else files
            elif match["other"]:
                files = _changed(shown, _OTHER.findall(match["other"]))
            else:
                files = _changed(shown, [("", match["left_out"])])
            found.append(Example(match["verdict"] == "Fails", files))
        return tuple(found)


def _changed(
    files: tuple[tuple[str, str], ...], changes: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Files with some words instead of others."""
    for new, old in changes:
        files = tuple((path, text.replace(old, new)) for path, text in files)
    return files


class Reference(NamedTuple):
    """A word of a record that should name something, and what there is to be named."""

    word: str | None
    known: Mapping[str, object]
    what: str
    place: Place
    field: str


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Rule]:
    """Makes a rule of a check, whose docstring is the rule's documentation."""

    def made(check: Check) -> Rule:
        return Rule(code, name, severity, inspect.getdoc(check) or "", check)

    return made


def rule_of_claims(code: str, name: str, severity: Severity) -> Callable[[CheckOfClaims], Rule]:
    """Makes a rule of a check of claims by themselves."""

    def made(check: CheckOfClaims) -> Rule:
        return Rule(code, name, severity, inspect.getdoc(check) or "", of_claims=check)

    return made


def found_while_reading(code: str, name: str, severity: Severity, documentation: str) -> Rule:
    """A rule whose findings come from `generator.reading`."""
    return Rule(code, name, severity, inspect.cleandoc(documentation))
