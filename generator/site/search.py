"""The search index, made by Pagefind of what the briefing says readers may look for.

Pagefind writes an index that a browser fetches in small parts, as a query needs them: one for each
language, because a word is found in all its forms only by the rules of its own language.

Everything that knows which search engine the site has is here and in the theme's ``search.js``.
"""

import html
import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from threading import Thread
from typing import IO, Any

from pagefind_bin import get_executable

from generator.errors import CannotRun
from generator.site.build_record import MadePage

FOLDER = "search/"
"""The folder of the index in the site."""

NAMES = f"{FOLDER}names.js"
"""The names alone, as a script: the only thing that a page read from a disk may load."""

NAMES_AT_MOST = 5_000
"""More pages than this are not in the list of names, which a browser loads whole."""

PLUGINS = frozenset({"search", "material/search"})
"""The theme's own search: whoever has it in ``plugins`` gets this one in its place."""

_WEIGHTS = {"company": 10, "person": 10, "deal": 9, "dispute": 5, "source": 3, "page": 5, "list": 1}
"""How much more the title of a page counts than its text does: entities come first."""

Records = Mapping[str, Mapping[str, Any]]
"""What the briefing says of its pages: ``generator.exports.search_json``."""


def index(pages: Mapping[str, MadePage], records: Records, language: str) -> dict[str, bytes]:
    """The files of the index, by their paths in the site, whose language this is.

    ``pages`` are all pages, by their paths in the Markdown folder; those without a record are
    lists, found by their titles. The same pages give the same bytes: Pagefind's filters and
    further ``meta`` fields would not, so that kinds of pages are told by their addresses.
    """
    names: list[list[str]] = []
    by_language: dict[str, list[tuple[str, str]]] = {language: []}
    for path, page in sorted(pages.items(), key=lambda each: each[1].file):
        about = f"<p>{html.escape(page.about)}</p>"
        as_list = {"kind": "list", "title": page.title, "aliases": (), "words": {language: about}}
        record = records.get(path, as_list)
        kind, title, aliases = record["kind"], record["title"], record["aliases"]
        names.append([title, page.file, kind, *aliases])
        also = "".join(f"<p data-pagefind-weight=8>{html.escape(alias)}</p>" for alias in aliases)
        for tongue, words in ({language: ""} | record["words"]).items():
            content = f"{also}{words}" if tongue == language else words
            address = _address(page.file)
            made = (address, _page(tongue, title, kind, content))
            by_language.setdefault(tongue, []).append(made)
    files = {NAMES: _names(names[:NAMES_AT_MOST])}
    for tongue, made_pages in sorted(by_language.items()):
        files |= _indexed(made_pages, tongue)
    files[f"{FOLDER}languages.json"] = f"{json.dumps(sorted(by_language))}\n".encode()
    return files


def _address(file: str) -> str:
    return f"/{file}".removesuffix("index.html") if file.endswith("/index.html") else f"/{file}"


def _page(language: str, title: str, kind: str, content: str) -> str:
    return (
        f'<!doctype html><html lang="{language}"><head><title></title></head>'
        f"<body data-pagefind-body><h1 data-pagefind-weight={_WEIGHTS[kind]}>"
        f"{html.escape(title)}</h1>{content}</body></html>\n"
    )


def _names(names: list[list[str]]) -> bytes:
    listed = json.dumps(names, ensure_ascii=False, separators=(",", ":"))
    return f"briefingNames({listed});\n".encode()


def _indexed(pages: Iterable[tuple[str, str]], language: str) -> dict[str, bytes]:
    """The index of the pages of one language, without what the site has no use for."""
    made = dict(_made_by_pagefind(pages, language))
    entry = json.loads(made["pagefind-entry.json"])
    wanted = {f"wasm.{each['wasm']}.pagefind" for each in entry["languages"].values()}
    wanted.add("pagefind-entry.json")
    files = {
        f"{FOLDER}{language}/{path}": content
        for path, content in made.items()
        if path in wanted or path.endswith((".pf_meta", ".pf_index", ".pf_fragment"))
    }
    # The program that searches is the same for all languages.
    return {f"{FOLDER}pagefind.js": made["pagefind.js"], **files}


def _made_by_pagefind(
    pages: Iterable[tuple[str, str]], language: str
) -> Iterator[tuple[str, bytes]]:
    """All files that Pagefind makes, by its protocol for other programs, without any on the disk.

    https://pagefind.app/docs/node-api: requests and answers are JSON in Base64, a comma after each,
    the answers in the order of the requests.
    """
    requests: list[dict[str, object]] = [
        {"type": "NewIndex", "config": {"force_language": language}},
        *(
            {"type": "AddFile", "index_id": 0, "url": url, "file_contents": content}
            for url, content in pages
        ),
        {"type": "GetFiles", "index_id": 0},
    ]
    try:
        command = [str(get_executable()), "--service"]
        with subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            Thread(target=_ask, args=(process.stdin, requests), daemon=True).start()
            answers = _answers(process.stdout, len(requests))
            last = None
            for last in answers:
                if last["type"] == "Error":
                    raise CannotRun(f"the search index cannot be made: {last.get('message')}")
            process.stdin.close()
    except OSError as error:
        raise CannotRun(f"the search index cannot be made: {error.strerror or error}")
    if not last or last["type"] != "GetFiles":
        raise CannotRun("the search index cannot be made: Pagefind ended early")
    for file in last["files"]:
        yield file["path"], b64decode(file["content"])


def _ask(pipe: IO[bytes], requests: Iterable[dict[str, object]]) -> None:
    try:
        for number, request in enumerate(requests):
            pipe.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()))
            pipe.write(b",")
        pipe.flush()
    except OSError:
        # It ended early, which whoever waits for its answers is told.
        return


def _answers(pipe: IO[bytes], wanted: int) -> Iterator[dict[str, Any]]:
    waiting: list[bytes] = []
    while wanted and (part := pipe.read1(1 << 20)):  # type: ignore[attr-defined]
        *ends, rest = part.split(b",")
        for end in ends:
            yield json.loads(b64decode(b"".join([*waiting, end])))["payload"]
            waiting.clear()
            wanted -= 1
        waiting.append(rest)
