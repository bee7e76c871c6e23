"""The command line: the only place that prints or exits."""

import gc
import io
import json
import os
import shlex
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import replace
from decimal import Decimal
from functools import partial
from importlib import import_module
from math import isnan
from pathlib import Path
from typing import Any, NoReturn, cast

import click

from generator import __version__
from generator.diagnostics import printable
from generator.errors import CannotRun, GeneratorError, SiteFaults
from generator.files import VOCABULARY
from generator.incremental import built, checked
from generator.packaged import NEW_RECORDS
from generator.progress import Progress, unwatched
from generator.report import Built, Report
from generator.reporters import REPORTERS
from generator.reporters.changes import CHANGE_REPORTERS
from generator.reporters.coverage import COVERAGE_REPORTERS
from generator.reporters.text import diagnostics, summary
from generator.writing import DOCS, SCHEMAS, SITE, destination, refuse_others

PROGRAM = "briefing"


class _Path(click.Path):
    """A path; of no characters it would be the current directory, which nobody means by that."""

    def convert(self, value: Any, *where: Any) -> Any:
        if value == "":
            self.fail("it is empty, expected a path", *where)
        return super().convert(value, *where)


_PATH = _Path(path_type=Path)

cache_option = click.option(
    "--cache/--no-cache",
    default=True,
    help="Use what earlier runs found out, or look at everything anew.",
)
root_option = click.option(
    "--root",
    default=".",
    metavar="DIR",
    type=_PATH,
    help="The briefing; the current directory if left out.",
)


def _is_quiet() -> bool:
    context = click.get_current_context(silent=True)  # none in the thread of a watcher
    return context is not None and bool(context.meta.get("quiet"))


quiet_option = click.option(
    "-q",
    "--quiet",
    is_flag=True,
    expose_value=False,
    callback=lambda context, _, quiet: context.meta.update(quiet=quiet),
    help="Print what is wrong, and nothing else.",
)


def _completed(names: Callable[[Path], Iterable[str]]) -> Any:
    """What completes an argument in a shell: those of the names, of a root, that begin so."""

    def complete(context: click.Context, _: click.Parameter, begun: str) -> list[str]:
        found = names(context.params.get("root") or Path())
        return [name for name in found if name.lower().startswith(begun.lower())]

    return complete


def _table(module: str, name: str) -> Any:
    """What completes by the names of a table, whose module is slow to import."""
    return _completed(lambda _: cast(Iterable[str], getattr(import_module(module), name)))


def _files(*folders: str) -> Any:
    """What completes by records that have a file of their own; claims are too many to be read."""
    return _completed(
        lambda root: sorted(file.stem for each in folders for file in root.glob(f"{each}/*.yaml"))
    )


_SOURCES = _files("seeds")


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=f'A shell completes commands and ids after: eval "$(_{PROGRAM.upper()}_COMPLETE='
    f'bash_source {PROGRAM})" (or zsh_source, fish_source).',
)
@click.version_option(__version__, prog_name=PROGRAM)
def commands() -> None:
    """Briefing sites whose every footnote is proven."""


# --- proving and building ----------------------------------------------------------------------


@commands.command("check")
@root_option
@click.option(
    "--format", "form", default="text", type=click.Choice(list(REPORTERS)), help="How to report."
)
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: EVD,VAL001.")
@click.option("--ignore", multiple=True, metavar="CODES", help="All rules but these.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings as well.")
@click.option("--fix", "fixes", is_flag=True, help="First correct what has one certain correction.")
@click.option("--since", metavar="REV", help="Also what was published at a revision and is gone.")
@quiet_option
@cache_option
def check_command(
    root: Path,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    fixes: bool,
    since: str | None,
    cache: bool,
) -> int:
    """Prove every quote and value, find conflicts, say what is wrong; write nothing."""
    wanted, unwanted = _codes(select), _codes(ignore)
    with progress_to_terminal() as progress:
        report = checked(root, progress, use=cache)
        if fixes:
            from generator.corrections import fix

            # A correction may show what the fault hid; nothing is corrected twice.
            while fix(root, report.only(wanted, unwanted)):
                report = checked(root, progress, use=cache)
    if since is not None:
        from generator.comparing_states import lost_addresses

        report = report.also(lost_addresses(root, since))
    report = report.only(wanted, unwanted)
    if form == "text":
        _print_report(report)
    else:
        # Hosts of code show annotations by paths from the top of a repository, where this runs.
        here, there = Path.cwd(), root.resolve()
        folder = f"{there.relative_to(here).as_posix()}/" if here in there.parents else ""
        _print(REPORTERS[form](report, folder))
    return _status(report, strict)


