"""How fast figures are read, and whether hostile text stays linear.

    python bench/readings.py [FILE…] [--megabytes N]

Reads N MB (default 10) made of the given files, or of the sources in `seeds/`, in German, English,
French, Spanish and Italian grammar, and prints how many times as long as a bare search for words it
takes. Then, for texts made to be slow, the time for
2n characters over that for n: about 2 is linear.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.languages import LANGUAGES
from generator.quantities.date_readings import read_dates
from generator.quantities.readings import read_figures

HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "7" * size,
    "dots": lambda size: "." * size,
    "digits and dots": lambda size: "1." * (size // 2),
    "digits and commas": lambda size: "1,234," * (size // 6),
    "digits and spaces": lambda size: "123 " * (size // 4),
    "nested parentheses": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "number words": lambda size: "hundert " * (size // 8),
    "articles": lambda size: "eine " * (size // 5),
    "scales": lambda size: "1 Million Million " * (size // 18),
    "dashes": lambda size: "1-" * (size // 2),
    "signs": lambda size: "$" * size,
    "blanks": lambda size: "1" + " " * size + "1",
    "omissions": lambda size: "(in Mrd. USD […] " * (size // 17),
    "ranges": lambda size: "20 bis 30 bis " * (size // 14),
    "addresses": lambda size: "https://" * (size // 8),
    "years": lambda size: "2025 bis " * (size // 9),
    "months": lambda size: "September " * (size // 10) + "2025",
    "one word": lambda size: "a" * size,
    "qualifiers": lambda size: "bis zu " * (size // 7) + "5",
}


def seconds(text: str, language: str) -> float:
    """The processor time to read the figures and dates of `text`."""
    start = time.process_time()
    read_figures(text, language)
    read_dates(text, language)
    return time.process_time() - start


def main() -> None:
    """Print speed and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--megabytes", type=int, default=10)
    options = parser.parse_args()
    root = Path(__file__).resolve().parent.parent
    files = options.files or sorted((root / "seeds").glob("*.txt"))
    if not files:
        sys.exit("no text to read: expected files, or sources in seeds/")
    sample = "\n".join(path.read_text(encoding="utf-8") for path in files)
    size = len(sample.encode())
    text = sample * max(1, options.megabytes * 1_000_000 // size)
    megabytes = len(text.encode()) / 1e6
    for language in LANGUAGES:
        seconds(sample, language)  # what is compiled once is no part of it
        begin = time.process_time()
        words = len(re.findall(r"\w+", text))
        start = time.process_time()
        found = len(read_figures(text, language))
        middle = time.process_time()
        dates = len(read_dates(text, language))
        end = time.process_time()
        bare = start - begin
        print(
            f"{language}: {megabytes:.1f} MB of {words:,} words; {found:,} figures in"
            f" {(middle - start) / bare:.0f} × a bare search for words, {dates:,} dates in"
            f" {(end - middle) / bare:.1f} ×"
        )
    for name, text_of in HOSTILE.items():
        once, twice = seconds(text_of(500_000), "de"), seconds(text_of(1_000_000), "de")
        print(f"{name}: 1 MB in {twice:.2f} s, ratio {twice / max(once, 1e-3):.1f}")


if __name__ == "__main__":
    main()
