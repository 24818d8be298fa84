"use strict";
/* Oxigraph in the page: unpacked and filled when the first query is asked, and then kept. */
const engine = (() => {
  let ready = null;
  const unpacked = async (id) => {
    const packed = window.atob(dom.id(id).textContent.trim());
    const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };
  const start = async () => {
    const module = await WebAssembly.compile(await unpacked("engine"));
    window.oxigraph.initSync({ module });
    const store = new window.oxigraph.Store();
    store.load(new TextDecoder().decode(await unpacked("rdf")), { format: "application/n-quads", lenient: true });
    return store;
  };
  const prefixes = Object.entries({ ...model.terms.prefixes, id: model.terms.base }).map(([prefix, address]) => `PREFIX ${prefix}: <${address}>`).join("\n");
  /* {columns, rows} of a SELECT, {answer} of an ASK, {columns, rows} of triples of a CONSTRUCT; an error of the query is thrown. */
  const ask = async (sparql) => {
    ready ??= start();
    const result = (await ready).query(`${prefixes}\n${sparql}`);
    if (typeof result === "boolean") return { answer: result };
    if (result.length && !(result[0] instanceof Map)) return { columns: ["subject", "predicate", "object"], rows: result.map((row) => [row.subject, row.predicate, row.object]) };
    const columns = [...new Set(result.flatMap((row) => [...row.keys()]))];
    return { columns, rows: result.map((row) => columns.map((name) => row.get(name))) };
  };
  return { here: dom.id("engine") !== null, ask };
})();
