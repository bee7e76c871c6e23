"""The templates of the print edition, in a sandbox that escapes by itself.

Templates of a root come before the packaged ones of the same name (``print/….html.jinja``, and
``print/dossier.css``). They are other people's: they cannot change what they are given, and have
no filter that would make words into markup.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from generator.packaged import packaged
from generator.pages.environment import templates_of
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
    loaders: list[BaseLoader] = [FileSystemLoader(packaged())]
    if templates_root is not None:
        loaders.insert(0, templates_of(templates_root))
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        finalize=printable,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    del environment.filters["safe"]
    return environment


def style_of(environment: Environment) -> Markup:
    """The style sheet, for a ``<style>`` element, which it cannot end."""
    assert environment.loader is not None
    text, _, _ = environment.loader.get_source(environment, STYLE)
    return Markup(text.replace("</", "<\\/"))  # noqa: S704