@commands.command("build")
@root_option
@click.option("--out", metavar="DIR", type=_PATH, help=f"Default: {DOCS}.")
@click.option(
    "--pdf",
    "printed",
    metavar="ID",
    help="Instead, the print edition of a company, deal or person, or of all: `briefing`. "
    "--out is then the file; default: build/pdf/ID.pdf.",
)
@click.option(
    "--brief",
    is_flag=True,
    help="With --pdf, one page: its brief, who says what, three quotations; "
    "default: build/pdf/ID-brief.pdf.",
)
@quiet_option
@cache_option
def build_command(
    root: Path, out: Path | None, printed: str | None, brief: bool, cache: bool
) -> int:
    """Check, then write the Markdown and the data files; on an error nothing changes."""
    if printed is not None:
        return _print_edition(root, printed, out, brief=brief)
    if brief:
        raise click.UsageError("--brief needs --pdf ID")
    with progress_to_terminal() as progress:
        made = built(root, out, progress, use=cache)
    _print_built(made, out or root / DOCS)
    return _status(made.report)


def _print_edition(root: Path, what: str, out: Path | None, *, brief: bool) -> int:
    from generator.dossier.pdf import print_dossier

    with progress_to_terminal() as progress:
        report, place, size = print_dossier(root, what, out, progress, brief=brief)
    told = "nothing was written" if size is None else f"{size:,} bytes"
    _print_report(report, f"{place}: {told}\n")
    return _status(report)


@commands.command("site")
@root_option
@click.option("--out", metavar="DIR", type=_PATH, help=f"Default: {SITE}.")
@quiet_option
@cache_option
def site_command(root: Path, out: Path | None, cache: bool) -> int:
    """Build, then make the website."""
    with progress_to_terminal() as progress:
        return _site(root, out or root / SITE, progress, cache)


@commands.command("serve")
@root_option
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@cache_option
def serve_command(root: Path, port: int, cache: bool) -> int:
    """Make the website, watch the root, reload the browser on every change."""
    from generator.cache import staying
    from generator.site.serving import serve

    out, started = root / SITE, time.time_ns() - _CLOCK
    begun = io.StringIO()
    setattr(begun, "isatty", sys.stdout.isatty)  # noqa: B010
    with progress_to_terminal() as progress, redirect_stdout(begun):
        status = _site(root, out, progress, cache)
    stands = (out / "index.html").is_file()
    if not (status and stands):
        sys.stdout.write(begun.getvalue())
    if status and not stands:
        return status

    def rebuild(first: str, shown: Callable[[], None]) -> str:
        told = io.StringIO()
        with redirect_stdout(told):
            try:
                failed = _site(root, out, unwatched, cache, (first, shown))
            except Exception as error:
                # Whoever looks at a page would else wait for it until the next change.
                failed = 2
                _print(f"{printable(_said(error))}\n")
        for line in told.getvalue().splitlines():
            _tell(line)
        return told.getvalue() if failed else ""

    with staying():
        # After a fault the site is made once more: its pages say what is wrong, as it is told here.
        serve(root, out, port, rebuild, report=_tell, since=0 if status else started)
    return 0


_CLOCK = 20_000_000
"""Nanoseconds that the clock of a file system may be behind that of the program."""


