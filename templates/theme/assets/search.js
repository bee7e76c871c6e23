/* The search: loaded when a reader first asks for it. Pagefind finds the pages, in an index for each
   language of the briefing; what is shown of them, and in which order, is decided here. */
"use strict";

window.briefing.search = (() => {
  const { base, words, make, lists } = window.briefing;
  const folder = new URL("search/", base);
  const fromDisk = location.protocol === "file:";
  const KINDS = { companies: "company", deals: "deal", people: "person", disputes: "dispute", sources: "source" };
  const ENTITIES = ["company", "person", "deal"];
  const STEP = 12;
  const LOOKED_AT = 36; /* Pages at least, as Pagefind ranks what is named so low where it has much text. */
  const FEW = 5;
  const NAMED = 8; /* The weight of names and other names, see generator/site/search.py. */

  /* --- finding --------------------------------------------------------------------------------- */

  const own = document.documentElement.lang.toLowerCase();
  let languages = [];
  let indexes;
  const load = async () => {
    languages = await fetch(new URL("languages.json", folder)).then((answer) => answer.json());
    /* Pagefind keeps one index in a module, so each language has a module of its own: another
       fragment makes another module of the same file, which is fetched once. */
    const module = (language) => import(new URL(`pagefind.js#${language}`, folder).href);
    await module(languages[0]);
    return Promise.all(
      languages.map(async (language) => {
        const { createInstance } = await module(language);
        const basePath = new URL(`${language}/`, folder).pathname;
        const index = createInstance({ basePath, baseUrl: base.pathname, noWorker: true });
        await index.init();
        return index;
      }),
    );
  };

  const hitsOf = async (query) => {
    const answers = await Promise.all((await indexes).map((index) => index.search(query)));
    return answers
      .flatMap(({ results }, index) => results.map((hit) => ({ hit, score: hit.score, own: languages[index] === own })))
      .sort((one, other) => other.score - one.score);
  };

  const find = async (query, wanted) => {
    indexes ??= load().catch((fault) => { indexes = undefined; throw fault; });
    let hits = await hitsOf(query);
    const looser = query.replace(/\p{L}{6,}/gu, (word) => word.slice(0, -2));
    if (hits.length < FEW && looser !== query) {
      /* “Rechenzentrum” is to find “Rechenzentren”, which no rule of stems brings together. */
      const known = new Set(hits.map(({ hit }) => hit.id));
      hits = [...hits, ...(await hitsOf(looser)).filter(({ hit }) => !known.has(hit.id)).map((each) => ({ ...each, score: each.score / 1e3 }))];
    }
    const asked = query.split(/\s+/).length;
    const found = new Map();
    let next = 0;
    const enough = Math.max(wanted, LOOKED_AT);
    while (next < hits.length && found.size < enough) {
      const batch = hits.slice(next, (next += enough - found.size));
      const pages = await Promise.all(batch.map(({ hit }) => hit.data()));
      pages.forEach((page, index) => {
        if (!isMeant(page, query)) return;
        const known = found.get(page.url);
        const passages = passagesOf(page);
        if (known) {
          /* What stands in the site's own language comes first, and a claim once. */
          const both = batch[index].own ? [passages, known.passages] : [known.passages, passages];
          const ids = new Set(both[0].map(({ id }) => id));
          known.passages = [...both[0], ...both[1].filter(({ id }) => !ids.has(id))];
          return;
        }
        const kind = kindOf(page.url);
        const text = page.content.split(/\s+/);
        const named = page.weighted_locations.filter(({ weight }) => weight >= NAMED);
        const inName = new Set(named.map(({ location }) => plain(text[location] ?? "").match(/[\p{L}\p{N}]+/u)?.[0])).size;
        /* Two words of a name and as many others, such as a sum, ask for it too. */
        const isNamed = ENTITIES.includes(kind) && (inName >= asked || (inName > 1 && 2 * inName >= asked));
        const closeness = inName / Math.max(asked, page.meta.title.split(/\s+/).length);
        const score = batch[index].score + (isNamed ? 1e6 * (1 + closeness) : 0);
        found.set(page.url, { title: page.meta.title, url: page.url, kind, passages, score, text: page.content });
      });
    }
    /* Entities that are called what is asked for come first. */
    const pages = [...found.values()].sort((one, other) => other.score - one.score);
    return { pages: pages.slice(0, wanted), all: next >= hits.length && pages.length <= wanted };
  };

  /* Of a word that stands nowhere Pagefind takes ever fewer letters: “AWS” is not to find “away”. */
  const isMeant = ({ content, weighted_locations: places }, query) => {
    const text = content.split(/\s+/);
    const asked = plain(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word.slice(0, 4));
    const found = places.map(({ location }) => plain(text[location] ?? ""));
    return !found.length || asked.some((start) => found.some((word) => word.includes(start)));
  };

  const kindOf = (url) => {
    const path = url.slice(base.pathname.length).replace(/(index)?(\.html)?$/, "").replace(/\/$/, "").split("/");
    return path.length > 1 ? KINDS[path[0]] ?? "page" : KINDS[path[0]] ? "list" : "page";
  };

  /* The passages of a page that match, by the claim or heading that they stand under, best first. */
  const passagesOf = ({ content, meta, anchors, weighted_locations: places }) => {
    const text = content.split(/\s+/);
    const start = (index) => starts[index]?.location ?? meta.title.split(/\s+/).length;
    const end = (index) => starts[index + 1]?.location ?? text.length;
    const starts = anchors.filter(({ element }) => /^(article|h[2-6])$/.test(element));
    const by = new Map();
    for (const { location: at, weight } of places) {
      if (weight >= 3) continue;
      const index = starts.findLastIndex(({ location: start }) => start <= at);
      const passage = by.get(index) ?? { id: starts[index]?.id, at: [], score: 0, index };
      passage.at.push(at);
      passage.score += weight;
      by.set(index, passage);
    }
    return [...by.values()].sort((one, other) => other.score - one.score).slice(0, 3).flatMap(({ id, at, index }) => {
      const first = Math.max(start(index), at[0] - 14);
      const last = Math.min(end(index), first + 30);
      if (!text.slice(first, last).join("")) return [];
      return { id, first, led: first > start(index), cut: last < end(index), marked: new Set(at), text: text.slice(first, last) };
    });
  };

  /* Read from a disk, a page may neither fetch nor run WebAssembly: a list of names, by a script. */
  let listed;
  const loadNames = () =>
    new Promise((done, failed) => {
      window.briefingNames = done;
      document.head.append(make("script", { src: new URL("names.js", folder).href, onerror: failed }));
    });

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const findNames = async (query, wanted) => {
    const asked = plain(query).split(/\s+/).filter(Boolean);
    const order = [...ENTITIES, "dispute", "page", "source", "list"];
    listed ??= await loadNames();
    const pages = listed
      .filter(([title, , , ...aliases]) => { const all = plain([title, ...aliases].join(" ")); return asked.every((word) => all.includes(word)); })
      .map(([title, path, kind, ...aliases]) => ({ title, url: new URL(path, base).href, kind, passages: [], text: aliases.join(", ") }))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
    return { pages: pages.slice(0, wanted), all: pages.length <= wanted };
  };

  /* Steps from one word to another: a letter left out, put in, changed, or two exchanged. */
  const steps = (one, other) => {
    let [before, last] = [[], [...Array(other.length + 1).keys()]];
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + !same);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          next[column] = Math.min(next[column], before[column - 2] + 1);
        }
      }
      [before, last] = [last, next];
    }
    return last[other.length];
  };

  /* The query with each word that no name has put right by the nearest that one has, if there is any. */
  const meant = async (query) => {
    listed ??= await loadNames();
    const known = new Map();
    for (const [title, , kind, ...aliases] of listed) {
      if (!ENTITIES.includes(kind)) continue;
      for (const word of [title, ...aliases].join(" ").match(/[\p{L}\p{N}]{4,}/gu) ?? []) known.set(plain(word), word);
    }
    let changed = false;
    const words = query.split(/\s+/).map((word) => {
      const asked = plain(word);
      if (asked.length < 4 || [...known.keys()].some((each) => each.startsWith(asked))) return word;
      const most = asked.length > 7 ? 2 : 1;
      const [nearest] = [...known.keys()]
        .filter((each) => Math.abs(each.length - asked.length) <= most)
        .map((each) => [steps(asked, each), each])
        .filter(([far]) => far <= most)
        .sort(([one, first], [other, second]) => one - other || compare(first, second));
      changed ||= nearest !== undefined;
      return nearest ? known.get(nearest[1]) : word;
    });
    return changed ? words.join(" ") : undefined;
  };
  const { compare } = new Intl.Collator(own);

  /* --- showing --------------------------------------------------------------------------------- */

  const shown = ({ id, text, first, marked, cut, led }, url) => {
    const line = make("a", { className: "briefing-passage", href: id ? `${url}#${id}` : url });
    if (led) line.append("… ");
    text.forEach((word, index) => {
      line.append(marked.has(first + index) ? make("mark", {}, word) : word, " ");
    });
    if (cut) line.append("…");
    return make("li", {}, line);
  };

  const item = ({ title, url, kind, passages, text }) => {
    const entry = make("li", {},
      make("a", { className: "briefing-found", href: url }, title),
      " ",
      make("span", { className: "briefing-kind" }, words[kind] ?? ""),
    );
    if (passages.length) entry.append(make("ul", {}, ...passages.slice(0, 3).map((each) => shown(each, url))));
    else if (text) entry.append(make("p", {}, text.startsWith(title) ? text.slice(title.length).replace(/^[\s.]+/, "").split(/\s+/).slice(0, 24).join(" ") : text.split(/\s+/).slice(0, 24).join(" ")));
    return entry;
  };

  const field = make("input", { type: "search", name: "q", id: "briefing-query", autocomplete: "off", spellcheck: false, placeholder: words.search_hint });
  const status = make("p", { className: "briefing-status" });
  status.setAttribute("role", "status");
  const results = make("ol", { className: "briefing-results" });
  const more = make("button", { type: "button", className: "briefing-more", hidden: true }, words.search_show);
  const close = make("button", { type: "submit", className: "briefing-close", value: "close" }, "×");
  close.setAttribute("aria-label", words.close);
  close.formMethod = "dialog";
  const form = make("form", { method: "dialog" },
    make("label", { htmlFor: field.id }, words.search), field, close);
  form.setAttribute("role", "search");
  const note = make("p", { className: "briefing-note" });
  const dialog = make("dialog", { className: "briefing-dialog briefing-search-dialog" }, form, status, results, more, note);
  dialog.setAttribute("aria-label", words.search);
  if (fromDisk) note.append(words.search_disk, " ");
  note.append(make("a", { href: lists }, words.search_index));
  document.body.append(dialog);

  let asked = 0;
  let wanted = STEP;
  const ask = async () => {
    const query = field.value.trim();
    const number = ++asked;
    if (!query) {
      results.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    const waiting = setTimeout(() => { status.textContent = words.search_wait; }, 500);
    try {
      const { pages, all } = await (fromDisk ? findNames : find)(query, wanted);
      clearTimeout(waiting);
      if (number !== asked) return;
      results.replaceChildren(...pages.map(item));
      more.hidden = all;
      status.textContent = pages.length
        ? pages.length === 1 ? words.search_one : words[all ? "search_many" : "search_more"].replace("{}", pages.length)
        : words.search_none;
      const better = pages.length ? undefined : await meant(query).catch(() => undefined);
      if (better && number === asked) {
        const take = make("button", { type: "button", className: "briefing-more" }, words.search_meant.replace("{}", better));
        take.addEventListener("click", () => {
          field.value = better;
          field.focus();
          ask();
        });
        results.append(make("li", {}, take));
      }
    } catch (fault) {
      if (number === asked) status.textContent = words.search_failed;
      console.warn(fault);
    } finally {
      clearTimeout(waiting);
    }
  };

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    wanted = STEP;
    pause = setTimeout(ask, 180);
  });
  more.addEventListener("click", async () => {
    const before = results.children.length;
    wanted += STEP;
    await ask();
    results.children[before]?.querySelector("a").focus();
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter === close) return;
    event.preventDefault();
    clearTimeout(pause);
    ask();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  /* Told a moment later, when it may be open again. */
  dialog.addEventListener("close", () => dialog.open || field.blur());
  dialog.addEventListener("keydown", (event) => {
    /* A field that is not empty would be emptied first. */
    if (event.key === "Escape") {
      event.preventDefault();
      dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...results.querySelectorAll("a, button")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  return (typed) => {
    if (dialog.open) return;
    dialog.showModal();
    field.focus();
    field.select();
    if (typed) {
      field.setRangeText(typed, 0, field.value.length, "end");
      ask();
    }
    if (!fromDisk) indexes ??= load().catch(() => { indexes = undefined; });
  };
})();
