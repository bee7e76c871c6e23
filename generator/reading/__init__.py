"""Reading: restricted YAML with positions, its schema, and the files of a root as a `Briefing`."""

from generator.reading.briefing import BriefingRead, read
from generator.reading.schema import FILE_KINDS, json_schema

__all__ = ["FILE_KINDS", "BriefingRead", "json_schema", "read"]
