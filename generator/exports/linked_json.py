"""``.site/linked.json``: what each page is about, for machines, as the site puts it into the page.

JSON-LD in terms of schema.org (https://schema.org, 29.x), by the page's path. Addresses are
relative to the page, as JSON-LD allows, unless the site's own is known. There is nothing here that
the page does not show.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.exports.writing import Json, Part, by_page, json_parts, members
from generator.model import Briefing, Claim, Company, Deal, Dispute, Page, Source
from generator.pages.context import MOST
from generator.pages.edition import Findings
from generator.pages.handwritten import parts_of
from generator.pages.links import HOME, Record, address, path_of, published

Described = dict[str, Any]
AddressOf = Callable[[str], str]
"""The address of a page or data file by its path in the Markdown folder, seen from the page."""

IDENTIFIERS: Mapping[str, str] = {
    "wikidata": "https://www.wikidata.org/entity/{}",
    "lei": "https://search.gleif.org/#/record/{}",
}
"""Where an identifier leads, by its kind."""

DATA = {"data/claims.json": "application/json", "data/claims.csv": "text/csv"}
"""The files of data that the home page leads to, with their types."""


def linked_json(found: Findings) -> Iterator[Part]:
    """The JSON-LD of every page that is about something, a page a line."""
    home = (HOME, lambda found: members({HOME: _graph(_home(found.examination.briefing))}))
    pages = by_page(found, _of_record, _of_page)
    return json_parts("{}", [home, *pages])


def _graph(nodes: list[Described]) -> Json:
    return {"@context": "https://schema.org", "@graph": [_known(node) for node in nodes]}


def _of_page(briefing: Briefing, page: Page) -> Json:
    way = partial(_seen, briefing, f"{page.name}.md")
    return _graph([_article(briefing, parts_of(page)[0], way)])


def _of_record(briefing: Briefing, record: Record) -> Json:
    way = partial(_seen, briefing, path_of(record))
    is_entity = not isinstance(record, Dispute | Source)
    own = briefing.claims_about.get(record.id, ()) if is_entity else ()
    # More are told on further pages.
    told = own if len(own) <= MOST else ()
    on_page = [{"@id": f"#{claim.id}", **_claim(briefing, claim, way)} for claim in told]
    return _graph([_record(briefing, record, way), *on_page])


def _seen(briefing: Briefing, page: str, path: str) -> str:
    site = briefing.site
    if site.url:
        return published(path, site)
    return address(page, path, directories=site.directories)


def _record(briefing: Briefing, record: Record, way: AddressOf) -> Described:
    match record:
        case Company():
            return _organization(record)
        case Deal():
            about = [
                {"@type": "Organization", "name": company.name, "url": way(path_of(company))}
                for each in record.parties
                if (company := briefing.companies.get(each.company))
            ]
            return _article(briefing, record.name, way) | {"about": about}
        case Dispute():
            claims = [briefing.claims[each] for each in record.claims if each in briefing.claims]
            day = record.reviewed.latest if record.reviewed else None
            return _article(briefing, str(record.question), way) | {
                "dateModified": day.isoformat() if day else None,
                "about": [_claim(briefing, claim, way) for claim in claims],
            }
        case Source():
            return _source(record)
        case _:
            return {"@type": "Person", "name": record.name}


def _home(briefing: Briefing) -> list[Described]:
    site, way = briefing.site, partial(_seen, briefing, HOME)
    known = {"name": site.name, "inLanguage": site.language, "url": way(HOME)}
    website = {"@type": "WebSite", "description": site.description, **known}
    dataset = {
        "@type": "Dataset",
        "description": site.description or site.name,
        **known,
        "distribution": [
            {"@type": "DataDownload", "name": file, "encodingFormat": kind, "contentUrl": way(file)}
            for file, kind in DATA.items()
        ],
    }
    return [website, dataset]


def _article(briefing: Briefing, headline: str, way: AddressOf) -> Described:
    site = briefing.site
    return {
        "@type": "Article",
        "headline": headline,
        "inLanguage": site.language,
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": way(HOME)},
    }


def _organization(company: Company) -> Described:
    identifiers = dict(company.identifiers)
    return {
        "@type": "Organization",
        "name": company.name,
        "alternateName": list(company.aliases),
        "url": identifiers.get("website"),
        "sameAs": [
            place.format(identifiers[kind])
            for kind, place in IDENTIFIERS.items()
            if re.fullmatch(r"[A-Za-z0-9-]+", identifiers.get(kind, ""))
        ],
    }


def _claim(briefing: Briefing, claim: Claim, way: AddressOf) -> Described:
    day = claim.as_of
    plain = day is not None and day.precision in ("day", "month", "year") and not day.uncertain
    supporting = dict.fromkeys(each.source for each in claim.evidence if not each.refutes)
    sources = [briefing.sources[each] for each in supporting if each in briefing.sources]
    return {
        "@type": "Claim",
        "text": str(claim.statement),
        "inLanguage": claim.statement.language,
        "temporalCoverage": day.text.rstrip("~?%") if day and plain else None,
        "appearance": [
            {"@type": "CreativeWork", "name": source.name, "url": way(path_of(source))}
            for source in sources
        ],
    }


def _source(source: Source) -> Described:
    day, publisher = source.published, source.publisher
    return {
        "@type": "CreativeWork",
        "name": source.name,
        "inLanguage": source.language,
        "url": source.url,
        "datePublished": day.text.rstrip("~?%") if day and day.precision == "day" else None,
        "author": [{"@type": "Person", "name": source.author}] if source.author else None,
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
    }


def _known(node: Described) -> Described:
    """The node without what is not known."""
    found: Described = {}
    for name, value in node.items():
        if isinstance(value, dict):
            value = _known(value)
        elif isinstance(value, list):
            value = [_known(each) if isinstance(each, dict) else each for each in value]
        if value not in (None, "", [], {}):
            found[name] = value
    return found
