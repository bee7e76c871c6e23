"""SCH: fields, types, ids and terms."""

import html
import re
from collections.abc import Iterator

from generator.diagnostics import Finding, Location, Severity
from generator.examination import Examination
from generator.model import Briefing, Claim, Company, Evidence, Person, TermValue
from generator.rules.rule import Reference, found_while_reading, rule
from generator.suggesting import did_you_mean

_ADDRESS = re.compile(r"https?://[^\s/]\S*")


@rule("SCH002", "missing-field", Severity.ERROR)
def missing_field(examined: Examination) -> Iterator[Finding]:
    """A required field that is missing.

    Which fields are required, `briefing schema KIND` says. A source needs `language` and
    `sha256` where it has a `document`, and a `title` or `publisher` where it has none.
    `property` and `value` of a claim go together.

    Fails, with `content/companies/borealis-cloud.yaml`:

    ```yaml
    kind: company
    aliases: [Borealis]
    ```

    Fails, with `seeds/agency.yaml`:

    ```yaml
    language: de
    ```

    Passes with `title: An agency report` instead of `language: de`.
    """
    for source in examined.briefing.sources.values():
        if source.document_name is not None:
            for name in ("language", "sha256"):
                if getattr(source, name) is None and name not in source.place.fields:
                    message = f"field `{name}` is missing: a source with a `document` needs it"
                    yield Finding("SCH002", source.place.of(), message)
        elif "document" not in source.place.fields and not (source.title or source.publisher):
            message = (
                "field `title` or `publisher` is missing: a source without a document needs one"
            )
            yield Finding("SCH002", source.place.of(), message)


@rule("SCH003", "wrong-value", Severity.ERROR)
def wrong_value(examined: Examination) -> Iterator[Finding]:
    """A value of the wrong type, or outside the grammar of its field.

    Dates are EDTF (`2025-09-22`, `2026-01~`), values of claims are written in English with ISO
    units (`up to 2 billion USD`), flags are `true` or `false`. The `preferred` claim of a
    dispute is one of its claims, and is given only where the dispute is resolved. Typographic
    quotation marks around all of a name or statement, and `&amp;` in one, are a warning: YAML knows
    neither, so both would be shown.

    Fails, with `seeds/agency.yaml`:

    ```yaml
    title: An agency report
    published: 22.9.2025
    ```

    Passes with `published: 2025-09-22` instead of `published: 22.9.2025`.
    """
    for at, address in _addresses(examined.briefing):
        if address is not None and not _ADDRESS.fullmatch(address):
            message = f"`{address[:80]}` is no address, expected `http://…` or `https://…`"
            yield Finding("SCH003", at, message)
    for at, words in _own_words(examined.briefing):
        entity = _ENTITY.search(words)
        if _QUOTED.fullmatch(words):
            better = words[1:-1]
            message = f"these quotation marks are part of the words, expected `{better}`"
        elif entity:
            better = words.replace(entity[0], html.unescape(entity[0]))
            message = f"`{entity[0]}` is shown as it stands, expected `{html.unescape(entity[0])}`"
        else:
            continue
        yield Finding("SCH003", at, message, better, (), Severity.WARNING, certain=True)
    for dispute in examined.briefing.disputes.values():
        if dispute.preferred is None:
            continue
        at = dispute.place.of("preferred")
        if dispute.status != "resolved":
            yield Finding("SCH003", at, "`preferred` is given, but the dispute is open")
        elif dispute.preferred not in dispute.claims:
            hint, suggestion = did_you_mean(dispute.preferred, dispute.claims)
            message = f"`{dispute.preferred}` is not one of the dispute's claims{hint}"
            yield Finding("SCH003", at, message, suggestion)


_QUOTED = re.compile("[“”„«»‹›‘’‚][^“”„«»‹›‘’‚]+[“”«»‹›‘’]")
_ENTITY = re.compile(r"&(?:amp|quot|nbsp|lt|gt|#\d{2,5});")


def _own_words(briefing: Briefing) -> Iterator[tuple[Location, str]]:
    """The names and statements that are given in one language, and where."""
    for entity in briefing.entities.values():
        yield entity.place.of("name", "title"), str(entity.title)
    for claim in briefing.claims.values():
        yield claim.place.of("statement"), str(claim.statement)


def _addresses(briefing: Briefing) -> Iterator[tuple[Location, str | None]]:
    for source in briefing.sources.values():
        yield source.place.of("url"), source.url
        for index, each in enumerate(source.cites):
            # What else is cited is the id of a source, or of none.
            if each.startswith(("http://", "https://")):
                yield source.place.of(f"cites.{index}"), each
    named: tuple[Company | Person, ...] = (*briefing.companies.values(), *briefing.people.values())
    for entity in named:
        yield entity.place.of("identifiers.website"), dict(entity.identifiers).get("website")


