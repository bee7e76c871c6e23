"""What a site says by itself in a language; ``{}`` in a phrase is where a name or number goes.

The words of pages and of values have methods or rules of their own: `PageWords`, `ValueWords`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.page_words import PageWords
from generator.languages.value_words import ValueWords
from generator.languages.words import Words


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class PictureWords(Words):
    """What pictures say by themselves."""

    # Flows
    as_texts_have_it: str
    """Before the days at which the picture can be seen."""
    all_texts: str
    """The last of them."""
    show: str
    only: str
    also: str
    done: str
    open: str
    halted: str
    in_a_circle: str
    no_sum: str
    no_direction: str
    together: str
    """After a sum that is that of several flows."""
    """The sums of one width of line."""
    flows_noted: str
    undrawn: str
    in_parts: str
    """Before deals whose sums for several stand in their parts."""
    circles: str
    one_way: str
    givers: str
    getters: str
    without: str
    # Sums
    who_says: str
    sums_noted: str
    log_scale: str
    no_currency: str
    # Time
    happened: str
    a_day: str
    some_time: str
    one_end: str
    axis_jumps: str
    # A text
    quoted: str
    not_quoted: str
    not_covered: str
    left_out: str


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class PrintWords(Words):
    """The headings and explanations that only paper needs."""

    edition: str
    """What the whole is, above its name."""
    extract: str
    """The same for one chapter; ``{}`` is the briefing's name."""
    state: str
    """The day of the latest review or source; ``{}`` is the day."""
    contents: str
    how_to_read: str
    how: tuple[str, ...]
    """Paragraphs of the explanation."""
    background: str
    """Over what the curator wrote by hand."""


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
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
    quote: str
    """Words between the quotation marks of the language."""
    cite: str
    cite_title: str
    cite_ours: str
    cite_translated: str
    cite_accessed: str
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


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class VocabularyWords(Words):
    """What the ids of the packaged vocabulary are called, by id; a language names all of them."""

    properties: Mapping[str, str]
    terms: Mapping[str, str]
    roles: Mapping[str, str]
    kinds: Mapping[str, str]
    """Kinds of company and of deal, as they stand in a row of facts."""
    flows: Mapping[str, str]
    """What parties give and get."""


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class OwnWords(Words):
    """All that a site says by itself; each field is a table of the file."""

    values: ValueWords
    pages: PageWords
    pictures: PictureWords
    printing: PrintWords
    site: SiteWords
    vocabulary: VocabularyWords
