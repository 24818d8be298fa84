"use strict";
/* The network on its canvas. What is in sight is worked out anew from the address at each step: filters, focus, what was
   opened, pinned and hidden; a big network begins with its most central nodes, and opens on demand. */
const graph = (() => {
  const FIRST = 300;
  const WHOLE = 400;
  const NEIGHBOURS = 40;
  const GROUPED = 60;
  const UNGROWN = 18;
  const LARGEST_GROWTH = 2.6;
  const canvas = dom.id("canvas");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const opened = new Set();
  const pinned = new Set();
  const away = new Set();
  const moved = new Map();
  const looks = new Map();
  const core = new Map(model.network.core.map(([id, x, y]) => [id, { x, y }]));
  const linked = model.order.filter((id) => model.edgesOf[id].length > 0).sort((one, two) => core.has(two) - core.has(one));
  let limit = linked.length <= WHOLE ? linked.length : FIRST;
  let places = new Map();
  let shown = new Set();
  let lines = [];
  let where = { kind: "none", params: new URLSearchParams() };
  let hovered = null;
  let placed = [];
  let network;
  let eye;
  let nodes;
  let edges;
  let arranged = "";
  let growth = 1;
  let listed = "";

  const steps = () => (where.kind === "entity" ? Number(where.params.get("steps")) || 0 : 0);
  const around = (start, depth, wanted) => {
    const found = new Set([start]);
    let edge = [start];
    for (let step = 0; step < depth; step += 1) {
      const next = [];
      edge.forEach((id) => model.edgesOf[id].forEach((line) => {
        const other = line.from === id ? line.to : line.from;
        if (!found.has(other) && filters.passes(wanted, line)) { found.add(other); next.push(other); }
      }));
      edge = next;
    }
    return found;
  };

  /* What is in sight: {ids, total, way}: `way` tells which places they stand at. */
  const sight = (wanted) => {
    const kept = (id) => !away.has(id) && !wanted.types.has(model.entities[id].type);
    const extra = new Set([...opened, ...pinned]);
    if (where.kind === "entity") extra.add(where.index);
    if (steps()) {
      const near = [...around(where.index, steps(), wanted)].filter((id) => id === where.index || kept(id)).sort((one, two) => model.rank[one] - model.rank[two]);
      const ids = near.slice(0, WHOLE);
      return { ids: [...new Set([where.index, ...ids, ...pinned])], total: near.length, way: `near ${where.index} ${steps()}` };
    }
    let candidates = linked.filter(kept);
    if (wanted.narrow) {
      const touched = new Set();
      model.edges.forEach((line) => { if (filters.passes(wanted, line)) touched.add(line.from).add(line.to); });
      candidates = candidates.filter((id) => touched.has(id));
    }
    const most = wanted.narrow ? Math.max(limit, WHOLE) : limit;
    const ids = candidates.length <= most ? candidates : candidates.slice(0, most);
    const way = wanted.narrow && candidates.length <= WHOLE ? `narrow ${ids.join(" ")}` : limit < linked.length && limit <= FIRST ? "core" : "all";
    return { ids: [...new Set([...ids, ...[...extra].filter((id) => kept(id) || id === where.index)])], total: candidates.length, way };
  };
  const placesFor = ({ ids, way }, links) => {
    if (way !== arranged) {
      arranged = way;
      growth = Math.min(LARGEST_GROWTH, Math.max(1, Math.sqrt(ids.length / UNGROWN)));
      const fixed = new Map([...pinned].filter((id) => places.has(id)).map((id) => [id, places.get(id)]));
      if (way === "core") places = new Map(core);
      else if (way === "all") places = new Map(ids.map((id) => [id, { x: model.network.x[id], y: model.network.y[id] }]));
      else places = arrange.of(ids, links, where.kind === "entity" ? where.index : -1, fixed);
      if (way === "core" || way === "all") { fixed.forEach((place, id) => places.set(id, place)); moved.forEach((place, id) => places.set(id, place)); }
    }
    const strangers = ids.filter((id) => !places.has(id));
    const home = (id) => model.edgesOf[id].map((line) => (line.from === id ? line.to : line.from)).find((other) => places.has(other));
    strangers.forEach((id) => {
      const anchor = home(id);
      if (way === "all" && anchor === undefined && model.edgesOf[id].length) places.set(id, { x: model.network.x[id], y: model.network.y[id] });
      else arrange.beside([id], anchor === undefined ? corner() : places.get(anchor), places.values()).forEach((place, one) => places.set(one, place));
    });
  };
  /* Nodes of the whole picture are as big as its places were made for; those of a part grow with it, as it is seen from further away. */
  const size = (id) => (arranged === "all" ? model.network.size[id] : growth * (9 + Math.min(9, 2.2 * Math.sqrt(model.edgesOf[id].length))));
  const corner = () => {
    const all = [...places.values()];
    return { x: all.length ? Math.min(...all.map((place) => place.x)) : 0, y: all.length ? Math.max(...all.map((place) => place.y)) + 90 : 0 };
  };

  const focusOf = () => {
    if (where.kind === "none") return null;
    const near = new Set();
    const lit = new Set();
    const take = (line) => { lit.add(line.id); near.add(line.from).add(line.to); };
    if (where.kind === "entity") { near.add(where.index); model.edgesOf[where.index].forEach(take); } else {
      const said = where.kind === "statement";
      lines.filter((line) => model.isStatement(line.predicate) === said && line.rows.includes(where.index)).forEach(take);
      if (said) [model.who(model.statements[where.index]), model.statements[where.index].to, ...model.statements[where.index].about].forEach((entity) => entity !== undefined && near.add(entity));
      else near.add(model.facts[where.index].s);
    }
    return { near, lit };
  };

  /* Only what looks different from before is told to vis-network: it redraws and re-measures what it is told. */
  const news = (items, prefix) => items.filter((item) => {
    const now = JSON.stringify(item);
    const before = looks.get(prefix + item.id);
    looks.set(prefix + item.id, now);
    return before !== now;
  });
  const drop = (data, kept, prefix) => {
    const gone = data.getIds().filter((id) => !kept.has(id));
    gone.forEach((id) => looks.delete(prefix + id));
    if (gone.length) data.remove(gone);
  };
  let focus = null;
  const paint = () => {
    focus = focusOf();
    const inFocus = focus && !steps();
    const chosen = where.kind === "entity" ? where.index : -1;
    const newNodes = news([...shown].map((id) => ({ ...look.node(id, { size: size(id), chosen: id === chosen, dim: inFocus && !focus.near.has(id), pinned: pinned.has(id), rim: shown.size > GROUPED ? 0.5 : 1.5 }), ...places.get(id) })), "n");
    const newEdges = news(lines.map((line) => look.edge(line, { lit: line.id === hovered || (focus !== null && focus.lit.has(line.id)), dim: inFocus && !focus.lit.has(line.id) })), "e");
    drop(edges, new Set(lines.map((line) => line.id)), "e");
    drop(nodes, shown, "n");
    if (newNodes.length) nodes.update(newNodes);
    if (newEdges.length) edges.update(newEdges);
  };
  const sync = () => {
    const wanted = filters.criteria(where.params);
    const seen = sight(wanted);
    shown = new Set(seen.ids);
    lines = model.edges.filter((line) => shown.has(line.from) && shown.has(line.to) && filters.passes(wanted, line));
    const before = arranged;
    placesFor(seen, lines);
    paint();
    note(seen, wanted);
    return before !== arranged;
  };
  const note = ({ total }, wanted) => {
    const button = (words, act) => dom.el("button.link", { onclick: act }, words);
    const inSight = [...shown].length;
    const rest = model.entities.length - linked.length;
    dom.fill(dom.id("hint"), steps() ? [`${dom.plural(inSight, "entity", "entities")} ${steps() === 1 ? "one step" : "two steps"} around `, dom.name(model.label(where.index)), ". ", button("Show all", () => state.go({ steps: null }, "tools"))]
      : inSight < total ? [`The ${inSight.toLocaleString("en")} most central of ${total.toLocaleString("en")}. `, button("More", () => more(limit + FIRST)), " ", button("All", () => more(Infinity))]
        : wanted.any ? `Filtered: ${dom.plural(inSight, "entity", "entities")} and ${dom.plural(lines.length, "relation")}; the rest is hidden.` : rest > 0 ? `Solid: fact. Dashed: statement. ${rest.toLocaleString("en")} without a relation are in the list.` : "Solid: fact. Dashed: statement.",
    away.size > 0 && [" ", button(`Show ${away.size} hidden`, () => { away.clear(); sync(); })]);
    dom.id("hint").classList.toggle("narrowed", wanted.any);
    canvas.setAttribute("aria-label", `Network of ${dom.plural(inSight, "entity", "entities")} and ${dom.plural(lines.length, "relation")}`);
  };
  const more = (count) => {
    limit = Math.min(count, linked.length);
    sync();
    fit();
  };

  const placesOf = (ids) => ids.filter((id) => shown.has(id)).map((id) => places.get(id));
  const fit = (animate = true) => eye.fit(placesOf([...shown]), animate);

  /* Nodes in the order in which they get their names. */
  const weighted = () => {
    const first = new Set(where.kind === "entity" ? [where.index] : []);
    const near = focus ? [...focus.near].filter((id) => shown.has(id)).sort((one, two) => model.rank[one] - model.rank[two]) : [];
    return [...new Set([...first, ...near, ...pinned, ...[...shown].sort((one, two) => model.rank[one] - model.rank[two])])].filter((id) => shown.has(id));
  };
  const spots = () => {
    const scale = network.getScale();
    const centre = network.getViewPosition();
    const dims = focus && !steps();
    return weighted().map((id) => {
      const { x, y } = places.get(id);
      return { id, x: (x - centre.x) * scale + canvas.clientWidth / 2, y: (y - centre.y) * scale + canvas.clientHeight / 2, radius: size(id) * scale, must: where.kind === "entity" && where.index === id, dim: dims && !focus.near.has(id) };
    });
  };
  const onScreen = (ctx, act) => {
    const ratio = ctx.canvas.width / canvas.clientWidth;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    act();
    ctx.restore();
  };
  const named = () => lines.filter((line) => line.id === hovered || (focus && focus.lit.has(line.id)) || dom.id("phrases").getAttribute("aria-pressed") === "true");
  const drawNames = (ctx) => onScreen(ctx, () => {
    const rows = spots();
    const at = new Map(rows.map((row) => [row.id, row]));
    const length = (line) => Math.hypot(at.get(line.from).x - at.get(line.to).x, at.get(line.from).y - at.get(line.to).y);
    const phrases = named().filter((line) => line.id === hovered || length(line) > 60)
      .map((line) => ({ ...shape.middle(at.get(line.from), at.get(line.to), look.bend(line.id)), words: model.phrase(line.predicate), must: line.id === hovered }));
    placed = labels.draw(ctx, rows, phrases, { width: canvas.clientWidth, height: canvas.clientHeight });
  });
  const grouped = () => dom.id("groups").getAttribute("aria-pressed") === "true" && !steps();
  const drawGroups = (ctx) => { if (grouped()) onScreen(ctx, () => shape.groups(ctx, spots())); };

  const click = ({ nodes: [node], edges: [line], pointer: { DOM } }) => {
    const name = placed.find(({ x, y, width, height }) => Math.abs(DOM.x - x) < width / 2 && DOM.y > y && DOM.y < y + height);
    const id = node ?? (line === undefined ? name?.id : undefined);
    if (id !== undefined) state.select("entity", id, "graph");
    else if (line !== undefined) {
      const { predicate, rows } = model.edges[line];
      const kind = model.isStatement(predicate) ? "statement" : "fact";
      // One arrow may stand for several statements: each click shows the next.
      state.select(kind, rows[(where.kind === kind ? rows.indexOf(where.index) + 1 : 0) % rows.length], "graph");
    } else if (where.kind !== "none") state.clear("graph");
  };
  /* Bring the neighbours of an entity into sight, the most central ones first. */
  const open = (id) => {
    opened.add(id);
    model.edgesOf[id].map((line) => (line.from === id ? line.to : line.from)).filter((other) => !shown.has(other) && !away.has(other))
      .sort((one, two) => model.rank[one] - model.rank[two]).slice(0, NEIGHBOURS).forEach((other) => opened.add(other));
    sync();
  };
  const pin = (id) => {
    pinned[pinned.has(id) ? "delete" : "add"](id);
    sync();
    return pinned.has(id);
  };
  const hide = (id) => {
    away.add(id);
    opened.delete(id);
    pinned.delete(id);
    if (where.kind === "entity" && where.index === id) state.clear("tools");
    else sync();
  };
  const hiddenNeighbours = (id) => new Set(model.edgesOf[id].map((line) => (line.from === id ? line.to : line.from)).filter((other) => !shown.has(other))).size;

  const toggle = (id) => dom.id(id).addEventListener("click", () => {
    dom.id(id).setAttribute("aria-pressed", String(dom.id(id).getAttribute("aria-pressed") !== "true"));
    network.redraw();
  });
  const build = () => {
    look.read();
    nodes = new vis.DataSet([]);
    edges = new vis.DataSet([]);
    where = state.read();
    sync();
    network = new vis.Network(canvas, { nodes, edges }, {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false },
      interaction: { hover: true, multiselect: false, selectConnectedEdges: false, hideEdgesOnDrag: model.edges.length > 4000, hideEdgesOnZoom: model.edges.length > 4000, keyboard: false },
      nodes: { chosen: false },
      edges: { chosen: false, smooth: false, selectionWidth: 0, arrows: { to: { enabled: true, scaleFactor: 0.5 } } },
    });
    eye = camera.of(canvas, network);
    network.on("click", click);
    network.on("doubleClick", ({ nodes: [node] }) => { if (node !== undefined) open(node); });
    network.on("dragEnd", ({ nodes: held }) => held.forEach((id) => { const place = network.getPosition(id); places.set(id, place); moved.set(id, place); }));
    network.on("hoverEdge", ({ edge }) => { hovered = edge; canvas.classList.add("pointing"); paint(); });
    network.on("blurEdge", () => { hovered = null; canvas.classList.remove("pointing"); paint(); });
    network.on("hoverNode", () => canvas.classList.add("pointing"));
    network.on("blurNode", () => canvas.classList.remove("pointing"));
    network.on("beforeDrawing", drawGroups);
    network.on("afterDrawing", drawNames);
    network.once("afterDrawing", () => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
    fit(false);
    canvas.addEventListener("keydown", eye.keys(fit));
    dark.addEventListener("change", () => { look.read(); paint(); network.redraw(); });
    window.addEventListener("beforeprint", () => fit(false));
    dom.id("groups").setAttribute("aria-pressed", String(linked.length > GROUPED));
    ["groups", "phrases"].forEach(toggle);
    dom.id("zoom-in").addEventListener("click", () => eye.zoom(1.3));
    dom.id("zoom-out").addEventListener("click", () => eye.zoom(1 / 1.3));
    dom.id("fit").addEventListener("click", () => fit());
    dom.id("reset").addEventListener("click", reset);
    dom.id("png").addEventListener("click", () => picture.png(canvas.querySelector("canvas"), look.colours().canvas));
    dom.id("svg").addEventListener("click", () => picture.svg(weighted(), lines, places, size, grouped()));
  };
  const reset = () => {
    [opened, pinned, away, moved].forEach((kept) => kept.clear());
    arranged = "";
    limit = linked.length <= WHOLE ? linked.length : FIRST;
    search.clear();
    state.go({ entity: null, fact: null, statement: null, steps: null, ...filters.nothing }, "tools");
    fit();
  };
  const show = (told) => {
    where = told;
    filters.show(told.params);
    const again = sync();
    const types = told.params.get("types") || "";
    if (types !== listed || told.turned) search.fill();
    listed = types;
    if (again) fit(false);
    else if (focus && told.origin !== "graph") eye.reveal(placesOf(told.kind === "entity" ? [told.index] : [...focus.near]));
  };
  const resize = () => { if (network) window.requestAnimationFrame(() => { network.setSize("100%", "100%"); network.redraw(); fit(false); }); };
  /* Where a node is on the screen, in CSS pixels: for tests and for the curious. */
  const spot = (index) => {
    const { x, y } = network.canvasToDOM(network.getPosition(index));
    const box = canvas.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  };
  return {
    label: "Graph", build, show, fit, resize, spot, open, pin, hide, hiddenNeighbours,
    isPinned: (id) => pinned.has(id), shown: () => shown, lines: () => lines, placed: () => placed, scale: () => network.getScale(),
  };
})();
