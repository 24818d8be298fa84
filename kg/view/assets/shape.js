"use strict";
/* Geometry of the picture: the middle of a bent arrow, and the shaded ground of a group. */
const shape = (() => {
  const FEWEST = 4;
  const MARGIN = 1.5;
  const CORNERS = 14;
  /* The middle of an arrow, and the point that its curve is drawn to (as vis-network bends it). */
  const middle = (from, to, bend) => {
    const straight = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    if (!bend) return straight;
    const control = via(from, to, bend);
    return { x: (straight.x + control.x) / 2, y: (straight.y + control.y) / 2 };
  };
  const via = (from, to, bend) => {
    const dx = from.x - to.x;
    const dy = to.y - from.y;
    const radius = Math.hypot(dx, dy);
    const half = Math.atan2(dy, dx) + (bend > 0 ? 1 : -1) * (Math.abs(bend) * 0.5 + 0.5) * Math.PI;
    return { x: (from.x + to.x) / 2 + Math.abs(bend) * radius * Math.sin(half), y: (from.y + to.y) / 2 + Math.abs(bend) * radius * Math.cos(half) };
  };

  const turn = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const hull = (points) => {
    const sorted = [...points].sort((one, two) => one.x - two.x || one.y - two.y);
    const half = (rows) => rows.reduce((line, point) => {
      while (line.length > 1 && turn(line[line.length - 2], line[line.length - 1], point) <= 0) line.pop();
      line.push(point);
      return line;
    }, []).slice(0, -1);
    return [...half(sorted), ...half(sorted.reverse())];
  };
  const ring = ({ x, y, radius }) => Array.from({ length: CORNERS }, (_, step) => {
    const angle = (2 * Math.PI * step) / CORNERS;
    const reach = 8 + radius * MARGIN;
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
  /* The groups of nodes as rows of {group, points}; each is the outline around its nodes. */
  const outlines = (spots) => {
    const members = new Map();
    spots.forEach((spot) => {
      const group = model.network.group[spot.id];
      if (group >= 0) members.set(group, [...(members.get(group) || []), spot]);
    });
    return [...members].filter(([, rows]) => rows.length >= FEWEST && rows.length < spots.length).map(([group, rows]) => ({ group, points: hull(rows.flatMap(ring)) }));
  };
  const tint = (group, alpha) => `hsl(${Math.round((group * 137.5 + 20) % 360)} 55% 55% / ${alpha})`;
  const groups = (ctx, spots) => outlines(spots).forEach(({ group, points }) => {
    ctx.beginPath();
    points.forEach(({ x, y }) => ctx.lineTo(x, y));
    ctx.closePath();
    ctx.fillStyle = tint(group, 0.13);
    ctx.fill();
  });
  return { middle, via, groups, outlines, tint };
})();
