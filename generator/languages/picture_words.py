"""What pictures say by themselves; ``{}`` is where a name or number goes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What pictures say by themselves."""

    value: str
    covers: str
    sources: str
    date: str
    claim: str
    status: str
    modality: str
    giver: str
    receiver: str
    what: str
    deal: str
    amounts: str
    no_currency: str
    denied: str
    no_sources: str
    n_more: str
    n_undated: str
    log_scale: str
    ranges_of: str
    ranges_described: str
    statuses_of: str
    statuses_described: str
    events_described: str
    flows_described: str
    flows_capped: str
    in_a_loop: str
    gives: str
    text_described: str
    quoted: str
    not_quoted: str
    not_covered: str
    left_out: str
