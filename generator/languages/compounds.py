"""Number words that a language writes in one word, up to 999 and the round thousands.

Each is made of the words from zero to nineteen, and of the tens.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence


def _german(small: Sequence[str], tens: Sequence[str]) -> dict[str, str]:
    """`zweiundzwanzig`, `dreihundertvier`, `fünftausend`, `zweieinhalb`."""
    units = ["ein", *small[2:10]]
    numbers = {word: value for value, word in enumerate(small)}
    for ten, word in enumerate(tens, start=2):
        numbers[word] = ten * 10
        numbers |= {f"{name}und{word}": ten * 10 + unit for unit, name in enumerate(units, start=1)}
    hundreds = {f"{name}hundert": value * 100 for value, name in enumerate(units, start=1)}
    hundreds["hundert"] = 100
    for word, value in list(numbers.items()):
        for hundred, base in hundreds.items():
            if value:
                numbers[f"{hundred}{word}"] = numbers[f"{hundred}und{word}"] = base + value
    numbers.update(hundreds)
    for word, value in list(numbers.items()):
        if value:
            numbers[f"{'ein' if word == 'eins' else word}tausend"] = value * 1000
    written = {word: str(value) for word, value in numbers.items()} | {"tausend": "1000"}
    written |= {f"{name}einhalb": f"{value}.5" for value, name in enumerate(small) if value > 1}
    # `dreissig` and `fuenf` are how Switzerland and old keyboards write them
    respelled = {word.replace("ß", "ss"): value for word, value in written.items()}
    respelled |= {word.replace("ü", "ue").replace("ö", "oe"): v for word, v in written.items()}
    return respelled | written


def _italian(small: Sequence[str], tens: Sequence[str]) -> dict[str, str]:
    """`ventuno`, `trecentoquattro`, `centottanta`, `cinquemila`."""
    numbers = {word: value for value, word in enumerate(small)} | {"tré": 3}
    for ten, word in enumerate(tens, start=2):
        numbers[word] = ten * 10
        for unit in range(1, 10):
            stem = word[:-1] if unit in (1, 8) else word
            numbers[stem + small[unit]] = ten * 10 + unit
            if unit == 3:
                numbers[f"{stem}tré"] = ten * 10 + unit
    for word, value in list(numbers.items()):
        for hundreds in range(1, 10):
            if value:
                head = "cento" if hundreds == 1 else f"{small[hundreds]}cento"
                numbers[head + word] = hundreds * 100 + value
                numbers[head] = hundreds * 100
                if word[0] == "o":
                    numbers[head[:-1] + word] = hundreds * 100 + value
    numbers |= {f"{word}mila": value * 1000 for word, value in numbers.items() if value > 1}
    return {word: str(value) for word, value in numbers.items()} | {"mille": "1000"}


COMPOUNDS: Mapping[str, Callable[[Sequence[str], Sequence[str]], dict[str, str]]] = {
    "de": _german,
    "it": _italian,
}
