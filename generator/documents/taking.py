"""What taking the words out of a document gives, or why there are none."""

from typing import NamedTuple

from generator.errors import CannotRun


class Refused(CannotRun):
    """Why a document's words cannot be taken out; a reader leaves the document's name away."""


class About(NamedTuple):
    """What a file says of itself: suggestions, which only a person can confirm."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    """A date of ISO 8601, to the day."""
    language: str = ""
    url: str = ""


class Taken(NamedTuple):
    """The words of a document and what it says of itself."""

    text: str
    about: About = About()
    taken_by: str = ""
    """What took them out; blank for words that are the document itself."""
