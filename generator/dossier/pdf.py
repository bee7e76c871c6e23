"""From a root to the PDF of a dossier, by WeasyPrint, an optional requirement.

The same HTML gives the same bytes on the same machine: no date, no random identifier; which fonts
there are is the machine's. Nothing is loaded but ``data:`` addresses, whatever a template or style
sheet of a root asks for.
"""

import io
from bisect import bisect
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.check import check
from generator.dossier.html import Dossier, focus_of
from generator.errors import CannotRun, CannotWrite
from generator.progress import Progress, unwatched
from generator.report import Report
from generator.writing import SOURCES, put_file, refuse_links

FOLDER = Path("build", "pdf")

NOT_INSTALLED = (
    "the print edition needs WeasyPrint; install it by `pip install 'briefing-generator[pdf]'`, "
    "in a checkout by `make pdf`"
)
NO_PANGO = (
    "the print edition needs the library Pango; on Debian: "
    "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)

_VARIANT = "pdf/ua-1"
"""Tagged for screen readers (ISO 14289-1)."""

_SIZES = (9.5, 8.5, 7.6, 7)
"""Of type, in points, from the best on."""
_ROWS = 40
_LEGIBLE = 7.6
"""In smaller type no more rows find room; rows are left out rather."""


def weasyprint() -> ModuleType:
    """WeasyPrint; raises `CannotRun` where it or what it needs is not installed."""
    try:
        # What it prints where a library is missing is for its developers.
        with redirect_stdout(io.StringIO()):
            module = import_module("weasyprint")
    except ImportError:
        raise CannotRun(NOT_INSTALLED) from None
    except OSError:
        raise CannotRun(NO_PANGO) from None
    return module


def dossier_pdf(dossier: Dossier) -> bytes:
    """The PDF of an edition: front and body, each laid out once."""
    printer = weasyprint()
    body = _laid_out(printer, dossier.body())
    pages: dict[str, int] = {}
    for number, page in enumerate(body.pages, 1):
        for anchor in page.anchors:
            # What goes on over several pages has its anchor on each of them.
            pages.setdefault(anchor, number)
    front = _laid_out(printer, dossier.front(pages))
    whole = front.copy([*front.pages, *body.pages])
    written: bytes = whole.write_pdf(pdf_variant=_VARIANT)
    return written


def brief_pdf(dossier: Dossier) -> bytes:
    """The brief of a record: one page, in the largest type and with the most rows that fit."""
    printer = weasyprint()

    def pages(size: float, rows: int) -> Any:
        style = printer.CSS(string=f"html {{ font-size: {size}pt !important }}")
        return _laid_out(printer, dossier.brief(rows), [style])

    for size in _SIZES:
        made = pages(size, _ROWS)
        if len(made.pages) > 1 and size <= _LEGIBLE:
            too_many = partial(lambda size, rows: len(pages(size, rows).pages) > 1, size)
            made = pages(size, max(0, bisect(range(_ROWS), False, key=too_many) - 1))
        if len(made.pages) == 1:
            break
    written: bytes = made.copy(made.pages[:1]).write_pdf(pdf_variant=_VARIANT)
    return written


def _laid_out(printer: ModuleType, html: str, styles: Sequence[Any] = ()) -> Any:
    from weasyprint.urls import URLFetcher

    fetcher = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    return printer.HTML(string=html, url_fetcher=fetcher).render(stylesheets=list(styles))


def print_dossier(
    root: Path,
    what: str,
    out: Path | None = None,
    progress: Progress = unwatched,
    *,
    brief: bool = False,
) -> tuple[Report, Path, int | None]:
    """Checks a root and writes the PDF of a record by its id, or of the whole (`WHOLE`).

    A `brief` is one page on a record. ``out`` is the file; else it is ``build/pdf/<id>.pdf`` of the
    root, of a brief ``<id>-brief.pdf``. Gives the file, as it was asked for, and its size in bytes:
    None where there are errors, and nothing was written. Raises `GeneratorError` where the machine
    or the place refuses, or where the id names nothing.
    """
    weasyprint()
    examined, report = check(root, progress)
    dossier = Dossier(examined, focus_of(examined.briefing, what), root / "templates")
    file = out or root / FOLDER / f"{what}{'-brief' if brief else ''}.pdf"
    _refuse(root, file)
    if report.errors:
        return report, file, None
    progress("print edition")
    made = brief_pdf(dossier) if brief else dossier_pdf(dossier)
    if not file.is_file() or file.read_bytes() != made:
        put_file(root, file, made)
    return report, file, len(made)


def _refuse(root: Path, out: Path) -> None:
    """Raise `CannotWrite` where a file would harm the briefing or what other people made."""
    refuse_links(root, out)
    for name in SOURCES:
        if (root / name).resolve() in (out.resolve(), *out.resolve().parents):
            raise CannotWrite(f"`{out}` is no place for output, because of `{name}/` in the root")
    if out.is_dir():
        raise CannotWrite(f"`{out}` is a folder; a file is wanted")
    try:
        with out.open("rb") as file:
            is_pdf = file.read(5) == b"%PDF-"
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite(f"`{out}` cannot be read: {error.strerror}")
    if not is_pdf:
        raise CannotWrite(f"`{out}` is there already and no PDF; it was not touched")
