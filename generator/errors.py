"""What is wrong with the program or the machine, not with the content: ends in one line.

What is wrong with the content is a diagnostic (`generator.diagnostics`) and never raised.
"""


class GeneratorError(Exception):
    """The root of the tree: its text is the one line that the user sees."""


class CannotRun(GeneratorError):
    """The command cannot do its work: a bad option, no such root, a machine that refuses."""


class CannotWrite(CannotRun):
    """Output cannot be written: no permission, a full disk, other people's files, another build."""


class SiteFaults(GeneratorError):
    """The website was not built, because MkDocs found faults in the pages; each is one message.

    These are told as what is wrong with the content is, and have its exit status.
    """

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages
