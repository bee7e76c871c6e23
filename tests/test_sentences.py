"""Sentences of press texts: where they end, and where a stop ends nothing."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.spans import Span
from generator.sentences import is_heading, sentence_spans_around, sentences


def words(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Aurora zahlt 2 Mrd. Dollar.", "Borealis schweigt!", "Warum?", "Niemand weiß es …"],
        ["Das gilt z. B. für Chips und z.B. für Strom.", "Mehr nicht."],
        ["Am 31. Januar 2026 begann das 1. Quartal.", "Danach kam der 2. Anlauf."],
        ["Der Wert stieg auf rund 30.", "Das reicht."],
        ["Es war im Jahr 2026.", "Danach folgte nichts."],
        ["Der Kurs stieg um 4.7 Prozent.", "Dr. Ada Example und J. P. Muster schwiegen."],
        ["Aurora Inc. invested $2.5 billion in the U.S. market.", "It paid Mr. Example."],
        ["Sie zahlte 100 Mrd.", "Die Aktie stieg."],
        ["It belongs to Borealis Inc.", "The price rose."],
        ["„Nein!“ sagte sie.", "„Ja.“", "Er ging."],
        ["„Wir zahlen“, sagte sie.", "»Wann?«", "Keine Antwort."],
        ["M. Dupont a dit : « Non. »", "Elle est partie."],
        ["El Sr. Ejemplo pagó ca. 3 millones.", "¿Por qué?", "Nadie lo sabe."],
        ["Il dott. Esempio ha pagato ca. 3 mln di euro.", "Perché?", "Nessuno lo sa."],
        ["Er bot (angeblich) mehr.", "(Das stimmt nicht.)", "Ende."],
        ["Yahoo! war gestern dabei."],
        ["Sie zögerte ... und zahlte."],
    ],
)
def test_sentences_of_a_line(expected: list[str]) -> None:
    assert words(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Titel ohne Punkt\nErster Satz. Zweiter\r\n\r\nDritter", 4),
        ("- ein Punkt\n- noch einer\n1. Erstens. Und mehr.\n", 4),
        ("# Kopf\n| Firma | Summe. Rest. |\n|---|---|\n| A. B. | 3. Quartal. Ja. |", 3),
        ("", 0),
        (" \n—\n...\n", 0),
    ],
)
def test_lines_rows_and_items_are_boundaries(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


def test_the_sentences_that_a_span_touches() -> None:
    text = "Eins ist da. Zwei ist da. Drei ist da."
    parts = sentences(text)
    assert sentence_spans_around(parts, Span(5, 8)) == parts[:1]
    assert sentence_spans_around(parts, Span(8, 14)) == parts[:2]
    assert sentence_spans_around(parts, Span(12, 13)) == ()
    assert sentence_spans_around(parts, Span(0, len(text))) == parts


@given(st.text(alphabet="Aab1. !?…\n“»|z", max_size=200))
def test_sentences_are_in_order_and_hold_every_letter_and_digit(text: str) -> None:
    spans = sentences(text)
    assert list(spans) == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    held = "".join(span.of(text) for span in spans)
    assert [c for c in held if c.isalnum()] == [c for c in text if c.isalnum()]
    assert all(span.of(text) == span.of(text).strip() for span in spans)


@pytest.mark.parametrize("piece", ["a. ", ".", ". ", "A.", "1. ", ".“", "|", "U.S. ", " ", "a.b"])
def test_hostile_texts_take_linear_time(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    begin = time.process_time()
    sentences(text)
    assert time.process_time() - begin < 2


def test_a_line_that_a_wide_full_stop_ends_is_no_heading_and_a_page_begins_with_one() -> None:
    text = "\u65e5\u520a\n\n\u30cf\u30eb\u30c7\u30f3\u3002\n\fOutlook\n\nMore.\n"
    assert is_heading(text, 0)
    assert not is_heading(text, text.index("\u30cf"))
    assert is_heading(text, text.index("Outlook"))