def _site(
    root: Path,
    out: Path,
    progress: Progress,
    cache: bool,
    waited: tuple[str, Callable[[], None]] | None = None,
) -> int:
    """The status of making Markdown and website.

    With ``waited`` the page at an address is shown as soon as it is there, if it can be made before
    the rest, by the function beside it; and the search is left to be made.
    """
    from generator.site.building import SiteBuilt, Task, build_site

    target, tell = destination(root, out, SITE), partial(progress, "website")
    task = Task(root, target, _tell, tell, use=cache, index=waited is None)

    def make(alone: bool) -> SiteBuilt:
        progress("website")
        refuse_others(root / DOCS)
        return build_site(replace(task, alone=alone))

    def show() -> None:
        if waited:
            # What is wrong with the page may only be that others are not there yet.
            with suppress(SiteFaults):
                make(alone=True)
                waited[1]()

    def searchable(content: bytes) -> None:
        if cache and not waited:
            task.indexing.begin(root, target, content)

    first = waited[0] if waited else ""
    build = built(root, None, progress, use=cache, first=first, shown=show, searchable=searchable)
    if build.written is None:
        _print_built(build, root / DOCS)
        return _status(build.report)
    try:
        made = make(alone=False)
    except SiteFaults as faults:
        for message in faults.messages:
            _print(f"{printable(message)}\n")
        return 1
    what = {
        "all": f"all of its {made.rendered:,} pages made",
        "pages": f"{made.rendered:,} pages made anew",
        "nothing": "nothing to do",
    }[made.extent]
    _print_report(build.report, f"{out}: {what}\n")
    return 0


def _print_built(built: Built, out: Path) -> None:
    told = f"nothing was written to {out}\n"
    if built.written is not None:
        changed, removed = len(built.written.changed), len(built.written.removed)
        told = f"{out}: {changed:,} files written, {removed:,} removed, "
        told += f"{built.written.unchanged:,} unchanged\n"
    _print_report(built.report, told)


def _print_diagnostics(report: Report) -> None:
    # https://no-color.org: any words of that variable say no.
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    sys.stdout.write(diagnostics(report, coloured=sys.stdout.isatty() and not plain))


def _print_report(report: Report, done: str = "") -> None:
    """What is wrong, and for those who want to be told, the sum and what was done."""
    _print_diagnostics(report)
    if not _is_quiet():
        _print(f"{summary(report)}\n{done}")


def _status(report: Report, strict: bool = False) -> int:
    return 1 if report.errors or (strict and report.warnings) else 0


def _codes(options: tuple[str, ...]) -> tuple[str, ...]:
    """Codes, or beginnings of codes, separated by commas or spaces; unknown ones are refused."""
    if not options:
        return ()
    from generator.rules import RULES

    codes = tuple(code.upper() for option in options for code in option.replace(",", " ").split())
    known = [rule.code for rule in RULES]
    if not codes:
        raise CannotRun("no rule is named, see `briefing rules`")
    for code in codes:
        if not any(each.startswith(code) for each in known):
            raise _unknown(code, "rule", known, "rules")
    return codes


def _unknown(word: str, what: str, known: Iterable[str], command: str) -> CannotRun:
    from generator.suggesting import did_you_mean

    hint, _ = did_you_mean(word, known)
    return CannotRun(f"`{word}` is no {what}{hint or f', see `{PROGRAM} {command}`'}")


# --- curating ----------------------------------------------------------------------------------


@commands.command("coverage")
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", shell_complete=_SOURCES)
@root_option
@click.option("--format", "form", default="text", type=click.Choice(list(COVERAGE_REPORTERS)))
@click.option(
    "--floor",
    metavar="PERCENT",
    type=click.FloatRange(0, 100),
    help="Exit with 1 below it; else `extra: {briefing: {coverage: …}}` of mkdocs.yml.",
)
@click.option("--stubs", is_flag=True, help="Print a claim to fill in for each that is left.")
def coverage_command(
    sources: tuple[str, ...], root: Path, form: str, floor: float | None, stubs: bool
) -> int:
    """Tell what share of each source's checkable clauses the claims cover, and which are left."""
    from generator.examination import examine
    from generator.reading import read
    from generator.suggesting import did_you_mean

    if floor is not None and isnan(floor):
        raise click.BadParameter("nan is no number", param_hint="--floor")
    examined = examine(read(root).briefing)
    for identifier in sources:
        if identifier not in examined.coverage:
            hint, _ = did_you_mean(identifier, examined.coverage)
            raise CannotRun(f"`{identifier}` names no source with a document{hint}")
    chosen = [examined.coverage[each] for each in sources or sorted(examined.coverage)]
    if stubs:
        from generator.curating.quoting import stub

        _print("claims:\n")
        for each in chosen:
            for clause in each.uncovered:
                _print(f"  # {examined.location(each.source, clause.span.start)}\n")
                _print(stub(clause, each.source, examined))
        return 0
    least = examined.briefing.site.coverage_floor if floor is None else Decimal(str(floor))
    _print(COVERAGE_REPORTERS[form](examined, chosen, least))
    return 1 if least is not None and any(each.percent < least for each in chosen) else 0


