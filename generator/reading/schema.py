"""The schema of every kind of file, as pydantic models: fields, types, which are required.

They validate what `generator.reading.yaml` has read, where every scalar is a string, and give
the JSON Schema that editors use. What a field *means* together with others (a term of the
vocabulary, a reference) is checked later, with the whole briefing at hand.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, TypeVar, cast, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.languages.locales import without_accents
from generator.model import EntityValue, TermValue, TextValue, Value
from generator.quantities.amounts import parse_amount
from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError
from generator.quantities.measures import MEASURES

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


ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
MAX_ID = 80
LANGUAGE_PATTERN = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
SHA256_PATTERN = r"[0-9a-f]{64}"
DOCUMENT_PATTERN = r"\w[\w\u0300-\u036f .,()&+'’-]{0,199}"

_ID = re.compile(ID_PATTERN)
_OMISSION = re.compile(r"\[\s*+(?:…|\.\s?\.\s?\.)\s*+\]")


class Blank(str):
    """Stands where a required field is missing or wrong and a finding has said so."""

    __slots__ = ()


class BlankList(list[Any]):
    """The same for a required list."""


def is_id(text: str) -> bool:
    """Whether the text is an id by the contract's grammar."""
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None


_IN_ASCII = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def id_of(words: str) -> str:
    """An id made of words; blank where none of them can be part of one."""
    plain = unicodedata.normalize("NFKD", words.lower().translate(_IN_ASCII))
    # A dash between two names parts them, whichever it is.
    latin = re.sub(r"[\W_]+", "-", without_accents(plain)).encode("ascii", "ignore").decode()
    return re.sub("-+", "-", latin).strip("-")[:MAX_ID].strip("-")


def is_language(text: str) -> bool:
    """Whether the text is a language code, such as `de` or `pt-BR`."""
    return re.fullmatch(LANGUAGE_PATTERN, text) is not None


def _wrong(why: str) -> PydanticCustomError:
    # The braces of a hostile value must not be taken for a template.
    return PydanticCustomError("wrong_value", "{why}", {"why": why})


def _words(value: object) -> object:
    if type(value) is str and not value.strip():
        raise _wrong("nothing is given, expected text")
    return value


def _id(value: object) -> object:
    if type(value) is str and not is_id(value):
        why = (
            f"`{value[:MAX_ID]}` is no id, expected lower-case letters and digits joined by single "
            f"hyphens, at most {MAX_ID} characters"
        )
        raise PydanticCustomError("bad_id", "{why}", {"why": why})
    return value


def _matching(pattern: str, expected: str) -> BeforeValidator:
    compiled = re.compile(pattern)

    def check(value: object) -> object:
        if type(value) is str and not compiled.fullmatch(value):
            raise _wrong(f"`{value[:80]}` is not {expected}")
        return value

    return BeforeValidator(check)


def _flag(value: object) -> object:
    flags = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in flags:
            raise _wrong(f"`{value[:80]}` is neither `true` nor `false`")
        return flags[value]
    return value


def _date(value: object) -> object:
    if isinstance(value, Blank):
        return None
    if isinstance(value, str):
        try:
            return parse_date(value)
        except QuantityError as error:
            raise _wrong(str(error)) from None
    return value


def _some(value: object) -> object:
    if isinstance(value, list | dict) and not value and not isinstance(value, BlankList):
        raise _wrong("this is empty, expected at least one entry")
    return value


def _once(value: object) -> object:
    if isinstance(value, list):
        entries = list(map(str, cast(list[object], _some(value))))
        twice = next((each for each in entries if entries.count(each) > 1), None)
        if twice is not None:
            raise _wrong(f"`{twice[:80]}` is given twice, expected it once")
    return value


def _two(value: object) -> object:
    is_list = isinstance(value, list) and not isinstance(value, BlankList)
    if is_list and len(set(map(str, cast(list[object], value)))) < 2:
        raise _wrong(_TOO_FEW)
    return value


_TOO_FEW = "one claim is given or none, expected the ids of two or more"


def _one_operation(value: object) -> object:
    if isinstance(value, dict):
        if len(value) != 1 or not set(value) <= set(OPERATIONS):
            listed = ", ".join(f"`{word}`" for word in OPERATIONS)
            raise _wrong(f"this is not one operation, expected one of {listed}")
        (claims,) = value.values()
        if isinstance(claims, list) and len(claims) < 2:
            raise _wrong(_TOO_FEW)
    return value


