"""Output is written all or not at all, only where it changed, and only over what is ours."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import writing
from generator.errors import CannotWrite
from generator.writing import (
    DOCS,
    LOCK,
    MANIFEST,
    SITE,
    STAGING,
    Written,
    destination,
    held,
    refusals,
    write_tree,
)


def tree(out: Path) -> dict[str, bytes]:
    """What a reader finds in a folder: every file but the hidden ones of the writer."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_a_tree_holds_what_was_written_and_nothing_of_the_writer_but_its_manifest(
    tmp_path: Path,
) -> None:
    written = write_tree(tmp_path / "out", {"a.md": b"A", "deep/er/b.md": b"B"})
    assert written.changed == ("a.md", "deep/er/b.md")
    assert tree(tmp_path / "out") == {"a.md": b"A", "deep/er/b.md": b"B"}
    assert sorted(os.listdir(tmp_path / "out")) == [MANIFEST, "a.md", "deep"]


def test_files_that_did_not_change_are_not_touched(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"A", "b.md": b"B"})
    before = (tmp_path / "a.md").stat()
    written = write_tree(tmp_path, {"a.md": b"A", "b.md": b"B2"})
    after = (tmp_path / "a.md").stat()
    assert (written.changed, written.removed, written.unchanged) == (("b.md",), (), 1)
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_writing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"A"})
    manifest = (tmp_path / MANIFEST).stat().st_mtime_ns
    assert write_tree(tmp_path, {"a.md": b"A"}) == Written((), (), 1)
    assert (tmp_path / MANIFEST).stat().st_mtime_ns == manifest


def test_stale_files_go_with_the_folders_that_they_leave_empty(tmp_path: Path) -> None:
    write_tree(tmp_path, {"old/deep/a.md": b"A", "b.md": b"B"})
    assert write_tree(tmp_path, {"b.md": b"B"}).removed == ("old/deep/a.md",)
    assert not (tmp_path / "old").exists()


def test_files_of_other_people_stay(tmp_path: Path) -> None:
    write_tree(tmp_path, {"old/a.md": b"A"})
    (tmp_path / "old" / "mine.txt").write_text("mine")
    (tmp_path / "CNAME").write_text("example.org")
    write_tree(tmp_path, {"b.md": b"B"})
    assert tree(tmp_path) == {"CNAME": b"example.org", "b.md": b"B", "old/mine.txt": b"mine"}


def test_a_file_of_other_people_is_not_overwritten(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"A"})
    (tmp_path / "b.md").write_text("mine")
    with pytest.raises(CannotWrite, match="not written by this program"):
        write_tree(tmp_path, {"a.md": b"A2", "b.md": b"B"})
    assert tree(tmp_path) == {"a.md": b"A", "b.md": b"mine"}


def test_a_folder_full_of_other_peoples_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CannotWrite, match="not empty"):
        write_tree(tmp_path, {"a.md": b"A"})
    assert tree(tmp_path) == {"thesis.txt": b"years of work"}


def test_a_folder_with_only_hidden_files_is_as_good_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: …")
    write_tree(tmp_path, {"a.md": b"A"})
    assert (tmp_path / ".git").exists()


@pytest.mark.parametrize(
    "paths",
    [
        ("a.md", "a.md"),
        ("a.md", "A.MD"),
        ("caf\u00e9.md", "cafe\u0301.md"),
        ("a", "a/b.md"),
        ("a/b.md", "A"),
    ],
)
def test_two_files_never_share_a_path(tmp_path: Path, paths: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="would be written over"):
        write_tree(tmp_path, [(path, b"") for path in paths])
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../a.md", "a/../../b.md", "a//b.md", "", "./a.md", "a\\b.md", "c:a", "a\0b"],
)
def test_a_path_outside_the_tree_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        write_tree(tmp_path / "out", {path: b""})


@pytest.mark.parametrize("path", [MANIFEST, LOCK, f"{STAGING}/a.md"])
def test_the_writers_own_files_are_reserved(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="reserved"):
        write_tree(tmp_path, {path: b""})


