"""``.site/search.json``: what readers may look for on each page, for the site's search.

A claim is found at its permanent place alone, with its quotes; words in another language than the
site's are a record of their own, because a word is found in all its forms only by the rules of its
own language. Lists are not here: the site knows their titles.
"""

import html
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain

from markdown import markdown

from generator.citations import Citation, EntityLink, Prose, Segment, parse_markdown, parse_text
from generator.examination import Examination
from generator.exports.writing import Json, json_bytes
from generator.model import Briefing, Claim, Entity, Person, Text
from generator.pages.handwritten import inert, parts_of
from generator.pages.links import Record, path_of
from generator.pages.markdown import EXTENSIONS
from generator.pages.values import value_words

_EXTENSIONS = [each for each in EXTENSIONS if each != "footnotes"]
"""Of Markdown, those that make words or anchors."""

Said = tuple[str, str, str]
"""Language, the anchor at which it stands (blank for the page itself), and words."""


def search_json(examined: Examination) -> bytes:
    """Of each page its kind, title and other names, and its words as HTML, by language."""
    return json_bytes(dict(_pages(examined.briefing)))


def _pages(briefing: Briefing) -> Iterator[tuple[str, Json]]:
    said: list[Said]
    names = {identifier: entity.name for identifier, entity in briefing.entities.items()}
    valued = partial(_value, briefing, names)
    for entity in briefing.entities.values():
        said = [*_entity(briefing, entity)]
        for claim in briefing.claims_about.get(entity.id, ()):
            said += _claim(briefing, names, claim)
            said += valued(claim, claim.id)
        yield path_of(entity), _record(entity.name, entity, said, entity.aliases)
    for dispute in briefing.disputes.values():
        on = (briefing.claims[each] for each in dispute.claims if each in briefing.claims)
        said = [_text(briefing, dispute.assessment), *chain.from_iterable(map(valued, on))]
        yield path_of(dispute), _record(str(dispute.question), dispute, said)
    for source in briefing.sources.values():
        words = " · ".join(filter(None, (source.publisher, source.author)))
        said = [(source.language or briefing.site.language, "", words)]
        yield path_of(source), _record(source.name, source, said)
    for page in briefing.pages:
        title, _, body = parts_of(page)
        written = {briefing.site.written_in: _html(_words(briefing, parse_markdown(inert(body))))}
        record: Json = {"kind": "page", "title": title, "aliases": [], "words": written}
        yield f"{page.name}.md", record


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


def _claim(briefing: Briefing, names: Mapping[str, str], claim: Claim) -> Iterator[Said]:
    site, here = briefing.site.language, claim.id
    yield claim.statement.language or site, here, str(claim.statement)
    for identifier in filter(None, (claim.by, *claim.parties)):
        yield site, here, names.get(identifier, identifier)
    yield claim.note.language or site, here, str(claim.note)
    for evidence in claim.evidence:
        source = briefing.sources.get(evidence.source)
        yield (source.language if source else None) or site, here, evidence.quote.exact


def _value(
    briefing: Briefing, names: Mapping[str, str], claim: Claim, anchor: str = ""
) -> Iterator[Said]:
    if claim.value is not None:
        kind, language = (
            briefing.vocabulary.properties.get(claim.property or ""),
            briefing.site.language,
        )
        value = value_words(claim.value, kind, names, language)
        label = str(kind.label) if kind and kind.label else claim.property or ""
        said = (f"{label}: {value}", claim.scope, *(kind.aliases if kind else ()))
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
                entity = briefing.entities.get(segment.id)
                said.append(segment.words or (entity.name if entity else segment.id))
            case Citation():
                # The space before a citation is there for it alone.
                said = ["".join(said).rstrip(" ")]
    return "".join(said)
