"""Reading: restricted YAML with positions, its schema, and the files of a root as a `Briefing`."""

from generator.reading.briefing import Reading, read
from generator.reading.schema import KINDS, json_schema

__all__ = ["KINDS", "Reading", "json_schema", "read"]
