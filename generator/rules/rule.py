"""What a rule is: an identity, a check, and its section of the manual."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.diagnostics import Finding, Severity
from generator.examination import Examination
from generator.model import Claim, Place
from generator.packaged import rules_page

Check = Callable[[Examination], Iterator[Finding]]
CheckOfClaim = Callable[[Examination, Claim], Iterator[Finding]]

_SECTION = re.compile(r"^## ([A-Z]{3}\d{3}) .+\n\n\*\w+\*\n\n", re.MULTILINE)
"""The heading of a rule in the manual, and its severity."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; its code is stable for ever, its name states the bad pattern."""

    code: str
    name: str
    severity: Severity
    check: Check | None = None
    """What looks at the whole briefing."""
    of_claims: CheckOfClaim | None = None
    """What looks at one claim, with its sources and all entities: never at other claims, so that
    what it finds is kept until one of these changes. A rule with neither is found by the reading of
    files, before there is a briefing to check."""

    @property
    def documentation(self) -> str:
        """Markdown: what it finds, why that is bad, a failing and a passing example."""
        return _sections()[self.code]

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, on one line."""
        return " ".join(self.documentation.split("\n\n")[0].split())


@cache
def _sections() -> Mapping[str, str]:
    """The sections of the manual on rules, by their codes."""
    _, *parts = _SECTION.split(rules_page().read_text("utf-8"))
    return dict(zip(parts[::2], map(str.rstrip, parts[1::2]), strict=True))


class Reference(NamedTuple):
    """A word of a record that should name something, and what there is to be named."""

    word: str | None
    known: Mapping[str, object]
    what: str
    place: Place
    field: str


def rule(code: str, name: str, severity: Severity) -> Callable[[Check], Rule]:
    """Makes a rule of a check of the whole briefing."""
    return lambda check: Rule(code, name, severity, check)


def rule_of_claims(code: str, name: str, severity: Severity) -> Callable[[CheckOfClaim], Rule]:
    """Makes a rule of a check of each claim by itself."""
    return lambda check: Rule(code, name, severity, of_claims=check)
