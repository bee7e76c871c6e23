"""What holds for every document and quote: the map back, strictness, and linear time."""

import random
import unicodedata
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.evidence.finding import Quote, find
from generator.evidence.normalising import HARD_BREAK, SOFT_BREAK, fold, same
from generator.evidence.outcomes import Ambiguous, CutsToken, Excluded, Found, NotFound
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span
from tests.growing import takes_linear_time

WORDS = [
    "Aurora", "Borealis", "zahlt", "nicht", "zwei", "10", "1000", "4,7", "-5", "20–50", "2025-09",
    "l’accord", "500-Milliarden-Programm", "$120", "27%", "„Eis“", "« oui »", "Café", "größer",
    "–", "(rund)", "U.S.", "Rechenzentrum", "Erlöse,", "Ende.", "Straße", "e\u0323\u0302",
]  # fmt: skip
SPACES = [" ", " ", " ", "  ", "\n", "\u00a0", "\t", "\r\n"]

words = st.lists(st.sampled_from(WORDS), min_size=6, max_size=40)
letters = st.text(alphabet="ab1, -–−'\"„“«»\n\r\u00ad\u200b\u200d\u0301e\u0323.%$|[]…", max_size=60)


@st.composite
def documents(draw: st.DrawFn) -> tuple[list[str], list[int], str]:
    """Words, where each begins, and the text."""
    chosen = draw(words)
    text, starts = "", []
    for word in chosen:
        starts.append(len(text))
        text += word + draw(st.sampled_from(SPACES))
    return chosen, starts, text


def retypeset(words: list[str], chance: random.Random) -> str:
    """The same words with other typography."""
    out = []
    for word in words:
        if word[:1] in "„«":
            inner = word.strip("„“« »")
            word = chance.choice(["„{}“", "«{}»", "« {} »", "“{}”", "'{}'", "‹\u202f{}\u202f›"])
            word = word.format(inner)
        word = word.replace("’", chance.choice("'’ʼ"))
        if word[0] != "-":
            word = word.replace("-", chance.choice("-‐‑–—")).replace("–", chance.choice("-‐–—"))
        else:
            word = chance.choice("-−") + word[1:]
        if chance.random() < 0.3:
            word = unicodedata.normalize("NFD", word)
        elif word.isalpha() and chance.random() < 0.3:
            word = word[:2] + chance.choice("\u00ad\u200b\u200c\ufeff") + word[2:]
        elif word.isalpha() and word.isascii() and chance.random() < 0.3:
            word = word[:2] + "-\n" + word[2:]
        out.append(word + chance.choice(SPACES))
    return "".join(out).strip()


@given(documents(), st.data())
def test_a_slice_is_found_where_it_was_taken(
    document: tuple[list[str], list[int], str], data: st.DataObject
) -> None:
    chosen, starts, text = document
    first = data.draw(st.integers(0, len(chosen) - 2))
    last = data.draw(st.integers(first + 1, len(chosen) - 1))
    span = Span(starts[first], starts[last] + len(chosen[last]))
    outcome = find(Quote(span.of(text)), Searchable(text))
    match outcome:
        case Found(spans):
            assert spans == (span,)
        case Ambiguous(places):
            assert (span,) in places or len(places) == 10
            assert all(same(fold(p[0].of(text)).text, fold(span.of(text)).text) for p in places)
        case _:
            pytest.fail(str(outcome))


@given(documents(), st.data(), st.randoms(use_true_random=False))
def test_typography_alone_never_fails(
    document: tuple[list[str], list[int], str], data: st.DataObject, chance: random.Random
) -> None:
    chosen, starts, text = document
    first = data.draw(st.integers(0, len(chosen) - 2))
    last = data.draw(st.integers(first + 1, len(chosen) - 1))
    span = Span(starts[first], starts[last] + len(chosen[last]))
    plain = find(Quote(span.of(text)), Searchable(text))
    quote = retypeset(chosen[first : last + 1], chance)
    assert find(Quote(quote), Searchable(text)) == plain

    other = retypeset(chosen, chance)
    outcome = find(Quote(span.of(text)), Searchable(other))
    assert type(outcome) is type(plain)
    if isinstance(outcome, Found):
        assert same(fold(outcome.spans[0].of(other)).text, fold(span.of(text)).text)


