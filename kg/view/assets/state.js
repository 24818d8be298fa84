"use strict";
/* What is selected lives in the address (#entity=…, #fact=…, #statement=…), so that a link, the back button and a click are one way. */
const state = (() => {
  const listeners = [];
  let origin = "link";

  const factKey = (fact) => [model.entities[fact.s].key, fact.p, fact.role || "", fact.o === undefined ? fact.value || "" : model.entities[fact.o].key].filter(Boolean).join(" ");
  const factByKey = new Map(model.facts.map((fact, index) => [factKey(fact), index]));
  const statementByKey = new Map(model.statements.map((statement, index) => [statement.key, index]));

  const read = () => {
    const address = new URLSearchParams(window.location.hash.slice(1));
    for (const [kind, keys] of [["entity", model.byKey], ["fact", factByKey], ["statement", statementByKey]]) {
      const index = keys.get(address.get(kind));
      if (index !== undefined) return { kind, index };
    }
    return { kind: "none" };
  };
  const write = (selection) => {
    const key = {
      entity: () => model.entities[selection.index].key,
      fact: () => factKey(model.facts[selection.index]),
      statement: () => model.statements[selection.index].key,
    }[selection.kind];
    return key ? new URLSearchParams({ [selection.kind]: key() }).toString() : "";
  };
  const announce = () => {
    const selection = { ...read(), origin };
    origin = "link";
    listeners.forEach((listener) => listener(selection));
  };

  /* Select; `from` is the part of the page that asked, which then stays where it is. */
  const select = (kind, index, from) => {
    origin = from;
    const hash = write({ kind, index });
    if (window.location.hash.slice(1) === hash) announce();
    else window.location.hash = hash;
  };
  window.addEventListener("hashchange", announce);
  return { select, clear: (from) => select("none", 0, from), listen: (listener) => listeners.push(listener), start: announce, read };
})();
