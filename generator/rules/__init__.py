"""The rules: one module a family; a rule is known by standing in it."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.rules import (
    conflicts,
    evidence,
    figures,
    reading,
    references,
    rights,
    schema,
    sources,
    statements,
    values,
)
from generator.rules.rule import Rule

__all__ = ["BY_CODE", "RULES", "Rule"]

_FAMILIES = (schema, references, figures, evidence, statements, values, conflicts, sources, rights)
_CHECKS = (each for family in _FAMILIES for each in vars(family).values() if isinstance(each, Rule))

RULES: tuple[Rule, ...] = tuple(sorted((*reading.RULES, *_CHECKS), key=lambda rule: rule.code))
"""All of them, by their codes."""

BY_CODE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in RULES})
