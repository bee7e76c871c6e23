"""Mending what has one certain mending."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from pathlib import Path

from generator.curating.records import write
from generator.files import read_whole
from generator.mending import mended
from generator.report import Report


def fix(root: Path, report: Report) -> int:
    """Mends in the files of a root what a report knows a certain mending of; how many there were.

    Files are written one by one, each as a whole.
    """
    mendings = sorted(
        {each.mending for each in report.diagnostics if each.mending},
        key=lambda each: (each.path, each.line, each.column),
    )
    for path, group in groupby(mendings, key=attrgetter("path")):
        text = read_whole(root, root / path).decode("utf-8")
        write(root / path, mended(text, list(group)).encode())
    return len(mendings)
