"""The search index of the theme, which forgets every page that a build does not render.

Everything that knows which search engine the site has is here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

INDEX = "search/search_index.json"
"""The index's path in the site."""

PLUGINS = frozenset({"search", "material/search"})
"""The plugins that this module can keep whole."""


def merged(whole: bytes, partial: bytes, rendered: Collection[str], order: Iterable[str]) -> bytes:
    """The whole index of an earlier build, with the pages of a partial one in their places.

    ``rendered`` are the addresses of the pages that the partial build rendered, which may have
    no entry any more; ``order`` are those of all pages, in the order of a full build. Gives the
    bytes that a full build would have written.
    """
    index = json.loads(partial)
    entries: dict[str, list[object]] = {}
    for source, wanted in ((json.loads(whole), False), (index, True)):
        for entry in source["docs"]:
            page = entry["location"].partition("#")[0]
            if (page in rendered) is wanted:
                entries.setdefault(page, []).append(entry)
    index["docs"] = [entry for page in order for entry in entries.get(page, ())]
    return json.dumps(index, separators=(",", ":")).encode()
