"use strict";
/* An entity as Turtle, in the terms of the graph: what it is called and is, and the plain facts from and to it. */
const turtle = (() => {
  const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  const string = (words) => `"${words.replace(/[\\"\n\r\t]/g, (found) => ESCAPES[found])}"`;
  const name = (key) => (/^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u.test(key) ? `id:${key}` : `<${encodeURI(model.terms.base + key)}>`);
  const date = (value) => `"${value}"^^xsd:${["gYear", "gYearMonth", "date"][value.split("-").length - 1]}`;
  const key = (entity) => name(model.entities[entity].key);

  const line = (fact) => {
    const term = model.terms.predicates[`${fact.p} ${model.entities[fact.s].type}`];
    if (!term) return null;
    return `${key(fact.s)} ${term} ${fact.o === undefined ? date(fact.value) : key(fact.o)} .`;
  };
  /* A position is a node of its own, without a name here. */
  const membership = (fact) => `[] a org:Membership ; org:member ${key(fact.s)} ; org:role [ a org:Role ; rdfs:label ${string(fact.role)} ]${fact.o === undefined ? "" : ` ; org:organization ${key(fact.o)}`} .`;

  const of = (entity) => {
    const { label, type, finer, aliases } = model.entities[entity];
    const class_ = model.terms.classes[type];
    const classes = [class_, finer && model.terms.finer[finer]].filter(Boolean);
    const about = [`${key(entity)} a ${classes.join(", ")}`, `rdfs:label ${string(label)}${model.terms.language}`, ...aliases.map((alias) => `skos:altLabel ${string(alias)}${model.terms.language}`)];
    const facts = [...model.factsOf[entity], ...model.factsTo[entity]].map((index) => model.facts[index]);
    const lines = [`${about.join(" ;\n    ")} .`, ...facts.map((fact) => (fact.p === "position" ? membership(fact) : line(fact))).filter(Boolean)];
    const whole = lines.join("\n");
    const prefixes = Object.entries({ ...model.terms.prefixes, id: model.terms.base }).filter(([prefix]) => new RegExp(`(?:^|[\\s^(])${prefix}:`, "m").test(whole));
    return `${prefixes.map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`).join("\n")}\n\n${whole}\n`;
  };
  const copy = async (entity, done) => {
    try { await navigator.clipboard.writeText(of(entity)); } catch {
      // Where a page from disk may not write to the clipboard, the text is copied from a field.
      const field = dom.el("textarea.unseen", { "aria-hidden": "true" }, of(entity));
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    done();
  };
  return { of, copy };
})();
