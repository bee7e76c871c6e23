"""What git keeps of a root."""

import subprocess
from pathlib import Path

from generator.errors import CannotRun


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git says of the repository of a root; `CannotRun` with its last line if it refuses."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise CannotRun(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        why = done.stderr.decode(errors="replace").strip().splitlines()
        raise CannotRun(why[-1].removeprefix("fatal: ") if why else f"git {arguments[0]} failed")
    return done.stdout
