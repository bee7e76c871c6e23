"""What a page is about, for machines: schema.org terms as JSON-LD (https://schema.org, 29.x).

Addresses are relative to the page, as JSON-LD allows, unless the site's own is known. There is
nothing here that the page does not show.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.site.data import Data, Record

Node = dict[str, Any]
Address = Callable[[str], str]
"""The address of a page or data file by its path in the Markdown folder, seen from the page."""

IDENTIFIERS: Mapping[str, str] = {
    "wikidata": "https://www.wikidata.org/entity/{}",
    "lei": "https://search.gleif.org/#/record/{}",
}
"""Where an identifier leads, by its kind."""

FORMATS = {".json": "application/json", ".csv": "text/csv"}


def embedded(page: str, title: str, site: Mapping[str, str], data: Data, address: Address) -> str:
    """The JSON-LD of a page, ready to stand in a ``<script>``; blank if there is none to give.

    ``page`` is its path in the Markdown folder; ``site`` has the ``name``, ``description`` and
    ``language`` of the site.
    """
    folder, _, name = page.removesuffix(".md").rpartition("/")
    nodes = _nodes(folder, name, title, site, data, address)
    if not nodes:
        return ""
    graph = {"@context": "https://schema.org", "@graph": [_known(node) for node in nodes if node]}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    # Inside a script only these can end it or begin a comment.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _nodes(
    folder: str, name: str, title: str, site: Mapping[str, str], data: Data, address: Address
) -> list[Node]:
    part_of = {"@type": "WebSite", "name": site["name"], "url": address("index.md")}
    language = site["language"]
    match folder, name:
        case "", "index":
            return [_website(site, address), _dataset(site, data, address)]
        case "", _:
            return [
                {"@type": "Article", "headline": title, "inLanguage": language, "isPartOf": part_of}
            ]
        case _, "index":
            return []
        case "companies", _:
            return [_organization(data, name, title), *_claims(data, name, language, address)]
        case "people", _:
            return [{"@type": "Person", "name": title}, *_claims(data, name, language, address)]
        case "deals", _:
            deal = data.of("deals", name)
            article = {
                "@type": "Article",
                "headline": title,
                "inLanguage": language,
                "isPartOf": part_of,
                "about": [
                    _reference(data, each["company"], address) for each in deal.get("parties", ())
                ],
            }
            return [article, *_claims(data, name, language, address)]
        case "disputes", _:
            dispute = data.of("disputes", name)
            return [
                {
                    "@type": "Article",
                    "headline": title,
                    "inLanguage": language,
                    "isPartOf": part_of,
                    "dateModified": (dispute.get("reviewed") or {}).get("latest"),
                    "about": [
                        _claim(data, claim, address)
                        for each in dispute.get("claims", ())
                        if (claim := data.of("claims", each))
                    ],
                }
            ]
        case "sources", _:
            return [_source(data.of("sources", name), title)]
        case _:
            return []


def _website(site: Mapping[str, str], address: Address) -> Node:
    return {
        "@type": "WebSite",
        "name": site["name"],
        "description": site["description"],
        "inLanguage": site["language"],
        "url": address("index.md"),
    }


def _dataset(site: Mapping[str, str], data: Data, address: Address) -> Node:
    if not data.records:
        return {}
    files = [f"data/{name}.json" for name in sorted(data.records)]
    if "claims" in data.records:
        files.append("data/claims.csv")
    return {
        "@type": "Dataset",
        "name": site["name"],
        "description": site["description"] or site["name"],
        "inLanguage": site["language"],
        "url": address("index.md"),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file,
                "encodingFormat": FORMATS[f".{file.rpartition('.')[2]}"],
                "contentUrl": address(file),
            }
            for file in files
        ],
    }


def _organization(data: Data, name: str, title: str) -> Node:
    company = data.of("companies", name)
    identifiers: dict[str, str] = company.get("identifiers") or {}
    return {
        "@type": "Organization",
        "name": title,
        "alternateName": list(company.get("aliases") or ()),
        "url": identifiers.get("website"),
        "sameAs": [
            place.format(identifiers[kind])
            for kind, place in IDENTIFIERS.items()
            if re.fullmatch(r"[A-Za-z0-9-]+", identifiers.get(kind, ""))
        ],
    }


def _reference(data: Data, name: str, address: Address) -> Node:
    company = data.of("companies", name)
    return {
        "@type": "Organization",
        "name": data.words(company.get("name")) or name,
        "url": address(f"companies/{name}.md"),
    }


def _claims(data: Data, subject: str, language: str, address: Address) -> list[Node]:
    return [
        {"@id": f"#{claim['id']}", "inLanguage": language, **_claim(data, claim, address)}
        for claim in data.claims_on.get(subject, ())
    ]


def _claim(data: Data, claim: Record, address: Address) -> Node:
    day = claim.get("as_of") or {}
    plain = day.get("precision") in ("day", "month", "year") and not day.get("uncertain")
    return {
        "@type": "Claim",
        "text": data.words(claim["statement"]),
        "temporalCoverage": day["edtf"].rstrip("~?%") if plain else None,
        "appearance": [
            {
                "@type": "CreativeWork",
                "name": data.of("sources", each).get("title") or each,
                "url": address(f"sources/{each}.md"),
            }
            for each in dict.fromkeys(
                one["source"] for one in claim["evidence"] if one["stance"] == "supports"
            )
        ],
    }


def _source(source: Record, title: str) -> Node:
    parts = (source.get("issued") or {}).get("date-parts") or []
    exact = len(parts) == 1 and len(parts[0]) == 3
    author = [each.get("literal") for each in source.get("author") or ()]
    publisher = source.get("publisher")
    return {
        "@type": "CreativeWork",
        "name": title,
        "inLanguage": source.get("language"),
        "url": source.get("URL"),
        "datePublished": "-".join(f"{part:02d}" for part in parts[0]) if exact else None,
        "author": [{"@type": "Person", "name": name} for name in author if name],
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
    }


def _known(node: Node) -> Node:
    """The node without what is not known."""
    found: Node = {}
    for name, value in node.items():
        if isinstance(value, dict):
            value = _known(value)
        elif isinstance(value, list):
            value = [_known(each) if isinstance(each, dict) else each for each in value]
        if value not in (None, "", [], {}):
            found[name] = value
    return found
