"""What is wrong with the program or the machine, not with the content: ends in one line.

What is wrong with the content is a diagnostic (`generator.diagnostics`) and never raised.
"""

from typing import ClassVar


class GeneratorError(Exception):
    """The root of the tree: its text is the one line that the user sees."""

    status: ClassVar[int] = 2
    """The exit status of the command that it ends."""


class CannotRun(GeneratorError):
    """The command cannot do its work: a bad option, no such root, a machine that refuses."""


class CannotWrite(CannotRun):
    """Output cannot be written: a full disk, no permission, files of other people in the way."""


class OutputInUse(CannotRun):
    """Another build holds the same output."""


class SiteFaults(GeneratorError):
    """The website was not built, because MkDocs found faults in the pages; each is one message."""

    status: ClassVar[int] = 1

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages
