"""The command line in this process: what starting it anew would take a second each time for."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from generator.cli import main


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


class _Terminal(TextIOWrapper):
    """A stream that a person is watching."""

    def isatty(self) -> bool:
        return True


def run(
    *arguments: str | Path,
    cwd: Path | None = None,
    given: str = "",
    watched: bool = False,
    **environment: str,
) -> Done:
    """A command with the streams, the folder and the environment of a process of its own.

    ``given`` is its standard input; ``watched``, whether its output is a terminal.
    """
    told, complained = BytesIO(), BytesIO()
    kind = _Terminal if watched else TextIOWrapper
    out = kind(told, encoding="utf-8", write_through=True)
    err = kind(complained, encoding="utf-8", write_through=True)
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        stack.enter_context(chdir(cwd or Path.cwd()))
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given.encode()), encoding="utf-8"))
        for name, value in environment.items():
            patch.setenv(name, value)
        try:
            main([os.fspath(each) for each in arguments])
        except SystemExit as ended:
            status = ended.code
        finally:
            gc.enable()
    return Done(int(status or 0), told.getvalue().decode(), complained.getvalue().decode())
