"""``data/companies.json``, ``deals.json``, ``disputes.json``: who, what is agreed, what is open."""

from collections.abc import Iterator

from generator.exports.writing import Json, Part, fields_json, json_file, text_json
from generator.model import Briefing, Company, Deal, Dispute
from generator.pages.edition import Findings


def disputes_json(found: Findings) -> Iterator[Part]:
    """All disputes, in the order of their files."""
    return json_file("disputes", found, _dispute)


def companies_json(found: Findings) -> Iterator[Part]:
    """All companies and other organisations, in the order of their files."""
    return json_file("companies", found, _company)


def deals_json(found: Findings) -> Iterator[Part]:
    """All deals with their parties, and who gives whom what in them."""
    return json_file("deals", found, _deal)


def _dispute(found: Findings, dispute: Dispute) -> Json:
    return {
        **fields_json(dispute, "id", "former_ids", "question", "kind", "status", "claims"),
        **fields_json(dispute, "preferred", "assessment", "reviewed"),
        "conflicts": [
            {"claims": [each.first, each.second], "reason": each.reason}
            for each in found.examination.conflicts.between(dispute.claims)
        ],
    }


def _company(found: Findings, company: Company) -> Json:
    briefing = found.examination.briefing
    return {
        "id": company.id,
        "name": text_json(company.title),
        **fields_json(company, "kind", "aliases", "former_ids"),
        "identifiers": dict(company.identifiers),
        "summary": text_json(company.summary),
        "deals": [deal.id for deal in briefing.deals_of.get(company.id, ())],
        "people": [person.id for person in briefing.people_of.get(company.id, ())],
        **_claims_and_disputes(briefing, company.id),
    }


def _deal(found: Findings, deal: Deal) -> Json:
    briefing = found.examination.briefing
    return {
        **fields_json(deal, "id", "title", "kind", "aliases", "former_ids"),
        "parties": [fields_json(each, "company", "role") for each in deal.parties],
        "part_of": deal.part_of,
        "parts": [part.id for part in briefing.parts_of.get(deal.id, ())],
        "flows": [
            fields_json(flow, "giver", "receiver", "what", "claims", "shared_claims")
            for flow in found.flows.of.get(deal.id, ())
        ],
        "summary": text_json(deal.summary),
        **_claims_and_disputes(briefing, deal.id),
    }


def _claims_and_disputes(briefing: Briefing, identifier: str) -> dict[str, Json]:
    claims = briefing.claims_on.get(identifier, ())
    disputes = [each.id for claim in claims for each in briefing.disputes_on.get(claim.id, ())]
    return {"claims": [claim.id for claim in claims], "disputes": list(dict.fromkeys(disputes))}
