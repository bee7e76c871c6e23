"""The templates, in an environment that escapes by itself.

Whatever a template puts out passes `publishable`: trusted `Markdown` as it is, words escaped,
whole numbers as digits, and nothing else, so that no template can forget. Templates of a root are
other people's, so they run in Jinja's sandbox and cannot change what they are given.
"""

import marshal
from pathlib import Path
from types import CodeType

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
    """Templates that were compiled before, for one kind of environment.

    Whoever serves a site makes all of an environment's templates at each save of a file: a third
    of the time until the page is there.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template whose source is the same as before."""
        checksum, code = self._known.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        assert bucket.code is not None, "it was compiled"
        self._known[bucket.key] = bucket.checksum, bucket.code

    def learn(self, packed: bytes) -> None:
        """Know what an earlier run compiled, if this one compiled nothing yet."""
        if packed and not self._known:
            self._known = marshal.loads(packed)  # noqa: S302 - from the user's own cache folder

    @property
    def packed(self) -> bytes:
        """All of it, for the cache: for this version of Python alone, as all that is in there."""
        return marshal.dumps(self._known)


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
