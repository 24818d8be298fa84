"use strict";
/* All that the graph holds about what is selected: an entity, a fact, or a statement. */
const card = (() => {
  const element = dom.id("card");
  const SHOWN = 60;

  const entity = (index) => dom.el("button.entity", { onclick: () => state.select("entity", index, "card") },
    dom.glyph(model.entities[index].type), dom.name(model.entities[index].label || model.entities[index].key));
  const back = () => dom.el("button.back", { onclick: () => { state.clear("card"); dom.id("search").focus(); } }, "← All entities");
  const object = (fact) => (fact.o !== undefined ? entity(fact.o) : fact.value && dom.el("span.value", {}, dom.name(fact.value)));
  const proofs = (fact) => fact.evidence.map(evidence.of);

  const factRow = (index, inverse) => {
    const fact = model.facts[index];
    return dom.el("li", { "data-fact": index },
      fact.role && dom.el("p.role", {}, dom.name(fact.role)),
      inverse ? entity(fact.s) : object(fact),
      proofs(fact));
  };
  const grouped = (rows, inverse) => {
    const groups = new Map();
    rows.forEach((index) => {
      const { p } = model.facts[index];
      groups.set(p, [...(groups.get(p) || []), index]);
    });
    return [...groups].map(([predicate, found]) => dom.el("section.facts", {},
      dom.el("h3", {}, model.phrase(predicate, inverse), found.length > 1 && dom.el("span.count", {}, found.length)),
      dom.el("ul", {}, found.slice(0, SHOWN).map((index) => factRow(index, inverse))),
      found.length > SHOWN && dom.el("p.empty", {}, `and ${found.length - SHOWN} more`)));
  };

  const statementRow = (index) => {
    const said = model.statements[index];
    return dom.el("li", {},
      dom.el(`button.kind.kind-${said.kind}`, { onclick: () => state.select("statement", index, "card") }, said.kind),
      evidence.sentence(said));
  };
  const statements = (rows) => rows.length > 0 && dom.el("section.facts", {},
    dom.el("h3", {}, "Statements", dom.el("span.count", {}, rows.length)),
    dom.el("ul", {}, rows.slice(0, SHOWN).map(statementRow)));

  const stepper = (index) => {
    const places = model.mentionsOf[index];
    if (!places.length) return dom.el("p.mentions", {}, "Not mentioned by name in the text.");
    let turn = -1;
    const count = dom.el("span", {}, dom.plural(places.length, "mention"));
    const step = (by) => () => {
      turn = turn < 0 && by < 0 ? places.length - 1 : (turn + by + places.length) % places.length;
      count.textContent = `mention ${turn + 1} of ${places.length}`;
      if (page.view() !== "reader") page.dock(true);
      reader.showMention(index, turn);
    };
    return dom.el("p.mentions", {}, count,
      dom.el("button.step", { "aria-label": "Previous mention", onclick: step(-1) }, "‹"),
      dom.el("button.step", { "aria-label": "Next mention", onclick: step(1) }, "›"));
  };

  /* What can be done with an entity: seen with what is near it, kept in sight or hidden, taken along as Turtle. */
  const actions = (index) => {
    const steps = page.view() === "graph" && state.read().params.get("steps");
    const near = (count, words) => dom.el("button", { "aria-pressed": String(steps === count), title: `Show only what is ${words} away`, onclick: () => state.go({ view: "graph", steps: steps === count ? null : count }, "tools") }, words);
    const redo = () => show({ kind: "entity", index });
    const copied = (event) => turtle.copy(index, () => { event.target.textContent = "Copied"; dom.say("Copied as Turtle"); });
    const more = page.view() === "graph" ? graph.hiddenNeighbours(index) : 0;
    return dom.el("div.actions", { role: "group", "aria-label": "What to do with it" },
      model.edgesOf[index].length > 0 && [near("1", "1 step"), near("2", "2 steps")],
      page.view() === "graph" && [
        more > 0 && dom.el("button", { title: "Bring its neighbours into the picture", onclick: () => { graph.open(index); redo(); } }, `+${more}`),
        dom.el("button", { "aria-pressed": String(graph.isPinned(index)), title: "Keep it in the picture, where it is", onclick: () => { graph.pin(index); redo(); } }, "Pin"),
        dom.el("button", { title: "Take it out of the picture", onclick: () => graph.hide(index) }, "Hide")],
      dom.el("button", { title: "Copy all about it as RDF", onclick: copied }, "Copy Turtle"));
  };
  const documents = (index) => {
    const found = model.documents.length > 1 ? model.documentsOf(index) : [];
    return found.length > 0 && dom.el("section.facts", {}, dom.el("h3", {}, "Documents", dom.el("span.count", {}, found.length)),
      dom.el("ul", {}, found.slice(0, SHOWN).map((number) => dom.el("li", {}, dom.el("button.document", { onclick: () => state.go({ view: "reader", document: model.documents[number].id }, "card") },
        dom.name(model.titled(number)), model.documents[number].date && dom.el("time", {}, model.documents[number].date))))));
  };

  const ofEntity = (index) => {
    const { label, key, type, finer, aliases } = model.entities[index];
    const known = model.factsOf[index].length + model.factsTo[index].length;
    return [
      dom.el("p.type", {}, dom.glyph(type), finer && finer !== type ? `${type} · ${finer}` : type),
      dom.el("h2", {}, dom.name(label || key)),
      aliases.length > 0 && dom.el("p.aliases", {}, "also ", aliases.map((alias, at) => [at > 0 && ", ", dom.el("q", {}, dom.name(alias))])),
      type !== "Speech" && stepper(index),
      actions(index),
      grouped(model.factsOf[index], false),
      grouped(model.factsTo[index], true),
      statements(model.statementsOf[index]),
      documents(index),
      !known && !model.statementsOf[index].length && dom.el("p.empty", {}, "The text mentions this, and states no fact about it."),
    ];
  };
  const ofFact = (index) => {
    const fact = model.facts[index];
    return [
      dom.el("p.type", {}, "Fact"),
      dom.el("h2.sentence", {}, entity(fact.s), dom.el("span.predicate", {}, model.phrase(fact.p)), object(fact)),
      fact.role && dom.el("p.role", {}, dom.name(fact.role)),
      dom.el("section.facts", {}, dom.el("h3", {}, "Proved by"), dom.el("ul", {}, proofs(fact).map((proof) => dom.el("li", {}, proof)))),
    ];
  };
  const ofStatement = (index) => {
    const said = model.statements[index];
    const row = (term, entities) => entities.length > 0 && [dom.el("dt", {}, term), entities.map((at) => dom.el("dd", {}, entity(at)))];
    const one = (at) => (at === undefined ? [] : [at]);
    return [
      dom.el("p.type", {}, "Statement"),
      dom.el("h2", {}, dom.el(`span.kind.kind-${said.kind}`, {}, said.kind)),
      evidence.sentence(said),
      dom.el("dl", {},
        row("by", one(said.by ?? said.speaker)),
        said.by !== undefined && said.by !== said.speaker && row("said by", one(said.speaker)),
        row("to", one(said.to)), row("about", said.about),
        said.deadline && [dom.el("dt", {}, "by when"), dom.el("dd", {}, said.deadline)]),
    ];
  };

  const show = ({ kind, index }) => {
    const parts = { entity: ofEntity, fact: ofFact, statement: ofStatement }[kind];
    if (!parts) { dom.fill(element); return; }
    dom.fill(element, back(), parts(index));
    element.scrollTop = 0;
  };

  return { show, entity };
})();
