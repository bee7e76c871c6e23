"""Pictures on pages: words, signs and links that are Markdown, and between them drawn lines."""

from collections.abc import Iterable, Iterator, Sequence

from generator.analysis.flows import MONEY, Flow, Flows
from generator.analysis.standing import DONE, OPEN, status_property, telling, told_by
from generator.analysis.timeline import Event
from generator.figures.flow_pictures import FlowLine, FlowPicture, flow_picture
from generator.figures.sums import Panel, panels_of
from generator.figures.svg import band
from generator.figures.time_axis import TimeAxis, legend_marks
from generator.groups import grouped
from generator.languages import flow_name, own_words
from generator.languages.site_words import PictureWords
from generator.model import Claim
from generator.pages.claims import doubted, how, line
from generator.pages.contradictions import phrase
from generator.pages.edition import Edition
from generator.pages.markdown import EMPTY, Markdown, attribute, escape, link, mark, marks
from generator.pages.values import date_words, term_words, unit_words
from generator.quantities.amounts import Amount
from generator.quantities.dates import parse_date

_FEW = 2
"""A chart of fewer values says no more than a sentence."""


# --- sums -------------------------------------------------------------------------------------


def sums(edition: Edition, claims: Iterable[Claim]) -> Markdown:
    """What each source says of some amounts, if that is more than one thing."""
    told = [claim for claim in claims if claim.rank != "deprecated"]
    panels = [
        panel
        for panel in panels_of(told, edition.language)
        if len({claims[0].value for _, rows in panel.groups for claims, _ in rows}) >= _FEW
    ]
    if not panels:
        return EMPTY
    said = own_words(edition.language).pictures
    note = said.sums_noted
    if any(panel.logarithmic for panel in panels):
        note = f"{note} {said.log_scale}"
    drawn = tuple(
        (unit_words(panel.unit, edition.language), panel.axis, tuple(_groups(edition, panel)))
        for panel in panels
    )
    return edition.pictured("parts/sums.md.jinja", panels=drawn, note=note)


def _groups(edition: Edition, panel: Panel) -> Iterator[tuple[Markdown, list[object]]]:
    """The rows of each amount under whose it is, which is blank where all are of one.

    A row has a value, its bar, who gives it, and how.
    """
    for (owners, scope), rows in panel.groups:
        title = EMPTY
        if len(panel.groups) > 1:
            named = Markdown(" + ").join_all(edition.entity(each) for each in owners)
            title = Markdown(", ").join_all(filter(None, (named, escape(scope))))
        told = []
        for claims, bar in rows:
            value = link(edition.claim_value(claims[0]), edition.place(claims[0]))
            said = [how(edition, claims[0]), *doubted(edition, claims)]
            told.append((value, bar, marks(*claims), Markdown(" · ").join_all(said)))
        yield title, [*told]


# --- time -------------------------------------------------------------------------------------


def timeline(edition: Edition, told: Sequence[Event]) -> Markdown:
    """Events on a scale of time, those that are expected apart; blank without any."""
    known = [event for event in told if event.date.earliest or event.date.latest]
    if not known:
        return EMPTY
    axis = TimeAxis.of([event.date for event in known], edition.language)
    said = own_words(edition.language).pictures
    lanes: dict[bool, list[tuple[Markdown, Markdown, Markdown]]] = {False: [], True: []}
    for event in known:
        claim = edition.briefing.claims[event.claim]
        when = edition.date(event.date)
        row = (when, axis.row(event.date), line(edition, claim, dated=True))
        lanes[is_expected(edition, event)].append(row)
    return edition.pictured(
        "parts/timeline.md.jinja",
        axis=axis.head(),
        marks=legend_marks(),
        broken=bool(axis.breaks),
        lanes=(
            ("happened", said.happened, lanes[False]),
            ("expected", edition.words.next_date, lanes[True]),
        ),
    )


def is_expected(edition: Edition, event: Event) -> bool:
    """Whether an event lay ahead of those who tell of it.

    A forecast always does; what is planned, or a date, does if it may end after every text's day.
    """
    claim = edition.briefing.claims[event.claim]
    if claim.modality == "forecast":
        return True
    if claim.modality != "planned" and not event.of_value:
        return False
    sources = (edition.briefing.sources.get(each) for each in edition.behind(claim).sources)
    texts = [source.published.latest for source in sources if source and source.published]
    end = event.date.latest
    return end is None or all(text is None or end > text for text in texts)


# --- flows ----------------------------------------------------------------------------------------


_GUESSED = ("reported", "forecast", "opinion")
"""Modalities of sums that no text states."""
_MOST_SUMS = 4
"""Sums on one line; the page has them all in its table."""
_MOST_PROOF = 2


_Part = tuple[Markdown, Markdown]
"""Something on a line, the line itself or a few words after the signs of who says so; and the
attributes that hide it at some days."""


_Line = dict[str, object]
"""What the template of a line is given, by name."""


