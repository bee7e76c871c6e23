"""The last edition: data files of the site as it was published, which the root keeps.

They are what ``build`` wrote then, so nobody has to say by hand what has changed since.
"""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ValidationError

from generator.diagnostics import FORBIDDEN, Finding, Location, forbidden_message
from generator.files import MAX_DATA_BYTES, is_there, read_bytes
from generator.model import VALUE_TYPES, LastEdition, Published, Value, ValueType

CLAIMS, DISPUTES = "content/last-edition/claims.json", "content/last-edition/disputes.json"


def _publishable(words: str) -> str:
    if found := FORBIDDEN.search(words):
        raise ValueError(forbidden_message(found[0]))
    return words


_Words = Annotated[str, AfterValidator(_publishable)]


class _Value(BaseModel):
    kind: ValueType
    text: _Words

    def value(self) -> Value:
        return VALUE_TYPES[self.kind](self.text)


def _legible(given: _Value) -> _Value:
    given.value()
    return given


class _Evidence(BaseModel):
    source: str


class _Claim(BaseModel):
    id: str
    statement: dict[str, _Words]
    modality: str
    value: Annotated[_Value, AfterValidator(_legible)] | None
    evidence: list[_Evidence]


class _Dispute(BaseModel):
    id: str
    question: dict[str, _Words]
    status: str


class _Claims(BaseModel):
    claims: list[_Claim]


class _Disputes(BaseModel):
    disputes: list[_Dispute]


def last_edition(root: Path, language: str) -> LastEdition | Finding | None:
    """The last edition, or what is wrong with its files; None where the root keeps none."""
    there = [path for path in (CLAIMS, DISPUTES) if is_there(root, root / path)]
    if len(there) < 2:
        message = f"expected both `{CLAIMS}` and `{DISPUTES}`"
        return Finding("SCH003", Location(there[0], 1, 1), message) if there else None
    path = CLAIMS
    try:
        claims = _Claims.model_validate_json(read_bytes(root, root / path, MAX_DATA_BYTES))
        path = DISPUTES
        disputes = _Disputes.model_validate_json(read_bytes(root, root / path, MAX_DATA_BYTES))
    except ValidationError as invalid:
        first = invalid.errors(include_url=False, include_input=False)[0]
        where = "".join(f"`{part}`: " for part in first["loc"][-1:])
        message = f"not as `build` wrote it: {where}{first['msg']}"
        return Finding("SCH003", Location(path, 1, 1), message)

    def said(words: dict[str, str]) -> str:
        return words.get(language) or next(iter(words.values()), "")

    return LastEdition(
        {
            each.id: Published(
                said(each.statement),
                each.modality,
                each.value.value() if each.value else None,
                tuple(dict.fromkeys(evidence.source for evidence in each.evidence)),
            )
            for each in claims.claims
        },
        {each.id: Published(said(each.question), each.status) for each in disputes.disputes},
    )
