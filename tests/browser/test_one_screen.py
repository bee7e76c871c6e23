"""What a reader in a hurry has: the answer on the first screen, a proof at a glance."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import PHONE, WIDE, Opener, served, too_large
from tests.command_line import run

pytestmark = pytest.mark.browser

DEAL = "deals/nvidia-openai-partnership.html"


@pytest.fixture(scope="session")
def pharma(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of a briefing on another subject."""
    root = tmp_path_factory.mktemp("briefing") / "pharma"
    shutil.copytree(project / "tests" / "briefings" / "pharma", root)
    assert run("site", "--root", root).returncode == 0
    return root / "build" / "site"


@pytest.fixture(scope="session")
def pharma_address(pharma: Path) -> Iterator[str]:
    yield from served(pharma)


def test_no_page_of_another_briefing_is_long(
    measured: Opener, pharma: Path, pharma_address: str
) -> None:
    page = measured("about:blank")
    found = []
    for file in sorted(pharma.rglob("*.html")):
        name = file.relative_to(pharma).as_posix()
        page.goto(pharma_address + name)
        found += too_large(page, name)
    assert found == []


def test_the_status_and_who_says_so_are_one_click_and_one_screen_from_home(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address, viewport=WIDE)
    first = page.locator(".stand dd").first
    expect(first).to_be_in_viewport()
    expect(first).to_contain_text("stalled")
    first.locator("a.cite").nth(1).click()
    card = page.locator(".briefing-proof")
    expect(card).to_be_visible()
    expect(card.locator(".ev q").first).to_be_in_viewport()
    expect(card).to_contain_text("relays")
    expect(card).to_contain_text(re.compile("at least 1 origin"))


@pytest.mark.parametrize("way", ["mouse", "keyboard", "finger"])
def test_a_proof_is_opened_and_closed(opened: Opener, briefing_address: str, way: str) -> None:
    size = PHONE if way == "finger" else WIDE
    page = opened(briefing_address + DEAL, viewport=size, has_touch=way == "finger")
    sign = page.locator(".lead a.cite").first
    card = page.locator(".briefing-proof")
    if way == "mouse":
        sign.click()
    elif way == "finger":
        sign.tap()
    else:
        sign.focus()
        page.keyboard.press("Enter")
    expect(card.locator("q").first).to_be_in_viewport()
    expect(sign).to_have_attribute("aria-expanded", "true")
    if way == "keyboard":
        expect(card.get_by_role("button", name="Close")).to_be_focused()
        page.keyboard.press("Escape")
        expect(sign).to_be_focused()
    else:
        card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()


@pytest.mark.parametrize("width", [1100, 1440, 1920])
@pytest.mark.parametrize(("name", "column"), [("", ".first .key"), (DEAL, ".briefing-key")])
def test_a_proof_stands_in_the_column_of_the_sources_which_is_not_seen_meanwhile(
    measured: Opener, briefing_address: str, name: str, column: str, width: int
) -> None:
    page = measured(briefing_address + name, viewport={"width": width, "height": 900})
    page.locator(".md-content a.cite").first.dispatch_event("click")
    proof, sources = (page.locator(each).bounding_box() for each in (".briefing-proof", column))
    assert proof
    assert sources
    assert proof["x"] == pytest.approx(sources["x"], abs=1)
    assert proof["width"] == pytest.approx(sources["width"], abs=1)
    expect(page.locator(column)).not_to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(column)).to_be_visible()


