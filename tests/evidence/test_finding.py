"""Finding a quote: every clause of the contract by example."""

import pytest

from generator.evidence.finding import Quote, find, too_short
from generator.evidence.outcomes import Ambiguous, CutsToken, Excluded, Found, NotFound, Outcome
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span


def outcome(exact: str, text: str, *excluded: Span, prefix: str = "", suffix: str = "") -> Outcome:
    return find(Quote(exact, prefix, suffix), Searchable(text), excluded)


def found(exact: str, text: str) -> list[str]:
    result = outcome(exact, text)
    assert isinstance(result, Found), result
    return [span.of(text) for span in result.spans]


@pytest.mark.parametrize(
    ("exact", "text", "passage"),
    [
        ("wolle bis zu zwei", "Aurora  wolle\n bis\u00a0zu\u202f\tzwei Milliarden", None),
        ("Cafe\u0301 Aurora", "im Caf\u00e9 Aurora", "Caf\u00e9 Aurora"),
        ("Caf\u00e9 Aurora", "im Cafe\u0301 Aurora", "Cafe\u0301 Aurora"),
        ("Rechenzentrum Nord", "das Rechen\u00adzentrum Nord", "Rechen\u00adzentrum Nord"),
        ("Rechenzentrum Nord", "das Rechen\u200bzentrum\ufeff Nord", None),
        ("Acme pays 12500 in cash", "Acme pays \u200e12\u200f500\u2069 in cash", None),
        ("Rechenzentrum Nord", "das Rechen-\nzentrum Nord", "Rechen-\nzentrum Nord"),
        ("Rechen-zentrum Nord", "das Rechen-\r\n  zentrum Nord", "Rechen-\r\n  zentrum Nord"),
        ("Rechen-\nzentrum Nord", "das Rechenzentrum Nord", "Rechenzentrum Nord"),
        ("Rechen-\nzentrum Nord", "das Rechen-zentrum Nord", "Rechen-zentrum Nord"),
        ("Rechen- zentrum Nord", "das Rechen-\nzentrum Nord", "Rechen-\nzentrum Nord"),
        ("Rechenzentrum Nord", "das Rechen\u00ad\nzentrum Nord", "Rechen\u00ad\nzentrum Nord"),
        ("Kauf- und Mietvertrag", "ein Kauf-\nund Mietvertrag", "Kauf-\nund Mietvertrag"),
        ("Open-AI und Rechenzentrum", "Open-\nAI und Rechen-\nzentrum", None),
        ("500-Milliarden-Programm", "das 500-\nMilliarden-Programm", None),
        ("20-50 Milliarden", "von 20–\n50 Milliarden", "20–\n50 Milliarden"),
        ("Rechenzentrum Nord", "das Rechen-\n\fzentrum Nord", "Rechen-\n\fzentrum Nord"),
        ("Rechen-zentrum Nord", "das Rechen-\f\nzentrum Nord", "Rechen-\f\nzentrum Nord"),
        ('„auf Eis" lag', "was »auf Eis« lag", "»auf Eis« lag"),
        ('"auf Eis" lag', "was ‹auf Eis› lag", "‹auf Eis› lag"),
        ("'auf Eis' lag", "was ``auf Eis'' lag", "``auf Eis'' lag"),
        ('dit "oui" hier', "il dit «\u00a0oui\u202f» hier", "dit «\u00a0oui\u202f» hier"),
        ("l'accord signé", "de l’accord signé", "l’accord signé"),
        ("20-50 Milliarden", "rund 20–50 Milliarden", "20–50 Milliarden"),
        ("seit 2025—09 gilt", "seit 2025\u201109 gilt", "seit 2025\u201109 gilt"),
        ("Aurora - der Chef", "Aurora — der Chef", "Aurora — der Chef"),
        ("Aurora -- der Chef", "Aurora – der Chef", "Aurora – der Chef"),
        ("um -5 Grad", "um −5 Grad", "um −5 Grad"),
        ("-5 Grad kalt", "Heute:\n-5 Grad kalt", "-5 Grad kalt"),
        ("-5 Grad kalt", "Heute (-5 Grad kalt)", "-5 Grad kalt"),
        ("-5 Grad kalt", 'Heute "-5 Grad kalt"', "-5 Grad kalt"),
        ("das „Eis“-Projekt", "das »Eis«‑Projekt", "das »Eis«‑Projekt"),
        ("  wolle zwei\n", "Aurora wolle zwei Chips", "wolle zwei"),
        ("Ende der Ära", "das Ende der Ära.", "Ende der Ära"),
        ("Aurora zahlt", "„Aurora zahlt, heißt es“", "Aurora zahlt"),
        ("in the U.S. market", "in the U.S. market", "in the U.S. market"),
        ("growth is 5 percent", "growth is 5 percent—for now", "growth is 5 percent"),
        ("Das reicht nicht", "So endet es.Das reicht nicht", "Das reicht nicht"),
        ("👩‍💻 schreibt Code", "und 👩‍💻 schreibt Code", "👩‍💻 schreibt Code"),
    ],
)
def test_typography_alone_never_fails(exact: str, text: str, passage: str | None) -> None:
    (words,) = found(exact, text)
    assert passage is None or words == passage


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("aurora wolle zahlen", "Aurora wolle zahlen"),
        ("die Strasse entlang", "die Straße entlang"),
        ("die Traeger zahlen", "die Träger zahlen"),
        ("100 m2 Fläche", "100 m² Fläche"),
        ("die ﬁnale Fassung", "die finale Fassung"),
        ("rund 10 Gigawatt", "rund 100 Gigawatt"),
        ("die Wörter aus", "die Wörter aus\u0301"),
        ("rund 1.5 Gigawatt", "rund 1,5 Gigawatt"),
        ("rund ٥ Gigawatt", "rund 5 Gigawatt"),
        ("Saldo von 5 Grad", "Saldo von -5 Grad"),
        ("Saldo von -5 Grad", "Saldo von 5 Grad"),
        ("Saldo von -5 Grad", "Saldo von –5 Grad"),
        ("Saldo von –5 Grad", "Saldo von —5 Grad"),
        ("Saldo von -$5 Mrd", "Saldo von $5 Mrd"),
        ("rund 2050 Stück", "rund 20-\n50 Stück"),
        ("Rechenzentrum Nord", "Rechen zentrum Nord"),
        ("Rechenzentrum Nord", "Rechen-zentrum Nord"),
        ("Rechenzentrum Nord", "Rechen-\n\nzentrum Nord"),
        ("Rechenzentrum Nord", "Rechen-\n\f\nzentrum Nord"),
        ("wordword apart", "word—\nword apart"),
        ("genau 10% davon", "genau 10 % davon"),
        ("Aurora zahlt nicht", "Aurora zahlt Nichte"),
        ("👨👩 schreiben Code", "und 👨‍👩 schreiben Code"),
        ("a scale of 6' wide", 'a scale of 6" wide'),
        ("", "Aurora zahlt"),
        (" […] ", "Aurora zahlt"),
        ("[…] zahlt zwei", "Aurora zahlt zwei"),
        ("Aurora zahlt […]", "Aurora zahlt zwei"),
        ("Aurora […] […] zwei", "Aurora zahlt zwei"),
        ("— […] –", "Aurora – zahlt –"),
    ],
)
def test_what_differs_in_more_than_typography_is_not_found(exact: str, text: str) -> None:
    assert isinstance(outcome(exact, text), NotFound)


