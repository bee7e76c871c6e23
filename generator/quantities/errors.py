"""What can go wrong with a value or a date."""


class QuantityError(ValueError):
    """A value or date is not written as the contract (FORMAT.md, YAML) has it.

    The message is in house style and can be shown as it is: what is wrong, what was expected,
    lower case, no full stop, the offending text in backticks.
    """

    def __init__(
        self, message: str, suggestion: str | None = None, *, certain: bool = False
    ) -> None:
        super().__init__(message)
        self.suggestion = suggestion
        """The same value as the contract has it, if it can be told."""
        self.certain = certain
        """Whether it can mean nothing else; `$` may be any dollar."""


def shown(text: str, limit: int = 60) -> str:
    """`text` in backticks for a message, cut after `limit` code points, one printable line."""
    cut = text if len(text) <= limit else text[:limit] + "…"
    cut = "".join(" " if char.isspace() else char for char in cut)
    plain = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in cut)
    return f"`{plain}`"
