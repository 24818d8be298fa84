"use strict";
/* What is in here: counts, who and what is most central, who speaks about what, what belongs together, what was covered. */
const overview = (() => {
  const TOP = 8;
  const percent = (part, whole) => (whole ? `${Math.round((100 * part) / whole)} %` : "–");
  const total = (number) => number.toLocaleString("en");

  const meter = (share) => {
    const bar = dom.el("i.meter", { "aria-hidden": "true" });
    bar.style.width = `${Math.max(2, Math.round(share * 100))}%`;
    return bar;
  };
  const ranking = (title, rows, open) => rows.length > 0 && dom.el("section.box", {}, dom.el("h3", {}, title, dom.el("span.count", {}, "relations")),
    dom.el("ol.ranking", {}, rows.map(({ entity, count, words }) => dom.el("li", {}, card.entity(entity), dom.el("span.count", { title: words }, count), meter(count / Math.max(...rows.map((row) => row.count), 1))))), open);
  const central = (type) => {
    const rows = model.order.filter((entity) => model.entities[entity].type === type && model.edgesOf[entity].length > 0).slice(0, TOP);
    return rows.map((entity) => ({ entity, count: model.edgesOf[entity].length, words: `${dom.plural(model.edgesOf[entity].length, "relation")}, ${dom.plural(model.mentionsOf[entity].length, "mention")}` })).sort((one, two) => two.count - one.count);
  };
  const tile = (count, words, link) => dom.el("li", {}, dom.el(link ? "button" : "div", link ? { onclick: () => state.go({ view: link }, "overview") } : {}, dom.el("b", {}, count), dom.el("span", {}, words)));

  /* Speakers against what they speak of: how many of a speaker's statements and facts concern a topic or policy. */
  const matrix = () => {
    const cells = new Map();
    const add = (speaker, thing) => {
      if (speaker === undefined || speaker < 0 || thing === undefined || !["Topic", "Policy"].includes(model.entities[thing].type)) return;
      const row = cells.get(speaker) || cells.set(speaker, new Map()).get(speaker);
      row.set(thing, (row.get(thing) || 0) + 1);
    };
    model.statements.forEach((row) => row.about.forEach((thing) => add(row.speaker ?? row.by, thing)));
    model.facts.forEach((fact) => fact.evidence.forEach((row) => [fact.s, fact.o].forEach((thing) => add(row[4], thing))));
    model.documents.forEach(({ speaker, mentions }) => mentions.forEach(([, , thing]) => add(speaker, thing)));
    const sum = (row) => [...row.values()].reduce((one, two) => one + two, 0);
    const speakers = [...cells].sort(([one, a], [two, b]) => sum(b) - sum(a) || one - two).slice(0, 12);
    const things = new Map();
    speakers.forEach(([, row]) => row.forEach((count, thing) => { const now = things.get(thing) || [0, 0]; things.set(thing, [now[0] + 1, now[1] + count]); }));
    // What each speaks of most, and then what several speak of: that tells more than what one repeats.
    const own = speakers.map(([, row]) => [...row].sort(([one, a], [two, b]) => b - a || one - two)[0][0]);
    const several = [...things].sort(([one, a], [two, b]) => b[0] - a[0] || b[1] - a[1] || one - two).map(([thing]) => thing);
    const columns = [...new Set([...own, ...several])].slice(0, 16).sort((one, two) => several.indexOf(one) - several.indexOf(two));
    if (!speakers.length || !columns.length) return false;
    const most = Math.max(...speakers.flatMap(([, row]) => columns.map((thing) => row.get(thing) || 0)));
    const cell = (speaker, thing, count) => {
      const element = dom.el("td", { title: count ? `${model.label(speaker)} on ${model.label(thing)}: ${count}` : null }, count || "");
      if (count) element.style.setProperty("--heat", `${Math.round(12 + (58 * count) / most)}%`);
      return element;
    };
    return dom.el("section.box.wide", {}, dom.el("h3", {}, "Who speaks about what"),
      dom.el("div.scroller", { tabindex: 0, role: "region", "aria-label": "Who speaks about what" }, dom.el("table.matrix", {}, dom.el("caption.unseen", {}, "Mentions and statements of each speaker on each topic"),
        dom.el("thead", {}, dom.el("tr", {}, dom.el("td"), columns.map((thing) => dom.el("th", { scope: "col" }, dom.el("button", { onclick: () => state.select("entity", thing, "card") }, dom.name(model.label(thing))))))),
        dom.el("tbody", {}, speakers.map(([speaker, row]) => dom.el("tr", {}, dom.el("th", { scope: "row" }, card.entity(speaker)), columns.map((thing) => cell(speaker, thing, row.get(thing) || 0))))))));
  };
  const groups = () => {
    const members = new Map();
    model.order.forEach((entity) => { const group = model.network.group[entity]; if (group >= 0) members.set(group, [...(members.get(group) || []), entity]); });
    const rows = [...members.values()].filter((row) => row.length >= 4).sort((one, two) => two.length - one.length).slice(0, 9);
    return rows.length > 1 && dom.el("section.box.wide", {}, dom.el("h3", {}, "What belongs together"), dom.el("ul.groups", {}, rows.map((row) => {
      const item = dom.el("li", {}, dom.el("p.count", {}, dom.plural(row.length, "entity", "entities")), row.slice(0, 5).map((entity) => dom.el("div", {}, card.entity(entity))));
      item.style.setProperty("--group", shape.tint(model.network.group[row[0]], 1));
      return item;
    })));
  };
  const coverage = () => {
    const rows = model.documents.map((row, number) => ({ ...row, number })).filter((row) => row.sentences);
    if (!rows.length) return false;
    const sum = (at) => rows.reduce((all, row) => all + row.sentences[at], 0);
    const share = (row) => row.sentences[1] / (row.sentences[0] || 1);
    const sorted = [...rows].sort((one, two) => share(two) - share(one) || one.number - two.number);
    return dom.el("section.box", {}, dom.el("h3", {}, "Coverage"),
      dom.el("p", {}, dom.el("b", {}, percent(sum(1), sum(0))), ` of ${total(sum(0))} sentences gave a fact or a statement`), 
      rows.length > 1 && dom.el("ol.ranking", {}, sorted.slice(0, 60).map((row) => dom.el("li", {}, dom.el("button.document", { onclick: () => state.go({ view: "reader", document: row.id }, "overview") }, dom.name(model.titled(row.number))), dom.el("span.count", {}, percent(row.sentences[1], row.sentences[0])), meter(share(row))))));
  };

  const build = (home) => {
    const of = (type) => model.entities.filter((entity) => entity.type === type).length;
    const people = central("Person");
    dom.fill(home, dom.el("header.controls", {}, dom.el("h2", {}, "What is in here")), dom.el("div.sheets", { tabindex: 0, role: "region", "aria-label": "Overview" },
      dom.el("ul.tiles", {},
        tile(total(model.documents.length), model.documents.length === 1 ? "speech" : "speeches", "reader"),
        tile(total(model.entities.length - of("Speech")), "entities", "graph"), tile(total(model.facts.length), "facts", "graph"), tile(total(model.statements.length), "statements", "ledger"),
        model.kinds.slice(0, 2).map((kind) => { const count = model.statements.filter((row) => row.kind === kind).length; return tile(total(count), `${kind.toLowerCase()}${count === 1 ? "" : "s"}`, "ledger"); })),
      ranking("Most central people", people), ranking("Most central organizations", central("Organization")), ranking("Most central policies", central("Policy")),
      matrix(), ranking("Places", central("Place")), ranking("Events", central("Event")), ranking("Topics", central("Topic")), groups(), coverage()));
  };
  return { label: "Overview", build, show: () => {} };
})();
