"use strict";
/* The picture as a file: PNG is what is seen on the canvas, SVG all that is in sight with every name and the groups. */
const picture = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const el = (name, attributes, ...children) => {
    const element = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...children);
    return element;
  };
  const png = (canvas, ground) => {
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const ctx = copy.getContext("2d");
    ctx.fillStyle = ground;
    ctx.fillRect(0, 0, copy.width, copy.height);
    ctx.drawImage(canvas, 0, 0);
    copy.toBlob((blob) => dom.save(blob, "graph.png"), "image/png");
  };
  const svg = (ids, lines, places, size, grouped) => {
    const colours = look.colours();
    const all = ids.map((id) => places.get(id));
    const [left, top] = ["x", "y"].map((axis) => Math.min(...all.map((place) => place[axis])) - 110);
    const [right, bottom] = ["x", "y"].map((axis) => Math.max(...all.map((place) => place[axis])) + 110);
    const arrow = el("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto" }, el("path", { d: "M0 0L8 4L0 8z", fill: colours.edge }));
    const outline = (points) => `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
    const groups = !grouped ? [] : shape.outlines(ids.map((id) => ({ id, ...places.get(id), radius: size(id) })))
      .map(({ group, points }) => el("path", { class: "group", d: outline(points), fill: shape.tint(group, 1), "fill-opacity": 0.13 }));
    const paths = lines.map((line) => {
      const from = places.get(line.from);
      const to = places.get(line.to);
      const bend = look.bend(line.id);
      const via = bend ? shape.via(from, to, bend) : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const far = Math.max(Math.hypot(to.x - via.x, to.y - via.y), 1);
      const reach = size(line.to) + 3;
      const end = { x: to.x - ((to.x - via.x) / far) * reach, y: to.y - ((to.y - via.y) / far) * reach };
      const title = el("title", {}, `${model.names[line.from]} ${model.phrase(line.predicate)} ${model.names[line.to]}`);
      return el("path", { d: `M${from.x} ${from.y}Q${via.x.toFixed(1)} ${via.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`, fill: "none", stroke: colours.edge, "stroke-width": 1.1, "marker-end": "url(#arrow)", ...(model.isStatement(line.predicate) && { "stroke-dasharray": "4 4" }) }, title);
    });
    const nodes = ids.map((id) => {
      const { x, y } = places.get(id);
      const { type } = model.entities[id];
      const scale = size(id) / 7;
      const lines_ = labels.wrap(model.names[id]).map((line, index) => el("tspan", { x, dy: index ? labels.LINE_HEIGHT : 0 }, line));
      return el("g", {},
        el("path", { d: dom.outline(type), fill: look.colour(type), transform: `translate(${x} ${y}) scale(${scale.toFixed(2)}) translate(-8 -8)` }),
        el("text", { x, y: y + size(id) + 14, "text-anchor": "middle", "font-size": 12.5, fill: colours.ink, stroke: colours.canvas, "stroke-width": 3, "paint-order": "stroke" }, ...lines_));
    });
    const root = el("svg", { xmlns: SVG, viewBox: `${left} ${top} ${right - left} ${bottom - top}`, "font-family": "Helvetica, Arial, sans-serif" },
      el("title", {}, model.title), el("defs", {}, arrow),
      el("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: colours.canvas }), ...groups, ...paths, ...nodes);
    dom.save(new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" }), "graph.svg");
  };
  return { png, svg };
})();
