"""A new briefing to begin with."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from generator.errors import CannotRun, CannotWrite

STARTER = Path(__file__).parents[1] / "starter"


def start_briefing(folder: Path) -> None:
    """A new, small, working briefing; the folder is made, or must be empty."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotRun(f"`{folder}` is there already, expected a new or empty folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".briefing-") as beside:
            made = Path(beside) / "root"
            shutil.copytree(STARTER, made, ignore=shutil.ignore_patterns("__pycache__"))
            (made / ".gitignore").write_text("/build/\n")
            with suppress(FileNotFoundError):
                folder.rmdir()
            made.replace(folder)
    except OSError as error:
        raise CannotWrite(f"cannot make `{folder}`: {error.strerror}") from error
