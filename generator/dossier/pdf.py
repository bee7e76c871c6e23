"""From the HTML of a dossier to its PDF, by WeasyPrint, an optional requirement.

The same HTML gives the same bytes on the same machine: no date, no random identifier; which fonts
there are is the machine's. Nothing is loaded but ``data:`` addresses, whatever a template or style
sheet of a root asks for.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from types import ModuleType
from typing import Any

from generator.dossier.notes import evidence_of
from generator.errors import CannotRun

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
_DRAFT = 'a.page::after, .contents a::after { content: "00" !important }'
"""Numbers of pages are as wide in a draft, but need not be known: a third of the time."""


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


def dossier_pdf(html: Callable[[Mapping[str, str]], str]) -> bytes:
    """The PDF of a dossier; ``html`` makes it, given the footnotes that need not be set again.

    It is laid out twice: where in the draft two notes of the same evidence fall on one page, the
    final layout sets only one of them.
    """
    printer = weasyprint()
    draft = _laid_out(printer, html({}), [printer.CSS(string=_DRAFT)])
    document = _laid_out(printer, html(_repeated(draft)))
    written: bytes = document.write_pdf(pdf_variant=_VARIANT)
    return written


def _laid_out(printer: ModuleType, html: str, styles: Sequence[Any] = ()) -> Any:
    source = printer.HTML(string=html, url_fetcher=_fetcher())
    return source.render(stylesheets=list(styles))


def _repeated(document: Any) -> dict[str, str]:
    """Notes of which another of the same evidence stands above them on their page, and that one."""
    repeated: dict[str, str] = {}
    for page in document.pages:
        first: dict[str, str] = {}
        notes = [
            (place[1], place[0], name)
            for name, place in page.anchors.items()
            if name.startswith("note-")
        ]
        for _, _, name in sorted(notes):
            kept = first.setdefault(evidence_of(name), name)
            if kept != name:
                repeated[name] = kept
    return repeated


def _fetcher() -> Any:
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=("data",), allow_redirects=False)
