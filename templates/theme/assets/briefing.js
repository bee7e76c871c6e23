/* What a page gains where scripts run: the search, a citation of each claim, tables that sort and
   filter. Everything is there to read without it. */
"use strict";

(() => {
  const own = document.currentScript;
  const base = new URL("../", own.src);
  const words = JSON.parse(own.dataset.words);
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  window.briefing = { base, words, lists: new URL(own.dataset.lists, base).href };

  /* --- search ---------------------------------------------------------------------------------- */

  let loading;
  const openSearch = async () => {
    /* What is typed until the search is there is not lost. */
    let typed = "";
    const note = (event) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      typed += event.key;
    };
    document.addEventListener("keydown", note, true);
    loading ??= new Promise((done, failed) => {
      document.head.append(make("script", { src: new URL("assets/search.js", base).href, onload: done, onerror: failed }));
    });
    try {
      await loading;
      window.briefing.search(typed);
    } catch {
      location.assign(window.briefing.lists);
    } finally {
      document.removeEventListener("keydown", note, true);
    }
  };
  const opener = document.querySelector(".briefing-search");
  if (opener) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "dialog");
    opener.setAttribute("aria-keyshortcuts", "/ Control+K");
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      openSearch();
    });
    opener.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        openSearch();
      }
    });
    document.addEventListener("keydown", (event) => {
      const writing = event.target.closest("input, textarea, select, [contenteditable]") && !event.target.closest("dialog:not([open])");
      const asks = event.key === "/" ? !writing && !event.ctrlKey && !event.metaKey && !event.altKey : event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (asks && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        openSearch();
      }
    });
  }

  /* --- citations ------------------------------------------------------------------------------- */

  const copy = async (text, field) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      /* Without a secure connection there is only the old way. */
      field.value = text;
      field.select();
      document.execCommand("copy");
    }
  };

  const words_of = (element) => {
    const copied = element.cloneNode(true);
    copied.querySelectorAll("sup, .headerlink").forEach((mark) => mark.remove());
    return copied.textContent.replace(/\s+/g, " ").trim();
  };

  const cite = (claim, link) => {
    const canonical = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    const address = new URL(link.getAttribute("href"), canonical).href;
    const time = claim.querySelector(".claim-marks time");
    const site = document.querySelector(".md-header__topic")?.textContent.trim();
    const date = time && `${words["cite.as_of"]} ${time.textContent.trim()}`;
    const text = [`“${words_of(claim.querySelector(".claim-statement"))}”`, site, date, address].filter(Boolean).join(", ");
    const field = make("textarea", { readOnly: true, value: text, rows: 5, id: "briefing-citation" });
    const done = make("p", { className: "briefing-status" });
    done.setAttribute("role", "status");
    const button = (label, what) => {
      const copier = make("button", { type: "button", className: "md-button" }, label);
      copier.addEventListener("click", async () => {
        await copy(what, field);
        field.value = text;
        done.textContent = words.copied;
      });
      return copier;
    };
    const close = make("button", { className: "briefing-close" }, "×");
    close.setAttribute("aria-label", words.close);
    const dialog = make("dialog", { className: "briefing-dialog md-typeset" },
      make("form", { method: "dialog" }, make("label", { htmlFor: field.id }, words["cite.title"]), close),
      field, button(words["cite.copy"], text), " ", button(words["link.copy"], address), done);
    dialog.setAttribute("aria-label", words["cite.title"]);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    field.select();
  };

  const addCitations = () => {
    for (const link of document.querySelectorAll(".claim .claim-link")) {
      const claim = link.closest(".claim");
      if (claim.querySelector(".claim-cite") || !claim.querySelector(".claim-statement")) continue;
      const button = make("button", { type: "button", className: "claim-cite" }, words.cite);
      button.addEventListener("click", () => cite(claim, link));
      link.after(" ", button);
    }
  };

  /* --- tables ---------------------------------------------------------------------------------- */

  const SORTED = "[data-sortable], .sortable, .companies, .deals, .people, .sources, .amounts";
  const FILTERED_FROM = 15;
  const compare = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare;

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sortValue ?? cell.querySelector("time")?.getAttribute("datetime") ?? words_of(cell);
  };

  const sort = (table, head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [value(row, column), row]);
    rows.sort(([one], [other]) => (one === "") - (other === "") || (down ? compare(other, one) : compare(one, other)));
    body.append(...rows.map(([, row]) => row));
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
  };

  const filter = (table, place) => {
    const rows = [...table.tBodies[0].rows];
    const field = make("input", { type: "search", autocomplete: "off" });
    const count = make("span", { className: "aside" });
    count.setAttribute("role", "status");
    field.addEventListener("input", () => {
      const asked = field.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(asked);
      const left = rows.filter((row) => !row.hidden).length;
      count.textContent = asked ? words["filter.rows"].replace("{}", left) : "";
    });
    place.before(make("p", { className: "briefing-filter" }, make("label", {}, `${words.filter} `, field), " ", count));
  };

  const enliven = () => {
    for (const place of document.querySelectorAll(SORTED)) {
      const table = place.matches("table") ? place : place.querySelector("table");
      const rows = table?.tBodies[0]?.rows.length ?? 0;
      if (rows < 3 || !table.tHead || table.dataset.enlivened) continue;
      table.dataset.enlivened = "";
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        if (!head.textContent.trim()) return;
        const button = make("button", { type: "button", className: "briefing-sort" }, ...head.childNodes);
        button.addEventListener("click", () => sort(table, head, column));
        head.append(button);
      });
      if (rows >= FILTERED_FROM) filter(table, place);
    }
  };

  const whole = () => {
    addCitations();
    enliven();
  };
  /* The theme may put another page into this one, and says so. */
  if (window.document$) window.document$.subscribe(whole);
  else whole();
})();