def test_links_are_not_followed_out_of_the_tree(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("theirs")
    write_tree(out, {"folder/a.md": b"A"})
    (out / "folder" / "a.md").unlink()
    (out / "folder").rmdir()
    (out / "folder").symlink_to(outside)
    with pytest.raises(CannotWrite, match="is a link"):
        write_tree(out, {"folder/a.md": b"A"})
    write_tree(out, {})
    assert tree(outside) == {"a.md": b"theirs"}


def test_a_link_in_the_place_of_a_file_is_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_tree(out, {"a.md": b"A"})
    (tmp_path / "target").write_bytes(b"A")
    (out / "a.md").unlink()
    (out / "a.md").symlink_to(tmp_path / "target")
    write_tree(out, {"a.md": b"A2"})
    assert not (out / "a.md").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"A"


def test_a_file_may_become_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a": b"A"})
    write_tree(tmp_path, {"a/b": b"B"})
    assert tree(tmp_path) == {"a/b": b"B"}
    write_tree(tmp_path, {"a": b"A"})
    assert tree(tmp_path) == {"a": b"A"}


@pytest.mark.parametrize("content", [b"A", b"B"])
def test_a_name_may_change_its_case_where_a_file_system_knows_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    def replace(staged: Path, place: Path) -> None:
        assert not (place.name == "a.md" and (tmp_path / "X" / "A.md").exists())
        replaced(staged, place)

    write_tree(tmp_path, {"X/A.md": b"A"})
    # As it is there: what was written is found under the other name as well.
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.md").hardlink_to(tmp_path / "X" / "A.md")
    replaced = os.replace
    monkeypatch.setattr(os, "replace", replace)
    assert write_tree(tmp_path, {"x/a.md": content}) == (("x/a.md",), ("X/A.md",), 0)
    assert tree(tmp_path) == {"x/a.md": content}


def test_everybody_may_read_what_is_written(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_tree(tmp_path / "out", {"folder/a.md": b"A"})
    finally:
        os.umask(before)
    assert (tmp_path / "out/folder/a.md").stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "out/folder").stat().st_mode & 0o777 == 0o755


def test_a_failing_renderer_leaves_the_old_tree(tmp_path: Path) -> None:
    def pages() -> Iterator[tuple[str, bytes]]:
        yield "a.md", b"A2"
        raise RuntimeError("no such template")

    write_tree(tmp_path, {"a.md": b"A"})
    with pytest.raises(RuntimeError):
        write_tree(tmp_path, pages())
    assert tree(tmp_path) == {"a.md": b"A"}


def test_a_full_disk_is_one_line_and_leaves_the_old_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"a.md": b"A", "b.md": b"B"})
    write_file = writing._write_file

    def full(place: Path, content: bytes) -> None:
        if content == b"B2":
            raise OSError(errno.ENOSPC, "No space left on device", str(place))
        write_file(place, content)

    monkeypatch.setattr(writing, "_write_file", full)
    with pytest.raises(CannotWrite, match="No space left on device") as raised:
        write_tree(tmp_path, {"a.md": b"A2", "b.md": b"B2"})
    assert "\n" not in str(raised.value)
    assert tree(tmp_path) == {"a.md": b"A", "b.md": b"B"}


def test_what_cannot_be_copied_is_told_by_where_it_should_go(tmp_path: Path) -> None:
    why = errno.ENOSPC, "No space left on device", "theme.css", None, "site.css"
    with pytest.raises(CannotWrite, match=r"cannot write `site\.css`"), refusals(tmp_path):
        raise OSError(*why)


def test_a_broken_manifest_does_not_widen_what_may_be_removed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "out" / MANIFEST).write_text(json.dumps({"files": ["../precious"]}))
    write_tree(tmp_path / "out", {"a.md": b"A"})
    assert (tmp_path / "precious").exists()