@commands.command("diff")
@click.argument("earlier_state", metavar="REV|FILE")
@root_option
@click.option("--format", "form", default="text", type=click.Choice(list(CHANGE_REPORTERS)))
def diff_command(earlier_state: str, root: Path, form: str) -> None:
    """Tell what changed since a git revision or an earlier data/claims.json.

    By claim, company, deal, dispute and source; beside an earlier claims.json, of those whose data
    files stand there too.
    """
    from generator.comparing_states import compare, earlier, snapshot

    _print(CHANGE_REPORTERS[form](compare(earlier(root, earlier_state), snapshot(root))))


@commands.group("source")
def source_commands() -> None:
    """Take documents in, and accept changed ones."""


@source_commands.command("add")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_PATH)
@root_option
@click.option(
    "--id", "identifier", metavar="ID", help="The source's id; else from the file's name."
)
@click.option("--language", metavar="CODE", help="The language; else told from the words.")
def source_add_command(
    files: tuple[Path, ...], root: Path, identifier: str | None, language: str | None
) -> None:
    """Copy documents into seeds/, take their words out, write records with what is certain.

    Text, Markdown, HTML, PDF, Word (.docx) and spreadsheets (.xlsx, .csv); `-` takes text from
    standard input, with --id.
    """
    from generator.curating.sources import add_sources
    from generator.fields import is_id

    with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
        if files == (Path("-"),):
            if identifier is None or not is_id(identifier):
                raise click.UsageError("what comes from standard input needs an id: --id ID")
            files = (Path(folder, f"{identifier}.txt"),)
            given = sys.stdin.buffer.read()
            if not given.strip():
                raise CannotRun("standard input is empty")
            files[0].write_bytes(given)
        all_added = add_sources(root, files, identifier, language)
    for added in all_added:
        _print(f"{added.document}: taken in, byte for byte\n")
        if added.words:
            _print(f"{added.words}: its words\n")
        told = added.language or "not told by its words: add the field, or give --language"
        _print(f"{added.record}: written; language {told}\n")


@source_commands.command("verify")
@click.argument("identifiers", metavar="[ID...]", nargs=-1, shell_complete=_SOURCES)
@root_option
def source_verify_command(identifiers: tuple[str, ...], root: Path) -> int:
    """Take the words of documents out again, and tell where they differ from those held."""
    from generator.curating.sources import verify_sources

    verified = verify_sources(root, identifiers)
    for source, told, _ in verified:
        _print(f"{source}: {told}\n")
    return 0 if all(same for *_, same in verified) else 1


