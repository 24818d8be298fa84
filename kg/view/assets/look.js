"use strict";
/* How nodes and arrows look: colours from the style sheet, shapes by type. */
const look = (() => {
  const SHAPES = { Person: "dot", Organization: "square", Place: "triangleDown", Policy: "diamond", Event: "star", Topic: "hexagon", Speech: "custom" };
  let colours = {};
  const read = () => {
    const style = window.getComputedStyle(document.documentElement);
    const value = (property) => style.getPropertyValue(property).trim();
    colours = Object.fromEntries(["ink", "soft", "canvas", "edge", "accent", "ground", "sans"].map((name) => [name, value(`--${name}`)]));
    model.types.forEach((type) => { colours[type] = value(`--${type.toLowerCase()}`); });
  };
  const colour = (type) => colours[type] || colours.Topic;

  /* A speech is a wide box; vis-network's own box cannot be without a label inside. */
  const sheet = ({ ctx, x, y, style: { size, color, borderColor, borderWidth, opacity } }) => ({
    drawNode: () => {
      ctx.save();
      ctx.globalAlpha = opacity ?? 1;
      ctx.fillStyle = color;
      ctx.strokeStyle = borderColor;
      ctx.lineWidth = borderWidth;
      ctx.fillRect(x - size * 1.3, y - size * 0.7, size * 2.6, size * 1.4);
      ctx.strokeRect(x - size * 1.3, y - size * 0.7, size * 2.6, size * 1.4);
      ctx.restore();
    },
    nodeDimensions: { width: size * 2.6, height: size * 1.4 },
  });

  /* `rim` is the line around a node, in pixels of the screen at any zoom. */
  const node = (id, { size, chosen, dim, pinned, rim }) => {
    const { type } = model.entities[id];
    const shape = SHAPES[type] || "dot";
    return {
      id, shape, ...(shape === "custom" && { ctxRenderer: sheet }),
      size,
      opacity: dim ? 0.2 : 1,
      borderWidth: chosen || pinned ? Math.max(3, rim) : rim,
      color: { background: colour(type), border: chosen ? colours.accent : pinned ? colours.ink : colours.canvas },
    };
  };
  /* Arrows between the same two bend away from each other, whichever way they point. */
  const turns = new Map();
  const bends = model.edges.map(({ from, to }) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const turn = turns.get(pair) || 0;
    turns.set(pair, turn + 1);
    return turn && Math.ceil(turn / 2) * 0.22 * ((turn % 2 === 1) === (from < to) ? 1 : -1);
  });
  const edge = ({ id, from, to, predicate }, { lit, dim }) => {
    const line = lit ? colours.accent : colours.edge;
    return {
      id, from, to,
      dashes: model.isStatement(predicate) && [4, 4],
      color: { color: line, highlight: line, hover: line, opacity: dim ? 0.2 : 1 },
      width: lit ? 2 : 1.1,
      smooth: bends[id] !== 0 && { enabled: true, type: bends[id] > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bends[id]) },
    };
  };
  return { read, node, edge, colour, colours: () => colours, bend: (id) => bends[id] };
})();
