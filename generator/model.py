"""The frozen types of a briefing: what every later stage works on.

Identifiers are strings; what they name is looked up in `Briefing`. Where the content was
damaged and the reading has reported it, a required field is blank (``""`` or ``()``), and rules
pass over blanks, so that one fault is told once and everything else is still checked.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core.core_schema import with_info_after_validator_function

from generator.diagnostics import Location
from generator.evidence.finding import Quote
from generator.fields import (
    MAX_EXCLUSIONS,
    MAX_PARTIES,
    SCALAR,
    SHAPE,
    ByLanguage,
    Digest,
    DisputeKind,
    DocumentName,
    EachOnce,
    EdtfDate,
    Either,
    Exact,
    Flag,
    Id,
    IdAsKey,
    LanguageCode,
    Name,
    NonBlank,
    OneOperation,
    OneOrMore,
    Operation,
    RuleCode,
    Scalar,
    Several,
    SourceMark,
    Statement,
    TwoOrMore,
    wrong,
)
from generator.groups import grouped
from generator.languages import kind_name, spoken_language
from generator.languages.locales import base_language
from generator.languages.page_words import in_a_sentence
from generator.packing import packed
from generator.quantities.amounts import Amount, parse_amount
from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError
from generator.quantities.measures import MEASURES


@packed
@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its file, the start of its mapping, and of each field's value.

    Names are paths inside the record, joined by dots: ``value``, ``quote.exact``, ``about.1``,
    ``statement.de``. Lines and columns count from 1, in code points.
    """

    path: str
    line: int
    column: int
    names: tuple[str, ...] = ()
    marks: bytes = b""
    """Line and column of each, 32 bits of this machine: a large briefing has hundreds of thousands
    of places, and mappings of pairs would take a sixth of its memory."""

    def of(self, *names: str) -> Location:
        """The first of the named fields that the record has, else the start of the record."""
        for name in names:
            if name in self.names:
                at = 2 * self.names.index(name)
                marks = memoryview(self.marks).cast("I")
                return Location(self.path, marks[at], marks[at + 1])
        return Location(self.path, self.line, self.column)

    def within(self, name: str) -> Location:
        """A field, or the start of the record where the head of its file gives it."""
        return max(self.of(name), self.of())


def placed(path: str, line: int, column: int, fields: Mapping[str, tuple[int, int]]) -> Place:
    """The place of a record whose fields stand at these lines and columns."""
    marks = array("I", chain.from_iterable(fields.values())).tobytes()
    return Place(path, line, column, _same(tuple(fields)), marks)


@lru_cache(maxsize=1_000)
def _same(names: tuple[str, ...]) -> tuple[str, ...]:
    """Records of a kind have the same fields, and need not each have their names."""
    return names


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


# --- how the records of files are read --------------------------------------------------------
# A record is validated as it stands in its file, by the annotations of its fields, which also give
# the JSON Schema that editors use. What stands in no file has a key that no file can hold; where a
# record stands, in which language, and with which properties, its `FileContext` tells.

W = TypeVar("W")
PLACE, KEY = "\0place", "\0key"


def _placed(written: Any, info: ValidationInfo) -> Any:
    if isinstance(written, dict):
        return {**written, PLACE: info.context.place(written)}  # type: ignore[union-attr]
    return written


Placed: TypeAlias = Annotated[W, BeforeValidator(_placed)]
"""A record that knows where it stands."""
_Place: TypeAlias = Annotated[SkipJsonSchema[Place], Field(alias=PLACE)]


def _keyed(written: Any) -> Any:
    if not isinstance(written, dict):
        return written
    return {
        key: {**entry, KEY: key} if isinstance(entry, dict) else entry
        for key, entry in written.items()
    }


ByKey: TypeAlias = Annotated[dict[IdAsKey, W], BeforeValidator(_keyed)]
"""Records that know the key under which they stand."""
_Key: TypeAlias = Annotated[SkipJsonSchema[str], Field(alias=KEY)]


