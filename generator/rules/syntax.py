"""YML: files that are not restricted YAML in UTF-8."""

from generator.diagnostics import Severity
from generator.rules.rule import found_while_reading

RULES = (
    found_while_reading(
        "YML001",
        "invalid-yaml",
        Severity.ERROR,
        """
        A file that cannot be parsed as YAML.

        Nothing of it can be read, so nothing of it is checked or published. The place is where
        the parser gave up; the mistake is there or shortly before.

        Fails, with `content/companies/nimbus.yaml`:

        ```yaml
        name: "Nimbus
        kind: company
        ```

        Passes with `name: "Nimbus"` instead of `name: "Nimbus`.
        """,
    ),
    found_while_reading(
        "YML002",
        "duplicate-key",
        Severity.ERROR,
        """
        A key that is given twice in one mapping.

        Most YAML programs keep the second value and drop the first in silence. Here the first
        stands, and the second is refused.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: Borealis Cloud
        kind: company
        kind: institution
        ```

        Passes without `kind: institution`.
        """,
    ),
    found_while_reading(
        "YML003",
        "forbidden-yaml-feature",
        Severity.ERROR,
        """
        An anchor, alias, merge key, tag, or a second document in one file.

        These make a file mean something that does not stand where it is read, and let a small
        file unfold into a huge one. Write the value out where it belongs.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: &name Borealis Cloud
        aliases: [*name, Borealis]
        ```

        Passes with `name: Borealis Cloud` instead of `name: &name Borealis Cloud`, and `[Borealis]`
        instead of `[*name, Borealis]`.
        """,
    ),
    found_while_reading(
        "YML004",
        "input-too-large",
        Severity.ERROR,
        """
        A file over 4 MiB, a page over 256 kB, or YAML nested deeper than 20 levels.

        No hand curates such a file. Split a long file of claims: a briefing may have as many as
        it likes. A document in `seeds/` may have up to 64 MiB. Further limits that people do not
        meet are SCH003 at their place: a statement 2,000 characters, a name 200, a word of a page
        200, 8 omissions in a quote, 500 parties in a deal, 1,000 exclusions for a source, and 50
        brackets that nothing closes, lists, quotations, elements or headings in one another.

        Fails, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: Borealis Cloud
        aliases: [[[[[[[[[[[[[[[[[[[[[Borealis]]]]]]]]]]]]]]]]]]]]]
        ```

        Passes with `[Borealis]` instead of `[[[[[[[[[[[[[[[[[[[[[Borealis]]]]]]]]]]]]]]]]]]]]]`.
        """,
    ),
    found_while_reading(
        "YML005",
        "not-utf8",
        Severity.ERROR,
        """
        A file, or a document in `seeds/`, that is not UTF-8.

        The place is the first byte that is not UTF-8. Convert a file of yours with
        `iconv -f LATIN1 -t UTF-8`. A document is kept byte for byte, so convert it before you
        take it in, and say so in the source's `note`. A byte order mark is accepted.

        Passes, with `content/companies/borealis-cloud.yaml`:

        ```yaml
        name: Boréalis Cloud
        aliases: [Borealis, Borealis Cloud]
        ```
        """,
    ),
)
