"""The Content-Security-Policy of each page, which a browser enforces and a reader can inspect.

https://www.w3.org/TR/CSP3/ . It stands in the page, since a site on a disk or on a plain server
has no headers of its own. A script inside a page runs only if it is one of the theme's own, which
are read from its templates: whatever else stands in a page is named by no digest, and does nothing.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from generator.packaged import packaged

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

_SCRIPT = re.compile(r"<script[^<>]*>(?P<code>.*?)</script>", re.DOTALL)
_FILLED = re.compile(r"\{\{[^{}]*\}\}")
_CHARSET = re.compile(r"<meta charset=[^>]*>")
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')


@cache
def _of_theme() -> re.Pattern[str]:
    """The scripts that the theme's templates hold; what they fill in is a way up to the site."""
    templates = (
        file.read_text(encoding="utf-8")
        for folder in (packaged("theme"), Path(str(files("material"))) / "templates")
        for file in sorted(folder.rglob("*.html"))
    )
    codes = {script["code"] for text in templates for script in _scripts(text)}
    filled = (_FILLED.split(code) for code in sorted(codes) if code and "{%" not in code)
    return re.compile("|".join("[./]*".join(map(re.escape, parts)) for parts in filled))


def guarded(page: str) -> str:
    """The page with its policy, before anything that the policy is about."""
    scripts = dict.fromkeys(script["code"] for script in _scripts(page))
    digests = [_digest(code) for code in scripts if code and _of_theme().fullmatch(code)]
    rules = dict(DIRECTIVES)
    rules["script-src"] = " ".join([rules["script-src"], *digests])
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    metas = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="referrer" content="no-referrer">'
    )
    return _CHARSET.sub(lambda found: f"{found[0]}{metas}", page, count=1)


def _scripts(page: str) -> Iterator[re.Match[str]]:
    # Up to the last end of one, so that none without an end is looked for to the end of the page.
    end = "</script>"
    return _SCRIPT.finditer(page, 0, page.rfind(end) + len(end))


def unguarded(page: bytes) -> bytes:
    """The page without its policy, for the server that puts its own script into pages."""
    return _POLICY.sub(b"", page, count=1)


def _digest(code: str) -> str:
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f"'sha256-{digest}'"
