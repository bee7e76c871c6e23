"""Templates of the print edition hold together with their words, and put out only words."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.dossier import html
from generator.dossier.html import Dossier
from generator.dossier.sheets import Sheet
from generator.languages.site_words import PrintWords
from generator.packaged import packaged
from generator.pages.template_names import IN_PRINT
from tests.pages.making import aurora, examined


def front_of(templates_root: Path) -> str:
    return Dossier(examined(aurora()), None, templates_root).front({})


def test_a_root_has_templates_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "front.html.jinja").write_text("<p>{{ cover.title }} <b> {{ '<i>' }}")
    assert front_of(tmp_path) == "<p>Aurora’s money <b> &#60;i&#62;"


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ nothing }}", UndefinedError),
        ("{{ cover.nothing }}", UndefinedError),
        ("{{ cover }}", TypeError),
        ("{{ paragraphs }}", TypeError),
    ],
)
def test_a_template_puts_out_only_words(
    tmp_path: Path, template: str, error: type[Exception]
) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "front.html.jinja").write_text(template)
    with pytest.raises(error):
        front_of(tmp_path)


def test_no_filter_makes_words_into_markup(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "front.html.jinja").write_text("{{ '<i>' | safe }}")
    assert front_of(tmp_path) == "&#60;i&#62;"


def test_templates_use_all_that_they_are_given_and_every_word_is_said() -> None:
    shown = "".join(path.read_text() for path in packaged("print").glob("*.jinja"))
    code = "".join(path.read_text() for path in Path(html.__file__).parent.glob("*.py"))
    for name in Dossier(examined(aurora()), None)._cover():
        assert f"cover.{name}" in shown, name
    for field in fields(Sheet):
        assert f".{field.name}" in shown, field.name
    for field in fields(PrintWords):
        assert f"own.{field.name}" in shown + code or f"_words.{field.name}" in code, field.name


def test_every_template_is_given_what_its_names_are_held_against(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    file = tmp_path / "print" / "front.html.jinja"
    file.write_text("".join(f"{{% if {name} is undefined %}}!{{% endif %}}" for name in IN_PRINT))
    assert front_of(tmp_path) == ""
