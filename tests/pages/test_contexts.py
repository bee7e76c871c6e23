"""Templates, contexts and documentation hold together, both ways."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from jinja2 import nodes

from generator.languages.page_words import PageWords
from generator.packaged import packaged
from generator.pages.claims import ClaimBlock
from generator.pages.context import PageContext
from generator.pages.environment import environment_for
from generator.pages.kinds import PAGE_KINDS
from generator.pages.rendering import contexts_of as contexts_of_kind
from generator.pages.rendering import edition_of
from tests.pages.making import aurora, examined

NOT_SHOWN = {"path", "title", "description", "moved"}
"""What a page's head holds, whether or not its template repeats it."""


def trees(name: str) -> Iterator[nodes.Template]:
    """A template and those that it includes."""
    environment = environment_for(None)
    tree = environment.parse(packaged(name).read_text("utf-8"))
    yield tree
    for include in tree.find_all(nodes.Include):
        assert isinstance(include.template, nodes.Const)
        yield from trees(include.template.value)


def names_in(name: str, context: str) -> set[str]:
    """Names that a template loads, or stores."""
    found = {
        node.name
        for tree in trees(name)
        for node in tree.find_all(nodes.Name)
        if node.ctx == context
    }
    return found - {"words", "loop"}


def attributes_used(name: str, of: str | None = None) -> set[str]:
    return {
        node.attr
        for tree in trees(name)
        for node in tree.find_all(nodes.Getattr)
        if of is None or (isinstance(node.node, nodes.Name) and node.node.name == of)
    }


def contexts_of(template: str) -> set[type[PageContext]]:
    edition = edition_of(examined(aurora()))
    kinds = [kind for kind in PAGE_KINDS if kind.template == template]
    made = (each() for kind in kinds for each in contexts_of_kind(edition, kind).values())
    return {type(next(iter(each))) for each in made}


def context_of(template: str) -> type[PageContext]:
    (context,) = contexts_of(template)
    return context


@pytest.mark.parametrize("template", [kind.template for kind in PAGE_KINDS])
def test_a_template_uses_its_context_and_all_of_it(template: str) -> None:
    available = {field.name for field in fields(context_of(template))}
    used = names_in(template, "load")
    assert used - available <= names_in(template, "store")
    assert available - used <= NOT_SHOWN


def test_a_claim_in_full_shows_all_that_it_has() -> None:
    available = {field.name for field in fields(ClaimBlock)}
    assert attributes_used("claim.md.jinja", of="claim") == available


@pytest.mark.parametrize("module", sorted(packaged().parent.glob("generator/pages/kinds/*.py")))
def test_every_field_is_documented(module: Path) -> None:
    for record in ast.parse(module.read_text("utf-8")).body:
        if not isinstance(record, ast.ClassDef) or record.name.startswith(("_", "Kind")):
            continue
        assert ast.get_docstring(record), record.name
        for field, after in zip(record.body, [*record.body[1:], None], strict=True):
            if isinstance(field, ast.AnnAssign):
                assert isinstance(after, ast.Expr), f"{record.name}.{ast.unparse(field)}"


def test_a_template_has_one_context() -> None:
    for kind in PAGE_KINDS:
        assert len(contexts_of(kind.template)) == 1, kind.template


def test_attributes_in_templates_have_double_quotes() -> None:
    for path in packaged().rglob("*.md.jinja"):
        assert "='" not in path.read_text("utf-8"), path


def test_every_word_is_said() -> None:
    sources = "".join(
        path.read_text("utf-8")
        for path in [
            *packaged().rglob("*.jinja"),
            *packaged().parent.glob("generator/pages/**/*.py"),
            *packaged().parent.glob("generator/dossier/*.py"),
            packaged().parent / "generator/languages/page_words.py",
            packaged().parent / "generator/site/configuration.py",
        ]
    )
    for field in fields(PageWords):
        said = (f"words.{field.name}", f"pages.{field.name}", f"self.{field.name}")
        assert any(re.search(rf"{of}\b", sources) for of in said), field.name
