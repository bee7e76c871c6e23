"""How many sources stand behind a claim, and how many of them repeat no other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.corroboration import corroboration
from tests.analysis.making import claim, evidence, source

SOURCES = {each: replace(source(each), original=True) for each in ("a", "three")}


def test_five_sources_and_two_origins() -> None:
    found = corroboration(
        claim(
            "a",
            evidence=[
                evidence("one", origin="agency"),
                evidence("two", origin="agency"),
                evidence("three"),
                evidence("four", origin="three"),
                evidence("five", origin="agency"),
                evidence("one", origin="agency"),
            ],
        ),
        SOURCES,
    )
    assert found.sources == ("one", "two", "three", "four", "five")
    assert found.origins == ("agency", "three")
    assert [way.steps for way in found.ways] == [
        ("one", "agency"), ("two", "agency"), ("three",), ("four", "three"), ("five", "agency"),
    ]  # fmt: skip


def test_the_origin_of_a_source_that_is_not_original_is_not_known() -> None:
    found = corroboration(claim("x", evidence=[evidence("one"), evidence("two")]), SOURCES)
    assert (found.origins, found.least_origins, found.all_known) == ((), 1, False)
    mixed = [evidence("one"), evidence("a"), evidence("b", origin="agency")]
    found = corroboration(claim("x", evidence=mixed), SOURCES)
    assert (found.origins, found.least_origins, found.all_known) == (("a", "agency"), 2, False)
    found = corroboration(claim("x", evidence=mixed[1:]), SOURCES)
    assert (found.origins, found.least_origins, found.all_known) == (("a", "agency"), 2, True)


def test_the_way_goes_on_where_the_evidence_of_the_claim_says_so() -> None:
    relayed = [evidence("a", origin="b"), evidence("b", origin="c")]
    assert [way.steps for way in corroboration(claim("x", evidence=relayed), {}).ways] == [
        ("a", "b", "c"),
        ("b", "c"),
    ]


def test_an_origin_that_has_it_from_several_places_is_itself_the_end() -> None:
    several = [evidence("a", origin="b"), evidence("b", origin="c"), evidence("b", origin="d")]
    assert corroboration(claim("x", evidence=several), {}).origins == ("b", "c", "d")


def test_sources_that_name_one_another_are_one_origin() -> None:
    circle = [evidence("a", origin="b"), evidence("b", origin="c"), evidence("c", origin="a")]
    assert corroboration(claim("x", evidence=circle), {}).origins == ("a",)


def test_evidence_against_a_claim_is_counted_apart() -> None:
    found = corroboration(
        claim("x", evidence=[evidence("a"), evidence("b", refutes=True, origin="c")]), {}
    )
    assert (found.sources, found.against, found.origins_against) == (("a",), ("b",), ("c",))


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(["a", "b", "c", "d", None]))),
    st.randoms(use_true_random=False),
)
def test_there_are_never_more_origins_than_ways(
    pairs: list[tuple[str, str | None]], random: object
) -> None:
    found = corroboration(
        claim("x", evidence=[evidence(source, origin=origin) for source, origin in pairs]), SOURCES
    )
    assert set(found.sources) == {source for source, _ in pairs}
    assert len(found.origins) <= found.least_origins <= len(found.ways)
    assert bool(found.least_origins) == bool(pairs)
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = corroboration(
        claim("x", evidence=[evidence(source, origin=origin) for source, origin in shuffled]),
        SOURCES,
    )
    assert set(again.ways) == set(found.ways)
