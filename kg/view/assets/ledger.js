"use strict";
/* Who promised and who asked for what: all statements as a table. */
const ledger = (() => {
  const FIRST = "Commitment Call";
  let parts;
  let seen = [];

  const one = (entity) => (entity === undefined ? "" : card.entity(entity));
  const many = (entities) => entities.map((entity) => dom.el("div", {}, card.entity(entity)));
  const date = ({ at: [number] }) => model.documents[number].date || "";
  const columns = () => [
    { id: "kind", label: "What", value: (row) => row.kind, cell: (row) => dom.el(`button.kind.kind-${row.kind}`, { onclick: () => state.select("statement", row.index, "card") }, row.kind) },
    { id: "by", label: "Who", value: (row) => model.label(model.who(row)), cell: (row) => one(model.who(row)) },
    { id: "words", label: "In these words", value: (row) => model.sentence(row), cell: (row) => evidence.button(model.sentence(row), row.at, { kind: "statement", index: row.index }) },
    { id: "to", label: "To whom", value: (row) => model.label(row.to), cell: (row) => one(row.to) },
    { id: "about", label: "About", value: (row) => row.about.map(model.label).join("; "), cell: (row) => many(row.about) },
    { id: "when", label: "By when", value: (row) => row.deadline, cell: (row) => row.deadline },
    { id: "where", label: "Said in", value: (row) => `${date(row)} ${model.titled(row.at[0])}`, cell: (row) => [dom.el("span.path", { title: model.titled(row.at[0]) }, dom.name(model.titled(row.at[0]))), " ", dom.el("time", {}, date(row))] },
  ];
  const set = (changes, replace = false) => state.go({ view: "ledger", ...changes }, "ledger", replace);

  const choice = (name, label, any, count) => {
    const rows = [...count].sort(([one_, a], [two, b]) => b - a || (model.label(one_) < model.label(two) ? -1 : 1));
    const select = dom.el("select", { "data-name": name, onchange: (event) => set({ [name]: event.target.value }) },
      dom.el("option", { value: "" }, any), rows.map(([entity, times]) => dom.el("option", { value: model.entities[entity].key }, `${model.label(entity)} (${times})`)));
    return dom.el("label.field", {}, dom.el("span", {}, label), select);
  };
  const counted = (entities) => entities.reduce((sums, entity) => (entity === undefined ? sums : sums.set(entity, (sums.get(entity) || 0) + 1)), new Map());

  const build = (home) => {
    const kinds = model.kinds.filter((kind) => model.statements.some((row) => row.kind === kind));
    parts = {
      kinds: kinds.map((kind) => dom.el("input", { type: "checkbox", value: kind, onchange: () => set({ kinds: parts.kinds.filter((box) => box.checked).map((box) => box.value).join(" ") || "none" }) })),
      search: dom.el("input", { type: "search", placeholder: "Words of the sentence", "aria-label": "Words of the sentence", oninput: (event) => set({ words: event.target.value }, true) }),
      count: dom.el("p.hint", { role: "status" }), rows: dom.el("div.rows", { tabindex: 0, role: "region", "aria-label": "Statements" }),
    };
    parts.by = choice("by", "Who", "anybody", counted(model.statements.map(model.who)));
    parts.to = choice("to", "To whom", "anybody", counted(model.statements.map((row) => row.to)));
    parts.about = choice("about", "About", "anything", counted(model.statements.flatMap((row) => row.about)));
    const dated = model.statements.some((row) => row.deadline) && dom.el("label.filter", {}, parts.dated = dom.el("input", { type: "checkbox", onchange: (event) => set({ dated: event.target.checked ? "yes" : null }) }), "with a date only");
    const save = () => table.csv(columns().map((column) => column.label), seen.map((row) => columns().map((column) => column.value(row))), "ledger.csv");
    dom.fill(home,
      dom.el("header.controls", {}, dom.el("h2", {}, "Who promised what, and who asked for it"),
        dom.el("fieldset.kinds", {}, dom.el("legend.unseen", {}, "Kinds"), parts.kinds.map((box) => dom.el("label.filter", {}, box, box.value === "Thanks" ? box.value : `${box.value}s`, dom.el("span.count", {}, model.statements.filter((row) => row.kind === box.value).length))), dated),
        dom.el("div.fields", {}, parts.search, parts.by, parts.to, parts.about, dom.el("button.save", { onclick: save }, "CSV")), parts.count),
      parts.rows);
  };
  const show = ({ params, origin, turned }) => {
    if (!turned && !["ledger", "link", "tab", "overview"].includes(origin) && seen.length) return;
    const kinds = new Set((params.get("kinds") || FIRST).split(" "));
    parts.kinds.forEach((box) => { box.checked = kinds.has(box.value); });
    if (parts.search.value !== (params.get("words") || "")) parts.search.value = params.get("words") || "";
    ["by", "to", "about"].forEach((name) => { parts[name].querySelector("select").value = params.get(name) || ""; });
    if (parts.dated) parts.dated.checked = params.get("dated") === "yes";
    const wanted = (name) => (params.has(name) ? model.byKey.get(params.get(name)) ?? -1 : undefined);
    const [by, to, about] = ["by", "to", "about"].map(wanted);
    const words = (params.get("words") || "").toLowerCase().split(/\s+/).filter(Boolean);
    const rows = model.statements.map((row, index) => ({ ...row, index })).filter((row) => kinds.has(row.kind)
      && (by === undefined || model.who(row) === by) && (to === undefined || row.to === to) && (about === undefined || row.about.includes(about))
      && (params.get("dated") !== "yes" || row.deadline)
      && words.every((word) => model.sentence(row).toLowerCase().includes(word)));
    seen = table.draw(parts.rows, { columns: columns(), rows, sort: params.get("sort") || "", onSort: (sort) => set({ sort }), caption: "Statements" });
    dom.fill(parts.count, `${dom.plural(rows.length, "statement")} of ${model.statements.length}`);
    if (!rows.length) parts.rows.append(dom.el("p.empty", {}, model.statements.length ? "Nothing is like that. Take a filter away." : "No commitments, calls, thanks or congratulations were found."));
  };
  return { label: "Ledger", build, show };
})();
