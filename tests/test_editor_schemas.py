"""What an editor completes: the ids and terms of this root, in every field that holds one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.curating.starting import STARTER
from generator.editor_schemas import editor_schemas
from generator.reading import FILE_KINDS, read


def schemas() -> dict[str, Any]:
    made = editor_schemas(read(STARTER).briefing)
    return {name.removesuffix(".json"): json.loads(data) for name, data in made}


def claims() -> Any:
    text = (STARTER / "content/claims/aurora-borealis.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)


def test_every_kind_of_file_has_its_schema() -> None:
    assert set(schemas()) == set(FILE_KINDS)


def test_what_check_passes_the_editor_passes() -> None:
    jsonschema.validate(claims(), schemas()["claims"])


@pytest.mark.parametrize(
    ("field", "word"),
    [("modality", "certain"), ("subject", "nobody"), ("property", "size"), ("party", "ada")],
)
def test_a_word_that_this_root_does_not_know_is_marked(field: str, word: str) -> None:
    held = claims()
    held["claims"][0][field] = word
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(held, schemas()["claims"])


def test_each_word_stands_with_what_it_means() -> None:
    source = schemas()["claims"]["$defs"]["Evidence"]["properties"]["source"]
    offered = dict(zip(source["enum"], source["markdownEnumDescriptions"], strict=True))
    assert offered == {
        name: each.name for name, each in read(Path(STARTER)).briefing.sources.items()
    }
