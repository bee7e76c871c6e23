"""The templates of the print edition, in the pages' sandbox, which escapes by itself here.

Templates of a root come before the packaged ones of the same name (``print/….html.jinja``, and
``print/dossier.css``). They are other people's: they cannot change what they are given, and have
no filter that would make words into markup.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.pages.environment import environment_for
from generator.pages.markdown import fold

STYLE = "print/dossier.css"


def printable(value: object) -> object:
    """What an expression of a template puts out, before Jinja escapes it.

    Raises `TypeError` for anything but words, whole numbers and `Markup`.
    """
    if type(value) is Markup or type(value) is int:
        return value
    if isinstance(value, str):
        return fold(value)
    # What is undefined says so itself, as soon as it is looked at.
    raise TypeError(
        f"a template puts out a {type(value).__name__}: expected words, a whole number or Markup"
        f"{str(value)[:0]}"
    )


def print_environment(templates_root: Path | None) -> Environment:
    """The environment of one edition; ``templates_root`` need not exist."""
    environment = environment_for(templates_root, printable, autoescape=True)
    del environment.filters["safe"]
    return environment


def style_of(environment: Environment) -> Markup:
    """The style sheet, for a ``<style>`` element, which it cannot end."""
    assert environment.loader is not None
    text, _, _ = environment.loader.get_source(environment, STYLE)
    return Markup(text.replace("</", "<\\/"))  # noqa: S704