def written_as(shape: Any, read: Callable[[Any, Any], object]) -> GetPydanticSchema:
    """That a field is written in another shape than it has, and how that is read."""
    return GetPydanticSchema(
        lambda _, handler: with_info_after_validator_function(read, handler(shape))
    )


def text(words: str | Mapping[str, str] | None, language: str) -> Text:
    """Words for readers: the site's default language first, else in the order of the file."""
    if words is None or words == "":
        return BLANK
    if isinstance(words, str):
        return Text(((language, words.strip()),))
    own, base = language.lower(), base_language(language)
    first = sorted(words, key=lambda code: (code.lower() != own, base_language(code) != base))
    return Text(tuple((code, words[code].strip()) for code in first))


def _text(words: str | Mapping[str, str], info: Any) -> Text:
    return text(words, info.context.language)


Texts: TypeAlias = Annotated[Text, written_as(ByLanguage[NonBlank], _text)]
Names: TypeAlias = Annotated[Text, written_as(ByLanguage[Name], _text)]
Statements: TypeAlias = Annotated[Text, written_as(ByLanguage[Statement], _text)]


OFFERED = "offered"
"""Where a JSON Schema says so, until the words of a root are put there."""


def _one_of(words: str) -> Any:
    """What a field names, of which editors offer those that there are."""
    return WithJsonSchema({**SCALAR, "pattern": r"\S", OFFERED: words})


CompanyId: TypeAlias = Annotated[NonBlank, _one_of("companies")]
DealId: TypeAlias = Annotated[NonBlank, _one_of("deals")]
EntityId: TypeAlias = Annotated[NonBlank, _one_of("entities")]
SourceId: TypeAlias = Annotated[NonBlank, _one_of("sources")]
ClaimId: TypeAlias = Annotated[NonBlank, _one_of("claims")]
Modality: TypeAlias = Annotated[NonBlank, _one_of("modalities")]


@packed
@dataclass(frozen=True, slots=True)
class Acceptance:
    """An editor lets one warning on a record stand, and says why."""

    code: RuleCode
    """The rule whose warning stands, such as `EVD006`."""
    reason: NonBlank
    """Why it stands."""
    place: _Place


@dataclass(frozen=True, slots=True)
class _Record:
    """What the records that have a file of their own have in common."""

    __pydantic_config__: ClassVar[ConfigDict] = SHAPE

    id: str
    """May repeat the file's stem."""
    place: _Place
    _: KW_ONLY
    former_ids: tuple[Id, ...] = ()
    """Ids that it had: their addresses lead to it."""
    accept: tuple[Placed[Acceptance], ...] = ()
    """Warnings that stand, one each, with the reason."""


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

    start: Annotated[NonBlank, Field(alias="from")]
    """The first words of the passage."""
    end: Annotated[NonBlank, Field(alias="to")]
    """Its last words."""
    reason: NonBlank
    """Why it is not the article, such as `advertisement`."""
    place: _Place