@pytest.mark.parametrize(
    ("exact", "text", "whole"),
    [
        ("accord signé", "de l’accord signé", "l’accord signé"),
        ("mit 500", "mit 500-Milliarden-Chips", "mit 500-Milliarden-Chips"),
        ("Milliarden-Chips", "mit 500-Milliarden-Chips", "500-Milliarden-Chips"),
        ("120 Chips", "für $120 Chips", "$120 Chips"),
        ("$120 Chips", "für US$120 Chips", "US$120 Chips"),
        ("von 120", "von 120€", "von 120€"),
        ("wert 4", "wert 4,7 Billionen", "wert 4,7"),
        ("7 Billionen", "wert 4.7 Billionen", "4.7 Billionen"),
        ("5 percent", "about .5 percent", ".5 percent"),
        ("hält 27", "hält 27% davon", "hält 27%"),
        ("hält 27", "hält 27%-Anteil", "hält 27%-Anteil"),
        ("mehr als 10", "mehr als 10–50 Chips", "mehr als 10–50"),
        ("50 Chips", "mehr als 10–50 Chips", "10–50 Chips"),
        ("5 Grad", "bei -5 Grad", "-5 Grad"),
        ("5 Grad", "bei −5 Grad", "−5 Grad"),
        ("5 Grad", "bei − 5 Grad", "− 5 Grad"),
        ("5 Grad", "bei –5 Grad", "–5 Grad"),
        ("10 Mrd", "| Aurora | <10 Mrd |", "<10 Mrd"),
        ("30 Mrd", "| Aurora | ~30 Mrd |", "~30 Mrd"),
        ("über 100", "über 100+ Chips", "über 100+"),
        ("200 milliards", "soit 1\u202f200 milliards", "1 200 milliards"),
        ("200 milliards", "soit 1 200 milliards", "1 200 milliards"),
        ("soit 1", "soit 1 200 milliards", "soit 1 200"),
        ("from the U.S", "from the U.S. market", "from the U.S."),
        ("S. market", "from the U.S. market", "U.S. market"),
        ("der Wett", "der Wettbewerb", "der Wettbewerb"),
        ("bewerb ist", "Wettbewerb ist", "Wettbewerb ist"),
        ("des Caf", "des Cafe\u0323s", "des Cafe\u0323s"),
        ("des kx", "des kx\u0301 hier", "des kx\u0301"),
        ("zentrum Nord", "Rechen-\nzentrum Nord", "Rechen- zentrum Nord"),
        ("das Rechen", "das Rechen-\nzentrum Nord", "das Rechen- zentrum"),
        ("das Risiko", "das Risiko- und Ertragsprofil", "das Risiko-"),
        ("💻 schreibt", "👩‍💻 schreibt", "👩‍💻 schreibt"),
        ("dem „Eis“", "dem „Eis“-Projekt", "dem „Eis“-Projekt"),
        ("dem 2-Mrd.", "dem 2-Mrd.-Projekt", "dem 2-Mrd.-Projekt"),
        ("dem AT", "dem AT&T Konzern", "dem AT&T"),
        ("die Nutzer", "die Nutzer:innen", "die Nutzer:innen"),
        ("um 12", "um 12:30 Uhr", "um 12:30"),
        ("auf beispiel", "auf beispiel.org nach", "auf beispiel.org"),
        ("Aurora […] 120", "Aurora zahlt $120", "Aurora […] $120"),
    ],
)
def test_a_quote_begins_and_ends_between_tokens(exact: str, text: str, whole: str) -> None:
    result = outcome(exact, text)
    assert isinstance(result, CutsToken), result
    assert result.whole == whole
    assert isinstance(outcome(result.whole, text), Found)


