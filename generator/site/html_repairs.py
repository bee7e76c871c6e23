"""The HTML of a page, mended where the theme or Markdown leave something to be wished."""

import html
import re

from generator.site.engine import TableOfContents

_MENDED: tuple[tuple[re.Pattern[str], str], ...] = (
    # An empty number is no number; the theme means “not in the order of tabs”, the default.
    (re.compile(r' tabindex=""'), ""),
    # Alignment is the style sheet's; no page has styles of its own.
    (re.compile(r'(<t[hd]) style="text-align: (left|right|center);"'), r'\1 class="align-\2"'),
    # Only fields that people type into may be completed, not check boxes.
    (re.compile(r'(<input class="md-toggle"[^<>]*?) autocomplete="off"'), r"\1"),
    # A navigation is not expanded or collapsed; its check box is.
    (re.compile(r'(<nav class="md-nav"[^<>]*?) aria-expanded="(?:true|false)"'), r"\1"),
    # Where one is shows, and is to be heard.
    (
        re.compile(r'(<li class="md-tabs__item md-tabs__item--active">\s*<a)(?! aria)'),
        r'\1 aria-current="true"',
    ),
)


_PART = re.compile("<h[2-6]")
_FEWEST = 3
"""Headings that are worth a table of contents."""


def with_contents(content: str, toc: TableOfContents, name: str) -> str:
    """A page's content with a folded table of contents before its first part, behind the answer.

    It is for screens without a side: the theme puts none into the menu of pages that are outside
    the navigation.
    """
    top = [each for first in toc for each in ([first] if first.level > 1 else first.children)]
    if len(top) < _FEWEST:
        return content
    links = "".join(f'<li><a href="{each.url}">{each.title}</a></li>' for each in top)
    contents = (
        f'\n<nav class="briefing-contents" aria-label="{html.escape(name)}"><details>'
        f"<summary>{html.escape(name)}</summary><ul>{links}</ul></details></nav>"
    )
    part = _PART.search(content)
    at = part.start() if part else len(content)
    return f"{content[:at]}{contents}{content[at:]}"


_CODE = re.compile(r"<(/?)(?:code|pre)\b")


def holds_bare_mark(content: str) -> bool:
    """Whether a page's HTML shows the mark of a footnote, which is then none; code apart."""
    if "[^" not in content:
        return False
    depth, at = 0, 0
    for tag in _CODE.finditer(content):
        if not depth and content.find("[^", at, tag.start()) >= 0:
            return True
        depth = max(0, depth - 1) if tag[1] else depth + 1
        at = tag.end()
    return not depth and content.find("[^", at) >= 0


def mended(page: str) -> str:
    """The page without the faults of the theme and of Markdown against HTML and WCAG."""
    for fault, mending in _MENDED:
        page = fault.sub(mending, page)
    if 'id="__toc"' not in page:
        # The heading of a table of contents opens it on pages of the navigation; here it cannot.
        page = page.replace(
            '<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'
        )
    return page
