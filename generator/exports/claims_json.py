"""``data/claims.json``: everything that is known of each claim, its passages' places included."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.analysis.corroboration import Way, corroboration
from generator.by_file import files_of
from generator.cache import digest_of
from generator.evidence.outcomes import Found
from generator.examination import Examination
from generator.exports.writing import (
    Json,
    Part,
    date_json,
    fields_json,
    json_parts,
    members,
    records,
    text_json,
    value_json,
)
from generator.model import Briefing, Claim, Evidence
from generator.pages.edition import Findings


def claims_json(found: Findings) -> Iterator[Part]:
    """All claims, in the order of files and lines; those of a file are a part."""
    yield "", lambda found: f'{{\n{members(_head(found.examination))},\n"claims": '
    yield from json_parts("[]", claims_by_file(found, _claims), "")
    yield "withdrawn", lambda found: f",\n{members(_end(found.examination))}\n}}\n"


def claims_by_file(
    found: Findings, make: Callable[[Examination, Iterable[Claim]], str]
) -> Iterator[Part]:
    """What is made of the claims of each file."""

    def of(ids: Sequence[str], found: Findings) -> str:
        examined = found.examination
        return make(examined, (examined.briefing.claims[each] for each in ids))

    for file in files_of(found.examination.briefing.claims):
        if file.ids:
            yield digest_of(*file.ids).hex(), partial(of, file.ids)


def _head(examined: Examination) -> dict[str, Json]:
    return {"version": 1, "language": examined.briefing.site.written_in}


def _end(examined: Examination) -> dict[str, Json]:
    """What is left of claims that were taken back: their addresses, and why."""
    return {
        "withdrawn": [
            {
                **fields_json(claim, "id", "former_ids", "statement", "subject"),
                **fields_json(claim.withdrawn, "on", "reason", "successor"),
            }
            for claim in examined.briefing.withdrawn.values()
        ]
    }


def _claims(examined: Examination, claims: Iterable[Claim]) -> str:
    return records(_claim(examined, each) for each in claims)


def _claim(examined: Examination, claim: Claim) -> Json:
    return {
        **known_of(examined, claim),
        "evidence": [
            _evidence(examined, claim, index, each) for index, each in enumerate(claim.evidence)
        ],
        "file": {"path": claim.place.path, "line": claim.place.line},
    }


def known_of(examined: Examination, claim: Claim) -> dict[str, Json]:
    """What is known of a claim besides its evidence and its place."""
    briefing, conflicts = examined.briefing, examined.conflicts
    kind = briefing.vocabulary.properties.get(claim.property or "")
    return {
        **fields_json(claim, "id", "statement", "subject", "about"),
        "entities": list(briefing.entities_of(claim)),
        "property": claim.property,
        "value": value_json(claim.value, kind.value if kind else None),
        "party": list(claim.parties),
        **fields_json(claim, "scope", "as_of", "modality", "by", "rank", "tags", "note"),
        "derived": fields_json(claim.derived, "operation", "claims") if claim.derived else None,
        **fields_json(claim, "doubt", "read_by", "former_ids"),
        "corroboration": _corroboration(briefing, claim),
        "disputes": [dispute.id for dispute in briefing.disputes_on.get(claim.id, ())],
        "conflicts": [
            {
                "claim": each.second if each.first == claim.id else each.first,
                "reason": each.reason,
            }
            for each in conflicts.of.get(claim.id, ())
        ],
    }


def _corroboration(briefing: Briefing, claim: Claim) -> Json:
    found = corroboration(claim, briefing.sources)

    def steps(ways: tuple[Way, ...]) -> Json:
        return [list(way.steps) for way in ways]

    return {
        "sources": len(found.sources),
        "origins": len(found.origins),
        "least_origins": found.least_origins,
        "all_origins_known": found.all_known,
        "ways": steps(found.ways),
        "sources_against": len(found.against),
        "origins_against": len(found.origins_against),
        "ways_against": steps(found.ways_against),
    }


def _evidence(examined: Examination, claim: Claim, index: int, evidence: Evidence) -> Json:
    source = examined.briefing.sources.get(evidence.source)
    passage = examined.passage(claim, index)
    return {
        "source": evidence.source,
        "language": source.language if source else None,
        "stance": "refutes" if evidence.refutes else "supports",
        **fields_json(evidence, "origin", "as_of", "modality", "by"),
        "says": {
            "as_of": date_json(examined.own_date(claim, index)),
            "modality": evidence.modality or (None if evidence.refutes else claim.modality),
            "by": examined.own_speaker(claim, index),
        },
        "quote": evidence.quote.exact,
        "prefix": evidence.quote.prefix or None,
        "suffix": evidence.quote.suffix or None,
        "note": text_json(evidence.note),
        "document": source.document.path if source and source.document else None,
        "passages": _passages(examined, evidence.source, passage) if passage else [],
    }


def _passages(examined: Examination, source: str, passage: Found) -> Json:
    """Where each part of the quote stands: code points from 0, end left out; lines from 1."""
    document = examined.documents[source]
    found: list[Json] = []
    for span in passage.spans:
        line, column = document.lines.line_and_column(span.start)
        part = examined.part_of_document(source, span.start)
        found.append(
            {
                "start": span.start,
                "end": span.end,
                "line": line,
                "column": column,
                **({name: it for name, it in part._asdict().items() if it} if part else {}),
                "text": span.of(document.text),
            }
        )
    return found
