"""A new briefing to begin with."""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.errors import CannotRun, CannotWrite

STARTER = Path(__file__).parents[1] / "starter"


def start_briefing(folder: Path, *, empty: bool = False) -> None:
    """A new, small, working briefing; the folder is made, or must be empty.

    An ``empty`` one has the folders and settings alone.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun(f"`{folder}` is there already, expected a new or empty folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".briefing-") as beside:
            made = Path(beside) / "root"
            shutil.copytree(STARTER, made, ignore=shutil.ignore_patterns("__pycache__"))
            (made / ".gitignore").write_text("/build/\n")
            if empty:
                _without_example(made)
            with suppress(FileNotFoundError):
                folder.rmdir()
            made.replace(folder)
    except OSError as error:
        raise CannotWrite(f"cannot make `{folder}`: {error.strerror}") from error


def _without_example(made: Path) -> None:
    for name in ("content", "seeds"):
        shutil.rmtree(made / name)
        (made / name).mkdir()
    settings = (made / "mkdocs.yml").read_text().splitlines(keepends=True)
    kept = [line for line in settings if not line.startswith("site_description:")]
    (made / "mkdocs.yml").write_text("".join(kept))
