"use strict";
/* The text of a document as it is stored, cut at its sentences, each shaded by what it gave. */
const text = (() => {
  const home = dom.id("text");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let elements = [];

  const sentence = (row, index, whole) => {
    const kind = report.kinds[report.kindOf(row)];
    return dom.el(`span.sentence.gave-${kind.key}`, {
      role: "button",
      tabindex: -1,
      title: `gave ${kind.meaning}`,
      "aria-description": `gave ${kind.meaning}`,
      "aria-pressed": "false",
      onclick: () => report.open(report.number(), index, "text"),
      onkeydown: (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        report.open(report.number(), index, "text");
      },
    }, dom.verbatim(whole.slice(row[0], row[1])));
  };
  const draw = () => {
    const { text: whole, sentences } = report.documents[report.number()] || { text: "", sentences: [] };
    elements = sentences.map((row, index) => sentence(row, index, whole));
    const parts = [];
    let done = 0;
    sentences.forEach((row, index) => {
      parts.push(...dom.verbatim(whole.slice(done, row[0])), elements[index]);
      done = row[1];
    });
    dom.fill(home, parts, dom.verbatim(whole.slice(done)));
    dom.id("scroll").scrollTop = 0;
  };
  const choose = (origin) => {
    const at = report.at();
    elements.forEach((element, index) => {
      element.setAttribute("aria-pressed", String(index === at));
      element.tabIndex = index === Math.max(at, 0) ? 0 : -1;
    });
    if (at < 0) return;
    elements[at].focus({ preventScroll: true });
    if (origin !== "text") elements[at].scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  };
  const dim = () => report.kinds.forEach((kind, index) => home.classList.toggle(`dim-${kind.key}`, !report.ticked.has(index)));

  home.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    report.step(way, "keys");
  });
  report.listen(({ turned, origin, ticked }) => {
    if (turned) draw();
    if (ticked) dim(); else choose(origin);
  });
})();
