"use strict";
/* What came out of the chosen sentence; without one, of the document beside all of them. */
const details = (() => {
  const home = dom.id("details");
  const totals = report.kinds.map((kind, index) => documents.tallies.reduce((sum, row) => sum + row[index], 0));

  const swatch = (kind) => dom.el(`span.swatch.gave-${kind.key}`, { "aria-hidden": "true" }, "Aa");
  const group = (title, rows) => rows.length > 0 && [dom.el("h3", {}, title, " ", dom.el("span.count", {}, rows.length)), dom.el("ul", {}, rows)];
  const entity = (index) => {
    const [label, type] = report.things[index];
    return dom.el("li.entity", {}, dom.glyph(type), dom.name(label), dom.el("small", {}, type));
  };
  const claim = ([subject, phrase, object, confidence, rule]) => dom.el("li.claim", {},
    dom.el("p", {}, dom.el("b", {}, dom.name(subject)), " ", dom.el("em", {}, phrase), " ", dom.name(object)),
    dom.el("small", {}, `confidence ${confidence}, rule ${rule}`));

  const ofSentence = (row, whole) => {
    const [begin, end, kind, named, referred, facts, statements, first, last] = row;
    return [
      dom.el("h2", {}, swatch(report.kinds[kind]), ` Gave ${report.kinds[kind].meaning}`),
      dom.el("blockquote", {}, dom.verbatim(whole.slice(begin, end))),
      group("Facts", facts.map(claim)),
      group("Statements", statements.map(claim)),
      group("Named", named.map(entity)),
      group("Meant by other words", referred.map(entity)),
      dom.el("p.place", {}, `Characters ${first} to ${last} of the text`),
    ];
  };
  const ofDocument = () => {
    const number = report.number();
    const own = documents.tallies[number] || [];
    const several = report.documents.length > 1;
    const columns = several ? [own, totals] : [own];
    const sum = (numbers) => numbers.reduce((one, two) => one + two, 0);
    return [
      dom.el("h2", {}, dom.name(number < 0 ? "No document" : report.documents[number].title || report.documents[number].id)),
      dom.el("table", {},
        dom.el("thead", {}, dom.el("tr", {}, dom.el("th", { scope: "col" }, "Sentences that gave"), dom.el("th", { scope: "col" }, "here"), several && dom.el("th", { scope: "col" }, "in all"))),
        dom.el("tbody", {}, report.kinds.map((kind, index) => dom.el("tr", {},
          dom.el("th", { scope: "row" }, swatch(kind), ` ${kind.meaning}`), columns.map((numbers) => dom.el("td", {}, numbers[index]))))),
        dom.el("tfoot", {}, dom.el("tr", {}, dom.el("th", { scope: "row" }, "covered by a fact or a statement"),
          columns.map((numbers) => dom.el("td", {}, report.percent(report.covered(numbers), sum(numbers))))))),
      dom.el("p.place", {}, "Choose a sentence to see what came out of it."),
    ];
  };
  const show = () => {
    const row = report.sentences()[report.at()];
    dom.fill(home, row ? ofSentence(row, report.documents[report.number()].text) : ofDocument());
    home.scrollTop = 0;
    if (row) dom.say(`Gave ${report.kinds[report.kindOf(row)].meaning}`);
  };

  const legend = () => {
    const own = documents.tallies[report.number()] || report.kinds.map(() => 0);
    legendCounts.forEach((element, index) => dom.fill(element, own[index]));
  };
  const legendCounts = report.kinds.map((kind, index) => {
    const count = dom.el("span.count", {});
    dom.id("legend").append(dom.el("label.filter", {},
      dom.el("input", { type: "checkbox", checked: true, onchange: (event) => report.tick(index, event.target.checked) }),
      swatch(kind), dom.el("span", {}, kind.meaning), count));
    return count;
  });

  report.listen(({ turned, ticked }) => {
    if (turned) legend();
    if (!ticked) show();
  });
  dom.id("previous").addEventListener("click", () => report.step(-1, "tools"));
  dom.id("next").addEventListener("click", () => report.step(1, "tools"));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select")) return;
    if (event.key === "n") report.step(1, "keys");
    else if (event.key === "p") report.step(-1, "keys");
    else if (event.key === "Escape" && report.at() >= 0) report.open(report.number());
  });
  dom.fill(dom.id("counts"), [
    [report.documents.length, "document", "documents"],
    [totals.reduce((one, two) => one + two, 0), "sentence", "sentences"],
    [report.totals.entities, "entity", "entities"], [report.totals.facts, "fact", "facts"], [report.totals.statements, "statement", "statements"],
  ].map(([count, one, several]) => dom.el("span", {}, dom.el("b", {}, count), ` ${count === 1 ? one : several}`)));
  report.start();
  document.documentElement.dataset.ready = "true";
})();
