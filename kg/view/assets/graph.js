"use strict";
/* The network on its canvas: pyvis's nodes and edges, at places computed beforehand, coloured by the style sheet. */
const graph = (() => {
  const canvas = dom.id("canvas");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const hidden = { types: new Set(), predicates: new Set() };
  let colours;
  let selection = { kind: "none" };
  let hovered = null;
  let network;
  let nodes;
  let edges;
  const looks = new Map();

  const readColours = () => {
    const style = window.getComputedStyle(document.documentElement);
    const value = (property) => style.getPropertyValue(property).trim();
    colours = { ink: value("--ink"), soft: value("--soft"), paper: value("--canvas"), edge: value("--edge"), accent: value("--accent"), ground: value("--ground") };
    model.types.forEach((type) => { colours[type] = value(`--${type.toLowerCase()}`); });
  };

  const focusOf = () => {
    const around = new Set();
    const lines = new Set();
    const take = (edge) => { lines.add(edge.id); around.add(edge.from).add(edge.to); };
    const { kind, index } = selection;
    if (kind === "entity") {
      around.add(index);
      model.edgesOf[index].forEach((id) => take(model.network.edges[id]));
    } else if (kind === "fact" || kind === "statement") {
      model.network.edges.filter((edge) => model.isStatement(edge.predicate) === (kind === "statement") && edge.rows.includes(index)).forEach(take);
      if (kind === "fact") around.add(model.facts[index].s);
      else {
        const { speaker, by, to, about = [] } = model.statements[index];
        [by ?? speaker, to, ...about].forEach((entity) => entity !== undefined && around.add(entity));
      }
    } else return null;
    return { around, lines };
  };

  const nodeLook = (node, focus) => {
    const type = model.entities[node.id].type;
    const colour = colours[type] || colours.Topic;
    const chosen = selection.kind === "entity" && selection.index === node.id;
    const dim = focus !== null && !focus.around.has(node.id);
    const boxed = node.shape === "box";
    return {
      id: node.id,
      hidden: hidden.types.has(type),
      opacity: dim ? 0.18 : 1,
      borderWidth: chosen ? 3 : 1.5,
      color: { background: colour, border: chosen ? colours.accent : colours.paper },
      font: {
        color: dim ? colours.soft : boxed ? colours.ground : colours.ink,
        strokeColor: boxed ? colour : colours.paper,
        strokeWidth: boxed ? 0 : 4,
        size: dim ? 11 : chosen ? 15 : 13,
      },
    };
  };
  const edgeLook = (edge, focus) => {
    const lit = (focus !== null && focus.lines.has(edge.id)) || hovered === edge.id;
    const dim = focus !== null && !lit;
    const line = lit ? colours.accent : colours.edge;
    return {
      id: edge.id,
      hidden: hidden.predicates.has(edge.predicate) || hidden.types.has(model.entities[edge.from].type) || hidden.types.has(model.entities[edge.to].type),
      label: lit ? model.phrase(edge.predicate) : undefined,
      color: { color: line, highlight: line, hover: line, opacity: dim ? 0.25 : 1 },
      width: lit ? 2 : 1.1,
      font: { color: colours.ink, strokeColor: colours.paper, strokeWidth: 5, size: 11 },
    };
  };
  /* Only what looks different from before is told to vis-network: it redraws and re-measures what it is told. */
  const changed = (items, look, focus, prefix) => items.map((item) => look(item, focus)).filter((seen) => {
    const now = JSON.stringify(seen);
    const before = looks.get(prefix + seen.id);
    looks.set(prefix + seen.id, now);
    return before !== now;
  });
  const paint = () => {
    const focus = focusOf();
    const newNodes = changed(model.network.nodes, nodeLook, focus, "n");
    const newEdges = changed(model.network.edges, edgeLook, focus, "e");
    if (newNodes.length) nodes.update(newNodes);
    if (newEdges.length) edges.update(newEdges);
  };

  const fit = (animate = true) => network.fit({ maxZoomLevel: 1.4, animation: animate && !calm.matches && { duration: 350, easingFunction: "easeInOutQuad" } });
  const zoom = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: !calm.matches && { duration: 150 } });
  const reveal = (ids) => {
    const box = network.getViewPosition();
    const scale = network.getScale();
    const seen = ids.every((id) => {
      const { x, y } = network.getPosition(id);
      return Math.abs(x - box.x) * scale < canvas.clientWidth / 2 - 60 && Math.abs(y - box.y) * scale < canvas.clientHeight / 2 - 50;
    });
    if (!seen && ids.length) network.moveTo({ position: network.getPosition(ids[0]), scale: Math.max(scale, 0.7), animation: !calm.matches && { duration: 350 } });
  };

  const build = () => {
    readColours();
    const merged = (items, look, prefix) => items.map((item) => {
      const seen = look(item, null);
      looks.set(prefix + item.id, JSON.stringify(seen));
      return { ...item, ...seen };
    });
    nodes = new vis.DataSet(merged(model.network.nodes, nodeLook, "n"));
    edges = new vis.DataSet(merged(model.network.edges, edgeLook, "e"));
    const family = window.getComputedStyle(document.body).fontFamily;
    network = new vis.Network(canvas, { nodes, edges }, {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false },
      interaction: { hover: true, multiselect: false, selectConnectedEdges: false, hideEdgesOnDrag: edges.length > 2000, keyboard: false },
      nodes: { chosen: false, font: { face: family, size: 13, vadjust: -2 }, margin: 9, shapeProperties: { borderRadius: 4 } },
      edges: { chosen: false, smooth: false, selectionWidth: 0, arrows: { to: { scaleFactor: 0.5 } }, font: { face: family, align: "horizontal" } },
    });
    network.on("click", ({ nodes: [node], edges: [edge] }) => {
      if (node !== undefined) state.select("entity", node, "graph");
      else if (edge !== undefined) {
        const { predicate, rows } = model.network.edges[edge];
        state.select(model.isStatement(predicate) ? "statement" : "fact", rows[0], "graph");
      } else state.clear("graph");
    });
    network.on("hoverEdge", ({ edge }) => { hovered = edge; paint(); canvas.classList.add("pointing"); });
    network.on("blurEdge", () => { hovered = null; paint(); canvas.classList.remove("pointing"); });
    network.on("hoverNode", () => canvas.classList.add("pointing"));
    network.on("blurNode", () => canvas.classList.remove("pointing"));
    network.once("afterDrawing", () => { document.documentElement.dataset.drawn = String(Math.round(performance.now())); });
    fit(false);
    dark.addEventListener("change", () => { readColours(); paint(); });
    window.addEventListener("beforeprint", () => fit(false));
  };

  const show = (chosen) => {
    selection = chosen;
    paint();
    const focus = focusOf();
    if (focus && chosen.origin !== "graph") reveal(chosen.kind === "entity" ? [chosen.index] : [...focus.around]);
  };
  const filter = (kind, value, shown) => {
    hidden[kind][shown ? "delete" : "add"](value);
    paint();
  };
  /* Where a node or the middle of an edge is on the screen, in CSS pixels: for tests and for the curious. */
  const spot = (index) => {
    const { x, y } = network.canvasToDOM(network.getPosition(index));
    const box = canvas.getBoundingClientRect();
    return { x: x + box.left, y: y + box.top };
  };
  return { build, show, filter, fit, zoom, spot, hidden, canvas, redraw: () => { network.redraw(); } };
})();
