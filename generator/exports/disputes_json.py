"""``data/disputes.json``: the open and resolved questions, and the conflicts that they disclose."""

from generator.examination import Examination
from generator.exports.writing import Json, date_json, json_bytes, text_json


def disputes_json(examined: Examination) -> bytes:
    """All disputes, in the order of their files."""
    disputes: list[Json] = [
        {
            "id": dispute.id,
            "former_ids": list(dispute.former_ids),
            "question": text_json(dispute.question),
            "kind": dispute.kind,
            "status": dispute.status,
            "claims": list(dispute.claims),
            "preferred": dispute.preferred,
            "assessment": text_json(dispute.assessment),
            "reviewed": date_json(dispute.reviewed),
            "conflicts": [
                {"claims": [each.first, each.second], "reason": each.reason}
                for each in examined.conflicts.between(dispute.claims)
            ],
        }
        for dispute in examined.briefing.disputes.values()
    ]
    return json_bytes({"version": 1, "disputes": disputes})
