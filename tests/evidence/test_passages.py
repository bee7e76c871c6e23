"""Passages from their first to their last words."""

from generator.evidence import PassageFound, PassageNotFound, Searchable, find_passage

TEXT = "Text. Seit August „neu“: jetzt\nkostenlos  anfordern. Mehr. Seit August ruht alles."


def passage(start: str, end: str) -> str:
    found = find_passage(start, end, Searchable(TEXT))
    assert isinstance(found, PassageFound)
    return found.span.of(TEXT)


def test_from_the_first_words_to_the_next_last_words() -> None:
    assert passage("Seit August", "kostenlos anfordern") == TEXT[6:51]
    assert passage('Seit August "neu"', "Seit August") == TEXT[6:70]
    assert passage("Mehr.", "Mehr.") == "Mehr."
    assert passage("Text. Seit", "Seit August") == TEXT[0:70]


def test_first_words_that_stand_again_are_told() -> None:
    found = find_passage("Seit August", "anfordern", Searchable(TEXT))
    assert isinstance(found, PassageFound)
    assert [span.start for span in found.again] == [59]
    found = find_passage("Seit August", "alles.", Searchable(TEXT))
    assert isinstance(found, PassageFound)
    assert found.again == ()


def test_which_end_is_missing() -> None:
    found = find_passage("Seit September", "anfordern", Searchable(TEXT))
    assert isinstance(found, PassageNotFound)
    assert (found.end, found.before) == ("from", None)
    assert found.nearest is not None
    assert found.nearest.difference == "the source says `August`, the quote `September`"
    found = find_passage("Mehr. Seit", "kostenlos anfordern", Searchable(TEXT))
    assert isinstance(found, PassageNotFound)
    assert found.end == "to"
    assert found.before is not None
    assert found.before.of(TEXT) == "kostenlos  anfordern"
    found = find_passage("Seit Augu", "", Searchable(TEXT))
    assert isinstance(found, PassageNotFound)
    assert found.end == "from"
    found = find_passage("Text.", "", Searchable(TEXT))
    assert isinstance(found, PassageNotFound)
    assert found.end == "to"
