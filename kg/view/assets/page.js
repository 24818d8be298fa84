"use strict";
/* Joins the parts: a selection reaches graph, reader and card, whoever made it. */
const page = (() => {
  const pane = (name) => {
    document.body.dataset.pane = name;
    document.querySelectorAll(".tabs button").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.to === name)));
    if (name === "graph") graph.redraw();
    if (name === "reader") reader.settle();
  };
  /* Show the lists instead of the card. */
  const browse = (which) => {
    dom.id("card").hidden = true;
    dom.id("browse").hidden = false;
    if (!which) return;
    const entities = which === "entities";
    dom.id("list").hidden = !entities;
    dom.id("statements").hidden = entities;
    dom.id("list-entities").setAttribute("aria-pressed", String(entities));
    dom.id("list-statements").setAttribute("aria-pressed", String(!entities));
  };
  const show = (selection) => {
    const chosen = selection.kind !== "none";
    graph.show(selection);
    reader.show(selection);
    card.show(selection);
    if (!chosen) { browse(); return; }
    dom.id("browse").hidden = true;
    dom.id("card").hidden = false;
    if (selection.origin === "list" || selection.origin === "card") dom.id("card").focus({ preventScroll: true });
    if (selection.origin !== "link" || document.body.dataset.pane === "graph") pane("explorer");
    if (selection.kind === "entity") dom.say(`${model.entities[selection.index].label} selected`);
  };
  const start = () => {
    const facts = model.facts.length;
    dom.fill(dom.id("counts"), [
      [model.documents.length, "speech", "speeches"], [model.entities.filter((entity) => entity.type !== "Speech").length, "entity", "entities"],
      [facts, "fact", "facts"], [model.statements.length, "statement", "statements"],
    ].map(([count, one, several]) => dom.el("span", {}, dom.el("b", {}, count), ` ${count === 1 ? one : several}`)));
    dom.fill(dom.id("list-entities"), "Entities");
    dom.fill(dom.id("list-statements"), "Statements ", dom.el("span.count", {}, model.statements.length));
    dom.id("canvas").setAttribute("aria-label", `Network of ${dom.plural(model.network.nodes.length, "entity", "entities")} and ${dom.plural(model.network.edges.length, "relation")}. The list of entities holds the same.`);
    graph.build();
    filters.build();
    search.fill();
    card.list();
    if (model.documents.length) reader.open(0);
    dom.id("list-entities").addEventListener("click", () => browse("entities"));
    dom.id("list-statements").addEventListener("click", () => browse("statements"));
    dom.id("zoom-in").addEventListener("click", () => graph.zoom(1.3));
    dom.id("zoom-out").addEventListener("click", () => graph.zoom(1 / 1.3));
    dom.id("fit").addEventListener("click", () => graph.fit());
    dom.id("reset").addEventListener("click", () => { filters.clear(); search.clear(); state.clear("tools"); browse("entities"); graph.fit(); });
    document.querySelectorAll(".tabs button").forEach((tab) => tab.addEventListener("click", () => pane(tab.dataset.to)));
    state.listen(show);
    state.start();
    document.documentElement.dataset.ready = "true";
  };
  return { start, pane, browse };
})();
page.start();