@dataclass(frozen=True, slots=True)
class Source(_Record):
    """One source: what is known about it. What it does not say about itself stays absent."""

    document: Annotated[SkipJsonSchema[Document | None], Field(alias="\0document")] = None
    """The words that quotes are held against: the document's own, or those of ``text``."""
    document_name: Annotated[DocumentName | None, Field(alias="document")] = None
    """The file in seeds/ with its text; absent for a cited work."""
    sha256: Digest | None = None
    """SHA-256 of the document's bytes, as last reviewed."""
    language: LanguageCode | None = None
    """The document's language, such as `de`."""
    title: Names = BLANK
    """Its title, where it has one."""
    publisher: Name | None = None
    """Who published it."""
    author: Name | None = None
    """Who wrote it."""
    url: NonBlank | None = None
    """Where it stands, http or https."""
    published: EdtfDate = None
    """When it was published."""
    retrieved: EdtfDate = None
    """When it was retrieved."""
    note: Texts = BLANK
    """How something about it was inferred."""
    cites: tuple[NonBlank, ...] = ()
    """Ids of sources, or addresses."""
    exclusions: Annotated[
        tuple[Placed[Exclusion], ...], Field(alias="exclude", max_length=MAX_EXCLUSIONS)
    ] = ()
    """Passages of the document that are not the article."""
    digest: Annotated[SkipJsonSchema[str | None], Field(alias="\0digest")] = None
    """SHA-256 of the document's bytes as they are now; None where the file is missing."""
    text_name: Annotated[DocumentName | None, Field(alias="text")] = None
    """The file in seeds/ with the document's words, where it is no plain text; quotes are held
    against it."""
    text_sha256: Digest | None = None
    """SHA-256 of the bytes of `text`, as last reviewed."""
    taken_by: NonBlank | None = None
    """What took the words out, such as `pypdfium2 5.15.2`."""
    label: Names = BLANK
    """How pages name it where there is no publisher: a few words."""
    mark: SourceMark = ""
    """Its sign on pages, one to three letters or digits; given by date, then id, if absent."""
    original: Flag = False
    """It reports at first hand, so it is an origin itself."""
    worth: Texts = BLANK
    """What it is and what it is worth, for readers."""

    @property
    def name(self) -> str:
        """What readers call it: its title, else its publisher, else its label, else its mark."""
        return str(self.title) or self.publisher or str(self.label) or self.mark or self.id

    @property
    def called(self) -> Names:
        """Its label, where there is no publisher to name it by."""
        return BLANK if self.publisher else self.label

    @property
    def short_name(self) -> str:
        """What pages call it beside its sign, in plain words."""
        return self.publisher or str(self.label) or self.name


# --- companies, people, deals -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entity(_Record):
    """What companies, people and deals have in common."""

    title: Names
    _: KW_ONLY
    aliases: tuple[Name, ...] = ()
    """Other names that sources use."""
    summary: Texts = BLANK
    """A lead of cited sentences: `[@claim-id]`."""

    @property
    def name(self) -> str:
        return str(self.title) or self.id


_Identifiers: TypeAlias = Annotated[
    tuple[tuple[str, str], ...],
    written_as(dict[NonBlank, Scalar], lambda written, _: tuple(written.items())),
]


@dataclass(frozen=True, slots=True)
class Company(_Entity):
    """One company or other organisation."""

    title: Annotated[Names, Field(alias="name")]
    """Its name as readers see it."""
    kind: Annotated[NonBlank, _one_of("company_kinds")] | None = None
    """A kind of company of the vocabulary."""
    identifiers: _Identifiers = ()
    """Such as wikidata, lei, ticker, website."""


@dataclass(frozen=True, slots=True)
class Person(_Entity):
    """One person who is quoted or acts."""

    title: Annotated[Names, Field(alias="name")]
    """The person's name as readers see it."""
    role: Names = BLANK
    """What the person is there."""
    company: CompanyId | None = None
    """The id of the person's company."""
    identifiers: _Identifiers = ()
    """Such as wikidata, website."""


@dataclass(frozen=True, slots=True)
class Party:
    """A company's part in a deal."""

    company: CompanyId
    """The id of a company."""
    role: Annotated[NonBlank, _one_of("roles")]
    """A role of the vocabulary."""
    place: _Place


@dataclass(frozen=True, slots=True)
class StatedFlow:
    """What goes from one company to another in a deal, and the claims that say so."""

    giver: Annotated[CompanyId, Field(alias="from")]
    """The id of the company that gives."""
    receiver: Annotated[CompanyId, Field(alias="to")]
    """The id of the company that gets it."""
    what: NonBlank
    """What goes: `money`, `hardware` …"""
    claims: Several[tuple[ClaimId, ...]]
    """The claims that say so."""
    place: _Place


