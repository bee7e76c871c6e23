"""The frozen types of a briefing: what every later stage works on.

Identifiers are strings; what they name is looked up in `Briefing`. Where the content was
damaged and the reading has reported it, a required field is blank (``""`` or ``()``), and rules
pass over blanks, so that one fault is told once and everything else is still checked.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType

from generator.diagnostics import Location
from generator.evidence.finding import Quote
from generator.groups import grouped
from generator.languages import spoken_language
from generator.packing import packed
from generator.quantities.amounts import Amount
from generator.quantities.dates import Date


@packed
@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its file, the start of its mapping, and of each field's value.

    Keys of ``fields`` are paths inside the record, joined by dots: ``value``, ``quote.exact``,
    ``about.1``, ``statement.de``. Lines and columns count from 1, in code points.
    """

    path: str
    line: int
    column: int
    fields: Mapping[str, tuple[int, int]]

    def of(self, *names: str) -> Location:
        """The first of the named fields that the record has, else the start of the record."""
        for name in names:
            if name in self.fields:
                return Location(self.path, *self.fields[name])
        return Location(self.path, self.line, self.column)


NOWHERE = Place("", 1, 1, MappingProxyType({}))
"""The place of what stands in no file of the root."""


@packed
@dataclass(frozen=True, slots=True)
class Text:
    """Words for readers, in one or more languages; the first is the one that stands alone."""

    versions: tuple[tuple[str, str], ...]
    """Pairs of language (BCP 47) and words, the site's default language first if it is there."""

    def __str__(self) -> str:
        return self.versions[0][1] if self.versions else ""

    def __bool__(self) -> bool:
        return bool(str(self))

    @property
    def language(self) -> str:
        return self.versions[0][0] if self.versions else ""


BLANK = Text(())


@packed
@dataclass(frozen=True, slots=True)
class Acceptance:
    """An editor lets one warning on a record stand, and says why."""

    code: str
    reason: str
    place: Place


# --- the vocabulary ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """One value that a property of terms may take."""

    id: str
    label: Text
    from_any: bool = False
    """A later claim may pass to this term from any other."""
    final: bool = False
    state: str = "open"
    """How pictures draw a deal of this term: ``done``, ``open`` (not yet sure) or ``halted``."""


@dataclass(frozen=True, slots=True)
class Property:
    """What a typed claim states: an amount, a status, a date …"""

    id: str
    label: Text
    value: str
    """money, percent, power, quantity, date, term, entity or text."""
    single: bool = False
    """At most one true value per subject, party, scope and time."""
    terms: tuple[Term, ...] = ()
    aliases: tuple[str, ...] = ()
    """Words that find it in the search."""
    flow: str | None = None
    """What goes from whom to whom where a claim gives it a value: money, hardware …"""

    def term(self, identifier: str) -> Term | None:
        return next((term for term in self.terms if term.id == identifier), None)


@dataclass(frozen=True, slots=True)
class Role:
    """What a company is in a deal, and what it gives and gets there."""

    id: str
    label: Text
    gives: str | None = None
    gets: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms that a briefing uses."""

    properties: Mapping[str, Property]
    roles: Mapping[str, Role]
    company_kinds: tuple[str, ...]
    deal_kinds: tuple[str, ...]
    modalities: tuple[str, ...]
    place: Place = NOWHERE
    """Where its file starts, if the briefing has one of its own."""


# --- sources ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source, unchanged: decoded from UTF-8 with every character kept."""

    path: str
    """Relative to the root, with ``/``."""
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A passage of a document that is not the article: from its first to its last words."""

    start: str
    end: str
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """A text that claims are drawn from, or (without a document) a work that is only cited."""

    id: str
    place: Place
    document: Document | None
    """The words that quotes are held against: the document's own, or those of ``text``."""
    document_name: str | None
    """The file's name as the record gives it; set also where the file is missing."""
    sha256: str | None = None
    language: str | None = None
    title: Text = BLANK
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: Date | None = None
    retrieved: Date | None = None
    note: Text = BLANK
    cites: tuple[str, ...] = ()
    """Ids of sources, or addresses."""
    exclusions: tuple[Exclusion, ...] = ()
    digest: str | None = None
    """SHA-256 of the document's bytes as they are now; None where the file is missing."""
    text_name: str | None = None
    """The file with the document's words, where the document itself is no plain text."""
    text_sha256: str | None = None
    taken_by: str | None = None
    """What took the words out of the document."""
    label: Text = BLANK
    """A few words that name it where there is no publisher."""
    mark: str = ""
    """Its sign on pages, one to three letters or digits; no other source has it."""
    original: bool = False
    """Whether it reports at first hand, so that it is an origin itself."""
    worth: Text = BLANK
    """What it is and what it is worth, in an editor's words."""
    former_ids: tuple[str, ...] = ()
    accept: tuple[Acceptance, ...] = ()

    @property
    def name(self) -> str:
        """What readers call it: its title, else its publisher, else its label, else its mark."""
        return str(self.title) or self.publisher or str(self.label) or self.mark or self.id


