"""From a root to the file of a dossier: checked first, and written only as a whole."""

from pathlib import Path

from generator.check import check
from generator.dossier.html import Dossier
from generator.dossier.pdf import brief_pdf, dossier_pdf, weasyprint
from generator.dossier.selection import focus_of
from generator.errors import CannotWrite
from generator.progress import Progress, unwatched
from generator.report import Report
from generator.writing import SOURCES, put_file, refuse_links

FOLDER = Path("build", "pdf")


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