def flows(edition: Edition, drawn: Flows, *, most: int, whole: bool = False) -> Markdown:
    """Some flows; if it is to be whole, at several days and with all that flows besides money.

    Else the picture is that of the last state alone, and explains no more than its lines.
    """
    loops = edition.findings.loops.loops
    of_all = drawn is edition.findings.flows
    picture = flow_picture(edition.briefing, drawn, loops, most=most, of_all=of_all, whole=whole)
    if picture is None:
        return EMPTY
    words = own_words(edition.language).pictures
    circles = any(line.loops for line in picture.lines)
    left, right = (words.circles, words.one_way) if circles else (words.givers, words.getters)
    names = [edition.findings.names[hub.company] for hub in picture.hubs]
    rest = ", ".join(flow_name(thing, edition.language) for thing in picture.rest)
    return edition.pictured(
        "parts/flow-picture.md.jinja",
        picture=picture,
        drawn=_Lines(edition, picture),
        sides=(left, right),
        pairs_title=words.without.format(edition.words.series(names)) if names else "",
        stops=tuple(_stop_names(edition, picture, words)) if len(picture.stops) > 1 else (),
        only=words.only.format(flow_name(picture.main, edition.language)),
        also=words.also.format(rest) if rest and whole else "",
        legend=tuple(_legend(picture, words)),
        notes=tuple(_notes(edition, picture, words)) if whole else (),
    )


class _Lines:
    """Makes the lines of one picture, as its template asks for them."""

    def __init__(self, edition: Edition, picture: FlowPicture) -> None:
        self._edition, self._picture = edition, picture
        self._words = own_words(edition.language).pictures

    def company(self, company: str) -> Markdown:
        """The name of a company, as a link."""
        return self._edition.entity(company)

    def hiding(self, lines: Sequence[FlowLine]) -> Markdown:
        """Classes for what stands over some lines, which is seen where one of them is."""
        main = [line for line in lines if line.main]
        shown = {stop for line in main or lines for stop, told in enumerate(line.standings) if told}
        return _classes("" if main else "rest", self._seen(shown))

    def line(self, line: FlowLine, direction: str) -> _Line:
        """One line, as it goes: ``in`` to the company in the middle, ``out``, or ``across``."""
        flow = line.flow
        states = grouped((each.state, stop) for stop, each in enumerate(line.standings) if each)
        # A sum that is only rumoured or wanted does not stand out beside one that was paid.
        sums, _ = self._told_of(flow)
        stated = any(claim.modality not in _GUESSED for of in sums[:1] for claim in of)
        firm = line.width and stated and {*states} <= {DONE}
        loops = (f"loop-{number}" for number in line.loops)
        return {
            "classes": _classes(
                direction,
                "in-circle" if line.loops else "",
                "firm" if firm else "",
                self.hiding([line]),
                *loops,
            ),
            "sums": [*self._sums(line)],
            "bands": [
                (self._band(line, state), self._shown("line", set(at)))
                for state, at in states.items()
            ],
            "deal": self._edition.entity(flow.deal),
            "said": [*self._said(line)],
        }

    def _seen(self, at: set[int]) -> Markdown:
        """Classes for what is to be seen at some stops: a style sheet hides it at the others.

        What is not there at the last is hidden without a style sheet too.
        """
        if self._earlier(at):
            return _classes(*(f"at-{stop + 1}" for stop in sorted(at)))
        stops = range(len(self._picture.stops))
        return _classes(*(f"not-{stop + 1}" for stop in stops if stop not in at))

    def _earlier(self, at: set[int]) -> bool:
        return len(self._picture.stops) - 1 not in at

    def _shown(self, css: str, at: set[int]) -> Markdown:
        hidden = " hidden" if self._earlier(at) else ""
        return Markdown(f'class="{_classes(css, self._seen(at))}"{hidden}')

    def _told(
        self,
        claims: Iterable[Claim],
        words: str,
        at: set[int] | None = None,
        *,
        against: bool = False,
    ) -> _Part:
        """Words with the signs of who says so, seen at some stops; always, if none is given."""
        always = set(range(len(self._picture.stops)))
        signs = EMPTY.join_all(
            mark(claim, index)
            for claim in claims
            for index, evidence in enumerate(claim.evidence)
            if evidence.refutes == against
        )
        shown = self._shown("told", always if at is None else at)
        return Markdown(f"{signs} {escape(words)}".lstrip()), shown

    def _told_of(self, flow: Flow) -> tuple[list[list[Claim]], list[Claim]]:
        """The claims on a flow that give a sum, by that, the whole first; and the others."""
        by_value: dict[tuple[str, str], list[Claim]] = {}
        other: list[Claim] = []
        for claim in telling(self._edition.briefing, flow):
            is_sum = isinstance(claim.value, Amount)
            value = (claim.value.text if claim.value else "", str(claim.scope or ""))
            (by_value.setdefault(value, []) if is_sum else other).append(claim)
        told = sorted(
            by_value.values(), key=lambda of: (not of[0].scope, _sources(of)), reverse=True
        )
        return told, other

    def _sums(self, line: FlowLine) -> Iterator[_Part]:
        """What is given, as each source has it, a part after the whole and named as one.

        The sums of several flows are given as theirs together.
        """
        flow = line.flow
        thing = "" if flow.what == MONEY else flow_name(flow.what, self._edition.language)
        told, other = self._told_of(flow)
        if thing or not told:
            yield self._told(other[:_MOST_PROOF], thing or self._words.no_sum)
        for of in told[:_MOST_SUMS]:
            together = "" if flow.claims else self._words.together
            parts = (self._value(*of), str(of[0].scope or ""), together)
            days = [told_by(self._edition.briefing, claim) for claim in of]
            at = {stop for stop, day in enumerate(self._picture.stops) if min(days) <= day}
            yield self._told(of, ", ".join(filter(None, parts)), at)

    def _value(self, *claims: Claim) -> str:
        """What claims of one value give, and whether the editor doubts it."""
        first, value = claims[0], claims[0].value
        said = self._edition.value_words(first, value) if value else str(first.statement)
        doubt = any(claim.doubt for claim in claims)
        return f"{said} ({self._edition.words.doubted})" if doubt else said

    def _said(self, line: FlowLine) -> Iterator[_Part]:
        """How far it is, as each source has it, and who denies that."""
        prop = status_property(self._edition.briefing.vocabulary)
        found: dict[tuple[str, tuple[str, ...]], set[int]] = {}
        denied = self._edition.words.modality("denied")
        for stop, each in enumerate(line.standings):
            for term, claims in each.terms if each else ():
                found.setdefault((term_words(term, prop), claims), set()).add(stop)
            if each and each.denials:
                found.setdefault((denied, each.denials), set()).add(stop)
        known = self._edition.briefing.claims
        for (label, claims), at in found.items():
            yield self._told([known[each] for each in claims], label, at)
        told = telling(self._edition.briefing, line.flow)
        if refuted := [each for each in told if self._edition.behind(each).against]:
            yield self._told(refuted, denied, against=True)
        if not line.directed:
            yield self._told((), self._words.no_direction)

    def _band(self, line: FlowLine, state: str) -> Markdown:
        """The line, leading to the claim that tells of it, with all it says as its name."""
        flow, edition = line.flow, self._edition
        names = edition.findings.names
        ends = f"{names[flow.giver]} {'→' if line.directed else '–'} {names[flow.receiver]}"
        claims = telling(edition.briefing, flow)[:_MOST_SUMS]
        sums = " / ".join(
            dict.fromkeys(self._value(each) for each in claims if isinstance(each.value, Amount))
        )
        what = flow_name(flow.what, edition.language)
        state_words = {"done": self._words.done, "open": self._words.open}
        said = state_words.get(state, self._words.halted)
        name = attribute(
            f"{ends}{edition.words.colon} {what}, {sums or self._words.no_sum}, {said}"
        )
        drawn = band(state, line.width, directed=line.directed)
        return Markdown(f'{link(drawn, edition.place(claims[0]))}{{ .{state} title="{name}" }}')


