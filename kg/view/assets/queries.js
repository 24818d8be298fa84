"use strict";
/* Questions of the pack as buttons with fields, and SPARQL for whoever wants it, answered by the engine in the page. */
const queries = (() => {
  const EXAMPLE = "SELECT ?type (COUNT(?thing) AS ?count)\nWHERE { ?thing a ?type ; rdfs:label ?name }\nGROUP BY ?type ORDER BY DESC(?count)";
  const LABEL = "Label";
  let parts;
  let asked = 0;
  let last = null;

  const question = (name) => model.questions.find((row) => row.name === name);
  const entityOf = (name) => {
    const key = name.trim();
    if (model.byKey.has(key)) return model.byKey.get(key);
    const [best] = search.matches(key);
    return key === "" ? undefined : best;
  };
  const iri = (entity) => `<${model.terms.base}${model.entities[entity].key}>`;

  /* Offsets in RDF count code points; the page's count UTF-16 units. */
  const units = (text, points) => {
    let at = 0;
    for (let count = 0; count < points && at < text.length; count += 1) at += text.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  };
  const local = (term) => (term?.termType === "NamedNode" && term.value.startsWith(model.terms.base) ? term.value.slice(model.terms.base.length) : null);
  const documentOf = (term) => { const key = local(term); return key === null ? -1 : model.documents.findIndex((row) => `document-${row.id}` === key); };
  const short = (value) => {
    const found = Object.entries({ ...model.terms.prefixes, id: model.terms.base }).find(([, address]) => value.startsWith(address));
    return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
  };

  /* Columns as they are shown: a thing and its label are one, parameters are none. */
  const columnsOf = ({ columns }, hidden) => columns.map((name, at) => ({ name, at, label: columns.indexOf(name + LABEL) }))
    .filter(({ name }) => !hidden.has(name) && !(name.endsWith(LABEL) && columns.includes(name.slice(0, -LABEL.length)) && !hidden.has(name.slice(0, -LABEL.length))));
  const words = (row, column) => (column.label >= 0 && row[column.label] ? row[column.label].value : row[column.at] ? (row[column.at].termType === "NamedNode" ? short(row[column.at].value) : row[column.at].value) : "");
  const cell = (row, column, all) => {
    const term = row[column.at];
    const text = words(row, column);
    const key = local(term);
    if (key !== null && model.byKey.has(key)) return card.entity(model.byKey.get(key));
    const number = documentOf(term);
    if (number >= 0) return dom.el("button.document", { onclick: () => state.go({ view: "reader", document: model.documents[number].id }, "queries") }, dom.name(model.titled(number)));
    if (column.name === "quote" || column.name === "words") {
      const [where, begin] = ["document", "begin"].map((name) => row[all.indexOf(name)]);
      const place = documentOf(where);
      if (place >= 0 && begin) { const from = units(model.documents[place].text, Number(begin.value)); return evidence.button(text, [place, from, from + text.length]); }
    }
    return dom.verbatim(text);
  };
  const value = (row, column) => { const text = words(row, column); return row[column.at]?.termType === "Literal" && text !== "" && !Number.isNaN(Number(text)) && !/^\d{4}$/.test(text) ? Number(text) : text; };

  const draw = (found, hidden, sort = "") => {
    if ("answer" in found) { dom.fill(parts.rows, dom.el("p.empty", {}, found.answer ? "Yes." : "No.")); dom.fill(parts.told, ""); return; }
    const columns = columnsOf(found, hidden);
    const seen = new Set();
    const rows = found.rows.filter((row) => { const key = JSON.stringify(columns.map((column) => words(row, column))); return !seen.has(key) && seen.add(key); });
    const heads = columns.map((column) => ({ id: column.name, label: column.name.replace(/(?=[A-Z])/g, " ").toLowerCase(), value: (row) => value(row, column), cell: (row) => cell(row, column, found.columns) }));
    const sorted = table.draw(parts.rows, { columns: heads, rows, sort, onSort: (by) => draw(found, hidden, by), caption: "Answers" });
    dom.fill(parts.told, dom.plural(rows.length, "row"));
    last = { head: heads.map((head) => head.label), rows: sorted.map((row) => heads.map((head) => head.value(row))) };
    parts.save.disabled = false;
  };
  const run = async (sparql, hidden = new Set()) => {
    const turn = (asked += 1);
    dom.fill(parts.told, "Asking …");
    dom.fill(parts.rows);
    parts.save.disabled = true;
    // One frame, so that the word is seen before the engine takes the thread.
    await new Promise((done) => { window.setTimeout(done, 30); });
    try {
      const found = await engine.ask(sparql);
      if (turn === asked) draw(found, hidden);
    } catch (error) {
      if (turn === asked) { dom.fill(parts.told, "The query could not be answered."); dom.fill(parts.rows, dom.el("pre.fault", { role: "alert" }, String(error.message || error))); }
    }
    parts.rows.dataset.asked = String(turn);
  };

  const ask = (one, params) => {
    const given = one.parameters.map(([name]) => [name, params.get(`p.${name}`)]).filter(([, text]) => text);
    const missing = one.parameters.find(([name, , required]) => required && !params.get(`p.${name}`));
    if (missing) { dom.fill(parts.told, `Say first: ${missing[1]}.`); dom.fill(parts.rows); return; }
    const values = given.map(([name, text]) => [name, entityOf(text)]);
    const unknown = given.find((_, index) => values[index][1] === undefined);
    if (unknown) { dom.fill(parts.told, `Nothing here is called “${unknown[1]}”.`); dom.fill(parts.rows); return; }
    // SPARQL allows one VALUES at the end: several parameters are one row of it.
    const bound = values.length ? `\nVALUES (${values.map(([name]) => `?${name}`).join(" ")}) { (${values.map(([, entity]) => iri(entity)).join(" ")}) }` : "";
    run(one.sparql + bound, new Set(one.parameters.map(([name]) => name)));
  };

  const fields = (one, params) => dom.el("form.fields", { onsubmit: (event) => {
    event.preventDefault();
    const inputs = [...event.target.querySelectorAll("input")];
    state.go({ view: "queries", ask: one.name, sparql: null, ...Object.fromEntries(inputs.map((input) => [`p.${input.name}`, input.value.trim()])) }, "queries");
  } }, one.parameters.map(([name, description, required]) => dom.el("label.field", {}, dom.el("span", {}, description), dom.el("input", { type: "text", name, list: "names", autocomplete: "off", required: Boolean(required), placeholder: required ? "a name" : "any", value: params.get(`p.${name}`) ? shown(params.get(`p.${name}`)) : "" }))),
  dom.el("button.run", { type: "submit" }, "Ask"));
  const shown = (text) => (model.byKey.has(text) ? model.label(model.byKey.get(text)) : text);

  const build = (home) => {
    parts = {
      buttons: dom.el("div.pack", { role: "group", "aria-label": "Questions" }, model.questions.map((one) => dom.el("button", { "data-ask": one.name, title: one.description, onclick: () => state.go({ view: "queries", ask: one.name, sparql: null, ...Object.fromEntries(model.questions.flatMap((row) => row.parameters).map(([name]) => [`p.${name}`, null])) }, "queries") }, one.title))),
      form: dom.el("div.asked"), told: dom.el("p.hint", { role: "status" }), rows: dom.el("div.rows", { tabindex: 0, role: "region", "aria-label": "Answers" }),
      editor: dom.el("textarea", { rows: 7, spellcheck: "false", autocapitalize: "off", "aria-label": "SPARQL query", "aria-keyshortcuts": "Control+Enter" }, EXAMPLE),
      save: dom.el("button.save", { disabled: true, onclick: () => table.csv(last.head, last.rows, "answers.csv") }, "CSV"),
    };
    parts.sparql = dom.el("details.editor", {}, dom.el("summary", {}, "SPARQL"), parts.editor,
      dom.el("p.fields", {}, dom.el("button.run", { onclick: () => own() }, "Run"), dom.el("span.hint", {}, "Ctrl+Enter runs it. The prefixes ", [...Object.keys(model.terms.prefixes), "id"].join(", "), " are known.")));
    parts.editor.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); own(); } });
    const names = [...new Set(model.order.map((entity) => model.label(entity)))].slice(0, 3000);
    dom.fill(home, dom.el("header.controls", {}, dom.el("h2", {}, "Ask the graph"), parts.buttons, parts.form, parts.sparql, dom.el("div.fields", {}, parts.told, parts.save)), parts.rows,
      dom.el("datalist", { id: "names" }, names.map((name) => dom.el("option", { value: name }))));
  };
  const own = () => {
    state.go({ view: "queries", sparql: parts.editor.value, ask: null }, "editor");
    run(parts.editor.value);
  };
  let seen = null;
  const show = ({ params, origin }) => {
    const now = [...params].filter(([name]) => name === "ask" || name === "sparql" || name.startsWith("p.")).join("&");
    if (now === seen && origin !== "queries") return;
    seen = now;
    const one = question(params.get("ask"));
    parts.buttons.querySelectorAll("button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.ask === params.get("ask"))));
    // A query that came with a link is shown, and runs when the reader says so.
    if (params.get("sparql")) { parts.editor.value = params.get("sparql"); parts.sparql.open = true; dom.fill(parts.form); return; }
    dom.fill(parts.form, one && [dom.el("p", {}, one.description), one.parameters.length > 0 && fields(one, params)]);
    if (!one) { if (origin !== "editor") dom.fill(parts.told, "Choose a question, or write a query."); return; }
    parts.editor.value = one.sparql;
    ask(one, params);
  };
  return { label: engine.here ? "Queries" : "", build, show };
})();
