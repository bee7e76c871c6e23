"""The pictures that other sites show beside a link to a page."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops

from generator.site.previews import SIZE, preview


def opened(picture: bytes | None) -> Image.Image:
    assert picture is not None
    return Image.open(io.BytesIO(picture)).convert("RGB")


def drawn(image: Image.Image) -> tuple[int, int, int, int]:
    """The box that holds everything that is not the ground."""
    ground = Image.new("RGB", image.size, image.getpixel((0, 0)))
    box = ImageChops.difference(image, ground).getbbox()
    assert box is not None
    return box


def test_a_picture_has_the_size_that_sites_ask_for_and_is_light() -> None:
    picture = preview("Who pays whom?", "Dispute", "Pumps")
    assert opened(picture).size == (1200, 630)
    assert picture is not None
    assert len(picture) < 40_000


def test_the_same_words_give_the_same_picture_and_others_another() -> None:
    assert preview("Alpha", "Company", "Pumps") == preview("Alpha", "Company", "Pumps")
    assert preview("Alpha", "Company", "Pumps") != preview("Beta", "Company", "Pumps")


@pytest.mark.parametrize(
    "title", ["Alpha", "word " * 60, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"]
)
def test_nothing_runs_over_the_edge(title: str) -> None:
    left, top, right, bottom = drawn(opened(preview(title, "Company", "Pumps")))
    assert left >= 60
    assert top >= 60
    assert right <= SIZE[0] - 60
    assert bottom <= SIZE[1] - 40


@pytest.mark.parametrize(("top", "bottom"), [(110, 180), (SIZE[1] - 110, SIZE[1])])
def test_what_it_is_and_whose_is_large_enough_to_be_read(top: int, bottom: int) -> None:
    made = opened(preview("Alpha", "Heads", "Heads"))
    _, begin, _, end = drawn(made.crop((0, top, SIZE[0], bottom)))
    assert end - begin >= 24


def test_letters_that_the_font_lacks_give_no_picture() -> None:
    assert preview("Émilie Łukasz „Größe“ – 5 €", "", "Pumps") is not None
    assert preview("日本", "", "Pumps") is None
    assert preview("Alpha\u202e", "", "Pumps") is None
