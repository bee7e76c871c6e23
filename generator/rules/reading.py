"""Rules that files break before there is a briefing to check: `generator.reading` finds it."""

from itertools import starmap

from generator.diagnostics import Severity
from generator.rules.rule import Rule

RULES = tuple(
    starmap(
        Rule,
        (
            ("YML001", "invalid-yaml", Severity.ERROR),
            ("YML002", "duplicate-key", Severity.ERROR),
            ("YML003", "forbidden-yaml-feature", Severity.ERROR),
            ("YML004", "input-too-large", Severity.ERROR),
            ("YML005", "not-utf8", Severity.ERROR),
            ("SCH001", "unknown-field", Severity.ERROR),
            ("SCH004", "bad-id", Severity.ERROR),
            ("SCH006", "misplaced-file", Severity.ERROR),
            ("SCH007", "reserved-page", Severity.ERROR),
            ("SCH008", "idle-acceptance", Severity.WARNING),
            ("SCH009", "unknown-template-name", Severity.ERROR),
            ("REF002", "duplicate-id", Severity.ERROR),
            ("ADR001", "lost-address", Severity.ERROR),
            ("LNG001", "language-without-words", Severity.WARNING),
        ),
    )
)
