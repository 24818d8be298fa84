"use strict";
/* Joins the parts: what the address says reaches the view, the card and the reader, whoever wrote it. */
const page = (() => {
  const views = { graph, reader, ledger, timeline, overview, queries };
  const ids = Object.keys(views).filter((id) => views[id].label);
  const tabs = new Map();
  const built = new Set();
  const docked = new Map([["graph", window.innerWidth > 1180]]);
  let current = "";

  const pane = (name) => { document.body.dataset.pane = name; };
  /* The speech beside another view; on a phone it lies over it. */
  const dock = (open) => {
    docked.set(current, open);
    document.body.dataset.dock = open ? "open" : "closed";
    if (open && window.innerWidth <= 900) pane("reader");
    else if (document.body.dataset.pane === "reader") pane("view");
    reader.settle();
    if (current === "graph") graph.resize();
  };
  const turn = (view) => {
    if (view === current) return;
    current = view;
    document.body.dataset.view = view;
    document.body.dataset.dock = docked.get(view) ? "open" : "closed";
    ids.forEach((id) => {
      const on = id === view;
      tabs.get(id).setAttribute("aria-selected", String(on));
      tabs.get(id).tabIndex = on ? 0 : -1;
      dom.id(`view-${id}`).hidden = id === "reader" ? false : !on;
    });
    tabs.get(view).scrollIntoView({ block: "nearest", inline: "nearest" });
    document.title = view === "graph" ? model.title : `${views[view].label} – ${model.title}`;
  };
  const show = (where) => {
    const view = ids.includes(where.view) ? where.view : "graph";
    const turned = view !== current;
    turn(view);
    if (!built.has(view)) {
      built.add(view);
      views[view].build(dom.id(`view-${view}`));
    }
    const told = { ...where, view, turned };
    if (view !== "reader") views[view].show(told);
    if (turned && view !== "graph") search.fill();
    reader.show(told);
    card.show(told);
    const selected = told.kind !== "none";
    dom.id("browse").hidden = selected;
    dom.id("card").hidden = !selected;
    if (told.origin === "tab" || (turned && told.origin === "link")) pane("view");
    else if (selected && told.origin !== "link" && !told.origin.endsWith("quote")) pane("side");
    if (selected && (told.origin === "list" || told.origin === "card")) dom.id("card").focus({ preventScroll: true });
    if (turned && told.origin === "link" && (told.kind === "fact" || told.kind === "statement") && view !== "reader") dock(true);
    if (told.kind === "entity") dom.say(`${model.label(told.index)} selected`);
    if (view === "reader") reader.settle();
    if (view === "graph" && turned) graph.resize();
  };

  const tab = (id) => {
    const element = dom.el("button.tab", { id: `tab-${id}`, role: "tab", "aria-controls": `view-${id}`, "aria-selected": "false", tabindex: -1, onclick: () => state.go({ view: id }, "tab") }, views[id].label);
    tabs.set(id, element);
    return element;
  };
  const turnByKey = (event) => {
    const at = ids.indexOf(current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + ids.length, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const id = ids[to % ids.length];
    state.go({ view: id }, "tab");
    tabs.get(id).focus();
  };
  const start = () => {
    dom.id("tabs").append(...ids.map(tab));
    dom.id("tabs").addEventListener("keydown", turnByKey);
    document.querySelectorAll("[role=tabpanel]").forEach((panel) => { if (!ids.includes(panel.id.slice(5))) panel.remove(); });
    dom.id("find").addEventListener("click", () => { pane("side"); search.focus(); });
    dom.id("leave").addEventListener("click", () => { pane("view"); dom.id("find").focus(); });
    dom.id("undock").addEventListener("click", () => dock(false));
    dom.id("dock").addEventListener("click", () => dock(true));
    filters.build();
    search.fill();
    state.listen(show);
    state.start();
    document.documentElement.dataset.ready = "true";
  };
  return { start, pane, dock, view: () => current };
})();
page.start();
