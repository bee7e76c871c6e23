"""The names that templates may use, and those in a root's own templates that nothing gives."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, get_args, get_type_hints

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import LoopContext

from generator.cache import NO_CACHE, Cache
from generator.diagnostics import Finding, Location
from generator.files import files_below, read_whole, relative
from generator.languages.page_words import PageWords
from generator.languages.site_words import PrintWords
from generator.packaged import packaged
from generator.pages.context import PageContext
from generator.pages.environment import environment_for
from generator.pages.kinds import PAGE_KINDS, PageKind
from generator.suggesting import did_you_mean

_TEMPLATES = "*.jinja"
IN_PRINT = ("briefing", "description", "language", "own", "style", "title")
"""What every template of the print edition is given."""


def context_of(kind: PageKind) -> type[PageContext]:
    """The type of what a kind of page gives to its template."""
    made: type[PageContext]
    (made,) = get_args(get_type_hints(kind.pages)["return"])
    if kind.later:
        (made,) = get_args(made)
    return made


def records_in(context: Any) -> Iterator[type]:
    """The types of record that a type of field can hold, each before those that it holds."""
    if isinstance(context, type) and is_dataclass(context):
        yield context
        for hint in get_type_hints(context).values():
            yield from records_in(hint)
    for part in get_args(context):
        yield from records_in(part)


@cache
def _ours() -> dict[str, nodes.Template]:
    environment = environment_for(None)
    files = packaged().rglob(_TEMPLATES)
    return {
        relative(packaged(), each): environment.parse(each.read_text("utf-8")) for each in files
    }


@cache
def _attributes() -> frozenset[str]:
    """What may stand behind a full stop: what our records, words and lists have, or we use."""
    records = {each for kind in PAGE_KINDS for each in records_in(context_of(kind))}
    others = (PageWords, PrintWords, LoopContext, str, int, tuple, list, dict)
    used = {node.attr for tree in _ours().values() for node in tree.find_all(nodes.Getattr)}
    return frozenset(used.union(*map(dir, (*records, *others))))


def _given(name: str) -> frozenset[str]:
    """The names that a template of this name is given, which pages of several kinds may include."""
    used = find_undeclared_variables(_ours()[name])
    if name.startswith("print/"):
        return frozenset((*used, *IN_PRINT))
    contexts = [context_of(kind) for kind in PAGE_KINDS if kind.template == name]
    contexts = contexts or [context_of(kind) for kind in PAGE_KINDS]
    own = {field.name for context in contexts for field in fields(context)}
    return frozenset((*own, *used, "words"))


def template_faults(root: Path, cache: Cache = NO_CACHE) -> Iterator[Finding]:
    """What is no template among a root's own, and each name there that nothing gives."""
    if (root / "templates").exists() and not packaged().samefile(root / "templates"):
        for file in files_below(root, "templates"):
            if file.match(_TEMPLATES):
                path, content = relative(root, file), read_whole(root, file)
                yield from cache.kept(partial(_faults, path, content), "template", path, content)


def _faults(path: str, content: bytes) -> list[Finding]:
    environment, text = environment_for(None), content.decode(errors="replace")
    try:
        tree = environment.parse(text)
        undeclared = find_undeclared_variables(tree)
    except TemplateSyntaxError as error:
        message = f"this is no template: {error.message or 'it cannot be parsed'}"
        return [Finding("SCH009", Location(path, error.lineno, 1), message)]
    name = path.removeprefix("templates/")
    # What else a root has, its own templates include, and give it names of their own.
    given = _given(name) if name in _ours() else frozenset(undeclared)
    unknown = undeclared - given - {*environment.globals}
    set_here = {
        each.name for one in tree.find_all(nodes.Assign) for each in one.find_all(nodes.Name)
    }
    names = [
        (each.lineno, each.name, given)
        for each in tree.find_all(nodes.Name)
        if each.name in unknown
    ]
    attributes = [
        (each.lineno, each.attr, _attributes())
        for each in tree.find_all(nodes.Getattr)
        if not (isinstance(each.node, nodes.Name) and each.node.name in set_here)
        and each.attr not in _attributes()
    ]
    lines, faults = text.split("\n"), list[Finding]()
    for line, word, known in (*names, *attributes):
        found = re.search(rf"\b{re.escape(word)}\b", lines[line - 1])
        hint, suggestion = did_you_mean(word, known)
        at = Location(path, line, found.start() + 1 if found else 1)
        message = f"nothing gives `{word}` to this template{hint}"
        faults.append(Finding("SCH009", at, message, suggestion))
    return faults
