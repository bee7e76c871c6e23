"""Correcting what has one certain correction."""

from itertools import groupby
from operator import attrgetter
from pathlib import Path

from generator.corrections import corrected
from generator.curating.record_files import write
from generator.files import read_whole
from generator.report import Report


def fix(root: Path, report: Report) -> int:
    """Makes the certain corrections of a report in the files of a root; how many there were.

    Files are written one by one, each as a whole.
    """
    corrections = sorted(
        {each.correction for each in report.diagnostics if each.correction},
        key=lambda each: (each.path, each.line, each.column),
    )
    for path, group in groupby(corrections, key=attrgetter("path")):
        text = read_whole(root, root / path).decode("utf-8")
        write(root / path, corrected(text, list(group)).encode())
    return len(corrections)
