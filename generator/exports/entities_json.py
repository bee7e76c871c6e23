"""``data/companies.json``, ``deals.json``, ``disputes.json``: who, what is agreed, what is open."""

from generator.analysis.flows import find_flows
from generator.examination import Examination
from generator.exports.writing import Json, fields_json, json_bytes, text_json
from generator.model import Briefing


def disputes_json(examined: Examination) -> bytes:
    """All disputes, in the order of their files."""
    disputes: list[Json] = [
        {
            **fields_json(dispute, "id", "former_ids", "question", "kind", "status", "claims"),
            **fields_json(dispute, "preferred", "assessment", "reviewed"),
            "conflicts": [
                {"claims": [each.first, each.second], "reason": each.reason}
                for each in examined.conflicts.between(dispute.claims)
            ],
        }
        for dispute in examined.briefing.disputes.values()
    ]
    return json_bytes({"version": 1, "disputes": disputes})


def companies_json(examined: Examination) -> bytes:
    """All companies and other organisations, in the order of their files."""
    briefing = examined.briefing
    companies: list[Json] = [
        {
            "id": company.id,
            "name": text_json(company.title),
            **fields_json(company, "kind", "aliases", "former_ids"),
            "identifiers": dict(company.identifiers),
            "summary": text_json(company.summary),
            "deals": [deal.id for deal in briefing.deals_of.get(company.id, ())],
            "people": [person.id for person in briefing.people_of.get(company.id, ())],
            **_claims_and_disputes(briefing, company.id),
        }
        for company in briefing.companies.values()
    ]
    return json_bytes({"version": 1, "companies": companies})


def deals_json(examined: Examination) -> bytes:
    """All deals with their parties, and who gives whom what in them."""
    briefing = examined.briefing
    flows = find_flows(briefing)
    deals: list[Json] = [
        {
            **fields_json(deal, "id", "title", "kind", "aliases", "former_ids"),
            "parties": [fields_json(each, "company", "role") for each in deal.parties],
            "part_of": deal.part_of,
            "parts": [part.id for part in briefing.parts_of.get(deal.id, ())],
            "flows": [
                fields_json(flow, "giver", "receiver", "what", "claims", "shared_claims")
                for flow in flows.of.get(deal.id, ())
            ],
            "summary": text_json(deal.summary),
            **_claims_and_disputes(briefing, deal.id),
        }
        for deal in briefing.deals.values()
    ]
    return json_bytes({"version": 1, "deals": deals})


def _claims_and_disputes(briefing: Briefing, identifier: str) -> dict[str, Json]:
    claims = briefing.claims_on.get(identifier, ())
    disputes = [each.id for claim in claims for each in briefing.disputes_on.get(claim.id, ())]
    return {"claims": [claim.id for claim in claims], "disputes": list(dict.fromkeys(disputes))}
