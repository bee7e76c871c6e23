"""Packages of Office Open XML, which are ZIP archives: looked at before anything is unpacked."""

import io
import zipfile
from xml.etree import ElementTree

from generator.documents.taking import About, Refused

MOST_FILES = 5_000
MOST_BYTES = 128 * 1024 * 1024
"""Of all that a package holds, unpacked; a reader stops at what the archive says of each file."""

_CORE = "docProps/core.xml"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def about_of(data: bytes, needed: str) -> About:
    """What a package says of itself, if it is one of this kind and no bomb; raises `Refused`.

    Nothing where it does not: a library would say that it was made today.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("is locked by a password, or of the old binary kind; save it anew without")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        names = {entry.filename for entry in package.infolist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Refused("is broken: not the archive that its name promises") from None
    if needed not in names:
        raise Refused(f"is not of the kind that its name promises: it holds no `{needed}`")
    size = sum(entry.file_size for entry in package.infolist())
    if len(names) > MOST_FILES or size > MOST_BYTES:
        raise Refused(f"unpacks to {size:,} bytes in {len(names):,} files, which is too much")
    if _CORE not in names:
        return About()
    core = ElementTree.fromstring(package.read(_CORE))  # noqa: S314 expat refuses what explodes
    return About(
        title=core.findtext(f"{_DUBLIN}title") or "",
        author=core.findtext(f"{_DUBLIN}creator") or "",
        published=(core.findtext(f"{_TERMS}created") or "")[:10],
        language=core.findtext(f"{_DUBLIN}language") or "",
    )
