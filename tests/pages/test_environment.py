"""A template cannot forget to escape, cannot put out what is no text, and cannot reach out."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from generator.pages.environment import Compiled, environment_for
from generator.pages.markdown import Markdown

LIVE = "*<b>*"
DEAD = "&#42;&#60;b&#62;&#42;"


def rendered(template: str, **names: object) -> str:
    return environment_for(None).from_string(template).render(**names)


@pytest.mark.parametrize(
    "template",
    [
        "{{ x }}", "{{ x|safe }}", "{{ x ~ '' }}", "{{ [x]|join }}", "{% set y = x %}{{ y }}",
        "{% for y in [x] %}{{ y }}{% endfor %}", "{{ x|string }}", "{{ '%s'|format(x) }}",
        "{{ m ~ x }}", "{{ m.replace('m', x) }}", "{{ markup }}", "{{ [m, x]|join('') }}",
        "{{ m.join([x]) }}", "{{ m.format(x) }}", "{{ m + x }}",
    ],
)  # fmt: skip
def test_words_are_escaped_whatever_is_done_to_them(template: str) -> None:
    made = rendered(template, x=LIVE, m=Markdown("m"), markup=Markup(LIVE))
    assert "<" not in made
    assert "*" not in made


def test_markdown_is_put_out_as_it_is() -> None:
    assert rendered("{{ x }}{{ n }}", x=Markdown(LIVE), n=3) == f"{LIVE}3"
    assert rendered("{{ x }}", x=LIVE) == DEAD


@pytest.mark.parametrize("value", [None, True, 1.5, ["x"], {"a": 1}, object(), b"x"])
def test_what_is_no_text_is_an_error(value: object) -> None:
    with pytest.raises(TypeError, match="expected words, a whole number or Markdown"):
        rendered("{{ x }}", x=value)


def test_what_is_undefined_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ nothing }}")
    with pytest.raises(UndefinedError):
        rendered("{{ x.nothing }}", x="words")


@pytest.mark.parametrize(
    "template", ["{{ x.__class__ }}", "{{ ''.__class__.__mro__ }}", "{{ words.append('x') }}"]
)
def test_templates_run_in_a_sandbox(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        rendered(template, x=LIVE, words=["a"])


def test_a_root_overrides_a_template_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "written.md.jinja").write_text("Mine: {{ body }}", encoding="utf-8")
    environment = environment_for(tmp_path)
    assert environment.get_template("written.md.jinja").render(body="*") == "Mine: &#42;"
    assert environment.get_template("company.md.jinja").name == "company.md.jinja"
    assert environment_for(tmp_path / "none").get_template("written.md.jinja")


def test_a_template_is_compiled_once_by_all_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(known: Compiled, source: str) -> str:
        templates = DictLoader({"page": source})
        environment = Environment(loader=templates, bytecode_cache=known, autoescape=True)
        return environment.get_template("page").render(x=1)

    first, second = Compiled(), Compiled()
    assert run(first, "{{ x }}") == "1"
    second.known.update(first.known)
    with monkeypatch.context() as patch:
        patch.setattr(Environment, "_compile", lambda *_: pytest.fail("compiled"))
        assert run(second, "{{ x }}") == "1"
    assert run(second, "{{ x + 1 }}") == "2"
    third = Compiled()
    third.known.update(second.known)
    assert run(third, "{{ x + 1 }}") == "2"
    assert len(third.known) == len(second.known), "what is no more is not kept"
