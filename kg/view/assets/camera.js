"use strict";
/* Where the picture is looked at from: fitted to what is in sight, zoomed, moved, by buttons and keys. */
const camera = (() => {
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const [NEAREST, FARTHEST] = [5, 0.02];
  const animation = (duration) => !calm.matches && { duration, easingFunction: "easeInOutQuad" };

  /* The camera of a network on a canvas. Places are {x, y} in the network's own units. */
  const of = (canvas, network) => {
    /* All the places, with room for the names at the rim. */
    const fit = (all, animate = true) => {
      if (!all.length) return;
      const range = (axis) => { const found = all.map((place) => place[axis]); return [Math.min(...found), Math.max(...found)]; };
      const [left, right] = range("x");
      const [top, bottom] = range("y");
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      const wide = Math.max(width - Math.min(150, width * 0.2), 100);
      const high = Math.max(height - 110, 100);
      const scale = Math.min(1.4, wide / Math.max(right - left, 1), high / Math.max(bottom - top, 1));
      network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 + 16 / scale }, scale, animation: animate && animation(350) });
    };
    const zoom = (factor) => network.moveTo({ scale: Math.min(NEAREST, Math.max(FARTHEST, network.getScale() * factor)), animation: animation(150) });
    const pan = (dx, dy) => {
      const { x, y } = network.getViewPosition();
      network.moveTo({ position: { x: x + dx / network.getScale(), y: y + dy / network.getScale() } });
    };
    /* Go to the first of the places, if not all are in the frame. */
    const reveal = (all) => {
      const box = network.getViewPosition();
      const scale = network.getScale();
      const seen = all.every(({ x, y }) => Math.abs(x - box.x) * scale < canvas.clientWidth / 2 - 60 && Math.abs(y - box.y) * scale < canvas.clientHeight / 2 - 50);
      if (all.length && !seen) network.moveTo({ position: all[0], scale: Math.max(scale, 0.7), animation: animation(350) });
    };
    const keys = (whole) => (event) => {
      const act = { ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0), ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60), "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: whole }[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    return { fit, zoom, reveal, keys };
  };
  return { of };
})();
