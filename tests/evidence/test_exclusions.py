"""Passages from their first to their last words."""

from generator.evidence.exclusions import ExclusionNotFound, find_exclusion
from generator.evidence.searching import Searchable
from generator.evidence.spans import Span

TEXT = "Text. Seit August „neu“: jetzt\nkostenlos  anfordern. Mehr. Seit August ruht alles."


def passage(start: str, end: str) -> str:
    found = find_exclusion(start, end, Searchable(TEXT))
    assert isinstance(found, Span)
    return found.of(TEXT)


def test_from_the_first_words_to_the_next_last_words() -> None:
    assert passage("Seit August", "kostenlos anfordern") == TEXT[6:51]
    assert passage('Seit August "neu"', "Seit August") == TEXT[6:70]
    assert passage("Mehr.", "Mehr.") == "Mehr."
    assert passage("Text. Seit", "Seit August") == TEXT[0:70]


def test_the_first_place_of_words_that_stand_again_counts() -> None:
    assert TEXT.count("Seit August") == 2
    found = find_exclusion("Seit August", "anfordern", Searchable(TEXT))
    assert isinstance(found, Span)
    assert found.start == TEXT.index("Seit August")


def test_which_end_is_missing() -> None:
    found = find_exclusion("Seit September", "anfordern", Searchable(TEXT))
    assert isinstance(found, ExclusionNotFound)
    assert (found.end, found.before) == ("from", None)
    assert found.nearest is not None
    assert found.nearest.difference == "the source says `August`, the quote `September`"
    found = find_exclusion("Mehr. Seit", "kostenlos anfordern", Searchable(TEXT))
    assert isinstance(found, ExclusionNotFound)
    assert found.end == "to"
    assert found.before is not None
    assert found.before.of(TEXT) == "kostenlos  anfordern"
    found = find_exclusion("Seit Augu", "", Searchable(TEXT))
    assert isinstance(found, ExclusionNotFound)
    assert found.end == "from"
    assert found.nearest is not None
    assert (found.nearest.span.of(TEXT), found.nearest.similarity) == ("Seit August", 100)
    found = find_exclusion("Text.", "", Searchable(TEXT))
    assert isinstance(found, ExclusionNotFound)
    assert found.end == "to"