def test_an_occurrence_between_tokens_wins_over_one_inside() -> None:
    text = "Das 500-Milliarden-Ziel: 500 Milliarden-Chips, 500 Chips"
    assert found("500 Chips", text) == ["500 Chips"]


def test_the_same_words_twice_are_ambiguous_unless_prefix_or_suffix_tells() -> None:
    text = "Die drei Chips und\ndie vier Chips, sagte er, kosten: drei Chips – vier Chips."
    result = outcome("vier Chips", text)
    assert isinstance(result, Ambiguous)
    assert [place[0].of(text) for place in result.places] == ["vier Chips"] * 2
    for prefix, suffix, start in [
        ("und die", "", 23),
        ("und die ", ", sagte", 23),
        ("", " , sagte", 23),
        ("", ".", 66),
        ("Chips - ", "", 66),
        ("x die", "", None),
        ("d die", "", 23),
        ("die Chips", "", None),
    ]:
        result = outcome("vier Chips", text, prefix=prefix, suffix=suffix)
        if start is None:
            assert isinstance(result, NotFound)
            assert result.nearest is not None
            assert "does not stand" in result.nearest.difference
        else:
            assert result == Found((Span(start, start + 10),))


def test_prefix_and_suffix_may_hold_a_word_broken_at_a_line_end() -> None:
    text = "Das Rechen-\nzentrum kostet zwei Dollar. Das Haus kostet zwei Dollar."
    for prefix in ("Rechenzentrum ", "Rechen-zentrum"):
        assert outcome("kostet zwei Dollar", text, prefix=prefix) == Found((Span(20, 38),))


