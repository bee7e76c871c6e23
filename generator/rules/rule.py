"""What a rule is: one small unit with an identity, its published documentation, and a check."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.diagnostics import Finding, Severity
from generator.examination import Examination

Check = Callable[[Examination], Iterator[Finding]]

_EXAMPLE = re.compile(
    r"^(?P<verdict>Fails|Passes), with (?P<files>(?:`[^`]+`:\n\n```\w*\n.*?^```\n+(?:and )?)+)",
    re.DOTALL | re.MULTILINE,
)
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
    check: Check | None
    """None where the reading of files finds it, before there is a briefing to check."""

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, on one line."""
        return " ".join(self.documentation.split("\n\n")[0].split())

    @property
    def examples(self) -> tuple[Example, ...]:
        """The examples of the documentation, as it shows them."""
        return tuple(
            Example(
                match["verdict"] == "Fails",
                tuple((file["path"], file["text"]) for file in _FILE.finditer(match["files"])),
            )
            for match in _EXAMPLE.finditer(self.documentation + "\n")
        )


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Rule]:
    """Makes a rule of a check, whose docstring is the rule's documentation."""

    def made(check: Check) -> Rule:
        return Rule(code, name, severity, inspect.getdoc(check) or "", check)

    return made


def found_while_reading(code: str, name: str, severity: Severity, documentation: str) -> Rule:
    """A rule whose findings come from `generator.reading`."""
    return Rule(code, name, severity, inspect.cleandoc(documentation), None)