@dataclass(frozen=True, slots=True)
class Deal(_Entity):
    """One deal, programme or commitment between parties."""

    title: Names
    """Its title as readers see it."""
    kind: Annotated[NonBlank, _one_of("deal_kinds")]
    """A kind of deal of the vocabulary."""
    parties: Several[Annotated[tuple[Placed[Party], ...], Field(max_length=MAX_PARTIES)]]
    """Who takes part, and as what."""
    part_of: DealId | None = None
    """The larger deal this is a part of."""
    flows: tuple[Placed[StatedFlow], ...] = ()
    """What goes from whom to whom, where no typed claim tells it."""


Entity = Company | Person | Deal


# --- claims -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    exact: Exact
    """The passage itself."""
    prefix: str = ""
    """What stands right before it."""
    suffix: str = ""
    """What stands right after it."""


def _quote(written: str | QuoteEntry, _: object) -> Quote:
    if isinstance(written, str):
        return Quote(written.strip())
    return Quote(written.exact.strip(), written.prefix, written.suffix)


@packed
@dataclass(frozen=True, slots=True)
class Evidence:
    """One passage of one source, for or against a claim."""

    source: SourceId
    """The id of a source with a document."""
    quote: Annotated[Quote, written_as(Either[Exact, QuoteEntry], _quote)]
    """The shortest passage that proves the claim; ` […] ` leaves words out."""
    place: _Place
    refutes: Annotated[
        bool,
        written_as(Literal["supports", "refutes"], lambda stance, _: stance == "refutes"),
        Field(alias="stance"),
    ] = False
    """Whether it speaks for the claim or against it."""
    origin: SourceId | None = None
    """The report that the source relays: a source's id."""
    note: Texts = BLANK
    """What a reader should know about it."""
    as_of: EdtfDate = None
    """What this source says of the time, where the claim differs."""
    modality: Modality | None = None
    """How this source says it, where the claim differs."""
    by: Name | None = None
    """Who says it in this source, where the claim differs."""


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


def _value(written: str | None, info: Any) -> Value | None:
    if written is None:
        return None
    try:
        found: Value | None = info.context.value(written.strip(), info.data.get("property"))
    except QuantityError as error:
        raise wrong(str(error), error.suggestion, certain=error.certain)
    return found


@packed
@dataclass(frozen=True, slots=True)
class Derivation:
    """How a value follows from those of other claims: our arithmetic, no source's."""

    operation: str
    """sum, difference, ratio, product or share."""
    claims: tuple[str, ...]


def _derivation(written: Mapping[str, list[str]], _: object) -> Derivation:
    ((operation, claims),) = written.items()
    return Derivation(operation, tuple(claims))