def _is_mapping(value: object) -> str:
    return "mapping" if isinstance(value, dict) else "plain"


def _is_list(value: object) -> str:
    return "list" if isinstance(value, list) else "plain"


Operation: TypeAlias = Literal["sum", "difference", "ratio", "product", "share"]
OPERATIONS: tuple[str, ...] = get_args(Operation)
"""How a value may follow from those of other claims."""
DisputeKind: TypeAlias = Literal[
    "contradiction",
    "different-time",
    "different-scope",
    "precision",
    "superseded",
    "source-error",
    "framing",
]
DISPUTE_KINDS: tuple[str, ...] = get_args(DisputeKind)
"""How the claims of a dispute may differ."""

_SCALAR = {"type": ["string", "number", "boolean"]}
"""What an editor takes a scalar for that is a string here."""
MAX_QUOTE = 10_000
"""Code points: far more than may be published, and few enough to look for."""

MAX_STATEMENT = 2_000
MAX_NAME = 200
MAX_OMISSIONS = 8
MAX_PARTIES = 500
MAX_EXCLUSIONS = 1_000
"""Limits that people do not meet, and that keep hostile input from taking time or memory."""


def _at_most(most: int) -> BeforeValidator:
    def check(value: object) -> object:
        if type(value) is str and len(value) > most:
            raise _wrong(f"the text has {len(value):,} characters, expected at most {most:,}")
        return value

    return BeforeValidator(check)


def _quote(value: object) -> object:
    if type(value) is str and (left_out := len(_OMISSION.findall(value))) > MAX_OMISSIONS:
        raise _wrong(f"the quote has {left_out} omissions, expected at most {MAX_OMISSIONS}")
    return _words(value)


def _shown(most: int) -> WithJsonSchema:
    """What editors are told of a text with a limit."""
    return WithJsonSchema({**_SCALAR, "pattern": r"\S", "maxLength": most})


W = TypeVar("W")
M = TypeVar("M")
Either: TypeAlias = Annotated[
    Annotated[W, Tag("plain")] | Annotated[M, Tag("mapping")], Discriminator(_is_mapping)
]
"""Words, or a mapping in their place."""

NonBlank: TypeAlias = Annotated[
    str, BeforeValidator(_words), WithJsonSchema({**_SCALAR, "pattern": r"\S"})
]
Exact: TypeAlias = Annotated[str, BeforeValidator(_quote), _at_most(MAX_QUOTE), _shown(MAX_QUOTE)]
Id: TypeAlias = Annotated[
    str,
    BeforeValidator(_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID}),
]
LanguageCode: TypeAlias = Annotated[
    str,
    _matching(LANGUAGE_PATTERN, "a language code such as `de`"),
    WithJsonSchema({"type": "string", "pattern": f"^{LANGUAGE_PATTERN}$"}),
]
DocumentName: TypeAlias = Annotated[
    str, _matching(DOCUMENT_PATTERN, "the name of a file in seeds/")
]
Digest: TypeAlias = Annotated[str, _matching(SHA256_PATTERN, "64 hexadecimal digits")]
Name: TypeAlias = Annotated[NonBlank, _at_most(MAX_NAME), _shown(MAX_NAME)]
Statement: TypeAlias = Annotated[NonBlank, _at_most(MAX_STATEMENT), _shown(MAX_STATEMENT)]
ByLanguage: TypeAlias = Either[W, Annotated[dict[LanguageCode, W], BeforeValidator(_some)]]
"""Words in the site's language, or in several."""
Texts: TypeAlias = ByLanguage[NonBlank]
Names: TypeAlias = ByLanguage[Name]
Statements: TypeAlias = ByLanguage[Statement]
if TYPE_CHECKING:
    ValueType: TypeAlias = str
