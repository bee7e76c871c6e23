"""``.site/search.json``: what readers may look for on each page, for the site's search.

A claim is found at its permanent place alone, with its quotes; words in another language than the
site's are a record of their own, because a word is found in all its forms only by the rules of its
own language. Lists are not here: the site knows their titles.
"""

import html
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain

from markdown import markdown

from generator.citations import Citation, EntityLink, Prose, Segment, parse_markdown, parse_text
from generator.exports.writing import Json, Part, by_page, json_parts
from generator.languages import own_words
from generator.model import (
    Briefing,
    Claim,
    Dispute,
    Entity,
    EntityValue,
    Page,
    Person,
    Source,
    Text,
)
from generator.pages.edition import Findings
from generator.pages.handwritten import inert, parts_of
from generator.pages.links import Record
from generator.pages.markdown import EXTENSIONS
from generator.pages.values import value_words

_EXTENSIONS = [each for each in EXTENSIONS if each != "footnotes"]
"""Of Markdown, those that make words or anchors."""

Said = tuple[str, str, str]
"""Language, the anchor at which it stands (blank for the page itself), and words."""


def search_json(found: Findings) -> Iterator[Part]:
    """Of each page its kind, title and other names, and its words as HTML, by language."""
    return json_parts("{}", by_page(found, _of_record, _of_page))


def _of_record(briefing: Briefing, record: Record) -> Json:
    said: list[Said]
    valued = partial(_value, briefing)
    match record:
        case Dispute():
            on = (briefing.claims[each] for each in record.claims if each in briefing.claims)
            said = [_text(briefing, record.assessment), *chain.from_iterable(map(valued, on))]
            return _record(str(record.question), record, said)
        case Source():
            words = " · ".join(filter(None, (record.publisher, record.author)))
            said = [(record.language or briefing.site.language, "", words)]
            # It goes by our name for it, where there is one, and is found by its title as well.
            aliases = (record.name,) if record.called else ()
            return _record(str(record.called) or record.name, record, said, aliases)
    said = [*_entity(briefing, record)]
    for claim in briefing.claims_about.get(record.id, ()):
        said += _claim(briefing, claim)
        said += valued(claim, claim.id)
    return _record(record.name, record, said, record.aliases)


def _of_page(briefing: Briefing, page: Page) -> Json:
    title, _, body = parts_of(page)
    words = {briefing.site.written_in: _html(_words(briefing, parse_markdown(inert(body))))}
    return {"kind": "page", "title": title, "aliases": [], "words": words}


def _record(title: str, of: Record, said: Iterable[Said], aliases: tuple[str, ...] = ()) -> Json:
    places: dict[str, dict[str, list[str]]] = {}
    for language, anchor, words in said:
        if words.strip():
            at = places.setdefault(language, {}).setdefault(anchor, [])
            at.append(f"<p>{html.escape(words)}</p>")
    return {
        "kind": type(of).__name__.lower(),
        "title": title,
        "aliases": list(aliases),
        "words": {
            language: "".join(
                f'<article id="{anchor}">{"".join(words)}</article>' if anchor else "".join(words)
                for anchor, words in by_anchor.items()
            )
            for language, by_anchor in places.items()
        },
    }


def _entity(briefing: Briefing, entity: Entity) -> Iterator[Said]:
    if isinstance(entity, Person):
        company = briefing.companies.get(entity.company or "")
        yield _text(briefing, entity.role)
        yield briefing.site.language, "", company.name if company else entity.company or ""
    yield _text(briefing, entity.summary)


def _claim(briefing: Briefing, claim: Claim) -> Iterator[Said]:
    site, here = briefing.site.language, claim.id
    yield claim.statement.language or site, here, str(claim.statement)
    for identifier in filter(None, (claim.by, *claim.parties)):
        yield site, here, _name(briefing, identifier)
    yield claim.note.language or site, here, str(claim.note)
    for evidence in claim.evidence:
        source = briefing.sources.get(evidence.source)
        yield (source.language if source else None) or site, here, evidence.quote.exact


def _name(briefing: Briefing, identifier: str) -> str:
    entity = briefing.entities.get(identifier)
    return entity.name if entity else identifier


def _value(briefing: Briefing, claim: Claim, anchor: str = "") -> Iterator[Said]:
    if (value := claim.value) is not None:
        kind, language = (
            briefing.vocabulary.properties.get(claim.property or ""),
            briefing.site.language,
        )
        names = {value.text: _name(briefing, value.text)} if isinstance(value, EntityValue) else {}
        words = value_words(value, kind, names, language)
        label = str(kind.label) if kind and kind.label else claim.property or ""
        colon = own_words(language).pages.colon
        said = (f"{label}{colon} {words}", claim.scope, *(kind.aliases if kind else ()))
        yield language, anchor, ", ".join(filter(None, said))


def _text(briefing: Briefing, text: Text) -> Said:
    """A summary or assessment, without its citations."""
    return text.language or briefing.site.language, "", _words(briefing, parse_text(str(text)))


@lru_cache(maxsize=64)
def _html(words: str) -> str:
    """A page's words; its headings have the anchors that they have on the page."""
    # Whoever serves a site has the same pages at each save.
    return markdown(words, extensions=_EXTENSIONS)


def _words(briefing: Briefing, segments: Iterable[Segment]) -> str:
    said: list[str] = []
    for segment in segments:
        match segment:
            case Prose():
                said.append(segment.text)
            case EntityLink():
                said.append(segment.words or _name(briefing, segment.id))
            case Citation():
                # The space before a citation is there for it alone.
                said = ["".join(said).rstrip(" ")]
    return "".join(said)