def test_the_way_back_closes_a_sheet_and_else_leads_back(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address, viewport=PHONE, has_touch=True)
    page.goto(briefing_address + DEAL)
    card, sign = page.locator(".briefing-proof"), page.locator(".lead a.cite").first
    sign.tap()
    expect(card).to_be_visible()
    page.go_back()
    expect(card).to_be_hidden()
    expect(page).to_have_url(briefing_address + DEAL)
    # Closed in another way, or opened anew, it leaves nothing behind that one has to go back over.
    sign.tap()
    card.get_by_role("button", name="Close").tap()
    expect(card).to_be_hidden()
    page.wait_for_function("!history.state?.proof")
    page.go_back()
    expect(page).to_have_url(briefing_address)
    # Where a link leads on from an open sheet, one comes back to the page.
    page.go_forward()
    sign.tap()
    card.locator("strong a").first.tap()
    expect(page).to_have_url(re.compile("/sources/"))
    page.go_back()
    expect(page).to_have_url(briefing_address + DEAL)


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
def test_whoever_uses_a_keyboard_sees_where_he_is(
    opened: Opener, briefing_address: str, viewport: ViewportSize
) -> None:
    page = opened(briefing_address + DEAL, viewport=viewport)
    seen = [""]
    while not seen[-1].endswith("proofs"):
        page.keyboard.press("Tab")
        name, ring = page.evaluate(
            "(one => [one.title || one.textContent.trim(), getComputedStyle(one).outlineStyle])"
            "(document.activeElement)"
        )
        assert ring != "none", name
        seen.append(name)
    assert "Search" in seen


