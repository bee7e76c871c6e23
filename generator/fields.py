"""What the fields of files may hold: kinds of words, ids, dates, flags, and their limits.

They validate what `generator.reading.yaml` has read, where every scalar is a string, and give
the JSON Schema that editors use.
"""

import re
import unicodedata
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, cast, get_args

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.languages.locales import without_accents
from generator.quantities.dates import Date, parse_date
from generator.quantities.errors import QuantityError

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


def wrong(
    why: str, better: str | None = None, *, certain: bool = False, entry: int | None = None
) -> PydanticCustomError:
    """That a value is wrong, what says the same as the contract has it, and if that is certain.

    Of a list, the ``entry`` may be given that makes it wrong.
    """
    # The braces of a hostile value must not be taken for a template.
    context = {"why": why, "better": better, "certain": certain, "entry": entry}
    return PydanticCustomError("wrong_value", "{why}", context)


def _words(value: object) -> object:
    if type(value) is str and not value.strip():
        raise wrong("nothing is given, expected text")
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
            raise wrong(f"`{value[:80]}` is not {expected}")
        return value

    return BeforeValidator(check)


def _flag(value: object) -> object:
    flags = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in flags:
            raise wrong(f"`{value[:80]}` is neither `true` nor `false`")
        return flags[value]
    return value


def _date(value: object) -> object:
    if isinstance(value, Blank):
        return None
    if isinstance(value, str):
        try:
            return parse_date(value)
        except QuantityError as error:
            raise wrong(str(error)) from None
    return value


def _not_empty(value: object) -> object:
    if isinstance(value, list | dict) and not value and not isinstance(value, BlankList):
        raise wrong("this is empty, expected at least one entry")
    return value


def _each_once(value: object) -> object:
    if isinstance(value, list):
        entries = list(map(str, cast(list[object], _not_empty(value))))
        for later, entry in enumerate(entries):
            if entries.index(entry) < later:
                raise wrong(f"`{entry[:80]}` is given twice, expected it once", entry=later)
    return value


def _two_or_more(value: object) -> object:
    is_list = isinstance(value, list) and not isinstance(value, BlankList)
    if is_list and len(set(map(str, cast(list[object], value)))) < 2:
        raise wrong(_TOO_FEW)
    return value


_TOO_FEW = "one claim is given or none, expected the ids of two or more"


def _one_operation(value: object) -> object:
    if isinstance(value, dict):
        if len(value) != 1 or not set(value) <= set(OPERATIONS):
            listed = ", ".join(f"`{word}`" for word in OPERATIONS)
            raise wrong(f"this is not one operation, expected one of {listed}")
        (claims,) = value.values()
        if isinstance(claims, list) and len(claims) < 2:
            raise wrong(_TOO_FEW)
    return value


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

SCALAR = {"type": ["string", "number", "boolean"]}
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
            raise wrong(f"the text has {len(value):,} characters, expected at most {most:,}")
        return value

    return BeforeValidator(check)


def _quote(value: object) -> object:
    if type(value) is str and (left_out := len(_OMISSION.findall(value))) > MAX_OMISSIONS:
        raise wrong(f"the quote has {left_out} omissions, expected at most {MAX_OMISSIONS}")
    return _words(value)


def _shown(most: int) -> WithJsonSchema:
    """What editors are told of a text with a limit."""
    return WithJsonSchema({**SCALAR, "pattern": r"\S", "maxLength": most})


W = TypeVar("W")
M = TypeVar("M")
Either: TypeAlias = Annotated[
    Annotated[W, Tag("plain")] | Annotated[M, Tag("mapping")],
    Discriminator(lambda value: "mapping" if isinstance(value, dict) else "plain"),
]
"""Words, or a mapping in their place."""
OneOrMore: TypeAlias = Annotated[
    Annotated[W, Tag("plain")] | Annotated[M, Tag("list")],
    Discriminator(lambda value: "list" if isinstance(value, list) else "plain"),
]
"""Words, or a list in their place."""

NonBlank: TypeAlias = Annotated[
    str, BeforeValidator(_words), WithJsonSchema({**SCALAR, "pattern": r"\S"})
]
Exact: TypeAlias = Annotated[str, BeforeValidator(_quote), _at_most(MAX_QUOTE), _shown(MAX_QUOTE)]
_ID_SHAPE = {"pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID}
Id: TypeAlias = Annotated[str, BeforeValidator(_id), WithJsonSchema({**SCALAR, **_ID_SHAPE})]
IdAsKey: TypeAlias = Annotated[Id, WithJsonSchema({"type": "string", **_ID_SHAPE})]
LanguageCode: TypeAlias = Annotated[
    str,
    _matching(LANGUAGE_PATTERN, "a language code such as `de`"),
    WithJsonSchema({**SCALAR, "pattern": f"^{LANGUAGE_PATTERN}$"}),
]
DocumentName: TypeAlias = Annotated[
    str, _matching(DOCUMENT_PATTERN, "the name of a file in seeds/")
]
Digest: TypeAlias = Annotated[
    str, _matching(SHA256_PATTERN, "64 hexadecimal digits in small letters")
]
Name: TypeAlias = Annotated[NonBlank, _at_most(MAX_NAME), _shown(MAX_NAME)]
Statement: TypeAlias = Annotated[NonBlank, _at_most(MAX_STATEMENT), _shown(MAX_STATEMENT)]
ByLanguage: TypeAlias = Either[W, Annotated[dict[LanguageCode, W], BeforeValidator(_not_empty)]]
"""Words in the site's language, or in several."""
Flag: TypeAlias = Annotated[bool, BeforeValidator(_flag)]
EdtfDate: TypeAlias = Annotated[Date | None, BeforeValidator(_date), WithJsonSchema(SCALAR)]
Scalar: TypeAlias = Annotated[NonBlank, WithJsonSchema(SCALAR)]


Several: TypeAlias = Annotated[
    W, BeforeValidator(_not_empty), Field(json_schema_extra={"minItems": 1})
]
"""A list that is not empty."""
TwoOrMore: TypeAlias = Annotated[
    W, BeforeValidator(_two_or_more), Field(json_schema_extra={"minItems": 2})
]
EachOnce: TypeAlias = Annotated[W, BeforeValidator(_each_once)]
OneOperation: TypeAlias = Annotated[W, BeforeValidator(_one_operation)]
RuleCode: TypeAlias = Annotated[
    str, _matching(r"[A-Z]{3}[0-9]{3}", "the code of a rule, such as `EVD006`")
]
SourceMark: TypeAlias = Annotated[str, _matching(r"[^\W_]{1,3}", "one to three letters or digits")]


SHAPE = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
"""What all kinds of file share: unknown fields are refused."""
