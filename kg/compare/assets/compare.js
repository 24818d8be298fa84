"use strict";
/* Rows of the comparison, by kind and change; what is not ticked is left out. */
(() => {
  const data = JSON.parse(dom.id("data").textContent);
  const KINDS = { commitment: "Commitments", policy: "Policies", topic: "Topics" };
  const CHANGES = { strengthened: "strengthened", weakened: "weakened", repeated: "repeated", new: `new in ${data.b}`, kept: "kept", dropped: `dropped since ${data.a}` };
  const shown = { kinds: new Set(Object.keys(KINDS)), changes: new Set(Object.keys(CHANGES)) };

  const side = (label, words, document) =>
    dom.el("div.side", { "data-side": label },
      words ? [dom.el("blockquote", {}, dom.verbatim(words)), dom.el("cite", { title: document }, dom.name(data.titles[document] || document))] : dom.el("p.none", {}, "—"));

  const row = ([kind, change, what, wordsA, documentA, wordsB, documentB]) =>
    dom.el("div.row", {},
      dom.el("div.what", {}, dom.name(what || "somebody"), dom.el(`small.change-${change}`, {}, change)),
      side(data.a, wordsA, documentA), side(data.b, wordsB, documentB));

  const count = (index, value) => data.rows.filter((one) => one[index] === value).length;

  const draw = () => {
    const rows = data.rows.filter((one) => shown.kinds.has(one[0]) && shown.changes.has(one[1]));
    const sections = Object.keys(KINDS).map((kind) => [kind, Object.keys(CHANGES).flatMap((change) => rows.filter((one) => one[0] === kind && one[1] === change))]);
    dom.fill(dom.id("rows"), sections.filter(([, own]) => own.length).map(([kind, own]) =>
      dom.el("section", { "aria-label": KINDS[kind] },
        dom.el("h2", {}, KINDS[kind]),
        dom.el("div.row.heads", { "aria-hidden": "true" }, dom.el("span"), dom.name(data.a), dom.name(data.b)),
        own.map(row))));
    dom.say(`${rows.length} rows`);
  };

  const picks = (place, labels, chosen, index) => {
    const given = Object.keys(labels).filter((key) => count(index, key));
    dom.fill(dom.id(place), given.map((key) =>
      dom.el("button.pick", { "aria-pressed": String(chosen.has(key)), onclick: (event) => {
        if (!chosen.delete(key)) chosen.add(key);
        event.currentTarget.setAttribute("aria-pressed", String(chosen.has(key)));
        draw();
      } }, labels[key], " ", dom.el("b", {}, String(count(index, key))))));
  };

  picks("kinds", KINDS, shown.kinds, 0);
  picks("changes", CHANGES, shown.changes, 1);
  dom.fill(dom.id("counts"), ["commitment", "policy", "topic"].filter((kind) => count(0, kind)).map((kind) =>
    dom.el("span", {}, dom.el("b", {}, String(count(0, kind))), ` ${KINDS[kind].toLowerCase()}`)));
  draw();
})();
