"""The manual is true: what is generated in it is what the program says today."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest

from generator.cli import commands
from generator.groups import grouped
from generator.pages.claims import ClaimBlock
from generator.pages.kinds import PAGE_KINDS
from generator.pages.template_names import context_of, records_in
from generator.reading import FILE_KINDS, json_schema

MANUAL = Path("docs/manual")

FIELDS_LEAD = """\
What each kind of file may hold; required fields are marked ●. Where a claims file gives a default
at its head, the claims below need not. `briefing schema KIND` prints the same as JSON Schema. This
page is generated from the schema (`make golden`).
"""

TEMPLATES_LEAD = """\
The templates of the pages, and the names that each may use. A file of the same name in the root's
`templates/` comes before ours, which stand in `templates/` of the program and are the examples to
begin with; `parts/` holds what several of them include. `words` is there in each: what the site
says in its language. A name or a field that nothing gives is told by `check` (SCH009). `Markdown`
is ready to be put out; words (`str`) are escaped as they are put out; a field that may be blank is
tested by `{% if name %}`. A type with `?` may be absent. This page is generated from the types of
the pages' contexts (`make golden`).
"""

COMMANDS_LEAD = """\
`briefing COMMAND`, or `python -m generator COMMAND`. The root is the current directory unless
`--root` names another.

Exit status: 0 no error; 1 errors found (with `--strict` also warnings); 2 could not run, with one
line on stderr. Diagnostics go to stdout, progress to stderr and only where a terminal watches.

In a report of text the message of a warning begins with `warning:`; a terminal shows the codes of
errors in red and of warnings in yellow, unless `NO_COLOR` is set. `--quiet` prints what is wrong
and nothing else. `-` stands for standard input where words or a text are wanted: `quote -`,
`source add - --id ID`. A shell completes commands, options, ids and codes after
`eval "$(_BRIEFING_COMPLETE=bash_source briefing)"` (zsh: `zsh_source`, fish: `fish_source`).

This page is generated from the commands (`make golden`).
"""


def fields_page() -> str:
    parts = [
        "# Fields\n",
        FIELDS_LEAD,
    ]
    places = {
        "vocabulary": "content/vocabulary.yaml",
        "source": "seeds/ID.yaml",
        "company": "content/companies/ID.yaml",
        "person": "content/people/ID.yaml",
        "deal": "content/deals/ID.yaml",
        "claims": "content/claims/…/NAME.yaml",
        "dispute": "content/disputes/ID.yaml",
    }
    for kind in FILE_KINDS:
        schema = json_schema(kind)
        parts.append(f"## `{places[kind]}`\n")
        parts += list(_tables(schema))
    return "\n".join(parts)


def _tables(schema: dict[str, Any]) -> Iterator[str]:
    names = {
        "Claim": "Each of `claims`",
        "Evidence": "Each of `evidence`",
        "QuoteEntry": "A `quote` that is no plain text",
        "Party": "Each of `parties`",
        "Exclusion": "Each of `exclude`",
        "Property": "Each of `properties`",
        "Term": "Each of `terms` that is no plain id",
        "Role": "Each of `roles`",
        "KindsEntry": "`kinds`",
        "Kind": "Each of `company` and `deal` that is no plain id",
        "Acceptance": "Each of `accept`",
        "StatedFlow": "Each of `flows`",
        "Withdrawal": "`withdrawn`",
    }
    yield _table(schema)
    for name, definition in schema.get("$defs", {}).items():
        yield f"{names[name]}:\n"
        yield _table(definition)


def _table(shape: dict[str, Any]) -> str:
    required = shape.get("required", ())
    rows = [
        f"| `{name}` | {'●' if name in required else ''} | {field['description']} |"
        for name, field in shape["properties"].items()
    ]
    return "\n".join(("| field | | |", "| --- | --- | --- |", *rows)) + "\n"


def templates_page() -> str:
    parts = ["# Templates\n", TEMPLATES_LEAD]
    records: dict[type, None] = {}
    given = grouped((context_of(kind), kind.template) for kind in PAGE_KINDS)
    for context, templates in given.items():
        named = ", ".join(f"`{each}`" for each in dict.fromkeys(templates))
        parts += [f"## {named}\n", f"{inspect.getdoc(context)}\n", _names(context)]
        records |= dict.fromkeys(each for each in records_in(context) if each is not context)
    parts += ["## `claim.md.jinja`\n", "`claim`, a `ClaimBlock`.\n", "# Records\n"]
    for record in sorted({*records, ClaimBlock}, key=lambda each: each.__name__):
        parts += [f"## {record.__name__}\n", f"{inspect.getdoc(record)}\n", _names(record)]
    return "\n".join(parts)


def _names(record: type) -> str:
    """The fields of a record, those of its bases first, each with its type and what it is."""
    rows = []
    for shape in reversed(record.__mro__[:-1]):
        (tree,) = ast.parse(inspect.getsource(shape)).body
        assert isinstance(tree, ast.ClassDef)
        for field, after in pairwise(tree.body):
            if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr):
                told = ast.literal_eval(after.value)
                kind = ast.unparse(field.annotation)
                if not kind.startswith("ClassVar"):
                    name = ast.unparse(field.target)
                    rows.append(f"| `{name}` | `{kind}` | {' '.join(told.split())} |")
    return (
        "\n".join(("| name | | |", "| --- | --- | --- |", *rows)).replace(" | None`", "?`") + "\n"
    )


def command_line_page() -> str:
    parts = [
        "# Command line\n",
        COMMANDS_LEAD,
    ]
    context = click.Context(commands, info_name="briefing", **commands.context_settings)
    for name, command in sorted(commands.commands.items()):
        parts.append(f"## {name}\n")
        inner = click.Context(command, info_name=name, parent=context, terminal_width=88)
        parts.append(f"```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("fields.md", fields_page),
        ("command-line.md", command_line_page),
        ("templates.md", templates_page),
    ],
)
def test_golden_pages_of_the_manual(
    project: Path, pytestconfig: pytest.Config, name: str, page: Callable[[], str]
) -> None:
    file = project / MANUAL / name
    if pytestconfig.getoption("--golden"):
        file.write_text(page(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == page(), "run `make golden` and review what changed"


def test_links_of_the_documentation_lead_somewhere(project: Path) -> None:
    import re

    pages = [*project.glob("*.md"), *project.glob("docs/**/*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