@rule("SCH005", "unknown-term", Severity.ERROR)
def unknown_term(examined: Examination) -> Iterator[Finding]:
    """A property, status, role, kind or modality that the vocabulary does not have.

    The terms of a briefing stand in `content/vocabulary.yaml`; a root without that file has the
    packaged vocabulary of company deals. Use a term of it, or add the term there.

    Fails, with `content/deals/aurora-borealis-investment.yaml`:

    ```yaml
    title: Aurora’s investment in Borealis
    kind: investement
    parties:
      - {company: aurora-chips, role: investor}
      - {company: borealis-cloud, role: investee}
    ```

    Passes with `kind: stake` instead of `kind: investement`.
    """
    if "content/vocabulary.yaml" in examined.briefing.damaged:
        return
    for use in _uses(examined.briefing):
        if use.word and use.word not in use.known:
            names = list(use.known)
            hint, suggestion = did_you_mean(use.word, names)
            listed = ", ".join(f"`{name}`" for name in names[:20])
            expected = hint or (f", expected one of {listed}" if names else ", which has none")
            message = f"`{use.word[:80]}` is no {use.what} of the vocabulary{expected}"
            yield Finding("SCH005", use.place.of(use.field), message, suggestion)


def _uses(briefing: Briefing) -> Iterator[Reference]:
    """The words that should be of the vocabulary."""
    words = briefing.vocabulary
    modalities = dict.fromkeys(words.modalities)
    kinds = dict.fromkeys(words.company_kinds)
    for company in briefing.companies.values():
        yield Reference(company.kind, kinds, "kind of company", company.place, "kind")
    kinds = dict.fromkeys(words.deal_kinds)
    for deal in briefing.deals.values():
        yield Reference(deal.kind, kinds, "kind of deal", deal.place, "kind")
        for party in deal.parties:
            yield Reference(party.role, words.roles, "role", party.place, "role")
    terms = {
        name: (f"term of `{name}`", {term.id: term for term in entry.terms})
        for name, entry in words.properties.items()
    }
    for claim in briefing.claims.values():
        stated: tuple[Claim | Evidence, ...] = (claim, *claim.evidence)
        for record in stated:
            yield Reference(record.modality, modalities, "modality", record.place, "modality")
        yield Reference(claim.property, words.properties, "property", claim.place, "property")
        if isinstance(claim.value, TermValue) and claim.property in terms:
            what, known = terms[claim.property]
            yield Reference(claim.value.text, known, what, claim.place, "value")


RULES = (
    found_while_reading(
        "SCH001",
        "unknown-field",
        Severity.ERROR,
        """
        A field that the kind of file does not have.

        A misspelt field would otherwise be lost in silence. `briefing schema KIND` lists the
        fields.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: Borealis Cloud
        alias: [Borealis]
        ```

        Passes with `aliases:` instead of `alias:`.
        """,
    ),
    missing_field,
    wrong_value,
    found_while_reading(
        "SCH004",
        "bad-id",
        Severity.ERROR,
        """
        An id outside its grammar, or one that differs from its file's name.

        An id is lower-case letters and digits joined by single hyphens, at most 80 characters. It
        is permanent: it is the address of a page or the anchor of a claim.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        id: borealis
        name: Borealis Cloud
        aliases: [Borealis]
        ```

        Passes with `id: borealis-cloud` instead of `id: borealis`.
        """,
    ),
    unknown_term,
    found_while_reading(
        "SCH006",
        "misplaced-file",
        Severity.ERROR,
        """
        A file in `content/` that no kind of file accounts for, or a link anywhere in the root.

        It would be passed over in silence: a folder that is misspelt, a name that ends in `.yml`
        where `.yaml` is expected, a company in a folder of its own. A link could lead to any file
        of the machine, and have it published; so none is followed, wherever it leads.

        Fails, with `content/companys/nimbus.yaml`:

        ```yaml
        name: Nimbus
        ```

        Passes, with `content/claims/more/empty.yaml`:

        ```yaml
        claims: []
        ```
        """,
    ),
    found_while_reading(
        "SCH007",
        "reserved-page",
        Severity.ERROR,
        """
        A hand-written page that has the name of a page which the generator makes.

        Both would be written to one place. Give it another name.

        Fails, with `content/pages/timeline.md`:

        ```markdown
        # What happened
        ```

        Passes, with `content/pages/background/timeline.md`:

        ```markdown
        # What happened
        ```
        """,
    ),
    found_while_reading(
        "SCH008",
        "idle-acceptance",
        Severity.WARNING,
        """
        An `accept` that silences nothing.

        An editor lets a warning of a record stand and says why:
        `accept: [{code: EVD006, reason: …}]`. Each silences one; a record with two warnings of one
        code needs two. Where the record has no such warning any more, the acceptance would hide the
        next one. Take it out. Errors cannot be accepted.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: Borealis Cloud
        aliases: [Borealis]
        accept: [{code: REF005, reason: It is only named.}]
        ```

        Passes, with `content/companies/nimbus.yaml`:

        ```yaml
        name: Nimbus
        accept:
          - {code: REF004, reason: A claim on it is being written.}
          - {code: REF005, reason: A claim on it is being written.}
        ```
        """,
    ),
    found_while_reading(
        "SCH009",
        "unknown-template-name",
        Severity.ERROR,
        """
        A name in a template of the root that no page gives to it, or what is no template at all.

        The manual lists the names that each template may use (`docs/manual/templates.md`).

        Fails, with `templates/person.md.jinja`:

        ```jinja
        # {{ titel }}
        ```

        Passes with `title` instead of `titel`.
        """,
    ),
)
