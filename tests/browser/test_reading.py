"""What a reader does with the real briefing: look up, check, follow, sort, search, cite, print."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, ViewportSize, expect

from tests.browser.conftest import COLOURS, PHONE, WIDE, Faults, Opener, opening, too_large

pytestmark = pytest.mark.browser

DEAL = "deals/nvidia-openai-partnership.html"


def search(page: Page, query: str) -> Locator:
    """What the search finds: its entries, best first, and none that it found before."""
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox", name="Search")
    expect(field).to_be_focused()
    dialog = page.get_by_role("dialog", name="Search")
    found = dialog.locator(".briefing-results > li")
    field.fill("")
    expect(found).to_have_count(0)
    field.fill(query)
    expect(dialog.get_by_role("status")).to_contain_text(re.compile("result|found"))
    return found


# --- looking up ----------------------------------------------------------------------------------


def test_a_contradiction_leads_to_its_dispute_and_to_a_source(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    page.locator(".facts .grave a").first.click()
    expect(page).to_have_url(re.compile("/disputes/"))
    page.locator(".matrix thead a").nth(1).click()
    expect(page).to_have_url(re.compile("/sources/"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_table_is_sorted_by_its_heads(opened: Opener, briefing_address: str) -> None:
    page = opened(f"{briefing_address}companies/index.html", viewport=WIDE)
    table = page.locator(".companies table")
    head = table.get_by_role("columnheader", name="Claims", exact=True)
    button = head.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    column = head.evaluate("head => head.cellIndex")
    cells = table.locator(f"tbody td:nth-child({column + 1})").all_inner_texts()
    counts = [int(re.sub(r"\D", "", text) or 0) for text in cells]
    assert counts == sorted(counts, reverse=True)


def test_amounts_are_sorted_by_their_size_in_each_currency(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(f"{briefing_address}deals/index.html", viewport=WIDE)
    head = page.locator(".deals").get_by_role("columnheader", name="Amount")
    for direction in ("ascending", "descending"):
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", direction)
        sizes = page.locator(".deals tbody tr").evaluate_all(
            "rows => rows.map((row) => row.cells[2].querySelector('data')?.value ?? '')"
        )
        given = [(unit, int(number)) for unit, number in (size.split() for size in sizes if size)]
        assert len(given) > 5
        # The most frequent unit first, no currency named last, whichever way each is sorted.
        units = [unit for unit, _ in groupby(given, key=lambda each: each[0])]
        assert units == ["USD", "%", "EUR", "XXX"]
        for _, of in groupby(given, key=lambda each: each[0]):
            numbers = [number for _, number in of]
            assert numbers == sorted(numbers, reverse=direction == "descending")


# --- footnotes -----------------------------------------------------------------------------------


def tooltip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_link_shows_what_it_leads_to(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    page.locator(".md-content").get_by_role("link", name="Nvidia", exact=True).first.hover()
    expect(tooltip(page).locator("strong")).to_have_text("Nvidia")
    expect(tooltip(page).locator("p")).to_contain_text("supplier")


def test_a_reader_who_comes_back_is_offered_the_place(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    page.evaluate("document.getElementById('_claims').scrollIntoView({behavior: 'instant'})")
    page.goto(briefing_address)
    page.goto(briefing_address + DEAL)
    offer = page.locator(".briefing-place")
    under = page.evaluate(
        "at => document.elementsFromPoint(at.x + at.width / 2, at.y + at.height / 2)"
        ".find((one) => !one.closest('.briefing-place')).className",
        offer.bounding_box(),
    )
    assert "md-content" in under, "it is over the room above the heading, not over any text"
    offer.get_by_role("button", name="Close").click()
    expect(offer).to_have_count(0)
    page.evaluate("document.getElementById('_claims').scrollIntoView({behavior: 'instant'})")
    page.goto(briefing_address)
    page.goto(briefing_address + DEAL)
    page.locator(".briefing-place a").click()
    expect(page).to_have_url(re.compile("#_"))
    expect(page.locator("#_claims")).to_be_in_viewport()
    expect(page.locator(".briefing-place")).to_have_count(0)


# --- search --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def home(browser: Browser, briefing_address: str) -> Iterator[Page]:
    """The first page, opened once for all who do nothing there but search."""
    for opened in opening(browser):
        yield opened(briefing_address, viewport=WIDE)


def test_another_name_finds_its_company_first(home: Page) -> None:
    found = search(home, "AWS")
    expect(found.first).to_contain_text("Amazon")
    expect(found.first).to_contain_text("Company")


def test_who_closes_the_search_and_opens_it_at_once_can_type(home: Page) -> None:
    search(home, "AWS")
    home.evaluate("""() => {
        document.querySelector("dialog[open]").close();
        document.querySelector("[aria-keyshortcuts]").click();
    }""")
    home.wait_for_timeout(200)  # the dialog tells a moment later that it was closed
    expect(home.get_by_role("searchbox", name="Search")).to_be_focused()


def test_entities_come_before_what_is_said_of_them(home: Page) -> None:
    found = search(home, "nvidia")
    expect(found.first.get_by_role("link").first).to_have_text("Nvidia")


@pytest.mark.parametrize("word", ["IPO", "initial public offering"])
def test_a_word_for_a_deal_finds_it(home: Page, word: str) -> None:
    found = search(home, word)
    expect(found.first.get_by_role("link").first).to_have_text(
        "OpenAI’s planned stock market listing"
    )


def test_two_names_and_a_sum_find_the_deal_before_what_is_asked_of_it(home: Page) -> None:
    found = search(home, "nvidia openai 100 billion")
    expect(found.first.get_by_role("link").first).to_have_text("Nvidia’s partnership with OpenAI")


@pytest.mark.parametrize("word", ["Rechenzentrum", "Rechenzentren"])
def test_a_german_word_is_found_in_its_other_forms(home: Page, word: str) -> None:
    found = search(home, word)
    expect(found.filter(has_text="Rechenzentren").first).to_be_visible()


def test_what_stands_nowhere_is_not_found(home: Page) -> None:
    assert search(home, "zzzz").count() == 0


def test_a_slip_in_a_name_is_put_right(home: Page) -> None:
    found = search(home, "amazn")
    suggestion = found.get_by_role("button", name="Did you mean “Amazon”?")
    suggestion.click()
    expect(home.get_by_role("searchbox", name="Search")).to_have_value("Amazon")
    expect(found.first).to_contain_text("Amazon")
    expect(suggestion).to_have_count(0)


def test_a_statement_is_found_at_its_place(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    claim = page.locator(".claim[id]").first
    anchor = claim.get_attribute("id")
    words = re.findall(r"[^\W\d_]{5,}", claim.locator(".claim-statement").text_content() or "")
    found = search(page, " ".join(words[:5]))
    found.locator(f".briefing-passage[href$='#{anchor}']").first.click()
    expect(page).to_have_url(re.compile(f"#{anchor}$"))
    expect(page.locator(".claim:target")).to_be_in_viewport()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_search_is_worked_by_the_keyboard_and_gives_the_focus_back(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address, viewport=WIDE)
    opener = page.get_by_role("button", name="Search")
    opener.focus()
    page.keyboard.press("Enter")
    field = page.get_by_role("searchbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("openai")
    expect(page.locator(".briefing-results > li").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        inside = page.evaluate(
            "!!document.activeElement.closest('dialog') || document.activeElement === document.body"
        )
        assert inside
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".briefing-found").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()


def test_a_first_query_is_light(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address, viewport=WIDE)
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(gzip.compress(answer.body()))))
    expect(search(page, "investment").first).to_be_visible()
    assert sum(sizes) < 300_000


# --- with less than others have ------------------------------------------------------------------


def test_read_from_a_disk_names_are_found(opened: Opener, briefing: Path) -> None:
    page = opened((briefing / "index.html").as_uri(), viewport=WIDE)
    found = search(page, "softbank group")
    expect(found.first).to_contain_text("SoftBank")
    expect(page.get_by_role("dialog")).to_contain_text("read from a disk")
    found.first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("SoftBank")


def test_without_scripts_everything_is_there(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address, viewport=WIDE, java_script_enabled=False)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.get_by_role("main").get_by_role("link", name="Nvidia", exact=True).first.click()
    page.locator("a.cite").first.click()
    expect(page.locator(".footnote li:target q").first).to_be_visible()


def test_a_page_prints_with_its_footnotes(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + DEAL, viewport=WIDE)
    page.emulate_media(media="print")
    expect(page.locator(".footnote li q").last).to_be_visible()
    for hidden in (".md-header", ".md-sidebar", ".claim-cite", ".briefing-search"):
        expect(page.locator(hidden).first).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


def test_twice_as_large_nothing_is_lost(opened: Opener, briefing_address: str) -> None:
    page = opened(briefing_address + DEAL, viewport={"width": 640, "height": 480})
    over = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert over <= 0


@pytest.mark.parametrize("view", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["timeline", "what-became-of-the-partnership"])
def test_a_mark_that_leads_to_a_place_stays_with_the_last_word(
    measured: Opener, briefing_address: str, name: str, view: ViewportSize
) -> None:
    page = measured(f"{briefing_address}{name}.html", viewport=view)
    alone = page.evaluate(
        """() => [...document.querySelectorAll("a:is(.headerlink, .claim-link)")].filter((mark) => {
          const {top, bottom, left, width} = mark.getBoundingClientRect();
          const middle = (top + bottom) / 2;
          const before = document.createRange();
          before.setStart(mark.closest("h1, h2, h3, td, p"), 0);
          before.setEndBefore(mark);
          return width && ![...before.getClientRects()].some(
            (words) => words.top < middle && words.bottom > middle && words.right < left + 1,
          );
        }).map((mark) => mark.parentElement.textContent)"""
    )
    assert alone == []


# --- citing --------------------------------------------------------------------------------------


def test_a_claim_is_cited_with_its_address(opened: Opener, briefing_address: str) -> None:
    page = opened(
        briefing_address + DEAL, viewport=WIDE, permissions=["clipboard-write", "clipboard-read"]
    )
    page.locator("details.fold > summary").nth(1).click()
    claim = page.locator("details[open] .claim[id]").first
    claim.get_by_role("link", name="Cite").click()
    dialog = page.get_by_role("dialog", name="Cite this claim")
    anchor = claim.get_attribute("id")
    cited = (
        r"^“.+” \(our wording and translation\)\n"
        r"On .+ \[.+; not known: author, publisher; original in German\], .+\n"
        rf"Circular Money, .*{re.escape(f'{DEAL}#{anchor}')} \(accessed \d+ \w+ \d+\)$"
    )
    expect(dialog.get_by_role("textbox")).to_have_value(re.compile(cited, re.DOTALL))
    dialog.get_by_role("button", name="Copy the link").click()
    expect(dialog.get_by_role("status")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == f"{briefing_address}{DEAL}#{anchor}"
    page.keyboard.press("Escape")
    expect(claim.get_by_role("link", name="Cite")).to_be_focused()
    page.locator(".lead a.cite").first.click()
    expect(page.locator(".briefing-proof .head").first).to_contain_text("our wording and transl")


# --- on a phone, and without a mouse -------------------------------------------------------------


def test_the_menu_of_small_screens_is_worked_by_the_keyboard(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=PHONE)
    menu = page.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    for _ in range(6):
        page.keyboard.press("Tab")
        # What is closed takes no focus.
        assert page.evaluate("document.activeElement.closest('.md-sidebar') === null")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    inside = page.locator(".md-sidebar--primary")
    expect(inside.get_by_role("link", name="Home")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(inside).to_be_hidden()


def test_a_folded_table_of_contents_leads_to_each_part(
    opened: Opener, briefing_address: str
) -> None:
    page = opened(briefing_address + DEAL, viewport=PHONE)
    contents = page.locator(".briefing-contents")
    contents.get_by_text("On this page").click()
    contents.get_by_role("link", name="The record").click()
    expect(page.locator("#_claims")).to_be_in_viewport()
    page.set_viewport_size(WIDE)
    expect(contents).to_be_hidden()


@pytest.mark.parametrize("view", [WIDE, PHONE], ids=["wide", "phone"])
def test_who_follows_a_note_gets_to_see_it(
    opened: Opener, briefing_address: str, view: ViewportSize
) -> None:
    page = opened(
        briefing_address + "companies/nvidia.html", viewport=view, java_script_enabled=False
    )
    page.locator(".lead a.cite").last.click()
    note = page.locator(".footnote li:target")
    expect(note).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    place = note.bounding_box()
    assert header
    assert place
    assert place["y"] >= header["y"] + header["height"]


def test_a_dispute_prints_all_its_accounts(opened: Opener, briefing_address: str) -> None:
    page = opened(
        briefing_address + "disputes/partnership-dead-stalled-or-alive.html",
        viewport={"width": 720, "height": 1000},
    )
    page.emulate_media(media="print")
    cells = page.locator(".matrix td:not(:empty)")
    assert cells.count() > 10
    for cell in cells.all():
        box = cell.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 720


# --- every page ----------------------------------------------------------------------------------


USE_SCHEME = "(name) => document.body.setAttribute('data-md-color-scheme', name)"
GROUND = "getComputedStyle(document.body).backgroundColor"

MARK_NEW_LOOKS = """(known) => {
  const seen = new Set(known), fresh = [], paths = new Map([[null, ""]]);
  const path = (element) => {
    if (!paths.has(element)) {
      const {tagName, classList, style, parentElement} = element;
      const own = `${tagName}.${[...classList].sort().join(".")}{${style.cssText}}`;
      paths.set(element, `${path(parentElement)} ${own}`);
    }
    return paths.get(element);
  };
  for (const element of document.body.querySelectorAll("*")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!words || !element.checkVisibility() || seen.has(path(element))) continue;
    seen.add(path(element));
    fresh.push(path(element));
    element.setAttribute("data-look", "");
  }
  return fresh;
}"""


@pytest.fixture(scope="module")
def page_names(briefing: Path) -> list[str]:
    """All pages, the largest of each folder first."""
    files = sorted(briefing.rglob("*.html"), key=lambda file: (file.parent, -file.stat().st_size))
    return [file.relative_to(briefing).as_posix() for file in files]


def test_no_page_has_a_fault_or_is_long_or_breaks_its_policy(
    measured: Opener,
    faults: Faults,
    briefing_address: str,
    page_names: list[str],
) -> None:
    """By all rules of axe, with all that is folded open; and a few screens high, before it is.

    What a colour is, is said by the names of classes and of what they stand in; so words that have
    these in common are looked at once, in both schemes. The room around a target is measured on the
    largest page of each folder, at both widths.
    """
    page = measured("about:blank", viewport=WIDE, reduced_motion="reduce", color_scheme="light")
    page.add_init_script(AXE_SCRIPT)
    told: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # A warning tells of what a busy machine fetched early and used late.
        if message.type == "error":
            told.append(f"{page.url}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
    folders = [list(names) for _, names in groupby(page_names, key=lambda name: Path(name).parent)]
    found: list[str] = []
    heard: list[str] = []
    looks: list[str] = []
    grounds: set[str] = set()
    for names in folders:
        for name in names:
            # What axe does to a page afterwards, the policy may well refuse.
            told.clear()
            page.goto(briefing_address + name)
            heard += told
            if name != "404.html":
                found += too_large(page, name)
                page.set_viewport_size(WIDE)
            page.evaluate(
                "document.querySelectorAll('details').forEach((fold) => fold.open = true)"
            )
            found += [f"{name}: {fault}" for fault in faults(page, without=COLOURS)]
            if fresh := page.evaluate(MARK_NEW_LOOKS, looks):
                looks += fresh
                for scheme in ("dark", "light"):
                    page.emulate_media(color_scheme=scheme)
                    # The theme hears of that when a page is drawn again, which none is here.
                    page.evaluate(USE_SCHEME, {"dark": "slate", "light": "default"}[scheme])
                    grounds.add(page.evaluate(GROUND))
                    seen = faults(page, only=COLOURS, among="[data-look]")
                    found += [f"{name}, {scheme}: {fault}" for fault in seen]
            if name == names[0]:
                for size in (PHONE, WIDE):
                    page.set_viewport_size(size)
                    seen = faults(page, only=("target-size",))
                    found += [f"{name} at {size['width']}: {fault}" for fault in seen]
    assert len(looks) > 100
    assert len(grounds) == 2, "light and dark"
    assert found == []
    assert heard == []


@pytest.mark.parametrize(("name", "most"), [("index.html", 93_700), ("", 128_400)])
def test_a_first_page_is_light(
    opened: Opener,
    briefing_address: str,
    page_names: list[str],
    briefing: Path,
    name: str,
    most: int,
) -> None:
    """The first page and the largest are no heavier than before they had pictures and proofs."""
    name = name or max(page_names, key=lambda each: (briefing / each).stat().st_size)
    page = opened("about:blank", viewport=PHONE)
    sizes: dict[str, int] = {}
    page.on(
        "response", lambda answer: sizes.update({answer.url: len(gzip.compress(answer.body()))})
    )
    page.goto(briefing_address + name, wait_until="networkidle")
    assert sum(sizes.values()) <= most, sizes
