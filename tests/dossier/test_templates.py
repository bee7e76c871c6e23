"""Templates of the print edition hold together with their contexts and words, both ways."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.dossier import WHOLE, contexts, dossier_html, parts
from generator.dossier.environment import print_environment
from generator.languages.print_words import PrintWords
from generator.packaged import packaged
from tests.pages.making import aurora, examined


def html_of(templates_root: Path) -> str:
    return dossier_html(examined(aurora()), WHOLE, templates_root=templates_root)


def test_a_root_has_templates_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "cover.html.jinja").write_text("<p>{{ cover.title }} <b> {{ '<i>' }}")
    html = html_of(tmp_path)
    assert "<p>Aurora’s money <b> &lt;i&gt;" in html


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ nothing }}", UndefinedError),
        ("{{ cover.nothing }}", UndefinedError),
        ("{{ cover }}", TypeError),
        ("{{ cover.counts }}", TypeError),
    ],
)
def test_a_template_puts_out_only_words(
    tmp_path: Path, template: str, error: type[Exception]
) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print" / "cover.html.jinja").write_text(template)
    with pytest.raises(error):
        html_of(tmp_path)


def test_no_filter_makes_words_into_markup() -> None:
    assert "safe" not in print_environment(None).filters


def test_templates_use_all_of_the_contexts_and_every_word_is_said() -> None:
    shown = "".join(path.read_text() for path in packaged("print").glob("*.jinja"))
    code = "".join(path.read_text() for path in Path(inspect.getfile(contexts)).parent.glob("*.py"))
    for module in (contexts, parts):
        for record in vars(module).values():
            if is_dataclass(record) and record is not contexts.Dossier:
                for field in fields(record):
                    assert f".{field.name}" in shown, f"{record}.{field.name}"
    for field in fields(contexts.Dossier):
        assert re.search(rf"\b{field.name}\b", shown), field.name
    for field in fields(PrintWords):
        assert f"own.{field.name}" in shown + code or f"print_words.{field.name}" in code


@pytest.mark.parametrize("module", [contexts, parts], ids=["contexts", "parts"])
def test_every_field_is_documented(module: object) -> None:
    for record in ast.parse(inspect.getsource(module)).body:  # type: ignore[arg-type]
        if not isinstance(record, ast.ClassDef):
            continue
        assert ast.get_docstring(record), record.name
        for field, after in zip(record.body, [*record.body[1:], None], strict=True):
            if isinstance(field, ast.AnnAssign):
                assert isinstance(after, ast.Expr), f"{record.name}.{ast.unparse(field)}"
