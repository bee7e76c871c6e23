"""The theme as this project uses it: every reader can use it, and it asks nobody else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator.packaged import packaged
from generator.site.building import Task, build_site
from tests.browser.conftest import COLOURS, Faults, Opener, served

pytestmark = pytest.mark.browser

PAGES = {
    "index.md": "# Pumps\n\nAlpha sells pumps to Beta[^1], says [Alpha](companies/alpha.md).\n\n"
    "| Company | Pumps |\n| --- | --- |\n| [Alpha](companies/alpha.md) | 3 |\n\n"
    '[^1]: Some Paper, 2025: “three pumps”\n\n!!! note "Open"\n    A question.\n',
    "companies/index.md": "# Companies\n\n- [Alpha](alpha.md)\n",
    "companies/alpha.md": "# Alpha\n\n"
    + "".join(f"## Claim {n} {{#claim-{n}}}\n\nAlpha sold {n} pumps.\n\n" for n in range(20)),
    "deals/index.md": "# Deals\n\nNone.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """A small site with the settings of the real briefing."""
    root = tmp_path_factory.mktemp("root")
    (root / "mkdocs.yml").write_bytes((project / "mkdocs.yml").read_bytes())
    for name, text in PAGES.items():
        path = root / "build" / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    shutil.copytree(packaged("assets"), root / "build" / "docs" / "assets")
    build_site(Task(root, root / "build" / "site", lambda _: None))
    return root / "build" / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    yield from served(site)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["index.html", "companies/alpha.html", "404.html"])
def test_axe_finds_no_fault(
    measured: Opener, faults: Faults, address: str, name: str, width: int
) -> None:
    """By all its rules; in the dark, by those that look at colours."""
    page = measured(address + name, color_scheme="light", viewport={"width": width, "height": 900})
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light == "rgb(255, 255, 255)"
    assert faults(page) == []
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert faults(page, only=COLOURS) == []


def test_the_open_search_has_no_fault_and_finds(
    opened: Opener, faults: Faults, address: str
) -> None:
    page = opened(address)
    page.keyboard.press("/")
    page.get_by_role("searchbox").press_sequentially("alpha")
    expect(page.locator(".briefing-results > li").first).to_contain_text("Alpha")
    assert faults(page) == []


def test_a_keyboard_is_enough(opened: Opener, address: str) -> None:
    page = opened(address, viewport={"width": 1440, "height": 900})
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#pumps$"))
    link = page.get_by_role("link", name="Alpha").first
    link.focus()
    assert link.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("Alpha"))


def test_the_site_reads_from_a_disk_and_without_scripts(opened: Opener, site: Path) -> None:
    page = opened((site / "index.html").as_uri(), java_script_enabled=False)
    page.get_by_role("link", name="Companies").first.click()
    page.get_by_role("main").get_by_role("link", name="Alpha").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Alpha")


def test_the_section_of_a_page_is_marked(opened: Opener, address: str) -> None:
    page = opened(f"{address}companies/alpha.html", viewport={"width": 1440, "height": 900})
    expect(page.locator(".md-tabs__item--active")).to_have_text(re.compile(r"\s*Companies\s*"))
