"""What follows from other claims' values, and which values are that."""

from __future__ import annotations

import pytest

from generator.analysis.derivation import derived, is_what_follows
from generator.quantities.amounts import Amount, parse_amount


def amount(text: str) -> Amount:
    kind = "percent" if "%" in text else "quantity" if "plants" in text else "money"
    return parse_amount(text, kind)


@pytest.mark.parametrize(
    ("operation", "operands", "value", "follows"),
    [
        ("sum", ["2 billion USD", "3 billion USD"], "5 billion USD", True),
        ("sum", ["2 billion USD", "3 billion USD"], "6 billion USD", False),
        ("sum", ["2 billion USD", "500 million USD"], "2 billion USD", False),
        ("sum", ["2 billion USD", "500 million USD"], "2.5 billion USD", True),
        ("sum", ["2 billion USD", "3 billion USD"], "about 5 billion USD", True),
        ("sum", ["2 billion USD", "3 billion USD"], "up to 5 billion USD", True),
        ("sum", ["2 billion USD", "3 billion USD"], "up to 100 billion USD", False),
        ("sum", ["2 billion USD", "3 billion USD"], "up to 6 billion USD", False),
        ("sum", ["2 billion USD", "3 billion USD"], "4 to 5 billion USD", False),
        ("sum", ["up to 2 billion USD", "up to 3 billion USD"], "up to 5 billion USD", True),
        ("sum", ["up to 2 billion USD", "up to 3 billion USD"], "5 billion USD", False),
        ("sum", ["up to 2 billion USD", "up to 3 billion USD"], "less than 5 billion USD", False),
        ("sum", ["20 to 50 billion USD", "30 billion USD"], "50 to 80 billion USD", True),
        ("sum", ["20 to 50 billion USD", "30 billion USD"], "60 to 80 billion USD", False),
        ("sum", ["at least 2 billion USD", "3 billion USD"], "at least 5 billion USD", True),
        ("sum", ["at least 2 billion USD", "3 billion USD"], "5 billion USD", False),
        ("sum", ["more than 2 billion USD", "3 billion USD"], "more than 5 billion USD", True),
        ("difference", ["5 billion USD", "2 billion USD"], "3 billion USD", True),
        ("difference", ["5 billion USD", "up to 2 billion USD"], "3 to 5 billion USD", True),
        ("difference", ["5 billion USD", "1 billion USD", "1 billion USD"], "3 billion USD", True),
        ("share", ["1 billion USD", "3 billion USD"], "33 %", True),
        ("share", ["1 billion USD", "3 billion USD"], "33.3 %", True),
        ("share", ["1 billion USD", "3 billion USD"], "34 %", False),
        ("share", ["1 billion USD", "up to 4 billion USD"], "at least 25 %", True),
        ("ratio", ["9 billion USD", "3 billion USD"], "3 plants", True),
        ("product", ["500 billion USD", "27 %"], "135 billion USD", True),
        ("product", ["2 billion USD", "3 plants"], "6 billion USD", True),
        ("product", ["2 billion USD", "up to 3 plants"], "up to 6 billion USD", True),
    ],
)
def test_a_value_is_what_its_claims_give(
    operation: str, operands: list[str], value: str, follows: bool
) -> None:
    result = derived(operation, [amount(each) for each in operands])
    assert not isinstance(result, str)
    interval, unit = result
    assert unit in ("", amount(value).unit)
    rounded = operation not in ("sum", "difference")
    assert is_what_follows(amount(value), interval, rounded=rounded) == follows


@pytest.mark.parametrize(
    ("operation", "operands"),
    [
        ("sum", ["2 billion USD", "3 billion EUR"]),
        ("sum", ["2 billion USD", "3 %"]),
        ("ratio", ["1 billion USD", "1 billion USD", "1 billion USD"]),
        ("product", ["2 billion USD", "3 billion USD"]),
        ("ratio", ["2 billion USD", "0 USD"]),
        ("share", ["0 USD", "about 0 USD"]),
        ("share", ["0 USD", "-5 to 0 USD"]),
    ],
)
def test_what_gives_nothing_is_told(operation: str, operands: list[str]) -> None:
    assert isinstance(derived(operation, [amount(each) for each in operands]), str)
