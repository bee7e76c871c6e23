"""What the pages say by themselves; ``{}`` in a phrase is where a name or number goes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.languages.locales import locale_of, number
from generator.languages.words import Words

Count = tuple[str, str]
"""A phrase for one and for several."""

_MARKUP = re.compile(r"\A(?:<[^>]*>|\W)+")


@dataclass(frozen=True, slots=True, init=False, eq=False, repr=False)
class PageWords(Words):
    """What pages say by themselves. Every language says all of it."""

    language: str

    # kinds of record, as headings
    companies: str
    deals: str
    people: str
    sources: str
    disputes: str
    claims: str

    # counted
    n_deals: Count
    n_sources: Count
    at_least: str
    n_origins: Count
    n_against: Count
    n_claims: Count
    n_disputes: Count
    passages: str
    n_characters: Count
    n_more: Count
    line: str
    lines: str
    page: str
    row_of_sheet: str
    row: str

    # at a claim
    and_more: str
    colon: str
    conjunction: str
    conjunction_before: Mapping[str, str]
    """What it is before a word that begins so."""
    disputed: str
    deprecated: str
    preferred: str
    cite: str
    permalink: str
    permalink_elsewhere: str
    permalink_of_heading: str
    note: str

    # headings and fields
    as_of: str
    kind: str
    also_called: str
    role: str
    company: str
    counterparties: str
    amounts: str
    deal: str
    person: str
    source: str
    origins: str
    origins_lead: str
    resolved_questions: str
    part_of: str
    parts: str
    in_other_contexts: str
    said_by: str
    where_mentioned: str
    speakers: str
    none_yet: str
    no_claims: str

    # a source
    what_is_known: str
    title: str
    publisher: str
    author: str
    published: str
    retrieved: str
    address: str
    language_field: str
    fingerprint: str
    not_stated: str
    not_known: str
    our_name: str
    original_in: str
    only_cited: str
    cites: str
    relays: str
    relayed_by: str
    left_out: str
    share_published: str

    # a dispute
    editors_choice: str
    reviewed: str
    resolved: str
    open_long: str
    resolved_long: str

    # home and indexes
    latest: str
    since_last_edition: str
    n_changes: Count
    new: str
    changed: str
    gone: str
    open_question: str
    was: str
    how_to_read_notes: str
    companies_lead: str
    deals_lead: str
    people_lead: str
    sources_lead: str
    sources_in: str
    known_of_none: str
    exact_date: str
    named_by_us: str
    disputes_lead: str

    # pictures, lists and what the home page leads with
    n_loops: Count
    home: str
    trail: str
    text_called: str
    nameless: str
    contested: str
    flows: str
    flows_lead: str
    money_goes_round: str
    loops_told: str
    loops_capped: str
    no_loops: str
    our_reading: str
    how_we_read_it: str
    of_several_texts: str
    on_a_loop: str
    all_flows: str
    giver: str
    receiver: str
    what: str
    no_amount: str
    first_of: str
    flows_cut: str
    deals_cut: str
    timeline: str
    timeline_lead: str
    timeline_told: str
    n_events: Count
    all_events: str
    events_cut: str
    a_to_z: str
    a_to_z_lead: str
    claim_lists: str
    claim_lists_lead: str
    about_list: str
    claims_called: str
    by_modality: str
    by_property: str
    by_kind: str
    by_tag: str
    settled: str
    coverage_told: str
    nearly_repeats: str
    repeats_share: str

    # descriptions for search engines
    about_company: str
    about_deal: str
    about_person: str
    about_source: str
    about_dispute: str

    # how a source puts a claim, in quiet words that are no rating
    manners: Mapping[str, str]

    doubt: str
    doubted: str
    read_by_editor: str
    our_sum: str
    derivations: Mapping[str, str]
    next_date: str
    contradiction: str
    contradictions: str
    difference: str
    differences: str
    contradiction_or_error: str
    thin_ice: str
    none_original: str
    in_one_text: str
    named_speakers: str
    who_says_what: str
    an_empty_field: str
    record: str
    told_at: str
    who_gives_what: str
    gives: str
    gets: str
    where_it_stands: str
    stands_behind: str
    is_about: str
    in_their_words: str
    related: str
    worth: str
    what_remains: str
    falls_away: str
    stays: str
    closes: str
    where_in_the_text: str
    compare: str
    compare_lead: str
    compared_told: str
    n_matters: Count
    comparing: Mapping[str, str]
    two_side_by_side: str
    relations: Mapping[str, str]
    only_one_speaks: str
    paired_by: str
    how_it_speaks: str
    contradicts_itself: str
    withdrawn: str
    moved: str
    more_questions: str
    sums_in_dispute: str

    # what modalities and kinds of dispute are in plain words
    modalities: Mapping[str, str]
    dispute_kinds: Mapping[str, str]

    def count(self, n: int, phrase: Count) -> str:
        """A number and what is counted: ``3 sources``."""
        one = locale_of(self.language).plural_form(n) == "one"
        return phrase[0 if one else 1].format(number(n, self.language))

    def modality(self, identifier: str) -> str:
        return self.modalities.get(identifier, spoken(identifier))

    def dispute_kind(self, identifier: str) -> str:
        return self.dispute_kinds.get(identifier, spoken(identifier))

    def series(self, names: Sequence[str], most: int = 0) -> str:
        """Words in a row, at most so many: ``A, B and C``, ``A, B and 3 others``.

        In place of a single other one its name is as short.
        """
        if most and len(names) > most + 1:
            names = [*names[:most], self.and_more.format(number(len(names) - most, self.language))]
        if len(names) < 2:
            return "".join(names)
        plain = _MARKUP.sub("", names[-1]).casefold()
        before = (it for start, it in self.conjunction_before.items() if plain.startswith(start))
        return f"{', '.join(names[:-1])} {next(before, self.conjunction)} {names[-1]}"


def spoken(identifier: str) -> str:
    """An identifier without words of its own, made legible: ``cloud contract``."""
    return identifier.replace("-", " ").replace("_", " ").strip() or identifier


def in_a_sentence(label: str, language: str) -> str:
    """A label as it stands within a sentence: without its capital, but in German and as `IPO`."""
    keeps = language == "de" or label[1:2].isupper()
    return label if keeps else label[:1].lower() + label[1:]
