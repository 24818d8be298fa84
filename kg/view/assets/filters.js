"use strict";
/* Legend and filters are one thing: each type and each relation with its look, its count and its box to tick. */
const filters = (() => {
  const boxes = [];
  const count = (rows, key) => rows.reduce((sums, row) => sums.set(key(row), (sums.get(key(row)) || 0) + 1), new Map());

  const box = (kind, value, content) => {
    const input = dom.el("input", { type: "checkbox", checked: true, "data-filter": kind, value, onchange: () => apply(kind, value, input.checked) });
    boxes.push({ kind, value, input });
    return dom.el("label.filter", {}, input, content);
  };
  const apply = (kind, value, shown) => {
    graph.filter(kind, value, shown);
    search.fill();
    note();
  };
  const note = () => {
    const off = boxes.filter(({ input }) => !input.checked).length;
    dom.id("hint").textContent = off ? "Filtered: parts of the network are hidden." : model.network.edges.some((edge) => edge.dashes) ? "Solid: fact. Dashed: statement." : "";
    dom.id("hint").classList.toggle("narrowed", off > 0);
    const relations = boxes.filter(({ kind, input }) => kind === "predicates" && !input.checked).length;
    dom.id("relations").classList.toggle("narrowed", relations > 0);
  };
  const set = (kind, on) => {
    boxes.filter((row) => row.kind === kind && row.input.checked !== on).forEach(({ value, input }) => {
      input.checked = on;
      graph.filter(kind, value, on);
    });
    search.fill();
    note();
  };

  const build = () => {
    const perType = count(model.entities, (entity) => entity.type);
    const types = [...model.types.filter((type) => perType.has(type)), ...[...perType.keys()].filter((type) => !model.types.includes(type)).sort()];
    dom.id("types").append(...types.map((type) => box("types", type, [dom.glyph(type), dom.el("span", {}, perType.get(type) === 1 ? type : dom.typePlural(type)), dom.el("span.count", {}, perType.get(type))])));

    const perEdge = count(model.network.edges, (edge) => edge.predicate);
    const sorted = [...perEdge].sort(([one, many], [two, more]) => more - many || (one < two ? -1 : 1)).map(([predicate]) => predicate);
    const rows = (wanted) => sorted.filter((predicate) => model.isStatement(predicate) === wanted)
      .map((predicate) => box("predicates", predicate, [dom.el("span", {}, model.phrase(predicate)), dom.el("span.count", {}, perEdge.get(predicate))]));
    const facts = rows(false);
    const said = rows(true);
    dom.id("predicates").append(
      dom.el("div.both", {},
        dom.el("button.link", { onclick: () => set("predicates", true) }, "Show all"),
        dom.el("button.link", { onclick: () => set("predicates", false) }, "Hide all")),
      ...(facts.length ? [dom.el("fieldset", {}, dom.el("legend", {}, "Facts"), facts)] : []),
      ...(said.length ? [dom.el("fieldset.dashed", {}, dom.el("legend", {}, "Statements (dashed)"), said)] : []));
    document.addEventListener("click", (event) => {
      const sheet = dom.id("relations");
      if (sheet.open && !sheet.contains(event.target)) sheet.open = false;
    });
    dom.id("relations").addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      dom.id("relations").open = false;
      dom.id("relations").querySelector("summary").focus();
    });
  };
  const begin = () => { build(); note(); };
  return { build: begin, clear: () => { set("types", true); set("predicates", true); } };
})();
