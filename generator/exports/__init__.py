"""The data files: one small module per format, and one table of them all.

To add one: a module with an `Export`, a row of `EXPORTS`, and its fields in
``docs/manual/data-files.md``.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.examination import Examination
from generator.exports.claims_csv import claims_csv
from generator.exports.claims_json import claims_json
from generator.exports.entities_json import companies_json, deals_json, disputes_json
from generator.exports.feeds import JSON_FEED, RSS, feed_json, feed_xml
from generator.exports.linked_json import linked_json
from generator.exports.search_json import search_json
from generator.exports.sources_json import sources_json
from generator.exports.writing import Export, encoded, in_one
from generator.pages.edition import Findings
from generator.writing import LINKED, SEARCH

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "data/claims.json": claims_json,
        "data/claims.csv": claims_csv,
        "data/companies.json": companies_json,
        "data/deals.json": deals_json,
        "data/disputes.json": disputes_json,
        "data/sources.json": sources_json,
        RSS: in_one(feed_xml),
        JSON_FEED: in_one(feed_json),
        LINKED: linked_json,
        SEARCH: search_json,
    }
)
"""Each file's path below the output, and the parts that it is made of."""


def exported(path: str, examined: Examination) -> bytes:
    """A whole file."""
    found = Findings(examined)
    return encoded("".join(make(found) for _, make in EXPORTS[path](found)))
