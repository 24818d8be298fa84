"use strict";
/* What is seen lives in the address (#view=ledger&by=…&entity=…), so that a link, the back button and a click are one way.
   `entity`, `fact` and `statement` are the selection and stay from view to view; all other names belong to the view. */
const state = (() => {
  const HOME = "graph";
  const listeners = [];
  const left = new Map();
  let origin = "link";

  const factKey = (fact) => [model.entities[fact.s].key, fact.p, fact.role, fact.o === undefined ? fact.value : model.entities[fact.o].key].filter(Boolean).join(" ");
  const chosen = {
    entity: { keys: model.byKey, key: (index) => model.entities[index].key },
    fact: { keys: new Map(model.facts.map((fact, index) => [factKey(fact), index])), key: (index) => factKey(model.facts[index]) },
    statement: { keys: new Map(model.statements.map((statement, index) => [statement.key, index])), key: (index) => model.statements[index].key },
  };
  const shared = (name) => name === "view" || Object.hasOwn(chosen, name);
  const address = () => new URLSearchParams(window.location.hash.slice(1));

  const read = () => {
    const params = address();
    const view = params.get("view") || HOME;
    for (const kind of Object.keys(chosen)) {
      const index = chosen[kind].keys.get(params.get(kind));
      if (index !== undefined) return { view, params, kind, index };
    }
    return { view, params, kind: "none" };
  };
  const announce = () => {
    const where = { ...read(), origin };
    origin = "link";
    listeners.forEach((listener) => listener(where));
  };

  /* The address after changes: {name: value}, where an empty value takes the name away. */
  const changed = (changes) => {
    const now = address();
    const before = now.get("view") || HOME;
    const after = changes.view ?? before;
    const own = new Map([...now].filter(([name]) => !shared(name)));
    if (after !== before) left.set(before, own);
    const kept = after === before ? own : left.get(after) || new Map();
    const result = new URLSearchParams();
    if (after !== HOME) result.set("view", after);
    const all = { ...Object.fromEntries(kept), ...Object.fromEntries([...now].filter(([name]) => name !== "view" && shared(name))), ...changes };
    Object.entries(all).forEach(([name, value]) => { if (name !== "view" && value !== null && value !== undefined && value !== "") result.set(name, value); });
    return result.toString();
  };
  /* Go on from here; `from` is the part that asked, which then stays where it is. What is typed or slid replaces the entry.
     The history is written by hand, so that a click is answered at once and not when the browser gets round to `hashchange`;
     where a page may not write it (a frame without an address of its own), the hash is set and the event does the rest. */
  const go = (changes, from = "page", replace = false) => {
    origin = from;
    const hash = changed(changes);
    if (window.location.hash.slice(1) !== hash) {
      const url = `${window.location.href.split("#")[0]}#${hash}`;
      try { window.history[replace ? "replaceState" : "pushState"](null, "", url); } catch { window.location.hash = hash; return; }
    }
    announce();
  };
  const none = { entity: null, fact: null, statement: null };
  const select = (kind, index, from, more = {}) => go({ ...none, [kind]: chosen[kind].key(index), ...more }, from);
  const clear = (from) => go(none, from);
  window.addEventListener("hashchange", announce);
  return { go, select, clear, read, listen: (listener) => listeners.push(listener), start: announce };
})();
