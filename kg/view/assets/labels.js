"use strict";
/* Names on the canvas: of one size on the screen at every zoom, the most central first, none over another or over a node. */
const labels = (() => {
  const LINE = 20;
  const LINES = 3;
  const SIZE = 12.5;
  const STEP = 15;
  const CELL = 96;
  const FIRST = 24;
  const wrapped = new Map();

  /* A name on at most three short lines, the rest cut with an ellipsis. */
  const wrap = (name) => {
    if (wrapped.has(name)) return wrapped.get(name);
    const lines = [""];
    name.split(/\s+/).flatMap((word) => (word.length > LINE ? word.match(new RegExp(`.{1,${LINE}}`, "gu")) : [word])).forEach((word) => {
      const last = lines[lines.length - 1];
      if (!last) lines[lines.length - 1] = word;
      else if (last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    });
    if (lines.length > LINES) lines.splice(LINES, lines.length, `${lines[LINES - 1].slice(0, LINE - 1)}…`), lines.splice(LINES - 1, 1);
    wrapped.set(name, lines);
    return lines;
  };

  /* Boxes on the screen, by cells, so that a new one asks its neighbours only. */
  const board = () => {
    const cells = new Map();
    const visit = (box, act) => {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1)
        for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1)
          if (act(`${column} ${row}`)) return true;
      return false;
    };
    const put = (box) => visit(box, (key) => { (cells.get(key) || cells.set(key, []).get(key)).push(box); });
    const taken = (box, owner, over) => visit(box, (key) => (cells.get(key) || []).some((other) => !(over && other.node) &&
      other.owner !== owner && other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom));
    return { put, taken };
  };

  /* Where names stand: rows of {id, lines, x, y, width, height} in pixels of the screen; `spots` are {id, x, y, radius} in
     order of weight. Then the phrases of arrows, {words, x, y, must}, where there is room left. */
  const place = (spots, phrases, measure, frame) => {
    const seen = spots.filter(({ x, y }) => x > -60 && y > -60 && x < frame.width + 60 && y < frame.height + 40);
    const { put, taken } = board();
    seen.forEach(({ id, x, y, radius }) => put({ node: true, owner: id, left: x - radius * 0.8, right: x + radius * 0.8, top: y - radius * 0.8, bottom: y + radius * 0.8 }));
    const names = [];
    for (const [turn, { id, x, y, radius, must }] of seen.entries()) {
      const lines = wrap(model.names[id]);
      const width = Math.max(...lines.map(measure));
      const top = y + radius + 3;
      const box = { owner: id, left: x - width / 2 - 2, right: x + width / 2 + 2, top, bottom: top + lines.length * STEP };
      // What weighs most has its name even over other nodes.
      if (!must && taken(box, id, turn < FIRST)) continue;
      put(box);
      names.push({ id, lines, x, y: top, width, height: lines.length * STEP });
    }
    const free = phrases.filter(({ words, x, y, must }) => {
      const half = measure(words) * 0.45;
      const box = { left: x - half, right: x + half, top: y - 7, bottom: y + 7 };
      if (!must && taken(box, null)) return false;
      put(box);
      return true;
    });
    return { names, free };
  };

  const widths = new Map();
  const write = (ctx, words, x, y, colours, ink, size) => {
    ctx.font = `${size}px ${colours.sans}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    ctx.lineWidth = 3.5;
    ctx.strokeStyle = colours.canvas;
    ctx.strokeText(words, x, y);
    ctx.fillStyle = ink;
    ctx.fillText(words, x, y);
  };
  /* Draw on a canvas whose units are pixels of the screen; gives the names that were placed, for clicks. */
  const draw = (ctx, spots, phrases, frame) => {
    const colours = look.colours();
    ctx.font = `${SIZE}px ${colours.sans}`;
    const measure = (line) => widths.get(line) ?? widths.set(line, ctx.measureText(line).width).get(line);
    const { names, free } = place(spots, phrases, measure, frame);
    const dim = new Set(spots.filter((spot) => spot.dim).map((spot) => spot.id));
    names.forEach(({ id, lines, x, y }) => {
      ctx.globalAlpha = dim.has(id) ? 0.35 : 1;
      lines.forEach((line, index) => write(ctx, line, x, y + index * STEP, colours, colours.ink, SIZE));
    });
    ctx.globalAlpha = 1;
    free.forEach(({ words, x, y }) => write(ctx, words, x, y - 6, colours, colours.soft, 11));
    return names;
  };
  return { draw, wrap, LINE_HEIGHT: STEP };
})();
