"use strict";
/* The page's data, with the indexes that every part asks. Offsets are UTF-16 units, ready for slice(). */
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
  const many = (size) => Array.from({ length: size }, () => []);
  const factsOf = many(data.entities.length);
  const factsTo = many(data.entities.length);
  const statementsOf = many(data.entities.length);
  const mentionsOf = many(data.entities.length);
  const edgesOf = many(data.entities.length);
  const byKey = new Map(data.entities.map((entity, index) => [entity.key, index]));

  data.facts.forEach((fact, index) => {
    factsOf[fact.s].push(index);
    if (fact.o !== undefined && fact.o !== fact.s) factsTo[fact.o].push(index);
  });
  data.statements.forEach((statement, index) => {
    const concerned = new Set([statement.by, statement.to, ...(statement.about || [])]);
    if (statement.by === undefined) concerned.add(statement.speaker);
    concerned.forEach((entity) => entity !== undefined && statementsOf[entity].push(index));
  });
  data.documents.forEach((text, number) => {
    (text.mentions || []).forEach(([begin, end, entity]) => mentionsOf[entity].push({ document: number, begin, end }));
  });
  data.network.edges.forEach((edge) => {
    edgesOf[edge.from].push(edge.id);
    edgesOf[edge.to].push(edge.id);
  });

  const isStatement = (predicate) => Object.hasOwn(verbs, predicate);
  const phrase = (predicate, inverse = false) => {
    const found = (isStatement(predicate) && verbs[predicate]) || (Object.hasOwn(data.phrases, predicate) && data.phrases[predicate]);
    return found ? found[inverse ? 1 : 0] : predicate;
  };
  const quote = ([number, begin, end, , , , held]) => held ?? data.documents[number].text.slice(begin, end);

  return { ...data, types, kinds, factsOf, factsTo, statementsOf, mentionsOf, edgesOf, byKey, isStatement, phrase, quote };
})();
