"""The Content-Security-Policy of each page, which a browser enforces and a reader can inspect.

https://www.w3.org/TR/CSP3/ . It stands in the page, since a site on a disk or on a plain server
has no headers of its own. Scripts inside a page are the theme's; each is named by its digest.
"""

from __future__ import annotations

import base64
import hashlib
import re

DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("media-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
"""What a page may load, and from where: its own host, and the search's WebAssembly."""

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_CHARSET = re.compile(r"<meta charset=[^>]*>")
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')


def guarded(page: str) -> str:
    """The page with its policy, before anything that the policy is about."""
    digests = dict.fromkeys(
        _digest(script["code"])
        for script in _SCRIPT.finditer(page)
        if not re.search(r"\ssrc=|json", script["attributes"])
    )
    rules = dict(DIRECTIVES)
    rules["script-src"] = " ".join([rules["script-src"], *digests])
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    metas = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return _CHARSET.sub(lambda found: f"{found[0]}{metas}", page, count=1)


def unguarded(page: bytes) -> bytes:
    """The page without its policy, for the server that puts its own script into pages."""
    return _POLICY.sub(b"", page, count=1)


def _digest(code: str) -> str:
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f"'sha256-{digest}'"
