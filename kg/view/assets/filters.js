"use strict";
/* Legend and filters of the network are one thing: each type and each relation with its look, its count and its box to
   tick; and where a relation must be proved: in which document, by whom, when, how surely. All of it is in the address. */
const filters = (() => {
  const boxes = [];
  const fields = {};
  const count = (rows, key) => rows.reduce((sums, row) => sums.set(key(row), (sums.get(key(row)) || 0) + 1), new Map());
  const set = (name, value) => state.go({ view: "graph", [name]: value }, "filters", true);

  const box = (kind, value, content) => {
    const input = dom.el("input", { type: "checkbox", checked: true, "data-filter": kind, value, onchange: () => set(kind, hidden(kind).join(" ")) });
    boxes.push({ kind, value, input });
    return dom.el("label.filter", {}, input, content);
  };
  const hidden = (kind) => boxes.filter((row) => row.kind === kind && !row.input.checked).map((row) => row.value);
  const tick = (kind, on) => {
    boxes.filter((row) => row.kind === kind).forEach(({ input }) => { input.checked = on; });
    set(kind, hidden(kind).join(" "));
  };
  const field = (name, label, input) => {
    fields[name] = input;
    input.addEventListener(input.type === "range" ? "input" : "change", () => set(name, input.type === "range" && Number(input.value) === 0 ? "" : input.value));
    return dom.el("label.field", {}, dom.el("span", {}, label), input);
  };
  const choice = (any, options) => dom.el("select", {}, dom.el("option", { value: "" }, any), options.map(([value, label]) => dom.el("option", { value }, label)));

  /* A date as one types it: 2016, 2016-02 or 2016-02-01; what is none asks for nothing. */
  const DATE = /^\d{4}(-\d\d){0,2}$/;
  const date = (text) => (DATE.test(text || "") ? text : "");
  /* What the address asks for. `narrow` is true where a relation must be proved in a certain place. */
  const criteria = (params) => {
    const words = (name) => new Set((params.get(name) || "").split(" ").filter(Boolean));
    const document_ = params.get("document") ? model.documents.findIndex((row) => row.id === params.get("document")) : -1;
    const speaker = params.get("speaker") ? model.byKey.get(params.get("speaker")) ?? -1 : -1;
    const wanted = { types: words("types"), relations: words("relations"), document: document_, speaker, from: date(params.get("from")), until: date(params.get("until")), sure: Number(params.get("sure")) / 100 || 0 };
    const narrow = document_ >= 0 || speaker >= 0 || wanted.sure > 0 || wanted.from !== "" || wanted.until !== "";
    return { ...wanted, narrow, any: narrow || wanted.types.size > 0 || wanted.relations.size > 0 };
  };
  const proved = (wanted, number, speaker, confidence) => {
    const { date = "" } = model.documents[number];
    return (wanted.document < 0 || wanted.document === number) && (wanted.speaker < 0 || wanted.speaker === speaker)
      && (!wanted.from || (date !== "" && date.padEnd(wanted.from.length, "-12-31".slice(date.length - 4)) >= wanted.from))
      && (!wanted.until || (date !== "" && date.slice(0, wanted.until.length) <= wanted.until))
      && (confidence ?? 1) >= wanted.sure;
  };
  /* Whether an arrow of the network is wanted. */
  const passes = (wanted, edge) => {
    if (wanted.relations.has(edge.predicate)) return false;
    if (wanted.types.has(model.entities[edge.from].type) || wanted.types.has(model.entities[edge.to].type)) return false;
    if (!wanted.narrow) return true;
    return edge.rows.some((row) => {
      if (!model.isStatement(edge.predicate)) return model.facts[row].evidence.some(([number, , , , speaker, confidence]) => proved(wanted, number, speaker, confidence));
      const { at, speaker, confidence } = model.statements[row];
      return proved(wanted, at[0], speaker, confidence);
    });
  };

  /* The boxes as the address has them. */
  const show = (params) => {
    const wanted = criteria(params);
    boxes.forEach(({ kind, value, input }) => { input.checked = !wanted[kind].has(value); });
    Object.entries(fields).forEach(([name, input]) => { input.value = params.get(name) || (input.type === "range" ? "0" : ""); });
    if (fields.sure) dom.id("sure").textContent = `${fields.sure.value} %`;
    dom.id("filters").classList.toggle("narrowed", wanted.narrow || wanted.relations.size > 0);
    return wanted;
  };

  const build = () => {
    const perType = count(model.entities, (entity) => entity.type);
    const types = [...model.types.filter((type) => perType.has(type)), ...[...perType.keys()].filter((type) => !model.types.includes(type)).sort()];
    dom.id("types").append(...types.map((type) => box("types", type, [dom.glyph(type), dom.el("span", {}, perType.get(type) === 1 ? type : dom.typePlural(type)), dom.el("span.count", {}, perType.get(type))])));

    const perEdge = count(model.edges, (edge) => edge.predicate);
    const sorted = [...perEdge].sort(([one, many], [two, more]) => more - many || (one < two ? -1 : 1)).map(([predicate]) => predicate);
    const rows = (wanted) => sorted.filter((predicate) => model.isStatement(predicate) === wanted)
      .map((predicate) => box("relations", predicate, [dom.el("span", {}, model.phrase(predicate)), dom.el("span.count", {}, perEdge.get(predicate))]));
    const facts = rows(false);
    const said = rows(true);
    const speakers = [...count(model.facts.flatMap((fact) => fact.evidence).map((row) => row[4]).concat(model.statements.map((row) => row.speaker ?? -1)).filter((speaker) => speaker >= 0), (speaker) => speaker).keys()]
      .sort((one, two) => model.rank[one] - model.rank[two]);
    const several = model.documents.length > 1;
    dom.id("criteria").append(
      dom.el("fieldset.proved", {}, dom.el("legend", {}, "Relations proved"),
        several && field("document", "in", choice("any document", model.documents.map((row, number) => [row.id, model.titled(number)]))),
        speakers.length > 0 && field("speaker", "by", choice("anybody", speakers.map((speaker) => [model.entities[speaker].key, model.label(speaker)]))),
        several && field("from", "from", dom.el("input", { type: "text", inputmode: "numeric", placeholder: "2016-02", pattern: DATE.source, title: "A year, a month or a day: 2016, 2016-02, 2016-02-01" })),
        several && field("until", "until", dom.el("input", { type: "text", inputmode: "numeric", placeholder: "2020", pattern: DATE.source, title: "A year, a month or a day: 2020, 2020-06, 2020-06-30" })),
        field("sure", ["at least ", dom.el("output", { id: "sure" }, "0 %"), " sure"], dom.el("input", { type: "range", min: 0, max: 95, step: 5, value: 0 }))),
      dom.el("div.both", {},
        dom.el("button.link", { onclick: () => tick("relations", true) }, "Show all"),
        dom.el("button.link", { onclick: () => tick("relations", false) }, "Hide all")),
      ...(facts.length ? [dom.el("fieldset", {}, dom.el("legend", {}, "Facts"), facts)] : []),
      ...(said.length ? [dom.el("fieldset", {}, dom.el("legend", {}, "Statements (dashed)"), said)] : []));
    dom.menu(dom.id("filters"));
  };
  const nothing = { types: null, relations: null, document: null, speaker: null, from: null, until: null, sure: null };
  return { build, show, criteria, passes, proved, nothing };
})();
