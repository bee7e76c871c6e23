/* What a page gains where scripts run: a menu for the keyboard, the search, the proof behind
   a sign, a citation of each claim, tables that sort and filter. Everything is there to read without it. */
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
  window.briefing = { base, words, make, lists: new URL(own.dataset.lists, base).href };

  /* --- the menu of small screens: the theme has a label for it, which no keyboard reaches ------- */

  const drawer = document.getElementById("__drawer");
  const label = document.querySelector(".md-header [for=__drawer]");
  if (drawer && label) {
    const menu = make("button", { type: "button", className: `${label.className} briefing-menu`, title: words.menu }, ...label.childNodes);
    const tell = () => menu.setAttribute("aria-expanded", drawer.checked);
    menu.setAttribute("aria-label", words.menu);
    menu.addEventListener("click", (event) => {
      drawer.click();
      /* Who came by the keyboard (a click without a place) goes on in the menu. */
      if (drawer.checked && !event.detail) document.querySelector(".md-sidebar--primary a[href]:not(.md-logo)")?.focus({ preventScroll: true });
    });
    drawer.addEventListener("change", tell);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      drawer.click();
      menu.focus();
    });
    tell();
    label.replaceWith(menu);
  }

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
    copied.querySelectorAll(".cite, .headerlink, .footnote-backref, small small").forEach((mark) => mark.remove());
    return copied.textContent.replace(/\s+/g, " ").trim();
  };

  /* Whose words a statement is in: the site's, and if all that proves it is in another language, its translation. */
  const language = document.documentElement.lang;
  const wordingOf = (notes) => {
    const own = (note) => (note.querySelector("q")?.lang || language).split("-")[0] === language.split("-")[0];
    return notes.some(own) ? words.cite_ours : words.cite_translated;
  };

  /* A claim with its proofs, as one sends it to somebody: what is said, who says it and how, the words. */
  const citationOf = (statement, notes, address) => {
    const site = document.querySelector(".md-header__topic")?.textContent.trim();
    const quoted = (said) => words.quote.replace("{}", () => said);
    const proofs = notes.map((note) => {
      const part = (selector) => note.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim();
      const known = note.querySelector("strong a")?.title;
      const source = `${part("strong")}${known ? ` [${known}]` : ""}`;
      return `${[source, part("strong + small")].filter(Boolean).join(", ")}${words.colon} ${quoted(part("q"))} (${part(".by")})`;
    });
    const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long" }).format(new Date());
    return [`${quoted(statement)} (${wordingOf(notes)})`, ...proofs, `${site}, ${address} (${words.cite_accessed.replace("{}", day)})`].join("\n");
  };

  const cite = (text, address) => {
    const field = make("textarea", { readOnly: true, value: text, rows: 8, id: "briefing-citation" });
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
      make("form", { method: "dialog" }, make("label", { htmlFor: field.id }, words.cite_title), close),
      field, button(words.cite_copy, text), " ", button(words.link_copy, address), done);
    dialog.setAttribute("aria-label", words.cite_title);
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    field.select();
  };

  const published = (address) => new URL(address, document.querySelector("link[rel=canonical]")?.href ?? location.href).href;
  const plainly = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const notesOf = (sign) => (sign?.dataset.notes ?? "").split(" ").map((id) => document.getElementById(`fn:${id}`)).filter(Boolean);

  /* The link to a claim's place works without this, and still takes the reader there. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".claim a.claim-cite");
    if (!link || !plainly(event)) return;
    const claim = link.closest(".claim");
    const address = published(link.getAttribute("href"));
    cite(citationOf(words_of(claim.querySelector(".claim-statement")), notesOf(claim.querySelector(".cite")), address), address);
  });

  /* --- proofs: the words behind a sign, beside the text ------------------------------------------ */

  const proof = make("aside", { className: "briefing-proof md-typeset", id: "briefing-proof", hidden: true });
  let opened; /* The sign whose proof it is. */

  /* What a sign proves is underlined while its proof is open: the words since the sign before it. */
  const underline = (sign) => {
    if (!window.Highlight) return;
    CSS.highlights.delete("proven");
    const block = sign?.closest(".item, p, li, dd, td");
    if (!block) return;
    const words = new Range();
    words.setStart(block, 0);
    words.setEndBefore(sign);
    for (const other of block.querySelectorAll("a.cite")) {
      if (other.compareDocumentPosition(sign) === Node.DOCUMENT_POSITION_FOLLOWING) words.setStartAfter(other);
    }
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const at = words.intersectsNode(texts.currentNode) ? texts.currentNode.data.search(/[\p{L}\p{N}“„«"]/u) : -1;
      if (at < 0 || !words.isPointInRange(texts.currentNode, at)) continue;
      words.setStart(texts.currentNode, at);
      break;
    }
    CSS.highlights.set("proven", new Highlight(words));
  };

  /* Where it is a sheet over the page, the way back closes it, as it does in the phone's own programs. */
  const sheet = matchMedia("(max-width: 59.984375em)");
  const enter = () => {
    if (!sheet.matches || history.state?.proof) return;
    /* Back on the page, its reader stays where he is. */
    history.scrollRestoration = "manual";
    history.pushState({ proof: true }, "");
    history.scrollRestoration = "auto";
  };
  addEventListener("popstate", () => {
    if (history.state?.proof) return;
    history.scrollRestoration = "auto";
    if (opened) shut(true);
  });
  const leave = (giveFocus) => {
    shut(giveFocus);
    if (history.state?.proof) history.back();
  };

  const shut = (giveFocus) => {
    opened?.setAttribute("aria-expanded", "false");
    underline();
    if (giveFocus) opened?.focus();
    opened = undefined;
    proof.hidden = true;
  };

  const button = (label, does, name = "") => {
    const made = make("button", { type: "button", className: name }, label);
    made.addEventListener("click", does);
    return made;
  };

  const claimOf = (note) => note.id.replace(/-\d+$/, "");

  /* What a note proves stands once a page, in the first note of its claim. */
  const provenBy = (note) => [...document.querySelectorAll(".footnote li")].find((each) => claimOf(each) === claimOf(note))?.querySelector(".proves");

  const quoteOf = (note, before) => {
    const copied = (note.querySelector("p") ?? note).cloneNode(true);
    copied.querySelectorAll(".proves, .footnote-backref").forEach((part) => part.remove());
    const sign = copied.querySelector(".sign");
    const again = before && sign?.textContent === before.querySelector(".sign")?.textContent;
    return make("div", { className: `ev ${again ? "again" : ""} ${[...(sign?.classList ?? [])].join(" ").replace("sign", "")}` }, copied);
  };

  const show = (sign, byKey) => {
    if (opened === sign) return leave(false);
    shut(false);
    const notes = notesOf(sign);
    const claims = Map.groupBy ? Map.groupBy(notes, claimOf) : new Map([["", notes]]);
    const close = button(words.close, () => leave(true), "briefing-shut");
    proof.replaceChildren(close);
    for (const of of claims.values()) {
      const told = provenBy(of[0]);
      const title = make("strong", {}, ...(told ? [...told.cloneNode(true).childNodes] : []), make("small", {}, wordingOf(of)));
      const statement = told ? words_of(told).replace(told.querySelector("small")?.textContent ?? "", "").trim() : "";
      const address = published(of[0].querySelector("strong a")?.getAttribute("href") ?? "");
      proof.append(make("div", { className: "head" }, title, button(words.cite, () => cite(citationOf(statement, of, address), address))));
      proof.append(...of.map((note, index) => quoteOf(note, of[index - 1])));
    }
    proof.querySelector(".head").append(close);
    proof.setAttribute("aria-label", sign.getAttribute("aria-label"));
    proof.hidden = false;
    proof.scrollTop = 0;
    opened = sign;
    underline(sign);
    sign.setAttribute("aria-expanded", "true");
    if (byKey) close.focus();
    enter();
  };

  const signs = document.querySelectorAll("a.cite");
  if (own.dataset.cards && signs.length) {
    document.querySelector(".md-content").append(proof);
    for (const sign of signs) {
      sign.setAttribute("role", "button");
      sign.setAttribute("aria-expanded", "false");
      sign.setAttribute("aria-controls", proof.id);
    }
    document.addEventListener("click", (event) => {
      const sign = event.target.closest?.("a.cite");
      if (sign && plainly(event)) {
        event.preventDefault();
        show(sign, !event.detail);
      } else if (opened && !proof.contains(event.target) && sheet.matches) {
        /* A link leads on from here, and no way back crosses it. */
        if (event.target.closest?.("a[href]")) shut(false);
        else leave(false);
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && opened && !document.querySelector("dialog[open]")) leave(true);
      if (event.key === " " && event.target.matches?.("a.cite")) {
        event.preventDefault();
        show(event.target, true);
      }
      /* From the last of what is in the proof the way leads on behind its sign, as if it stood there. */
      const inside = [...proof.querySelectorAll("a[href], button")];
      if (event.key === "Tab" && opened && document.activeElement === (event.shiftKey ? inside[0] : inside.at(-1))) {
        if (event.shiftKey) event.preventDefault();
        opened.focus();
      }
    });
  }

  /* --- one sheet of paper: the brief, who says what, three quotes, the sources --------------------- */

  const brief = document.querySelector(".md-content__inner:has(.facts):has(.lead):has(.matrix, .ledger)");
  if (brief) {
    const sheet = () => {
      const notes = [...document.querySelectorAll(".lead a.cite")].flatMap(notesOf);
      /* One of each source first, and no two that prove the same. */
      const chosen = [];
      for (const alike of [(note) => note.querySelector(".sign")?.textContent, claimOf]) {
        for (const note of notes) {
          if (!chosen.some((each) => claimOf(each) === claimOf(note) || alike(each) === alike(note))) chosen.push(note);
        }
      }
      const quotes = make("div", { className: "words" }, ...chosen.slice(0, 3).map((note) => make("div", {}, make("strong", {}, words_of(provenBy(note))), quoteOf(note))));
      const names = new Map(notes.concat([...document.querySelectorAll(".footnote li")]).map((note) => [note.querySelector(".sign")?.textContent, note]));
      const sources = [...names].filter(([mark]) => mark).map(([mark, note]) => `${mark} ${["strong", "strong + small"].map((part) => note.querySelector(part)?.textContent).filter(Boolean).join(", ")}`);
      return make("div", { className: "briefing-sheet" }, quotes, make("p", { className: "aside" }, `${sources.sort().join(" · ")} — ${published(location.pathname)}`));
    };
    const print = button(words.print_brief, async () => {
      /* The print edition's own sheet, where one was put beside the site; else the browser makes one. */
      const pdf = new URL(`pdf/${location.pathname.replace(/\/$|\.html$/, "").split("/").at(-1)}-brief.pdf`, base);
      if ((await fetch(pdf, { method: "HEAD" }).catch(() => ({}))).ok) {
        location.assign(pdf);
        return;
      }
      const made = sheet();
      brief.append(made);
      document.documentElement.classList.add("briefing-one-sheet");
      addEventListener("afterprint", () => {
        document.documentElement.classList.remove("briefing-one-sheet");
        made.remove();
      }, { once: true });
      window.print();
    }, "briefing-print");
    brief.querySelector("h1").before(print);
  }

  /* --- folds: what an address leads to is open, on paper everything is ------------------------------
     What a browser finds in a fold it opens itself, as HTML wants it of `details`. A claim that is
     told on a further page of its record is shown there. */

  const unfold = () => {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const on = place?.closest(".elsewhere")?.querySelector("a");
    if (on) return location.replace(on.href.replace(/#.*/, "") + location.hash);
    for (let fold = place && place.closest("details:not([open])"); fold; fold = place.closest("details:not([open])")) fold.open = true;
    place?.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();

  /* --- a source that one does not trust fades wherever it is the only one ---------------------------- */

  const FADED = `briefing.faded:${base.pathname}`;
  const fadedMarks = () => {
    try { return JSON.parse(localStorage.getItem(FADED) ?? "[]"); } catch { return []; }
  };
  const fade = () => {
    const marks = fadedMarks();
    for (const sign of signs) sign.classList.toggle("faded", [...sign.querySelectorAll(".sign")].every((mark) => marks.includes(mark.textContent)));
    for (const box of document.querySelectorAll(".briefing-fade input")) box.checked = marks.includes(box.value);
  };
  for (const place of document.querySelectorAll("[data-fade]")) {
    const mark = place.dataset.fade;
    const box = make("input", { type: "checkbox", value: mark });
    box.addEventListener("change", () => {
      const marks = fadedMarks().filter((each) => each !== mark);
      try { localStorage.setItem(FADED, JSON.stringify(box.checked ? [...marks, mark] : marks)); } catch { /* It fades on this page alone. */ }
      fade();
    });
    place.append(make("label", { className: "briefing-fade" }, box, ` ${words.fade}`));
  }
  fade();

  /* --- what a link leads to, where the reader is ------------------------------------------------------ */

  const card = make("div", { className: "briefing-card md-typeset", id: "briefing-card", hidden: true });
  card.setAttribute("role", "tooltip");
  let carded; /* The link that the card is of. */
  let soon;

  const hideCard = () => {
    clearTimeout(soon);
    carded?.removeAttribute("aria-describedby");
    carded = undefined;
    card.hidden = true;
  };

  const leads = new Map();
  const leadOf = async (link) => {
    const address = link.href.replace(/#.*/, "");
    if (!leads.has(address)) {
      leads.set(address, fetch(address).then((answer) => answer.text()).then((text) => {
        const there = new DOMParser().parseFromString(text, "text/html").querySelector("article.md-content__inner");
        const title = there?.querySelector("h1");
        const lead = there?.querySelector(".lead") ?? there?.querySelector("h1 ~ p");
        if (!title) return [];
        return [make("strong", {}, words_of(title)), ...(lead ? [make("p", {}, words_of(lead))] : [])];
      }).catch(() => []));
    }
    return (await leads.get(address)).map((part) => part.cloneNode(true));
  };

  const placeCard = (link) => {
    const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    card.style.left = `${Math.max(8, Math.min(at.left - 12, room - card.offsetWidth - 8)) + scrollX}px`;
    const below = at.bottom + 6;
    const fits = below + card.offsetHeight < innerHeight || at.top - 6 < card.offsetHeight;
    card.style.top = `${(fits ? below : at.top - 6 - card.offsetHeight) + scrollY}px`;
  };

  const showCard = async (link) => {
    hideCard();
    carded = link;
    const parts = await leadOf(link);
    if (carded !== link || !parts.length) return;
    card.replaceChildren(...parts);
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    placeCard(link);
  };

  const ENTITY = new RegExp(`^${base.pathname.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(companies|deals|people|disputes|sources)/(?!index)[^/]+`);
  const withCard = (target) => {
    const link = target.closest?.(".md-content a[href]");
    if (!link || link.closest(".briefing-card, .briefing-proof, .trail")) return;
    if (location.protocol === "file:" || link.origin !== location.origin || link.pathname === location.pathname) return;
    if (link.matches(".claim-link, .footnote-backref, .headerlink, .cite") || !ENTITY.test(link.pathname)) return;
    return link;
  };

  const addCards = () => {
    document.body.append(card);
    const wait = (what, time) => {
      clearTimeout(soon);
      soon = setTimeout(what, time);
    };
    document.addEventListener("pointerdown", (event) => {
      if (!card.hidden && !card.contains(event.target) && withCard(event.target) !== carded) hideCard();
    });
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const link = withCard(event.target);
      if (link && link === carded) clearTimeout(soon);
      else if (link) wait(() => showCard(link), 400);
      else if (card.contains(event.target)) clearTimeout(soon);
      else if (carded ?? soon) wait(hideCard, 250);
    });
    document.addEventListener("focusin", (event) => {
      const link = event.target.matches(":focus-visible") && withCard(event.target);
      if (link) showCard(link);
      else if (carded && !card.contains(event.target)) hideCard();
    });
    document.addEventListener("click", (event) => withCard(event.target) && hideCard());
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") hideCard();
    });
  };
  if (own.dataset.cards) addCards();

  /* --- where one had read to -------------------------------------------------------------------- */

  const place = `briefing.place:${location.pathname}`;
  const headings = () => [...document.querySelectorAll(".md-content :is(h2, h3)[id]")];
  const keepPlace = () => {
    /* Who follows a footnote has not read as far as that. */
    if (/^#(fn:|cite-)/.test(location.hash)) return;
    const passed = headings().filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
    try {
      if (passed) localStorage.setItem(place, passed.id);
      else localStorage.removeItem(place);
    } catch { /* A browser that keeps nothing has nothing to offer. */ }
  };
  const offerPlace = () => {
    let id;
    try { id = localStorage.getItem(place); } catch { return; }
    const heading = id && document.getElementById(id);
    const [{ type } = {}] = performance.getEntriesByType("navigation");
    if (!heading || location.hash || type !== "navigate" || heading.offsetTop < 2 * innerHeight) return;
    const link = make("a", { href: `#${id}` }, words_of(heading));
    const close = button("×", () => {});
    close.setAttribute("aria-label", words.close);
    const offer = make("div", { className: "briefing-place md-typeset" }, make("span", {}, `${words.place} `, link), close);
    offer.addEventListener("click", () => offer.remove());
    setTimeout(() => offer.remove(), 8_000);
    document.querySelector(".md-content").append(offer);
  };
  addEventListener("pagehide", keepPlace);
  /* To look something up that was kept takes a while, for which nobody has to wait. */
  setTimeout(offerPlace, 300);

  /* --- tables ---------------------------------------------------------------------------------- */

  const SORTED = "[data-sortable], .sortable, .companies, .deals, .people, .sources, .amounts";
  const FILTERED_FROM = 15;
  const compare = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare;

  const value = (row, column) => {
    const cell = row.cells[column];
    return (
      cell.dataset.sortValue ?? cell.querySelector("data")?.value ?? cell.querySelector("time")?.dateTime ?? words_of(cell)
    );
  };

  /* Sums in different currencies are not compared: those in the most frequent one come first,
     those without one last, whichever way each group is sorted. */
  const sort = (table, head, column) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [value(row, column), row]);
    const sums = new Set([...body.querySelectorAll("data")].map((sum) => sum.value));
    const unit = (key) => (sums.has(key) ? key.match(/^([A-Z]{3}) -?[\d.]+$/)?.[1] : undefined) ?? "";
    const times = new Map();
    for (const [key] of rows) times.set(unit(key), (times.get(unit(key)) ?? 0) + 1);
    const group = (key) => (unit(key) === "XXX" ? 0 : times.get(unit(key)));
    rows.sort(
      ([one], [other]) =>
        (one === "") - (other === "") ||
        group(other) - group(one) ||
        compare(unit(one), unit(other)) ||
        (down ? compare(other, one) : compare(one, other)),
    );
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
      count.textContent = asked ? words.filter_rows.replace("{}", left) : "";
    });
    const put = place === table ? "before" : "prepend";
    place[put](make("p", { className: "briefing-filter" }, make("label", {}, `${words.filter} `, field), " ", count));
  };

  /* Where there is room for one column only, each cell says what it is. */
  const labelCells = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((head) => words_of(head.querySelector("a") ?? head));
    for (const row of table.tBodies[0].rows) {
      [...row.cells].forEach((cell, column) => { if (heads[column]) cell.dataset.label = heads[column]; });
    }
    table.dataset.labelled = table.closest(".table") ? "" : "stacked";
  };

  const narrow = matchMedia("(max-width: 44.984375em)");
  const labelTables = () => {
    if (!narrow.matches) return;
    // Those that are pictures have a layout of their own.
    for (const table of document.querySelectorAll(".md-content table:not(.sums, .timeline table)")) {
      if (table.tHead && table.tBodies[0] && !("labelled" in table.dataset)) labelCells(table);
    }
  };
  narrow.addEventListener("change", labelTables);

  const enliven = () => {
    labelTables();
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

  /* The theme may put another page into this one, and says so. */
  if (window.document$) window.document$.subscribe(enliven);
  else enliven();
})();
