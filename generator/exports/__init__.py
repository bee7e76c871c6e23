"""The data files: one small module per format, and one table of them all.

To add one: a module with a function from an `Examination` to bytes, a row of `EXPORTS`, and its
fields in ``docs/manual/data-files.md``.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.examination import Examination
from generator.exports.claims_csv import claims_csv
from generator.exports.claims_json import claims_json
from generator.exports.entities_json import companies_json, deals_json, disputes_json
from generator.exports.feeds import JSON_FEED, RSS, feed_json, feed_xml
from generator.exports.linked_json import linked_json
from generator.exports.search_json import search_json
from generator.exports.sources_json import sources_json
from generator.writing import LINKED, SEARCH

Export = Callable[[Examination], bytes]

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "data/claims.json": claims_json,
        "data/claims.csv": claims_csv,
        "data/companies.json": companies_json,
        "data/deals.json": deals_json,
        "data/disputes.json": disputes_json,
        "data/sources.json": sources_json,
        RSS: feed_xml,
        JSON_FEED: feed_json,
        LINKED: linked_json,
        SEARCH: search_json,
    }
)
"""Each file's path below the output, and what makes its bytes."""
