"use strict";
/* What happened when: speeches, events, policies, foundings and deadlines, by year, with a bar for each year to jump by. */
const timeline = (() => {
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
  /* A quote of a date alone tells nothing that the date does not. */
  const SHORT = 24;
  let items;
  let parts;
  /* A date at its own precision: 2016, 2016-02, 2016-02-01. */
  const written = (date) => {
    const [year, month, day] = date.split("-").map(Number);
    if (!month || month > 12) return String(year);
    return day ? `${day} ${MONTHS[month - 1]}` : MONTHS[month - 1];
  };
  const gather = () => {
    const dated = model.facts.flatMap((fact, index) => (fact.o === undefined && /^\d{4}/.test(fact.value) ? [{ date: fact.value, entity: fact.s, type: model.entities[fact.s].type, phrase: { policyDate: "is dated", foundingDate: "was founded" }[fact.p] || "", at: fact.evidence[0], kind: "fact", index }] : []));
    const told = new Set(dated.filter((row) => row.type === "Speech").map((row) => row.at?.[0]));
    const papers = model.documents.flatMap(({ date, speaker }, number) => (date && !told.has(number) ? [{ date, type: "Speech", document: number, speaker, phrase: "" }] : []));
    const due = model.statements.flatMap((row, index) => (row.deadline ? [{ date: row.deadline, entity: model.who(row), type: "Deadline", phrase: row.kind === "Call" ? "is called on to do this by then" : "commits to do this by then", at: row.at, kind: "statement", index }] : []));
    return [...dated, ...papers, ...due].filter((row) => /^\d{4}/.test(row.date)).sort((one, two) => (one.date < two.date ? -1 : one.date > two.date ? 1 : 0));
  };
  const year = (row) => Number(row.date.slice(0, 4));

  const entry = (row) => dom.el(`li.entry.of-${dom.typeClass(row.type)}`, {},
    dom.el("time", { datetime: row.date }, written(row.date)),
    dom.el("div", {},
      row.entity !== undefined ? card.entity(row.entity) : row.document !== undefined && dom.el("button.entity", { onclick: () => state.go({ view: "reader", document: model.documents[row.document].id }, "timeline") }, dom.glyph("Speech"), dom.name(model.titled(row.document))),
      row.phrase && dom.el("span.phrase", {}, ` ${row.phrase}`),
      row.at && row.at[2] - row.at[1] > SHORT && dom.el("p.words", {}, evidence.button(row.kind === "fact" ? model.quote(row.at) : model.sentence(model.statements[row.index]), row.at.slice(0, 3), row))));

  const set = (changes) => state.go({ view: "timeline", ...changes }, "timeline");
  const bars = (rows) => {
    const years = rows.map(year);
    const counts = years.reduce((sums, one) => sums.set(one, (sums.get(one) || 0) + 1), new Map());
    const most = Math.max(...counts.values());
    // Years far apart are not drawn one by one: the strip holds those that something is dated in.
    const shown = [...counts.keys()].sort((one, two) => one - two);
    return dom.el("ol.bars", { "aria-label": "Years" }, shown.map((one, index) => dom.el("li", { class: index && one - shown[index - 1] > 1 ? "gap" : "" },
      dom.el("button", { "aria-label": `${one}: ${dom.plural(counts.get(one), "entry", "entries")}`, title: `${one}: ${counts.get(one)}`, onclick: () => jump(one) }, bar(counts.get(one) / most), dom.el("span", {}, one)))));
  };
  const bar = (share) => {
    const element = dom.el("i");
    element.style.height = `${Math.round(4 + share * 44)}px`;
    return element;
  };
  const jump = (wanted) => {
    const head = parts.list.querySelector(`[data-year="${wanted}"]`);
    if (!head) return;
    parts.list.scrollTop = head.offsetTop - parts.list.offsetTop;
    head.focus({ preventScroll: true });
  };
  const build = (home) => {
    items = gather();
    const types = ["Speech", "Event", "Policy", "Organization", "Deadline"].filter((type) => items.some((row) => row.type === type));
    parts = { boxes: types.map((type) => dom.el("input", { type: "checkbox", value: type, onchange: () => set({ hide: parts.boxes.filter((box) => !box.checked).map((box) => box.value).join(" ") }) })), strip: dom.el("div.strip-years", { tabindex: 0, role: "region", "aria-label": "Years" }), list: dom.el("div.years", { tabindex: 0, role: "region", "aria-label": "Timeline" }) };
    const words = { Organization: "Foundings", Deadline: "Deadlines" };
    dom.fill(home, dom.el("header.controls", {}, dom.el("h2", {}, "What happened when"),
      dom.el("fieldset.kinds", {}, dom.el("legend.unseen", {}, "Kinds"), parts.boxes.map((box) => dom.el("label.filter", {}, box, box.value === "Deadline" ? dom.el("span.due", { "aria-hidden": "true" }, "◷") : dom.glyph(box.value), words[box.value] || dom.typePlural(box.value), dom.el("span.count", {}, items.filter((row) => row.type === box.value).length))))),
    parts.strip, parts.list);
  };
  const show = ({ params, origin, turned, kind, index }) => {
    if (turned || ["timeline", "link", "tab"].includes(origin)) {
      const hide = new Set((params.get("hide") || "").split(" "));
      parts.boxes.forEach((box) => { box.checked = !hide.has(box.value); });
      const rows = items.filter((row) => !hide.has(row.type));
      const years = [...new Set(rows.map(year))];
      dom.fill(parts.strip, rows.length > 0 && bars(rows));
      dom.fill(parts.list, years.map((one) => dom.el("section", {}, dom.el("h3", { "data-year": one, tabindex: -1 }, one), dom.el("ol", {}, rows.filter((row) => year(row) === one).map(entry)))),
        !rows.length && dom.el("p.empty", {}, "Nothing here has a date."));
    }
    const chosen = (row) => (kind === "entity" ? row.entity === index : row.kind === kind && row.index === index);
    const on = [...parts.list.querySelectorAll(".entry")];
    const rows = items.filter((row) => parts.boxes.find((box) => box.value === row.type)?.checked ?? true);
    on.forEach((element, at) => element.classList.toggle("on", kind !== "none" && chosen(rows[at])));
    if (origin === "list" || origin === "link") parts.list.querySelector(".entry.on")?.scrollIntoView({ block: "nearest" });
  };
  return { label: "Timeline", build, show };
})();
