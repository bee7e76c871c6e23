"""What several test modules need: where the project is, and the comparison with golden output."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from generator.documents.reader import words_of
from generator.writing import MANIFEST

# A run says the same on every machine, however slow it is; who looks for more sets
# HYPOTHESIS_PROFILE=default.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

Golden = Callable[[Path, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="write golden output anew instead of comparing it"
    )


@pytest.fixture(scope="session", autouse=True)
def kept_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is kept of the roots of tests is not kept among what the user works on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("kept")))
        # Tests have more roots than anybody works on, and come back to the first of them.
        patch.setattr("generator.cache.ROOTS_AT_MOST", 10_000)
        # The same bytes have the same words: one process takes them out for all tests.
        patch.setattr("generator.curating.sources.words_of", cache(words_of))
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's own folder, which is also the root of its briefing."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a folder that was made with one that is kept, byte for byte.

    `make golden` writes the kept one anew, so that its changes are reviewed in the same commit.
    """

    def compare(made: Path, kept: Path) -> None:
        files = files_in(made)
        if request.config.getoption("--golden"):
            shutil.rmtree(kept, ignore_errors=True)
            for name, content in files.items():
                (kept / name).parent.mkdir(parents=True, exist_ok=True)
                (kept / name).write_bytes(content)
            return
        assert sorted(files_in(kept)) == sorted(files)
        for name, content in files_in(kept).items():
            assert files[name].decode() == content.decode(), name

    return compare


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }
