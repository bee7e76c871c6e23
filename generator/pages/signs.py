"""The sign of each source: a letter and a colour, which stand for it wherever it is cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model import Briefing, Source
from generator.pages.markdown import Markdown, escape, in_language

TONES = 5
"""Colours that can be told apart; further sources have the last one, a graphite."""
MANY = 12
"""With more sources than this a sign is a short name, for nobody knows so many letters."""
_LONG = 24


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands for a source."""

    mark: str
    """One to three letters or digits, or a short name."""
    tone: int
    """Its colour: 1 to `TONES`, or 0 for a name, which has none."""

    @property
    def markup(self) -> Markdown:
        """The sign as pages show it."""
        return Markdown(f'<b class="sign s{self.tone}">{escape(self.mark)}</b>')


def signs_of(briefing: Briefing) -> Mapping[str, Sign]:
    """The sign of each source that claims quote, by its id, in the order of their marks."""
    quoted = [source for source in briefing.sources.values() if source.id in briefing.claims_from]
    quoted.sort(key=lambda source: (len(source.mark), source.mark))
    if len(quoted) > MANY:
        return MappingProxyType({each.id: Sign(_short(each), 0) for each in quoted})
    return MappingProxyType(
        {each.id: Sign(each.mark, min(index, TONES)) for index, each in enumerate(quoted, start=1)}
    )


def _short(source: Source) -> str:
    name = source.publisher or str(source.label) or str(source.title) or source.mark
    return name if len(name) <= _LONG else f"{name[: _LONG - 1].rstrip()}…"


def name_of(source: Source, site_language: str) -> Markdown:
    """A source's name in its own language: its title, publisher or label; blank without any."""
    if not source.title:
        label = in_language(str(source.label), source.label.language, site_language)
        return escape(source.publisher) if source.publisher else label
    versions = source.title.versions
    # A title in plain words is the work's own, so it is in the work's language.
    own = source.language if len(versions) == 1 and versions[0][0] == site_language else None
    return in_language(str(source.title), own or source.title.language, site_language)