def test_excluded_passages() -> None:
    text = "Aurora zahlt zwei. Werbung: Aurora zahlt zwei. Ende zahlt drei."
    ad = Span(19, 46)
    assert outcome("Aurora zahlt", text, ad) == Found((Span(0, 12),))
    assert outcome("Werbung: Aurora", text, ad) == Excluded((Span(19, 34),))
    assert outcome("zwei. Ende zahlt", text, ad) == Excluded((Span(41, 57),))
    assert outcome("Aurora zahlt", text, ad, Span(0, 6)) == Excluded((Span(0, 12),))
    assert outcome("Ende zahlt", text, ad) == Found((Span(47, 57),))
    assert outcome("zwei. […] Ende", text, ad) == Found((Span(13, 18), Span(47, 51)))
    assert outcome("Aurora […] drei", text, ad) == Found((Span(0, 6), Span(58, 62)))


@pytest.mark.parametrize("mark", [" […] ", " [...] ", "[…]", " [ … ] ", "\n[. . .]\n", " [ ... ]"])
def test_an_omission_leaves_words_out(mark: str) -> None:
    text = "Aurora wolle, so hieß es,\nzwei Milliarden zahlen."
    result = outcome(f"Aurora wolle{mark}zwei Milliarden", text)
    assert result == Found((Span(0, 12), Span(26, 41)))
    assert isinstance(result, Found)
    assert [gap.of(text) for gap in result.gaps()] == [", so hieß es,\n"]


@pytest.mark.parametrize(
    ("between", "stands"),
    [
        (" " + "x" * 298 + " ", True),
        (" " + "x" * 299 + " ", False),
        (" eins\nzwei ", True),
        (" eins\n\nzwei ", False),
        (" eins\r\nzwei ", True),
        (" eins\r\n\r\nzwei ", False),
        (" eins\n \t\u00a0\nzwei ", False),
        (" eins\u2029zwei ", False),
        (" eins\n\fzwei ", True),
        (" eins\n\f\nzwei ", False),
        (" eins\n\n\fzwei ", False),
        (" ", True),
    ],
)
def test_an_omission_is_short_and_within_a_paragraph(between: str, stands: bool) -> None:
    result = outcome("Aurora wolle […] zwei Milliarden", f"Aurora wolle{between}zwei Milliarden")
    assert isinstance(result, Found) == stands
    assert stands or (isinstance(result, NotFound) and result.nearest is not None)


def test_the_parts_stand_in_order() -> None:
    assert isinstance(outcome("zwei […] Aurora", "Aurora zahlt zwei"), NotFound)
    assert isinstance(outcome("Aurora zahlt […] zahlt zwei", "Aurora zahlt zwei"), NotFound)


