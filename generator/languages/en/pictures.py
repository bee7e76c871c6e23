"""The words of the pictures in English."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    value="Value",
    covers="For",
    sources="Sources",
    date="Date",
    claim="Claim",
    status="Status",
    modality="Modality",
    giver="From",
    receiver="To",
    what="What",
    deal="Deal",
    amounts="Amounts named",
    no_currency="no currency named",
    denied="denied",
    no_sources="no source in favour",
    n_more="and {} more",
    n_undated="Not drawn, as they have no date: {}.",
    log_scale="Each line is ten times the one before it.",
    ranges_of="{} – what each source says",
    ranges_described=(
        "Each bar is the range that a value leaves open; a filled dot is a number that is named "
        "and belongs to the range, a hollow one a number that does not; an arrow has no end."
    ),
    statuses_of="{} – as each source sees it",
    statuses_described=(
        "One row for each source; each mark is a status at the time it is said to hold. A diamond "
        "is a turn that may come at any stage, a square an end, a hollow mark a denial; of a bar "
        "it may be any day."
    ),
    events_described=(
        "Each bar is the whole time that a date may mean; an arrow has no end. Each dot is a claim "
        "of that date and leads to it, a hollow one a denial."
    ),
    flows_described="An arrow leads from the company that gives to the one that gets.",
    flows_capped="Drawn are the {} companies with the most flows, of {}.",
    in_a_loop="part of a loop",
    gives="{} gives {}",
    text_described="The text from its beginning to its end.",
    quoted="quoted as proof of claims",
    not_quoted="the rest of the article",
    not_covered="checkable sentences that no claim covers",
    left_out="not the article",
)