# --- companies, people, deals -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entity:
    """What companies, people and deals have in common."""

    id: str
    place: Place
    title: Text
    """The field ``name``, of a deal ``title``."""
    _: KW_ONLY
    aliases: tuple[str, ...] = ()
    summary: Text = BLANK
    former_ids: tuple[str, ...] = ()
    accept: tuple[Acceptance, ...] = ()

    @property
    def name(self) -> str:
        return str(self.title) or self.id


@dataclass(frozen=True, slots=True)
class Company(_Entity):
    kind: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Person(_Entity):
    role: Text = BLANK
    company: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A company's part in a deal."""

    company: str
    role: str
    place: Place


@dataclass(frozen=True, slots=True)
class StatedFlow:
    """What goes from one company to another in a deal, and the claims that say so."""

    giver: str
    receiver: str
    what: str
    claims: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Deal(_Entity):
    kind: str
    parties: tuple[Party, ...]
    part_of: str | None = None
    flows: tuple[StatedFlow, ...] = ()


Entity = Company | Person | Deal


# --- claims -----------------------------------------------------------------------------------


@packed
@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of one source, for or against a claim."""

    source: str
    quote: Quote
    place: Place
    refutes: bool = False
    origin: str | None = None
    """The report that the source relays: a source's id."""
    note: Text = BLANK
    as_of: Date | None = None
    """What this source says of the time, where it differs from the claim."""
    modality: str | None = None
    """How this source says it, where it differs from the claim."""
    by: str | None = None
    """Who says it in this source, where it differs from the claim."""


@packed
@dataclass(frozen=True, slots=True)
class TermValue:
    """A term of the property's vocabulary; ``id`` of a term that may be unknown."""

    text: str


@packed
@dataclass(frozen=True, slots=True)
class EntityValue:
    """The id of a company, person or deal."""

    text: str


@packed
@dataclass(frozen=True, slots=True)
class TextValue:
    """Free words."""

    text: str


Value = Amount | Date | TermValue | EntityValue | TextValue
"""A typed value; every one has ``text``, the value as it was written."""


@packed
@dataclass(frozen=True, slots=True)
class Derivation:
    """How a value follows from those of other claims: our arithmetic, no source's."""

    operation: str
    """sum, difference, ratio, product or share."""
    claims: tuple[str, ...]