def _sources(claims: Sequence[Claim]) -> int:
    return len({evidence.source for claim in claims for evidence in claim.evidence})


def _classes(*names: str) -> Markdown:
    return Markdown(" ".join(name for name in names if name))


def _stop_names(edition: Edition, picture: FlowPicture, words: PictureWords) -> Iterator[str]:
    for day in picture.stops[:-1]:
        iso = day.isoformat()
        yield date_words(parse_date(f"../{iso[:7] if day.day > 28 else iso}"), edition.language)
    yield words.all_texts


def _legend(picture: FlowPicture, words: PictureWords) -> Iterator[tuple[Markdown, str]]:
    """What the kinds of line in the picture mean."""
    states = {each.state for line in picture.lines for each in line.standings if each}
    for state, told in (("done", words.done), ("open", words.open), ("halted", words.halted)):
        if state in states:
            yield Markdown(f'<span class="{state}">{band(state, 2)}</span>'), told
    if any(line.loops for line in picture.lines):
        yield Markdown(f'<span class="done in-circle">{band("done", 2)}</span>'), words.in_a_circle
    without = [line for line in picture.lines if not line.width]
    if without:
        thin = {each.state for line in without for each in line.standings if each}
        drawn = [f'<span class="{each}">{band(each, 0)}</span>' for each in sorted(thin or {OPEN})]
        yield Markdown(" ".join(drawn)), words.no_sum


def _notes(edition: Edition, picture: FlowPicture, words: PictureWords) -> Iterator[Markdown]:
    yield escape(words.flows_noted)
    known = edition.briefing.claims
    in_parts = {flow.deal: flow.claims or flow.shared_claims for flow in picture.in_parts}
    for told, deals in ((words.undrawn, picture.undrawn), (words.in_parts, in_parts)):
        named = [
            Markdown(f"{edition.entity(deal)}{marks(*(known[each] for each in of[:_MOST_PROOF]))}")
            for deal, of in deals.items()
        ]
        if named:
            yield phrase(told, Markdown(", ").join_all(named))