@packed
@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When and why a claim was taken back, and the claim that stands in its place."""

    on: EdtfDate
    """When it was taken back."""
    reason: Texts
    """Why."""
    successor: ClaimId | None = None
    """The claim that stands in its place."""


def _parties(written: str | list[str], _: object) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else tuple(written)


@packed
@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, its typed value if it has one, and the passages that prove it."""

    __pydantic_config__: ClassVar[ConfigDict] = SHAPE

    id: Id
    """A permanent id: it is a URL."""
    place: _Place
    statement: Statements
    """The claim in our own words, no more than the passage."""
    subject: EntityId
    """The deal, company or person that it is about."""
    modality: Modality
    """A modality of the vocabulary."""
    evidence: Several[tuple[Placed[Evidence], ...]] = ()
    """One or more passages of sources; required unless it is `derived`."""
    about: tuple[EntityId, ...] = ()
    """Further entities on whose pages it belongs."""
    property: Annotated[NonBlank, _one_of("properties")] | None = None
    """What it gives a value for; with `value`."""
    value: Annotated[Value | None, written_as(Scalar | None, _value)] = None
    """The value, such as `up to 2 billion USD`."""
    parties: Annotated[
        tuple[str, ...],
        written_as(OneOrMore[CompanyId, EachOnce[list[CompanyId]]], _parties),
        Field(alias="party"),
    ] = ()
    """Whose amount it is: a company's id, or a list if it is theirs together."""
    scope: Annotated[
        str | None, written_as(Name | None, lambda written, _: written and written.strip())
    ] = None
    """What the value covers."""
    as_of: EdtfDate = None
    """When it holds or happened."""
    by: Name | None = None
    """Who asserts it: a person's or company's id, or words."""
    rank: Literal["preferred", "normal", "deprecated"] = "normal"
    """A deprecated claim is kept, and takes part in no conflict."""
    tags: tuple[Name, ...] = ()
    """Words to find it by."""
    note: Texts = BLANK
    """What a reader should know about it."""
    derived: Annotated[
        Derivation | None, written_as(OneOperation[dict[Operation, list[ClaimId]]], _derivation)
    ] = None
    """How its value follows from those of other claims, such as `{sum: [a, b]}`; it has no evidence
    of its own."""
    doubt: Texts = BLANK
    """Why an editor doubts it; shown wherever the claim is."""
    read_by: Literal["editor"] | None = None
    """`editor`: a person has read the figure that the program cannot read."""
    withdrawn: Withdrawal | None = None
    """It was taken back: it keeps its address and counts nowhere."""
    former_ids: tuple[Id, ...] = ()
    """Ids that it had: their addresses lead to it."""
    accept: tuple[Placed[Acceptance], ...] = ()
    """Warnings that stand, one each, with the reason."""

    def names(self) -> tuple[str, ...]:
        """Ids of who and what it is about, its subject first; its speaker may be words."""
        value = (self.value.text,) if isinstance(self.value, EntityValue) else ()
        return (self.subject, *self.about, *self.parties, self.by or "", *value)

    def indices_from(self, source: str) -> list[int]:
        """Which pieces of its evidence are from a source."""
        return [index for index, each in enumerate(self.evidence) if each.source == source]


@dataclass(frozen=True, slots=True)
class Dispute(_Record):
    """One open or resolved question on which claims conflict, and the editor's assessment."""

    question: Statements
    """The question on which the claims differ."""
    claims: TwoOrMore[tuple[ClaimId, ...]]
    """Two or more ids of claims."""
    kind: DisputeKind
    """How they differ."""
    status: Literal["open", "resolved"]
    """Whether it has been settled."""
    assessment: Texts
    """What the editor says of it, citing claims."""
    preferred: ClaimId | None = None
    """The claim that holds; only where it is resolved."""
    reviewed: EdtfDate = None
    """When an editor last looked at it."""


# --- the vocabulary ---------------------------------------------------------------------------

VALUE_TYPES: Mapping[str, Callable[[str], Value]] = MappingProxyType(
    {
        **{kind: partial(parse_amount, kind=kind) for kind in MEASURES},
        "date": parse_date,
        "term": TermValue,
        "entity": EntityValue,
        "text": TextValue,
    }
)
"""Each gives the value written in a text, or raises `QuantityError`."""
if TYPE_CHECKING:
    ValueType: TypeAlias = str
else:
    ValueType = Literal[tuple(VALUE_TYPES)]


@dataclass(frozen=True, slots=True)
class Term:
    """One value that a property of terms may take."""

    id: Id
    """The term as claims give it."""
    label: Names = BLANK
    """The term as readers see it."""
    from_any: Annotated[bool, written_as(Literal["any"], lambda *_: True), Field(alias="from")] = (
        False
    )
    """`any`: a later claim may pass to it from any other term."""
    final: Flag = False
    """Whether nothing comes after it."""
    state: Literal["done", "open", "halted"] = "open"
    """How pictures draw a deal at it: `done` (a full line), `open` (dashed), `halted` (crossed). If
    absent: a `final` term is `done`, or `halted` if it also comes `from: any`; every other is
    `open`."""


