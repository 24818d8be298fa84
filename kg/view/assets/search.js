"use strict";
/* Search box and list are one combobox; the list is also the network in words, for whoever does not see the canvas. */
const search = (() => {
  const LONGEST = 300;
  const input = dom.id("search");
  const list = dom.id("list");
  let active = -1;
  let options = [];

  const fold = (string) => string.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = model.entities.map((entity) => ({ label: fold(entity.label), names: entity.aliases.map(fold) }));
  const place = (index) => (model.types.indexOf(model.entities[index].type) || model.types.length);
  const degree = (index) => model.edgesOf[index].length;

  /* Lower is better, -1 is no match: whole name, its begin, begin of a word, inside; other names after. */
  const rank = (index, wanted, words) => {
    const { label, names } = folded[index];
    const score = (string) => {
      if (string === wanted) return 0;
      if (string.startsWith(wanted)) return 1;
      if (` ${string}`.includes(` ${wanted}`)) return 2;
      return words.every((word) => string.includes(word)) ? 3 : -1;
    };
    const own = score(label);
    if (own >= 0) return own * 2;
    const others = names.map(score).filter((value) => value >= 0);
    return others.length ? Math.min(...others) * 2 + 1 : -1;
  };
  const matches = (query) => {
    const wanted = fold(query).trim();
    const off = page.view() === "graph" ? filters.criteria(state.read().params).types : new Set();
    const words = wanted.split(/\s+/);
    const shown = model.entities.map((_, index) => index).filter((index) => !off.has(model.entities[index].type));
    const byWeight = (one, two) => degree(two) - degree(one) || (folded[one].label < folded[two].label ? -1 : 1);
    if (!wanted) return shown.sort((one, two) => place(one) - place(two) || byWeight(one, two));
    return shown.map((index) => [rank(index, wanted, words), index]).filter(([value]) => value >= 0)
      .sort(([value, one], [other, two]) => value - other || byWeight(one, two)).map(([, index]) => index);
  };

  const point = (to) => {
    options[active]?.element.classList.remove("active");
    active = options.length ? (to + options.length) % options.length : -1;
    options.forEach(({ element }, index) => element.setAttribute("aria-selected", String(index === active)));
    if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
    const { element } = options[active];
    element.classList.add("active");
    input.setAttribute("aria-activedescendant", element.id);
    element.scrollIntoView({ block: "nearest" });
  };

  const option = (index) => {
    const { label, type, aliases } = model.entities[index];
    const facts = model.factsOf[index].length + model.factsTo[index].length;
    const element = dom.el("div.option", {
      id: `option-${index}`, role: "option", "aria-selected": "false",
      onclick: () => state.select("entity", index, "list"),
    }, dom.glyph(type), dom.el("span.words", {}, dom.name(label), aliases.length > 0 && dom.el("small", {}, dom.name(aliases.join(" · ")))),
    dom.el("span.count", { title: dom.plural(facts, "fact") }, facts || ""));
    return { index, element };
  };

  const fillList = () => {
    const query = input.value;
    const found = matches(query);
    options = found.slice(0, LONGEST).map(option);
    active = -1;
    input.removeAttribute("aria-activedescendant");
    const rows = [];
    let type = null;
    options.forEach(({ index, element }) => {
      if (!query.trim() && model.entities[index].type !== type) {
        type = model.entities[index].type;
        rows.push(dom.el("div.group", { role: "presentation" }, dom.typePlural(type)));
      }
      rows.push(element);
    });
    if (!found.length) rows.push(dom.el("p.empty", { role: "presentation" }, query.trim() ? "No name matches. Try fewer letters, or Reset." : "Nothing to list: all types are hidden."));
    if (found.length > LONGEST) rows.push(dom.el("p.empty", { role: "presentation" }, `${found.length - LONGEST} more: type to narrow the list.`));
    dom.fill(list, rows);
    if (query.trim()) { point(0); dom.say(dom.plural(found.length, "match", "matches")); }
  };

  const browse = () => { dom.id("card").hidden = true; dom.id("browse").hidden = false; };
  const focus = () => { input.focus(); input.select(); };
  const clear = () => { input.value = ""; fillList(); };

  input.addEventListener("input", () => { browse(); fillList(); });
  input.addEventListener("keydown", (event) => {
    const turns = { ArrowDown: active + 1, ArrowUp: active < 0 ? -1 : active - 1, Home: 0, End: -1 };
    if (event.key === "ArrowDown" || event.key === "ArrowUp" || (active >= 0 && !input.value && event.key in turns)) {
      event.preventDefault();
      browse();
      point(turns[event.key]);
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      state.select("entity", options[active].index, "list");
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (input.value) clear();
      else { state.clear("list"); input.blur(); }
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input:not([type=checkbox], [type=range]), select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      page.pane("side");
      focus();
    } else if (event.key === "Escape" && !typing) state.clear("keyboard");
  });
  return { fill: fillList, clear, focus, browse, matches };
})();
