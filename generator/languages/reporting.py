"""The words by which a text reports what somebody said, as a pattern."""

from __future__ import annotations

import re
from functools import cache

from generator.languages import text_words


@cache
def reporting_words(language: str) -> re.Pattern[str]:
    """Matches a word of a language (BCP 47) that reports speech; nothing in an unknown language."""
    known = text_words(language)
    if known is None:
        return re.compile(r"(?!)")
    words = known.reporting.split()
    whole = [re.escape(word[:-1]) for word in words if word.endswith("_")]
    begun = [re.escape(word) for word in words if not word.endswith("_")]
    return re.compile(
        rf"(?<!\w)(?:(?:{'|'.join(whole)})(?!\w)|(?:{'|'.join(begun)})\w*)", re.IGNORECASE
    )