@pytest.mark.parametrize("name", ["", "flows.html", "how-the-money-circles.html", DEAL])
def test_a_page_is_as_wide_as_the_smallest_phone(
    measured: Opener, briefing_address: str, name: str
) -> None:
    page = measured(briefing_address + name, viewport={"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_table_is_sorted_on_a_phone_too(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + "deals/index.html", viewport=PHONE, has_touch=True)
    first = page.locator(".deals tbody tr").first
    before = first.text_content()
    page.get_by_role("button", name="Amounts").tap()
    page.get_by_role("button", name="Amounts").tap()
    expect(page.locator("th[aria-sort=descending]")).to_be_visible()
    assert first.text_content() != before


def test_the_pictures_of_the_first_page_are_folded_on_a_phone_alone(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address, viewport=PHONE, has_touch=True)
    fold, sums = page.locator("details.drawn > summary").first, page.locator(".sums-chart")
    expect(sums).to_be_hidden()
    fold.tap()
    expect(sums).to_be_visible()
    page = opened(briefing_address, viewport=WIDE)
    expect(page.locator(".sums-chart")).to_be_visible()
    expect(page.locator("details.drawn > summary").first).to_be_hidden()


def test_no_title_in_the_picture_of_flows_stands_over_nothing(
    measured: Opener, briefing_address: str
) -> None:
    page = measured(briefing_address + "flows.html", viewport=WIDE)
    titles = page.evaluate(
        """
        [...document.querySelectorAll(".flow-controls input[name=flow-stop]")].flatMap((stop) => {
          stop.checked = true;
          const seen = (one) => one.checkVisibility();
          const under = ":scope > .partner, :scope > .pairs > *";
          return [...document.querySelectorAll(".side-title")].filter(seen).map((title) => [
            title.textContent, [...title.parentElement.querySelectorAll(under)].some(seen),
          ]);
        })
        """
    )
    assert len(titles) > 3
    assert [title for title, over in titles if not over] == []


def test_what_the_signs_stand_for_is_beside_the_text_and_not_in_the_navigation(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(f"{briefing_address}method.html", viewport=WIDE)
    expect(page.locator(".md-sidebar--secondary .briefing-key")).to_be_in_viewport()
    expect(page.locator(".md-sidebar--primary .briefing-key")).to_have_count(0)


def test_a_cell_opens_the_quotes_of_its_own_source_alone(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    heads = page.locator(".matrix thead .sign").all_inner_texts()
    rows = page.locator(".matrix tbody tr").all()
    checked = 0
    for row in rows:
        for column, cell in enumerate(row.locator("td").all()[1:]):
            for sign in cell.locator(".sign").all():
                assert sign.text_content() == heads[column]
                checked += 1
    assert checked > 10


def test_a_sign_is_a_target_of_24_pixels(opened: Opener, briefing_address: str) -> None:
    for size in (WIDE, PHONE):
        page = opened(briefing_address + DEAL, viewport=size)
        small = page.evaluate(
            """() => [...document.querySelectorAll("a.cite")].filter((sign) => {
              const {width, height} = sign.getBoundingClientRect();
              return sign.checkVisibility() && width && (width < 24 || height < 24);
            }).map((sign) => sign.outerHTML)"""
        )
        assert small == []


def test_a_source_that_is_not_trusted_fades_everywhere(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(f"{briefing_address}sources/nvidia-steps-back.html", viewport=WIDE)
    expect(page.get_by_role("heading", name="What remains without this text")).to_be_visible()
    page.get_by_label("Fade this text everywhere").check()
    page.goto(briefing_address + DEAL)
    faded = page.locator("a.cite.faded").first
    expect(faded.locator(".sign")).to_have_text("C")
    expect(page.locator(".lead a.cite:not(.faded)").first).to_be_visible()


def test_red_means_a_contradiction_or_an_error(opened: Opener, briefing_address: str) -> None:
    page = opened(f"{briefing_address}disputes/index.html", viewport=WIDE)
    assert page.locator(".soft .neq").count() == 0
    page.locator(".soft a").first.click()
    expect(page.locator("h1 ~ p .apx").first).to_be_visible()


def test_without_a_script_a_sign_leads_to_its_note(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE, java_script_enabled=False)
    page.locator(".lead a.cite").first.click()
    expect(page.locator(".footnote li:target q").first).to_be_in_viewport()


def test_the_first_page_prints_on_two_sheets(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address, viewport=WIDE)
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
    page.emulate_media(media="print")
    stand, whole = (page.locator(each).bounding_box() for each in (".stand", "div.first"))
    assert stand
    assert whole
    assert stand["width"] == whole["width"], "the answers have the width of the paper"
    page.goto(briefing_address + DEAL)
    plus = "getComputedStyle(document.querySelector('.fold > summary'), '::before').display"
    assert page.evaluate(plus) == "none", "what is open on paper bears no plus"


def test_the_brief_prints_on_one_sheet(opened: Opener, briefing_address: str) -> None:
    for name in (DEAL, "companies/nvidia.html"):
        page = opened(briefing_address + name, viewport=WIDE)
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="Print brief").click()
        expect(page.locator(".briefing-sheet .ev q")).to_have_count(3)
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1, name


def test_a_brief_that_was_printed_beforehand_is_opened(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    place = "**/pdf/nvidia-openai-partnership-brief.pdf"
    page.route(place, lambda route: route.fulfill(body="the sheet", content_type="text/plain"))
    page.get_by_role("button", name="Print brief").click()
    page.wait_for_url(place)
    expect(page.locator("body")).to_have_text("the sheet")


def test_a_year_stands_over_its_line(measured: Opener, briefing_address: str) -> None:
    page = measured(briefing_address + "timeline.html", viewport=WIDE)
    axis, lanes = page.evaluate(
        """
        [".axis", ".span"].map((of) => [...document.querySelectorAll(`.timeline ${of}`)].map(
          (one) => ["left", "right"].map((side) => Math.round(one.getBoundingClientRect()[side]))))
        """
    )
    assert axis
    assert {*map(tuple, axis)} == {*map(tuple, lanes)}


@pytest.mark.parametrize("screen", [WIDE, PHONE])
def test_no_word_is_cut_in_the_picture_of_flows(
    measured: Opener, briefing_address: str, screen: ViewportSize
) -> None:
    page = measured(briefing_address + "flows.html", viewport=screen)
    lines = page.evaluate(
        """
        [...document.querySelectorAll(".flow-picture :is(.company, .middle) a")].flatMap((name) => {
          name.textContent = "Ayuntamiento";
          const words = document.createRange();
          words.selectNodeContents(name);
          return name.checkVisibility() ? [words.getClientRects().length] : [];
        })
        """
    )
    assert {*lines} == {1}


def test_a_citation_has_the_quotation_marks_of_the_language(
    opened: Opener, pharma_address: str
) -> None:
    page = opened(pharma_address + "deals/velozumab-europa/", viewport=WIDE)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    page.locator(".claim[id]").get_by_role("link", name="Zitieren").first.click()
    cited = page.get_by_role("dialog").get_by_role("textbox")
    expect(cited).to_have_value(re.compile(r"^„[^“”]+“ \(.+\)\n.+: „[^”]+“ \(", re.DOTALL))