def _term_of_id(identifier: str, info: Any) -> Term:
    return Term(identifier, text(_spelled_out(identifier), info.context.language))


def _with_defaults(written: Any) -> Any:
    """A term with its label and state, which follow from the rest where they are not given."""
    if not isinstance(written, dict):
        return written
    ends = "halted" if written.get("from") == "any" else "done"
    state = ends if written.get("final") == "true" else "open"
    return {"label": _spelled_out(str(written.get("id", ""))), "state": state, **written}


def _spelled_out(identifier: str) -> str:
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


_Term: TypeAlias = Either[
    Annotated[Term, written_as(Id, _term_of_id)], Annotated[Term, BeforeValidator(_with_defaults)]
]


@dataclass(frozen=True, slots=True)
class Property:
    """What a typed claim states: an amount, a status, a date …"""

    id: _Key
    label: Names
    """The property as readers see it."""
    value: ValueType
    """What kind of value a claim gives it."""
    single: Flag = False
    """At most one true value per subject, party, scope and time."""
    terms: tuple[_Term, ...] = ()
    """The terms, in the order in which a deal passes through them."""
    aliases: tuple[Name, ...] = ()
    """Words that find it in the search."""
    flow: NonBlank | None = None
    """A claim of it is an arrow of this kind, such as `money`: from a party whose role gives
    that."""

    def term(self, identifier: str) -> Term | None:
        return next((term for term in self.terms if term.id == identifier), None)


@dataclass(frozen=True, slots=True)
class Role:
    """What a company is in a deal, and what it gives and gets there."""

    id: _Key
    label: Names
    """The role as readers see it."""
    gives: NonBlank | None = None
    """What a party of this role gives."""
    gets: NonBlank | None = None
    """What a party of this role gets."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of company or of deal."""

    id: Id
    """The kind as records give it."""
    label: Names = BLANK
    """The kind as readers see it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms that a briefing uses."""

    properties: Mapping[str, Property]
    roles: Mapping[str, Role]
    company_kinds: Mapping[str, Kind]
    deal_kinds: Mapping[str, Kind]
    modalities: tuple[str, ...]

    def kind_name(self, kind: str, language: str) -> str:
        """What a kind of company or deal is called in a site's language."""
        given = self.company_kinds.get(kind) or self.deal_kinds.get(kind)
        labelled = in_a_sentence(str(given.label), language) if given else ""
        return labelled or kind_name(kind, language)


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
    def name_spaces(self) -> Mapping[str, Mapping[str, Entity | Source | Claim | Dispute]]:
        """The records by what shares one name space of ids; claims that were taken back too."""
        entities, claims = {**self.entities, **self.sources}, {**self.claims, **self.withdrawn}
        return {"entities": entities, "claims": claims, "disputes": self.disputes}

    @cached_property
    def people_of(self) -> Mapping[str | None, tuple[Person, ...]]:
        """The people of each company."""
        return grouped((person.company, person) for person in self.people.values())

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[Deal, ...]]:
        """The deals that are part of each deal."""
        return grouped((deal.part_of, deal) for deal in self.deals.values() if deal.part_of)

    def wholes_of(self, deal: str) -> tuple[str, ...]:
        """The deals that a deal is a part of, the nearest first; each once, if they go round."""
        found: dict[str, None] = {}
        whole = self.deals[deal].part_of or ""
        while whole in self.deals and whole not in found:
            found[whole] = None
            whole = self.deals[whole].part_of or ""
        return tuple(found)

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
        subject, *others = claim.names()
        deal = self.deals.get(subject)
        parties = (party.company for party in (deal.parties if deal else ()))
        known = (each for each in others if each in self.entities)
        return tuple(dict.fromkeys((subject, *known, *parties)))