@given(letters, st.data())
@settings(max_examples=400)
def test_the_map_back_is_exact(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = text[start : data.draw(st.integers(start, len(text)))]
    outcome = find(Quote(quote), Searchable(text))
    if "[" not in quote and isinstance(outcome, Found | Excluded | CutsToken):
        (span,) = outcome.spans
        assert same(fold(span.of(text)).text, fold(quote).text.strip(" "))
        assert span.of(text) == span.of(text).strip()


@pytest.mark.parametrize(
    ("text", "quote"), [("  ».1 b", "».1 b"), ("so » . Das", "» . Das"), ("da « es ist", "da «")]
)
def test_the_spaces_inside_guillemets_are_no_part_of_a_quote_that_leaves_them_out(
    text: str, quote: str
) -> None:
    outcome = find(Quote(quote), Searchable(text))
    assert isinstance(outcome, Found | CutsToken)
    assert [span.of(text) for span in outcome.spans] == [quote]


@pytest.mark.parametrize(
    ("read", "broken", "agree"),
    [
        ("ab", f"a{SOFT_BREAK}b", True),
        ("ab", f"a{HARD_BREAK}b", False),
        ("a-b", f"a{HARD_BREAK}b", True),
        ("a- b", f"a{SOFT_BREAK}b", True),
        ("a-", f"a{HARD_BREAK}", True),
        ("a", f"a{SOFT_BREAK}b", False),
        # what has no reading takes no step back
        ("ab", f"a{HARD_BREAK}ab", False),
        ("ab", f"a{HARD_BREAK}{HARD_BREAK}ab", False),
    ],
)
def test_a_broken_word_reads_with_its_hyphen_or_without_it(
    read: str, broken: str, *, agree: bool
) -> None:
    assert same(read, broken) == same(broken, read) == agree


@given(st.text(alphabet="aÄé1, .%[]()$/:;", max_size=30).filter(lambda text: text[:1].strip()))
def test_what_is_plain_folds_to_itself(text: str) -> None:
    assert fold("\u00ad" + text).text == fold(text).text
    if "  " not in text:
        assert fold(text).text == text


def test_a_mark_that_composes_with_nothing_is_mapped_to_itself() -> None:
    text = "mit a\u0301\u0301 da"
    outcome = find(Quote("mit a\u0301"), Searchable(text))
    assert isinstance(outcome, CutsToken)
    assert [span.of(text) for span in outcome.spans] == ["mit a\u0301"]


@given(letters)
@settings(max_examples=400)
def test_composing_is_that_of_unicode(text: str) -> None:
    folded = fold(text)
    assert unicodedata.is_normalized("NFC", folded.visible)
    invisible = dict.fromkeys(map(ord, "\u00ad\u200b\u200d"))
    stripped = unicodedata.normalize("NFC", text.translate(invisible))
    # Blanks inside of quotation marks are gone as well.
    assert folded.visible.translate(invisible).replace(" ", "") == stripped.replace(" ", "")
    assert folded.end(len(folded.text)) <= len(text)
    ends = [folded.end(offset) for offset in range(1, len(folded.text) + 1)]
    starts = [folded.start(offset) for offset in range(len(folded.text))]
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert ends == sorted(ends)


@given(documents(), st.data())
@settings(max_examples=300)
def test_what_is_changed_never_passes(
    document: tuple[list[str], list[int], str], data: st.DataObject
) -> None:
    """A changed digit, letter or sign, or a dropped word, is found only where it does stand."""
    chosen, _, text = document
    first = data.draw(st.integers(0, len(chosen) - 4))
    quote = chosen[first : first + 4]
    at = data.draw(st.integers(1, 2))
    word = quote[at]
    places = [i for i, character in enumerate(word) if character.isalnum()]
    change = data.draw(st.sampled_from(["drop", "sign", "digit", "letter"]))
    if change == "drop":
        del quote[at]
    elif change == "sign":
        quote[at] = word[1:] if word[0] == "-" else "-" + word
        assume(word[0] in "-0123456789$")
    else:
        assume(places)
        i = data.draw(st.sampled_from(places))
        new = {"digit": "7", "letter": "q"}[change]
        assume(word[i] != new)
        quote[at] = word[:i] + new + word[i + 1 :]
    changed = " ".join(quote)
    if any(chosen[i : i + len(quote)] == quote for i in range(len(chosen))):
        return
    assert isinstance(find(Quote(changed), Searchable(text)), NotFound | CutsToken)


@given(documents(), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60)), max_size=4))
def test_the_order_of_exclusions_does_not_matter(
    document: tuple[list[str], list[int], str], passages: list[tuple[int, int]]
) -> None:
    chosen, _, text = document
    excluded = [Span(start, start + length) for start, length in passages]
    quote = Quote(" ".join(chosen[2:4]))
    outcomes = [find(quote, Searchable(text), order) for order in permutations(excluded)]
    assert all(outcome == outcomes[0] for outcome in outcomes)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("wort " * 210_000, "wort " * 60 + "anders"),
        ("wort " * 210_000, "wort " * 60),
        ("a-\n" * 30_000, "a a " * 75),
        ("a-\n" * 30_000, "a" * 300),
        ("a " * 50_000, "a […] a […] b"),
        ("a " * 50_000, "a […] a […] a"),
        ("e" + "\u0301\u0323" * 125_000, "ab cd ef gh ijkl"),
        ("x" * 1_000_000, "x" * 300 + " y"),
        (" " * 1_000_000, "zwei Chips"),
        ("|\n" * 75_000, "zwei […] Chips"),
        ("\r\n" * 125_000, "zwei […] Chips"),
        ("[…] " * 75_000, "zwei […] Chips"),
        ("1 " * 125_000, "1 " * 80),
        ("Chips", "[…] " * 5_000),
        ("Chips", "Chips […] " * 5_000 + "Chips"),
        ("- " * 125_000, "- " * 100),
        ("''" * 125_000, "'' zwei Chips"),
        ("x " * 75_000, "zwei Chips " * 25_000),
    ],
    ids=range(18),
)
def test_hostile_texts_take_linear_time(text: str, quote: str) -> None:
    """The longer of both is given by half, and whole."""
    long = len(text) > len(quote)
    half_text = text[: len(text) // 2] if long else text
    half_quote = quote if long else quote[: len(quote) // 2]
    takes_linear_time(
        lambda: find(Quote(half_quote), Searchable(half_text)),
        lambda: find(Quote(quote), Searchable(text)),
        repr(text[:4]),
    )