else:
    ValueType = Literal[tuple(VALUE_TYPES)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
EdtfDate: TypeAlias = Annotated[
    Date | None,
    BeforeValidator(_date),
    WithJsonSchema({**_SCALAR, "description": "A date in EDTF, such as 2025-09 or 2026-01~"}),
]
Scalar: TypeAlias = Annotated[NonBlank, WithJsonSchema(_SCALAR)]


def optional(description: str) -> Any:
    """A field that need not be there."""
    return Field(default=None, description=description)


class FileShape(BaseModel):
    """What all kinds of file share: unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class AcceptEntry(FileShape):
    code: Annotated[str, _matching(r"[A-Z]{3}[0-9]{3}", "the code of a rule, such as `EVD006`")] = (
        Field(description="The rule whose warning stands, such as `EVD006`.")
    )
    reason: NonBlank = Field(description="Why it stands.")


class RecordShape(FileShape):
    """What every record may have beside its own fields."""

    former_ids: list[Id] | None = optional("Ids that it had: their addresses lead to it.")
    accept: list[AcceptEntry] | None = optional("Warnings that stand, one each, with the reason.")


class RecordFile(RecordShape):
    """A file that holds one record."""

    id: str | None = optional("May repeat the file's stem.")


class TermEntry(FileShape):
    id: Id = Field(description="The term as claims give it.")
    label: Names | None = optional("The term as readers see it.")
    from_: Literal["any"] | None = Field(
        default=None,
        alias="from",
        description="`any`: a later claim may pass to it from any other term.",
    )
    final: Flag = Field(default=False, description="Whether nothing comes after it.")
    state: Literal["done", "open", "halted"] | None = optional(
        "How pictures draw a deal at it: `done` (a full line), `open` (dashed), `halted` "
        "(crossed). If absent: a `final` term is `done`, or `halted` if it also comes `from: any`;"
        " every other is `open`."
    )


class PropertyEntry(FileShape):
    label: Names = Field(description="The property as readers see it.")
    value: ValueType = Field(description="What kind of value a claim gives it.")
    single: Flag = Field(
        default=False, description="At most one true value per subject, party, scope and time."
    )
    terms: list[Either[Id, TermEntry]] | None = optional(
        "The terms, in the order in which a deal passes through them."
    )
    aliases: list[Name] | None = optional("Words that find it in the search.")
    flow: NonBlank | None = optional(
        "A claim of it is an arrow of this kind, such as `money`: from a party whose role gives "
        "that."
    )


class RoleEntry(FileShape):
    label: Names = Field(description="The role as readers see it.")
    gives: NonBlank | None = optional("What a party of this role gives.")
    gets: NonBlank | None = optional("What a party of this role gets.")


class KindsEntry(FileShape):
    company: list[Id] | None = optional("Kinds of company or organisation.")
    deal: list[Id] | None = optional("Kinds of deal.")


class VocabularyFile(FileShape):
    """The terms this briefing uses."""

    extends: Literal["default"] | None = optional(
        "`default` lays the file over the packaged vocabulary, by id; without it the file stands "
        "alone."
    )
    properties: dict[Id, PropertyEntry] | None = optional("What typed claims state, by id.")
    roles: dict[Id, RoleEntry] | None = optional("What a party is in a deal.")
    kinds: KindsEntry | None = optional("Kinds of company and of deal.")
    modalities: list[Id] | None = optional("How a claim is said.")


class ExclusionEntry(FileShape):
    from_: NonBlank = Field(alias="from", description="The first words of the passage.")
    to: NonBlank = Field(description="Its last words.")
    reason: NonBlank = Field(description="Why it is not the article, such as `advertisement`.")


class SourceFile(RecordFile):
    """One source: what is known about it. What it does not say about itself stays absent."""

    document: DocumentName | None = optional(
        "The file in seeds/ with its text; absent for a cited work."
    )
    sha256: Digest | None = optional("SHA-256 of the document's bytes, as last reviewed.")
    text: DocumentName | None = optional(
        "The file in seeds/ with the document's words, where it is no plain text; quotes are held "
        "against it."
    )
    text_sha256: Digest | None = optional("SHA-256 of the bytes of `text`, as last reviewed.")
    taken_by: NonBlank | None = optional("What took the words out, such as `pypdfium2 5.15.2`.")
    label: Names | None = optional("How pages name it where there is no publisher: a few words.")
    mark: (
        Annotated[str, _matching(r"[A-Za-z0-9]{1,3}", "one to three letters or digits")] | None
    ) = optional(
        "Its sign on pages, one to three letters or digits; given by date, then id, if absent."
    )
    original: Flag = Field(
        default=False, description="It reports at first hand, so it is an origin itself."
    )
    worth: Texts | None = optional("What it is and what it is worth, for readers.")
    language: LanguageCode | None = optional("The document's language, such as `de`.")
    title: Names | None = optional("Its title, where it has one.")
    publisher: Name | None = optional("Who published it.")
    author: Name | None = optional("Who wrote it.")
    url: NonBlank | None = optional("Where it stands, http or https.")
    published: EdtfDate = optional("When it was published.")
    retrieved: EdtfDate = optional("When it was retrieved.")
    note: Texts | None = optional("How something about it was inferred.")
    cites: list[NonBlank] | None = optional("Ids of sources, or addresses.")
    exclude: list[ExclusionEntry] | None = Field(
        max_length=MAX_EXCLUSIONS,
        default=None,
        description="Passages of the document that are not the article.",
    )


class CompanyFile(RecordFile):
    """One company or other organisation."""

    name: Names = Field(description="Its name as readers see it.")
    kind: NonBlank | None = optional("A kind of company of the vocabulary.")
    aliases: list[Name] | None = optional("Other names that sources use.")
    identifiers: dict[NonBlank, Scalar] | None = optional("Such as wikidata, lei, ticker, website.")
    summary: Texts | None = optional("A lead of cited sentences: `[@claim-id]`.")


class PersonFile(RecordFile):
    """One person who is quoted or acts."""

    name: Names = Field(description="The person's name as readers see it.")
    role: Names | None = optional("What the person is there.")
    company: NonBlank | None = optional("The id of the person's company.")
    aliases: list[Name] | None = optional("Other names that sources use.")
    identifiers: dict[NonBlank, Scalar] | None = optional("Such as wikidata, website.")
    summary: Texts | None = optional("A lead of cited sentences: `[@claim-id]`.")


class PartyEntry(FileShape):
    company: NonBlank = Field(description="The id of a company.")
    role: NonBlank = Field(description="A role of the vocabulary.")


class FlowEntry(FileShape):
    from_: NonBlank = Field(alias="from", description="The id of the company that gives.")
    to: NonBlank = Field(description="The id of the company that gets it.")
    what: NonBlank = Field(description="What goes: `money`, `hardware` …")
    claims: Annotated[list[NonBlank], BeforeValidator(_some)] = Field(
        description="The claims that say so.", json_schema_extra={"minItems": 1}
    )


class DealFile(RecordFile):
    """One deal, programme or commitment between parties."""

    title: Names = Field(description="Its title as readers see it.")
    kind: NonBlank = Field(description="A kind of deal of the vocabulary.")
    parties: Annotated[list[PartyEntry], BeforeValidator(_some)] = Field(
        max_length=MAX_PARTIES,
        description="Who takes part, and as what.",
        json_schema_extra={"minItems": 1},
    )
    part_of: NonBlank | None = optional("The larger deal this is a part of.")
    flows: list[FlowEntry] | None = optional(
        "What goes from whom to whom, where no typed claim tells it."
    )
    aliases: list[Name] | None = optional("Other names that sources use.")
    summary: Texts | None = optional("A lead of cited sentences: `[@claim-id]`.")


class QuoteEntry(FileShape):
    exact: Exact = Field(description="The passage itself.")
    prefix: str = Field(default="", description="What stands right before it.")
    suffix: str = Field(default="", description="What stands right after it.")


class EvidenceEntry(FileShape):
    source: NonBlank = Field(description="The id of a source with a document.")
    quote: Either[Exact, QuoteEntry] = Field(
        description="The shortest passage that proves the claim; ` […] ` leaves words out."
    )
    stance: Literal["supports", "refutes"] = Field(
        default="supports", description="Whether it speaks for the claim or against it."
    )
    origin: NonBlank | None = optional("The report that the source relays: a source's id.")
    as_of: EdtfDate = optional("What this source says of the time, where the claim differs.")
    modality: NonBlank | None = optional("How this source says it, where the claim differs.")
    by: Name | None = optional("Who says it in this source, where the claim differs.")
    note: Texts | None = optional("What a reader should know about it.")


class WithdrawnEntry(FileShape):
    on: EdtfDate = Field(description="When it was taken back.")
    reason: Texts = Field(description="Why.")
    successor: NonBlank | None = optional("The claim that stands in its place.")


class ClaimEntry(RecordShape):
    id: Id = Field(description="A permanent id: it is a URL.")
    statement: Statements = Field(
        description="The claim in our own words, no more than the passage."
    )
    subject: NonBlank = Field(description="The deal, company or person that it is about.")
    about: list[NonBlank] | None = optional("Further entities on whose pages it belongs.")
    property: NonBlank | None = optional("What it gives a value for; with `value`.")
    value: Scalar | None = optional("The value, such as `up to 2 billion USD`.")
    party: (
        Annotated[
            Annotated[NonBlank, Tag("plain")]
            | Annotated[list[NonBlank], BeforeValidator(_once), Tag("list")],
            Discriminator(_is_list),
        ]
        | None
    ) = optional("Whose amount it is: a company's id, or a list if it is theirs together.")
    scope: Name | None = optional("What the value covers.")
    as_of: EdtfDate = optional("When it holds or happened.")
    modality: NonBlank = Field(description="A modality of the vocabulary.")
    by: Name | None = optional("Who asserts it: a person's or company's id, or words.")
    rank: Literal["preferred", "normal", "deprecated"] = Field(
        default="normal", description="A deprecated claim is kept, and takes part in no conflict."
    )
    tags: list[Name] | None = optional("Words to find it by.")
    note: Texts | None = optional("What a reader should know about it.")
    doubt: Texts | None = optional("Why an editor doubts it; shown wherever the claim is.")
    read_by: Literal["editor"] | None = optional(
        "`editor`: a person has read the figure that the program cannot read."
    )
    withdrawn: WithdrawnEntry | None = optional(
        "It was taken back: it keeps its address and counts nowhere."
    )
    evidence: Annotated[list[EvidenceEntry], BeforeValidator(_some)] | None = Field(
        default=None,
        description="One or more passages of sources; required unless it is `derived`.",
        json_schema_extra={"minItems": 1},
    )
    derived: Annotated[dict[Operation, list[NonBlank]], BeforeValidator(_one_operation)] | None = (
        optional(
            "How its value follows from those of other claims, such as `{sum: [a, b]}`; it has no "
            "evidence of its own."
        )
    )


class ClaimsFile(FileShape):
    """Claims; `subject`, `source`, `modality` and `origin` are defaults for those below."""

    subject: NonBlank | None = optional("The subject of claims that give none.")
    source: NonBlank | None = optional("The source of evidence that gives none.")
    modality: NonBlank | None = optional("The modality of claims that give none.")
    origin: NonBlank | None = optional("The origin of evidence that gives none.")
    claims: list[ClaimEntry] = Field(description="The claims.")


class DisputeFile(RecordFile):
    """One open or resolved question on which claims conflict, and the editor's assessment."""

    question: Statements = Field(description="The question on which the claims differ.")
    claims: Annotated[list[NonBlank], BeforeValidator(_two)] = Field(
        description="Two or more ids of claims.", json_schema_extra={"minItems": 2}
    )
    kind: DisputeKind = Field(description="How they differ.")
    status: Literal["open", "resolved"] = Field(description="Whether it has been settled.")
    preferred: NonBlank | None = optional("The claim that holds; only where it is resolved.")
    assessment: Texts = Field(description="What the editor says of it, citing claims.")
    reviewed: EdtfDate = optional("When an editor last looked at it.")


FILE_KINDS: dict[str, type[FileShape]] = {
    "vocabulary": VocabularyFile,
    "source": SourceFile,
    "company": CompanyFile,
    "person": PersonFile,
    "deal": DealFile,
    "claims": ClaimsFile,
    "dispute": DisputeFile,
}
"""Every kind of file by its name on the command line."""

DEFAULTED = {"ClaimEntry": ("subject", "modality"), "EvidenceEntry": ("source",)}
"""Required fields that the head of a claims file may give for all: editors must not ask."""


def json_schema(kind: str) -> dict[str, Any]:
    """JSON Schema (2020-12) of a kind of file, for editors."""
    schema = FILE_KINDS[kind].model_json_schema(by_alias=True)
    for name, fields in DEFAULTED.items():
        for definition in (schema, schema.get("$defs", {}).get(name, {})):
            if definition.get("title") == name:
                definition["required"] = [f for f in definition["required"] if f not in fields]
                if name == "ClaimEntry":
                    definition["dependentRequired"] = {"property": ["value"], "value": ["property"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_as_written(schema),
        "title": f"{kind} file of a briefing",
    }


def _as_written(schema: Any) -> Any:
    """The schema for what an editor reads: `2026` is a number to it, and an empty value null.

    Here every scalar is a string, so that numbers are as good, and nothing is ever null.
    """
    if isinstance(schema, list):
        return [_as_written(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _as_written(value) for key, value in schema.items()}
    if made.get("type") == "string" and not {"enum", "const"} & set(made):
        made["type"] = _SCALAR["type"]
    given = [each for each in made.get("anyOf", ()) if each != {"type": "null"}]
    if "default" in made and made["default"] is None:
        del made["default"]
    if len(given) == 1 and len(made["anyOf"]) == 2:
        del made["anyOf"]
        made = {**given[0], **made}
    return made
