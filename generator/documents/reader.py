"""The process that reads documents for us, and what it may use."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

from generator.diagnostics import FORBIDDEN
from generator.documents.formats import FORMATS, Format, format_of
from generator.documents.taking import About, Refused, Taken

MOST_SECONDS = 10
"""Of processor time for one document."""
MOST_MEMORY = 1 << 30
"""Bytes of address space."""
_PATIENCE = 120
"""Seconds of waiting, on a busy machine."""


def words_of(data: bytes, name: str, *, seconds: int = MOST_SECONDS) -> Taken:
    """The words of a document, by the ending of its name; raises `Refused`, with name and why.

    ``seconds`` is the processor time that reading it may take.
    """
    form = format_of(name)
    if form is None:
        raise Refused(f"`{name}` is of no format whose words can be taken out")
    root = str(Path(__file__).parents[2])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(  # noqa: S603 the program itself, with a name of our own table
            [sys.executable, "-m", "generator.documents.reader", form.name, str(seconds)],
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, "PYTHONPATH": paths},
        )
    except subprocess.TimeoutExpired:
        raise Refused(f"`{name}` cannot be read within {_PATIENCE} seconds") from None
    try:
        said = json.loads(done.stdout)
    except ValueError:
        said = {"refused": "cannot be read: it breaks its reader, or asks for too much"}
    if "refused" in said:
        raise Refused(f"`{name}` {said['refused']}")
    # What no text may hold is not lost in silence, and hides nothing; a form feed parts pages.
    pages = (FORBIDDEN.sub("\ufffd", page) for page in said["text"].split("\f"))
    return Taken("\f".join(pages), About(**said["about"]), form.taken_by)


def _bound(seconds: int) -> None:
    """Takes from this process what no document needs."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _answer(form: Format, data: bytes) -> dict[str, object]:
    try:
        taken = form.take(data)
    except Refused as why:
        return {"refused": str(why)}
    except MemoryError:
        return {"refused": "asks for more memory than a document may"}
    except Exception as error:  # noqa: BLE001 whatever a library makes of a broken file
        return {"refused": f"cannot be read: {type(error).__name__}"}
    return {"text": taken.text, "about": taken.about._asdict()}


if __name__ == "__main__":
    _bound(int(sys.argv[2]))
    answer = _answer(next(f for f in FORMATS if f.name == sys.argv[1]), sys.stdin.buffer.read())
    # What a document says may hold anything; ASCII passes every pipe.
    sys.stdout.write(json.dumps(answer))