@pytest.mark.parametrize("survived", range(5))
def test_wherever_a_build_is_killed_the_next_one_repairs_the_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, survived: int
) -> None:
    class Killed(BaseException):
        pass

    count = 0

    def replace(source: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count > survived:
            raise Killed
        source.rename(target)

    write_tree(tmp_path, {"a.md": b"A", "b.md": b"B"})
    monkeypatch.setattr("generator.writing.os.replace", replace)
    with pytest.raises(Killed):
        write_tree(tmp_path, {"b.md": b"B2", "c.md": b"C", "d.md": b"D"})
    monkeypatch.undo()
    write_tree(tmp_path, {"c.md": b"C3"})
    assert tree(tmp_path) == {"c.md": b"C3"}


def _write_for_ever(out: str) -> None:
    for count in range(1_000_000):
        write_tree(
            Path(out), {f"{name}/{count % 7}-{name}.md": b"%d" % count * 100 for name in range(40)}
        )


def test_the_next_build_repairs_what_a_killed_one_left(tmp_path: Path) -> None:
    out = tmp_path / "out"
    context = multiprocessing.get_context("spawn")
    for delay in (0.0, 0.013, 0.029, 0.05):
        process = context.Process(target=_write_for_ever, args=(str(out),))
        process.start()
        while not (out / MANIFEST).exists():
            time.sleep(0.01)
        time.sleep(delay)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        write_tree(out, {"a.md": b"A"})
        assert tree(out) == {"a.md": b"A"}


def _hold(out: str, seconds: float) -> None:
    with held(Path(out)):
        (Path(out).parent / "held").touch()
        time.sleep(seconds)


def test_two_builds_are_kept_apart(tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = multiprocessing.get_context("spawn").Process(target=_hold, args=(str(out), 1.0))
    process.start()
    while not (tmp_path / "held").exists():
        time.sleep(0.01)
    with pytest.raises(CannotWrite, match="another build"):
        write_tree(out, {"a.md": b"A"}, wait=0.1)
    write_tree(out, {"a.md": b"A"}, wait=30)
    process.join()
    assert tree(out) == {"a.md": b"A"}


def test_who_holds_a_tree_may_write_to_it(tmp_path: Path) -> None:
    with held(tmp_path):
        write_tree(tmp_path, {"a.md": b"A"}, wait=0)
        assert (tmp_path / LOCK).exists()
    assert not (tmp_path / LOCK).exists()


@pytest.mark.parametrize("name", [".", "..", "content", "content/pages", "seeds/x", "templates"])
def test_output_never_goes_where_the_briefing_is(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    (root / "content" / "pages").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        destination(root, root / name, DOCS)


def test_links_beside_the_root_are_nobodys_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "root/content").mkdir(parents=True)
    (tmp_path / "linked").symlink_to("elsewhere")
    monkeypatch.chdir(tmp_path / "root")
    assert destination(Path(), Path("../public/site"), SITE) == tmp_path / "public/site"
    (tmp_path / "root/build").symlink_to("../linked")
    with pytest.raises(CannotWrite, match="is a link"):
        destination(Path(), Path("../root/build/site"), SITE)


def test_output_goes_into_the_root_or_anywhere_else(tmp_path: Path) -> None:
    assert destination(tmp_path, tmp_path / "build" / "docs", DOCS) == tmp_path / "build" / "docs"
    assert destination(tmp_path / "root", tmp_path / "public", SITE) == tmp_path / "public"


names = st.sampled_from(["a", "b", "c/a", "c/b", "d/e/f"])
trees = st.dictionaries(names, st.binary(max_size=3))


@settings(max_examples=60, deadline=None)
@given(st.lists(trees, max_size=4))
def test_the_last_tree_is_what_stands(
    tmp_path_factory: pytest.TempPathFactory, written: list[dict[str, bytes]]
) -> None:
    out = tmp_path_factory.mktemp("out")
    for files in written:
        write_tree(out, files)
        assert tree(out) == files
