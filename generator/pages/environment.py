"""The templates, in an environment that escapes by itself.

Whatever a template puts out passes `publishable`: trusted `Markdown` as it is, words escaped,
whole numbers as digits, and nothing else, so that no template can forget. Templates of a root are
other people's, so they run in Jinja's sandbox and cannot change what they are given.
"""

from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    Undefined,
)
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.files import is_there, read_whole
from generator.packaged import packaged
from generator.pages.markdown import Markdown, escape


def publishable(value: object) -> str:
    """What an expression of a template puts out.

    Raises `TypeError` for anything but words, whole numbers and `Markdown`. The filter ``safe``
    and Jinja's own `Markup` earn no trust here: they are words like any others.
    """
    if type(value) is Markdown:
        return value
    if isinstance(value, str):
        return escape(value)
    if type(value) is int:
        return str(value)
    if isinstance(value, Undefined):
        str(value)  # it raises, and says what is undefined
    raise TypeError(
        f"a template puts out a {type(value).__name__}: expected words, a whole number or Markdown"
    )


class _Templates(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to the fields of our own records, which need no guard.

    Guarding each costs more than rendering it: 17 of 49 seconds of a large briefing.
    """

    def getattr(self, obj: object, attribute: str) -> object:
        if attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class Compiled(BytecodeCache):
    """Templates that were compiled before, for one kind of environment, as bytes by their keys.

    Whoever serves a site makes all of an environment's templates at each save of a file: a third
    of the time until the page is there.
    """

    def __init__(self) -> None:
        self.known: dict[str, bytes] = {}
        """What an earlier run compiled may be put in."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template whose source is the same as before."""
        if known := self.known.get(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.known[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()
"""Those of pages."""


def templates_of(folder: Path) -> BaseLoader:
    """The templates in the ``templates`` folder of a root, opened like its other files."""

    def load(name: str) -> tuple[str, str, None] | None:
        file = folder.joinpath(*split_template_path(name))
        if not is_there(folder.parent, file):
            return None
        return read_whole(folder.parent, file).decode(errors="replace"), str(file), None

    return FunctionLoader(load)


def environment_for(templates_root: Path | None) -> Environment:
    """The environment of one rendering: a root's own templates before the packaged ones.

    ``templates_root`` is the root's ``templates`` folder; it need not exist.
    """
    loaders: list[BaseLoader] = [FileSystemLoader(packaged())]
    if templates_root is not None:
        loaders.insert(0, templates_of(templates_root))
    return _Templates(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        finalize=publishable,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
