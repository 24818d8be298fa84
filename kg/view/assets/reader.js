"use strict";
/* The speech beside the graph. Mentions may nest or cross, and quotes cut through both: a paragraph is cut at every
   boundary, and each piece knows all the mentions that cover it. */
const reader = (() => {
  const text = dom.id("text");
  const scroll = dom.id("scroll");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let current = -1;
  let paragraphs = [];
  let marks = [];
  let lit = null;

  const paragraphsOf = (whole) => {
    const found = [];
    for (const line of whole.matchAll(/[^\n]+/g)) if (line[0].trim()) found.push({ begin: line.index, end: line.index + line[0].length });
    return found;
  };
  const within = (rows, { begin, end }) => rows.filter((row) => row.begin < end && row.end > begin);

  /* What begins where: statements, and the facts that a stretch proves, apart by who stands for them. */
  const groupsIn = (number) => {
    const groups = new Map();
    const add = (begin, end, row) => {
      if (!groups.has(begin)) groups.set(begin, { begin, end, rows: [] });
      const group = groups.get(begin);
      group.end = Math.max(group.end, end);
      const same = group.rows.find((other) => other.look === row.look);
      if (same && row.kind === "fact") { if (!same.indexes.includes(row.index)) same.indexes.push(row.index); } else group.rows.push({ ...row, indexes: [row.index] });
    };
    model.statements.forEach(({ at: [document_, begin, end], kind }, index) => document_ === number && add(begin, end, { kind: "statement", look: `kind-${kind}`, words: kind, index }));
    model.facts.forEach((fact, index) => fact.evidence.forEach(([document_, begin, end, said]) =>
      document_ === number && begin < end && add(begin, end, { kind: "fact", look: said ? "said" : "narrated", index })));
    return [...groups.values()].sort((one, two) => one.begin - two.begin);
  };

  const flag = (group) => dom.el("span.flags", {}, group.rows.map(({ kind, look: looks, words, indexes }) => {
    let turn = -1;
    const told = words || dom.plural(indexes.length, "fact");
    const label = kind === "statement" ? `${words}: show this statement` : `${told} ${looks === "said" ? "claimed by the speaker" : "narrated by the document"}: show`;
    return dom.el(`button.flag.${looks}.of-${kind}`, {
      "data-statement": kind === "statement" && indexes[0],
      "data-facts": kind === "fact" && indexes.join(" "),
      "aria-label": label, title: label,
      onclick: () => {
        turn = (turn + 1) % indexes.length;
        state.select(kind, indexes[turn], "reader");
      },
    }, told);
  }));

  const piece = (whole, begin, end, cover, first) => {
    const content = dom.verbatim(whole.slice(begin, end));
    const inMark = marks.some((mark) => mark.begin <= begin && mark.end >= end);
    if (!cover.length) return inMark ? dom.el("mark.quoted", {}, content) : content;
    // The narrowest mention is what a click means; the others stay reachable by their own stretches and by the list.
    const ranked = [...cover].sort((one, two) => (one.end - one.begin) - (two.end - two.begin) || one.entity - two.entity);
    const { entity } = ranked[0];
    const { label, type } = model.entities[entity];
    const on = ranked.some((row) => row.entity === lit);
    const element = dom.el(`span.mention.type-${dom.typeClass(type)}${on ? ".on" : ""}${ranked.length > 1 ? `.nested.within-${dom.typeClass(model.entities[ranked[1].entity].type)}` : ""}${inMark ? ".quoted" : ""}`, {
      role: "button",
      tabindex: first ? 0 : -1,
      "aria-pressed": String(on),
      "data-entities": [...new Set(ranked.map((row) => row.entity))].join(" "),
      title: `${label} (${type})`,
      onclick: () => state.select("entity", entity, "reader"),
      onkeydown: (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        state.select("entity", entity, "reader");
      },
    }, content);
    return element;
  };

  const drawParagraph = (paragraph) => {
    const whole = model.documents[current].text;
    const cuts = new Set([paragraph.begin, paragraph.end]);
    const cut = (row) => [row.begin, row.end].forEach((at) => at > paragraph.begin && at < paragraph.end && cuts.add(at));
    paragraph.mentions.forEach(cut);
    paragraph.groups.forEach(cut);
    within(marks, paragraph).forEach(cut);
    const places = [...cuts].sort((one, two) => one - two);
    const parts = [];
    places.slice(0, -1).forEach((begin, index) => {
      const end = places[index + 1];
      paragraph.groups.filter((group) => group.begin === begin || (begin === paragraph.begin && group.begin < begin && group.end > begin))
        .forEach((group) => group.begin === begin && parts.push(flag(group)));
      const cover = paragraph.mentions.filter((row) => row.begin <= begin && row.end >= end);
      parts.push(piece(whole, begin, end, cover, cover.some((row) => row.begin === begin)));
    });
    dom.fill(paragraph.element, parts);
  };

  const spread = () => {
    // Flags of sentences that begin on one line would lie on each other: the later ones move down.
    let floor = -Infinity;
    const flags = [...text.querySelectorAll(".flags")];
    flags.forEach((element) => element.style.removeProperty("margin-top"));
    const boxes = flags.map((element) => element.getBoundingClientRect());
    flags.forEach((element, index) => {
      const shift = Math.max(0, floor - boxes[index].top);
      if (shift > 0) element.style.marginTop = `${shift}px`;
      floor = boxes[index].bottom + shift + 2;
    });
  };

  const source = (number) => {
    const { title, source: path, date, speaker, id } = model.documents[number];
    const choose = (event) => (page.view() === "reader" ? state.go({ document: model.documents[Number(event.target.value)].id, entity: null, fact: null, statement: null }, "reader") : open(Number(event.target.value)));
    const chooser = model.documents.length > 1
      ? dom.el("select", { "aria-label": "Document", onchange: choose },
        model.documents.map((row, index) => dom.el("option", { value: index, selected: index === number }, model.titled(index))))
      : dom.el("h2.unseen", {}, dom.name(title || id));
    dom.fill(dom.id("source"), chooser, dom.el("p", {},
      speaker !== undefined && dom.el("button.link", { onclick: () => state.select("entity", speaker, "source") }, dom.glyph(model.entities[speaker].type), dom.name(model.label(speaker))),
      date && dom.el("time", { datetime: date }, date),
      path && dom.el("span.path", { title: path }, dom.name(path)),
      dom.el("span", { id: "place" })),
    dom.el("p.key", {}, dom.el("span.flag.of-fact.said", {}, "fact"), "claimed by the speaker", dom.el("span.flag.of-fact.narrated", {}, "fact"), "narrated by the document", dom.el("span.flag.kind-Call", {}, "Call"), "statement"));
  };

  const open = (number) => {
    if (number === current) return;
    current = number;
    marks = [];
    source(number);
    const { text: whole, mentions, title } = model.documents[number];
    const rows = mentions.map(([begin, end, entity]) => ({ begin, end, entity }));
    const groups = groupsIn(number);
    paragraphs = paragraphsOf(whole);
    const fold = (string) => string.replace(/\s+/g, " ").trim();
    paragraphs.forEach((paragraph) => {
      paragraph.mentions = within(rows, paragraph);
      paragraph.groups = within(groups, paragraph);
      const heading = fold(whole.slice(paragraph.begin, paragraph.end)) === fold(title || "");
      paragraph.element = dom.el(heading ? "p.heading" : "p", { dir: "auto" });
      drawParagraph(paragraph);
    });
    dom.fill(text, paragraphs.map((paragraph) => paragraph.element));
    scroll.scrollTop = 0;
    window.requestAnimationFrame(spread);
  };

  const scrollTo = (element) => {
    if (!element) return;
    const box = element.getBoundingClientRect();
    const frame = scroll.getBoundingClientRect();
    const top = scroll.scrollTop + box.top - frame.top - frame.height * 0.35;
    scroll.scrollTo({ top, behavior: calm.matches ? "instant" : "smooth" });
  };

  const redraw = (before) => {
    const touched = (paragraph) => [...before, ...marks].some((mark) => mark.begin < paragraph.end && mark.end > paragraph.begin);
    paragraphs.filter(touched).forEach(drawParagraph);
    spread();
  };

  /* Mark a stretch of a document and bring it into sight. */
  const mark = ([number, begin, end], stay = false) => {
    open(number);
    const before = marks;
    marks = [{ begin, end }];
    dom.fill(dom.id("place"), evidence.place([number, begin]));
    redraw(before);
    if (!stay) scrollTo(text.querySelector(".quoted"));
    document.querySelectorAll(".quote[aria-current]").forEach((button) => button.removeAttribute("aria-current"));
  };
  const unmark = () => {
    const before = marks;
    marks = [];
    dom.fill(dom.id("place"));
    redraw(before);
  };

  /* Light the mentions of an entity, or of none. */
  const light = (entity) => {
    lit = entity;
    text.querySelectorAll(".mention").forEach((element) => {
      const on = entity !== null && element.dataset.entities.split(" ").includes(String(entity));
      element.classList.toggle("on", on);
      element.setAttribute("aria-pressed", String(on));
    });
  };
  const showMention = (entity, turn) => {
    const { document: number, begin, end } = model.mentionsOf[entity][turn];
    open(number);
    light(entity);
    mark([number, begin, end]);
  };

  const show = ({ kind, index, origin, view, params }) => {
    // A document that the network is narrowed to is also the one to read beside it.
    const wanted = view === "reader" || (view === "graph" && (origin === "filters" || origin === "link")) ? model.documents.findIndex((row) => row.id === params.get("document")) : -1;
    if (wanted >= 0 || current < 0) open(Math.max(wanted, 0));
    if (current < 0) return;
    const stays = origin === "reader";
    if (kind === "entity") {
      if (!stays) unmark();
      const first = model.mentionsOf[index][0];
      if (first && wanted < 0 && !stays && !model.mentionsOf[index].some((row) => row.document === current)) open(first.document);
      light(index);
      if (!stays) scrollTo(text.querySelector(".mention.on"));
    } else {
      light(null);
      if (kind === "statement") mark(model.statements[index].at, stays);
      else if (kind === "fact" && model.facts[index].evidence.length) mark(model.facts[index].evidence.find((row) => row[0] === current) || model.facts[index].evidence[0], stays);
      else unmark();
    }
    text.querySelectorAll(".flag").forEach((element) => element.setAttribute("aria-pressed",
      String((kind === "statement" && element.dataset.statement === String(index)) || (kind === "fact" && (element.dataset.facts || "").split(" ").includes(String(index))))));
  };
  /* Follow a quote: mark it here, or beside the view that it was followed from. */
  const follow = (at) => {
    if (page.view() === "reader") page.pane("view");
    else page.dock(true);
    mark(at);
  };
  window.addEventListener("resize", () => window.requestAnimationFrame(spread));
  return { label: model.documents.length === 1 ? "Speech" : "Speeches", build: () => {}, open, show, mark, follow, showMention, settle: () => window.requestAnimationFrame(spread) };
})();