@source_commands.command("accept")
@click.argument("identifier", metavar="ID", shell_complete=_SOURCES)
@click.argument("claims", metavar="[CLAIM...]", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All quotes whose sentence changed were read.")
@root_option
def source_accept_command(identifier: str, claims: tuple[str, ...], every: bool, root: Path) -> int:
    """Take a changed document into its record, if all its quotes still stand.

    Quotes whose sentence changed are listed; name their claims once you have read them.
    """
    from generator.curating.sources import accept_source, places_on

    accepted = accept_source(root, identifier, claims, every=every)
    if accepted.missing:
        from generator.check import check

        examined, report = check(root)
        _print_diagnostics(report.only(("EVD",), ()).at(places_on(examined.briefing, identifier)))
        _print(f"{identifier}: not accepted, {accepted.missing:,} passages no longer stand in it\n")
        return 1
    for changed in accepted.unread or accepted.read:
        _print(f"{changed.claim}: the sentence of its quote changed\n")
        _print(f"    was: {changed.before or '(the reviewed text is nowhere to be had)'}\n")
        _print(f"    is:  {changed.after}\n")
    if accepted.unread:
        names = " ".join(changed.claim for changed in accepted.unread)
        _print(
            f"{identifier}: not accepted; when you have read these sentences, name the claims:\n"
        )
        _print(f"    {PROGRAM} source accept {identifier} {names}\n")
        return 1
    what = "accepted" if accepted.changed else "unchanged, nothing to accept"
    if accepted.changed and accepted.renamed:
        what += ", the document has another name"
    if accepted.changed and accepted.line_ends:
        what += ", only its line ends changed (`seeds/* -text` in .gitattributes keeps them)"
    _print(f"{identifier}: {what}; {accepted.quotes:,} quotes stand in it\n")
    return 0


# --- the curator's day --------------------------------------------------------------------------


@commands.command("quote")
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@root_option
def quote_command(words: tuple[str, ...], root: Path) -> int:
    """Find words in all sources and print evidence ready to paste.

    `-` takes the words from standard input.
    """
    from generator.curating.quoting import MOST, REPEATED, offers
    from generator.examination import examine
    from generator.reading import read

    wanted = " ".join((sys.stdin.read() if words == ("-",) else " ".join(words)).split())
    examined = examine(read(root).briefing)
    found = offers(wanted, examined)
    for offer in found[:MOST]:
        at = examined.location(offer.source, offer.offset)
        _print(f"# {at}: {offer.sentence}\n")
        if offer.excluded:
            _print("# it stands in a passage that is excluded, and proves nothing\n")
        if offer.figures:
            _print(f"# figures that can be read in it: {', '.join(offer.figures)}\n")
        _print(f"{REPEATED if offer.repeated else offer.evidence}\n")
    if len(found) > MOST:
        _print(f"# … and {len(found) - MOST:,} more; give more words\n")
    if not found:
        _print(f"# `{wanted}` stands in no source, nor do these words in one sentence\n")
    return 0 if found else 1


@commands.command("new")
@click.argument("kind", type=click.Choice(NEW_RECORDS))
@click.argument("name")
@root_option
def new_command(kind: str, name: str, root: Path) -> None:
    """Make the file of a new record, with a line for each field that is to be filled."""
    from generator.curating.recording import new_record

    _print(f"{new_record(root, kind, name)}: made; `{PROGRAM} check` says what is still missing\n")


@commands.command("rename")
@click.argument("old", shell_complete=_files("content/*", "seeds"))
@click.argument("new")
@root_option
def rename_command(old: str, new: str, root: Path) -> None:
    """Give a record another id wherever it is named, and keep its old one as an address."""
    from generator.curating.renaming import rename

    files = rename(root, old, new)
    _print("".join(f"{file}\n" for file in files))
    _print(f"{old} is {new} now, in {len(files):,} file{'s' * (len(files) != 1)}\n")


@commands.command("init")
@click.argument("folder", metavar="DIR", type=_PATH)
@click.option("--empty", is_flag=True, help="Without the example, to begin with your own subject.")
def init_command(folder: Path, empty: bool) -> None:
    """Make a new, small, working briefing."""
    from generator.curating.starting import start_briefing

    start_briefing(folder, empty=empty)
    _write_schemas(folder)
    what = "an empty briefing" if empty else "a small briefing that shows every part"
    second = "source add --help" if empty else f"quote --root {shlex.quote(str(folder))} Gigawatt"
    # How the program can be called where one stands.
    called = PROGRAM if shutil.which(PROGRAM) else f"{shlex.quote(sys.executable)} -m generator"
    root = f"--root {shlex.quote(str(folder))}"
    _print(
        f"{folder}: {what}\n"
        "next:\n"
        f"    {called} site {root}\n"
        f"    {called} {second}\n"
        f"    {called} serve {root}\n"
        f"the first makes {folder / SITE / 'index.html'}, which a browser opens from the disk\n"
    )


# --- what the program knows --------------------------------------------------------------------


@commands.command("rules")
@click.argument("code", required=False, shell_complete=_table("generator.rules", "BY_CODE"))
def rules_command(code: str | None) -> None:
    """The rules, or the documentation of one."""
    from generator.rules import RULES

    if code is None:
        width = max(len(rule.name) for rule in RULES)
        for rule in RULES:
            _print(f"{rule.code}  {rule.severity:<7}  {rule.name:<{width}}  {rule.summary}\n")
        return
    found = next((each for each in RULES if code.lower() in (each.code.lower(), each.name)), None)
    if found is None:
        raise _unknown(code.upper(), "rule", [each.code for each in RULES], "rules")
    _print(f"# {found.code} {found.name} ({found.severity})\n\n{found.documentation}\n")


@commands.command("vocabulary")
@click.option("--default", "packaged", is_flag=True, help="The packaged one, not that in force.")
@root_option
def vocabulary_command(packaged: bool, root: Path) -> None:
    """The vocabulary in force, as a file that gives it."""
    from generator.reading import read
    from generator.reading.briefing import PACKAGED_VOCABULARY
    from generator.reporters.vocabulary import render

    if packaged:
        _print(PACKAGED_VOCABULARY.read_text(encoding="utf-8"))
    else:
        briefing = read(root).briefing
        if VOCABULARY in briefing.damaged:
            raise CannotRun(f"`{VOCABULARY}` cannot be read; `{PROGRAM} check` says why")
        _print(render(briefing.vocabulary))


@commands.command("schema")
@click.argument("kind", required=False, shell_complete=_table("generator.reading", "FILE_KINDS"))
@click.option(
    "--write", "writes", is_flag=True, help=f"Into {SCHEMAS}, with the ids and terms of the root."
)
@root_option
def schema_command(kind: str | None, writes: bool, root: Path) -> None:
    """JSON Schema of a kind of file, or the names of the kinds."""
    from generator.reading import FILE_KINDS, json_schema

    if writes:
        _write_schemas(root)
        _print(
            f"{root / SCHEMAS}: {len(FILE_KINDS)} schemas, which complete what this root knows\n"
        )
        return
    if kind is None:
        _print("".join(f"{name}\n" for name in FILE_KINDS))
        return
    if kind not in FILE_KINDS:
        raise _unknown(kind, "kind of file", FILE_KINDS, "schema")
    _print(json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n")


def _write_schemas(root: Path) -> None:
    from generator.editor_schemas import write_schemas
    from generator.reading import read

    write_schemas(root, read(root).briefing)


# --- printing and exiting ----------------------------------------------------------------------


def _print(text: str) -> None:
    # What content holds is printed in many places: no line of it commands a terminal.
    sys.stdout.write("\n".join(map(printable, text.split("\n"))))


def _tell(line: str) -> None:
    """A line that a person waits for, such as the address of the site, out at once."""
    sys.stdout.write(f"{printable(line)}\n")
    sys.stdout.flush()


def _complain(message: str) -> None:
    line = " ".join(message.split())
    sys.stderr.write(f"{printable(f'{PROGRAM}: {line}')}\n")


_BAR = 24
"""Cells of the bar of progress."""


@contextmanager
def progress_to_terminal() -> Iterator[Progress]:
    """Shows the stage that is under way as a bar, on one line, only where a person is watching."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb" or _is_quiet():
        yield unwatched
        return
    shown: tuple[str, int] | None = None

    def show(stage: str, done: float = 0, /) -> None:
        nonlocal shown
        now = stage, int(done * _BAR)
        if now != shown:
            shown = now
            bar = "█" * now[1] + "░" * (_BAR - now[1])
            sys.stderr.write(f"\r\x1b[K{bar} {stage} …")
            sys.stderr.flush()

    try:
        yield show
    finally:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def main(arguments: list[str] | None = None) -> NoReturn:
    """Runs a command and exits with its status: 0, 1 for errors found, 2 if it could not run."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Who closed it wants none of it; what is said goes by the status.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            # File names need not be text, and a report of them must not fail.
            reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(arguments))


def _said(error: Exception) -> str:
    """What went wrong, for one line; a defect is raised again where its traceback is asked for."""
    if isinstance(error, GeneratorError):
        return str(error)
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"the machine refuses: {where}{error.strerror or error}"
    if os.environ.get("BRIEFING_TRACEBACK"):
        raise error
    return f"defect of the program: {type(error).__name__}: {error}"


def _run(arguments: list[str] | None) -> int:
    # A briefing is millions of small objects that all stay until the end, and none in a circle:
    # looking through them for garbage again and again takes a third of the time of a large check.
    gc.disable()
    try:
        status: Any = commands.main(arguments, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        _complain(f"a command is missing; `{error.ctx.command_path} --help` lists them")
        return 2
    except click.ClickException as error:
        _complain(error.format_message())
        return 2
    except (KeyboardInterrupt, click.Abort):
        _complain("interrupted")
        return 130
    except BrokenPipeError:
        # Whoever read has seen enough; what is still buffered must not fail at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        _complain(_said(error))
        if isinstance(error, OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return status if isinstance(status, int) else 0
