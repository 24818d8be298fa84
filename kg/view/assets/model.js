"use strict";
/* The page's data, unpacked from rows to records, with the indexes that every part asks. Offsets are UTF-16 units, ready for slice(). */
const model = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const types = ["Speech", "Person", "Organization", "Place", "Policy", "Event", "Topic"];
  const kinds = ["Commitment", "Call", "Thanks", "Congratulation"];
  const verbs = {
    Commitment: ["commits to", "has a commitment from"],
    Call: ["calls on", "is called on by"],
    Thanks: ["thanks", "is thanked by"],
    Congratulation: ["congratulates", "is congratulated by"],
  };
  const given = (position) => (position < 0 ? undefined : position);

  const entities = data.entities.map(([key, label, type, finer, ...aliases]) => ({ key, label: label || key, type: data.types[type], finer, aliases }));
  const facts = data.facts.map(([s, p, o, value, role, ...evidence]) => ({ s, p: data.predicates[p], o: given(o), value, role, evidence }));
  const statements = data.statements.map(([key, kind, at, speaker, by, to, deadline, confidence, ...about]) =>
    ({ key, kind: data.kinds[kind], at, speaker: given(speaker), by: given(by), to: given(to), deadline, confidence, about }));
  const documents = data.documents.map(({ mentions = [], ...rest }) => {
    const rows = [];
    for (let at = 0, begin = 0; at < mentions.length; at += 3) {
      begin += mentions[at];
      rows.push([begin, begin + mentions[at + 1], mentions[at + 2]]);
    }
    return { title: "", places: [], ...rest, mentions: rows };
  });
  const { x, y, size, group, order, edges: rows, core } = data.network;
  const edges = rows.map(([from, to, predicate, ...proofs], id) => ({ id, from, to, predicate: predicate < data.predicates.length ? data.predicates[predicate] : data.kinds[predicate - data.predicates.length], rows: proofs }));

  const many = (length) => Array.from({ length }, () => []);
  const factsOf = many(entities.length);
  const factsTo = many(entities.length);
  const statementsOf = many(entities.length);
  const mentionsOf = many(entities.length);
  const edgesOf = many(entities.length);
  const byKey = new Map(entities.map((entity, index) => [entity.key, index]));

  facts.forEach((fact, index) => {
    factsOf[fact.s].push(index);
    if (fact.o !== undefined && fact.o !== fact.s) factsTo[fact.o].push(index);
  });
  statements.forEach((statement, index) => {
    const concerned = new Set([statement.by ?? statement.speaker, statement.to, ...statement.about]);
    concerned.forEach((entity) => entity !== undefined && statementsOf[entity].push(index));
  });
  documents.forEach((text, number) => text.mentions.forEach(([begin, end, entity]) => mentionsOf[entity].push({ document: number, begin, end })));
  edges.forEach((edge) => {
    edgesOf[edge.from].push(edge);
    edgesOf[edge.to].push(edge);
  });
  const rank = new Array(entities.length);
  order.forEach((entity, position) => { rank[entity] = position; });

  const isStatement = (predicate) => Object.hasOwn(verbs, predicate);
  const phrase = (predicate, inverse = false) => {
    const found = (isStatement(predicate) && verbs[predicate]) || (Object.hasOwn(data.phrases, predicate) && data.phrases[predicate]);
    return found ? found[inverse ? 1 : 0] : predicate;
  };
  const quote = ([number, begin, end, , , , held]) => held ?? documents[number].text.slice(begin, end);
  const sentence = ({ at: [number, begin, end] }) => documents[number].text.slice(begin, end);
  const who = (statement) => statement.by ?? statement.speaker;
  const label = (entity) => (entity === undefined ? "" : entities[entity].label);
  /* Where in its file a passage stands: a page, an XPath; empty where the file has no such places. */
  const place = ([number, begin]) => documents[number].places.findLast(([from]) => from <= begin)?.[1] ?? "";
  const titled = (number) => documents[number].title || documents[number].id;
  /* The documents that an entity is found in: those that mention it, prove a fact about it, or record it. */
  const documentsOf = (entity) => {
    const found = new Set(mentionsOf[entity].map((row) => row.document));
    [...factsOf[entity], ...factsTo[entity]].forEach((index) => facts[index].evidence.forEach(([number]) => found.add(number)));
    return [...found].sort((one, two) => one - two);
  };
  /* A speech is known by its speaker sooner than by its headline. */
  const names = entities.map((entity) => entity.label);
  facts.forEach((fact) => { if (fact.p === "deliveredBy" && fact.o !== undefined) names[fact.s] = `Speech by ${entities[fact.o].label}`; });

  return {
    title: data.title, terms: data.terms, questions: data.questions || [], types, kinds, entities, facts, statements, documents, edges, network: { x, y, size, group, core }, order, rank, names,
    factsOf, factsTo, statementsOf, mentionsOf, edgesOf, byKey, documentsOf, isStatement, phrase, quote, sentence, who, label, titled, place,
  };
})();