def test_the_shortest_span_counts_and_two_are_ambiguous() -> None:
    text = "Aurora sagt: Aurora zahlt zwei, ja zwei."
    assert found("Aurora […] zwei", text) == ["Aurora", "zwei"]
    assert outcome("Aurora […] zwei", text) == Found((Span(13, 19), Span(26, 30)))
    text = "Aurora zahlt zwei. Aurora zahlt zwei."
    assert isinstance(outcome("Aurora […] zwei", text), Ambiguous)
    text = "Aurora zahlt zwei. Aurora, so heißt es, zahlt zwei."
    assert isinstance(outcome("Aurora […] zwei", text), Ambiguous)
    assert outcome("Aurora […] zwei", text, prefix="zwei. ") == Found((Span(19, 25), Span(46, 50)))


def test_three_parts_reach_further_than_one_gap() -> None:
    text = "Anfang " + "x " * 140 + "Mitte " + "y " * 140 + "Schluss"
    assert found("Anfang […] Mitte […] Schluss", text) == ["Anfang", "Mitte", "Schluss"]
    assert isinstance(outcome("Anfang […] Schluss", text), NotFound)


TABLE = "Text.\n\n| Firma | Summe (Mrd. USD) |\n|:---|---:|\n" + "".join(
    f"| Firma {n} | {n}0 |\n" for n in range(1, 60)
)


def test_a_table_row_is_joined_to_its_header_across_the_rows_between() -> None:
    result = outcome("Summe (Mrd. USD) […] Firma 55 | 550", TABLE)
    assert isinstance(result, Found)
    assert [span.of(TABLE) for span in result.spans] == ["Summe (Mrd. USD)", "Firma 55 | 550"]
    assert len(result.spans) == 2
    assert result.gaps() == ()
    near = outcome("Summe (Mrd. USD) […] Firma 1 | 10 |", TABLE)
    assert isinstance(near, Found)


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("Firma 1 | […] Firma 55 | 550", TABLE),  # a row is no header
        ("Text. […] Firma 55 | 550", TABLE),  # nor is the text before
        ("Summe (Mrd. USD) […] Firma 55 | 550", TABLE.replace("| Firma 30", "\n| Firma 30")),
        ("Summe (Mrd. USD) […] Firma 55 | 550", TABLE.replace("|:---|---:|\n", "")),
        ("Summe (Mrd. USD) […] Ende", TABLE + "Ende"),
    ],
)
def test_nothing_else_is_joined_so_far(exact: str, text: str) -> None:
    assert isinstance(outcome(exact, text), NotFound)


def test_the_right_header_of_two_tables() -> None:
    text = TABLE + "\n" + TABLE.replace("Firma ", "Konzern ")
    result = outcome("Summe (Mrd. USD) […] Konzern 55 | 550", text)
    assert isinstance(result, Found)
    assert result.spans[0].start > len(TABLE)


@pytest.mark.parametrize(
    ("exact", "short"),
    [
        ("zwei Chips", True),
        ("zwei Chips mehr", False),
        ("500-Milliarden-Programm", True),
        ("Aurora – – – –", True),
        ("Aurora […] […] […] ab", True),
        ("Aurora wird […] zahlen", False),
        ("ab    \u00ad\u00ad\u00ad   cdefg", True),
        ("", True),
        ("Rechenzentrums-\nbetreiber", True),
    ],
)
def test_a_quote_may_be_too_short(exact: str, short: bool) -> None:
    assert too_short(exact) is short


@pytest.mark.parametrize(
    ("document", "quote", "outcome"),
    [
        ("英伟达表示，将向开放人工智能投资一千亿美元。", "将向开放人工智能投资一千亿美元", Found),
        ("社は最大500億ドルを投資すると発表した。", "最大500億ドルを投資すると発表", Found),
        ("エヌビディアは最大500億ドルを投資すると発表した。", "エヌビディアは最大500", CutsToken),
        ("บริษัทจะลงทุนหนึ่งพันล้านดอลลาร์ในปีหน้า", "ลงทุนหนึ่งพันล้านดอลลาร์", Found),
    ],
)
def test_a_script_without_blanks_can_be_quoted(
    document: str, quote: str, outcome: type[Found | CutsToken]
) -> None:
    assert isinstance(find(Quote(quote), Searchable(document)), outcome)
    assert not too_short(quote)
