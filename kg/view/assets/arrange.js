"use strict";
/* A layout for a part of the network that was chosen on the page: springs from a fixed start, then labels apart.
   The whole network's places are computed beforehand; this is for some hundred nodes, and the same each time. */
const arrange = (() => {
  const ROUNDS = 110;
  const LENGTH = 120;
  const WIDE = 128;
  const HIGH = 74;
  const GOLDEN = 2.399963;

  const springs = (points, links) => {
    const count = points.length;
    const area = LENGTH * LENGTH;
    for (let round = 0; round < ROUNDS; round += 1) {
      const heat = LENGTH * 0.9 * (1 - round / ROUNDS) + 1;
      const moves = points.map(() => [0, 0]);
      for (let one = 0; one < count; one += 1) {
        for (let two = one + 1; two < count; two += 1) {
          const dx = points[one][0] - points[two][0];
          const dy = points[one][1] - points[two][1];
          const push = area / Math.max(dx * dx + dy * dy, 1);
          moves[one][0] += dx * push; moves[one][1] += dy * push;
          moves[two][0] -= dx * push; moves[two][1] -= dy * push;
        }
      }
      links.forEach(([one, two]) => {
        const dx = points[one][0] - points[two][0];
        const dy = points[one][1] - points[two][1];
        const pull = Math.hypot(dx, dy) / LENGTH;
        moves[one][0] -= dx * pull; moves[one][1] -= dy * pull;
        moves[two][0] += dx * pull; moves[two][1] += dy * pull;
      });
      points.forEach((point, index) => {
        // Parts that nothing connects would drift away for ever: all are drawn gently to the middle.
        const dx = moves[index][0] - point[0] * 0.6;
        const dy = moves[index][1] - point[1] * 0.9;
        const length = Math.max(Math.hypot(dx, dy), 1e-6);
        point[0] += (dx / length) * Math.min(length, heat);
        point[1] += (dy / length) * Math.min(length, heat);
      });
    }
  };
  const apart = (points) => {
    for (let round = 0; round < 40; round += 1) {
      let moved = false;
      const order = points.map((_, index) => index).sort((one, two) => points[one][0] - points[two][0] || one - two);
      for (let at = 0; at < order.length; at += 1) {
        const one = points[order[at]];
        for (let next = at + 1; next < order.length; next += 1) {
          const two = points[order[next]];
          const wide = WIDE - (two[0] - one[0]);
          if (wide <= 0) break;
          const high = HIGH - Math.abs(two[1] - one[1]);
          if (high <= 0) continue;
          moved = true;
          const down = two[1] >= one[1] ? 1 : -1;
          if (high <= wide) { one[1] -= down * high * 0.4; two[1] += down * high * 0.4; } else { one[0] -= wide * 0.4; two[0] += wide * 0.4; }
        }
      }
      if (!moved) return;
    }
  };
  /* Places for nodes: `middle` stands in the centre, `fixed` keep theirs. */
  const of = (ids, edges, middle, fixed = new Map()) => {
    const position = new Map(ids.map((id, index) => [id, index]));
    const weight = new Map(ids.map((id) => [id, 0]));
    const links = edges.map(({ from, to }) => [position.get(from), position.get(to)]);
    edges.forEach(({ from, to }) => [from, to].forEach((id) => weight.set(id, weight.get(id) + 1)));
    const ranked = [...ids].sort((one, two) => (two === middle) - (one === middle) || weight.get(two) - weight.get(one) || model.rank[one] - model.rank[two]);
    const points = ids.map(() => [0, 0]);
    ranked.forEach((id, turn) => {
      const radius = LENGTH * Math.sqrt(turn);
      points[position.get(id)] = [radius * Math.cos(turn * GOLDEN), radius * Math.sin(turn * GOLDEN)];
    });
    springs(points, links);
    points.forEach((point) => { point[0] *= 1.25; });
    apart(points);
    return new Map(ids.map((id, index) => [id, fixed.get(id) || { x: Math.round(points[index][0]), y: Math.round(points[index][1]) }]));
  };
  /* Places for nodes that come to a picture that stays as it is: in growing rings around their neighbour, where there is room. */
  const beside = (ids, centre, taken) => {
    const places = new Map();
    const spots = [...taken];
    let turn = 0;
    ids.forEach((id) => {
      let spot;
      do {
        turn += 1;
        const radius = 70 + 34 * Math.sqrt(turn);
        spot = { x: Math.round(centre.x + radius * Math.cos(turn * GOLDEN) * 1.3), y: Math.round(centre.y + radius * Math.sin(turn * GOLDEN)) };
      } while (turn < 4000 && spots.some((other) => Math.abs(other.x - spot.x) < WIDE * 0.8 && Math.abs(other.y - spot.y) < HIGH * 0.8));
      spots.push(spot);
      places.set(id, spot);
    });
    return places;
  };
  return { of, beside };
})();