@packed
@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why a claim was taken back, and the claim that stands in its place."""

    on: Date | None
    reason: Text
    successor: str | None = None


@packed
@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, its typed value if it has one, and the passages that prove it."""

    id: str
    place: Place
    statement: Text
    subject: str
    modality: str
    evidence: tuple[Evidence, ...]
    """Empty where the claim is derived."""
    about: tuple[str, ...] = ()
    property: str | None = None
    value: Value | None = None
    """None also where the written value could not be read, which the reading has reported."""
    parties: tuple[str, ...] = ()
    """The field ``party``: whose value it is; of several it is theirs together."""
    scope: str | None = None
    as_of: Date | None = None
    by: str | None = None
    """A person's or company's id, or words."""
    rank: str = "normal"
    tags: tuple[str, ...] = ()
    note: Text = BLANK
    derived: Derivation | None = None
    doubt: Text = BLANK
    """Why an editor doubts it; shown wherever the claim is."""
    read_by: str | None = None
    """``editor`` where a person has read the figure that the program cannot read."""
    withdrawn: Withdrawal | None = None
    former_ids: tuple[str, ...] = ()
    accept: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """An open or resolved question on which claims conflict, and the editor's assessment."""

    id: str
    place: Place
    question: Text
    claims: tuple[str, ...]
    kind: str
    status: str
    assessment: Text
    preferred: str | None = None
    reviewed: Date | None = None
    former_ids: tuple[str, ...] = ()
    accept: tuple[Acceptance, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """A claim or dispute as the last edition had it."""

    says: str
    """Its statement or question, in the site's language if it was given in it."""
    how: str
    """The modality of a claim, the status of a dispute."""
    value: Value | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LastEdition:
    """What was published before, by ids."""

    claims: Mapping[str, Published]
    disputes: Mapping[str, Published]


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page: Markdown that may cite claims and link entities."""

    path: str
    """Relative to the root: ``content/pages/…/name.md``."""
    name: str
    """Relative to ``content/pages``, without ``.md``: its place in the site."""
    body: str

    @property
    def address(self) -> str:
        """By which two pages would take each other's place.

        Some machines take no note of case or of how a letter is composed, and engines of sites
        take `README` and `index` for the same.
        """
        address = unicodedata.normalize("NFC", self.name).casefold()
        return re.sub(r"(^|/)(readme|index)$", r"\1", address).rstrip("/") or "index"


# --- the whole --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Site:
    """What ``mkdocs.yml`` says that the generator needs."""

    name: str
    written_in: str
    """The language of texts that name none (BCP 47)."""
    description: str = ""
    url: str = ""
    directories: bool = False
    """Whether the engine gives every page a folder: ``use_directory_urls``."""
    coverage_floor: Decimal | None = None
    """Per cent of each source's checkable sentences that claims have to cover."""

    @property
    def language(self) -> str:
        """The language of its pages: its own, or English if the program has no words in that."""
        return spoken_language(self.written_in)


@dataclass(frozen=True)
class Briefing:
    """Everything that the files of a root say. Mappings keep the order of files and lines."""

    site: Site
    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    companies: Mapping[str, Company]
    people: Mapping[str, Person]
    deals: Mapping[str, Deal]
    claims: Mapping[str, Claim]
    """Those that stand: what is withdrawn counts nowhere."""
    disputes: Mapping[str, Dispute]
    pages: tuple[Page, ...] = ()
    withdrawn: Mapping[str, Claim] = field(default_factory=dict)
    """Claims that were taken back, and keep their address."""
    last_edition: LastEdition | None = None
    """None where the root does not keep it: then nothing can be called new."""
    stray_documents: tuple[str, ...] = ()
    """Paths of files in ``seeds/`` that no source names."""
    damaged: frozenset[str] = field(default_factory=frozenset)
    """Ids whose records could not be read; what refers to them is not reported again."""
    incomplete: bool = False
    """Whether some file or record could not be read: then nothing can be called missing."""

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Companies, people and deals by id."""
        return MappingProxyType({**self.companies, **self.people, **self.deals})

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[Deal, ...]]:
        """The deals that are part of each deal."""
        return grouped((deal.part_of, deal) for deal in self.deals.values() if deal.part_of)

    @cached_property
    def deals_of(self) -> Mapping[str, tuple[Deal, ...]]:
        """The deals to which each company is a party."""
        return grouped(
            (company, deal)
            for deal in self.deals.values()
            for company in dict.fromkeys(party.company for party in deal.parties)
        )

    @cached_property
    def claims_about(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims by their subject alone: where each has its permanent place."""
        return grouped((claim.subject, claim) for claim in self.claims.values())

    @cached_property
    def withdrawn_about(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims that were taken back, by their subject."""
        return grouped((claim.subject, claim) for claim in self.withdrawn.values())

    @cached_property
    def claims_on(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims that belong on each entity's page.

        A claim belongs to its subject, to the parties of a deal that is its subject, to its
        party, to what it is about, to its speaker and to an entity that is its value.
        """
        return grouped(
            (entity, claim) for claim in self.claims.values() for entity in self.entities_of(claim)
        )

    @cached_property
    def claims_from(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims that each source is evidence for or against."""
        return grouped(
            (source, claim)
            for claim in self.claims.values()
            for source in dict.fromkeys(evidence.source for evidence in claim.evidence)
        )

    @cached_property
    def disputes_on(self) -> Mapping[str, tuple[Dispute, ...]]:
        """The disputes that name each claim."""
        return grouped(
            (claim, dispute)
            for dispute in self.disputes.values()
            for claim in dict.fromkeys(dispute.claims)
        )

    def entities_of(self, claim: Claim) -> tuple[str, ...]:
        """Ids of the entities that a claim belongs to, its subject first, each once."""
        return tuple(dict.fromkeys(self._entities_of(claim)))

    def _entities_of(self, claim: Claim) -> Iterator[str]:
        known = self.entities
        yield claim.subject
        for identifier in (*claim.about, *claim.parties, claim.by):
            if identifier and identifier in known:
                yield identifier
        if isinstance(claim.value, EntityValue) and claim.value.text in known:
            yield claim.value.text
        deal = self.deals.get(claim.subject)
        if deal:
            for party in deal.parties:
                yield party.company
