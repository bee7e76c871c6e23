"""What the site's own controls say, scripts and search included; ``{}`` is where a number goes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.words import Words


@dataclass(frozen=True, slots=True)
class SiteWords(Words):
    """The words of the site beside those of its pages, as scripts get them, by these names."""

    search: str
    search_hint: str
    search_none: str
    search_meant: str
    search_one: str
    search_many: str
    search_more: str
    search_show: str
    search_wait: str
    search_disk: str
    search_failed: str
    search_index: str
    close: str
    company: str
    deal: str
    person: str
    dispute: str
    source: str
    page: str
    list: str
    cite: str
    cite_title: str
    cite_copy: str
    link_copy: str
    copied: str
    place: str
    filter: str
    filter_rows: str
    missing: str
    missing_more: str
    missing_home: str
    data: str
    feed: str
    menu: str
    contents: str
    claims: str
    pages: str
    proof: str
    proof_back: str
    proofs_one: str
    proofs_many: str
    key: str
    fade: str
    print_brief: str
    home: str
    """The home page in the navigation."""
    written: str
    """The section of hand-written pages in the navigation."""
