"""The rules: one module a family, and the one table of them all."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.rules import (
    conflicts,
    evidence,
    figures,
    languages,
    references,
    rights,
    schema,
    sources,
    statements,
    syntax,
    values,
)
from generator.rules.rule import Example, Rule

__all__ = ["BY_CODE", "RULES", "Example", "Rule"]

RULES: tuple[Rule, ...] = (
    *syntax.RULES,
    *schema.RULES,
    *references.RULES,
    *figures.RULES,
    *evidence.RULES,
    *statements.RULES,
    *values.RULES,
    *conflicts.RULES,
    *sources.RULES,
    *rights.RULES,
    *languages.RULES,
)

BY_CODE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in RULES})
