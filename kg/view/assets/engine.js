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
  const prefixes = Object.entries({ ...model.terms.prefixes, id: model.terms.base }).map(([prefix, address]) => `PREFIX ${prefix}: <${address}>`).join(" ");
  /* The prefixes stand in a line of their own, which an error does not count. */
  const placed = (error) => new Error(String(error.message || error).replace(/^error at (\d+):(\d+)/, (_, line, column) => `Line ${line - 1}, column ${column}`));
  const result = (store, sparql) => { try { return store.query(`${prefixes}\n${sparql}`); } catch (error) { throw placed(error); } };
  /* {columns, rows} of a SELECT, {answer} of an ASK, {columns, rows} of triples of a CONSTRUCT; an error of the query is thrown. */
  const ask = async (sparql) => {
    ready ??= start();
    const found = result(await ready, sparql);
    if (typeof found === "boolean") return { answer: found };
    if (found.length && !(found[0] instanceof Map)) return { columns: ["subject", "predicate", "object"], rows: found.map((row) => [row.subject, row.predicate, row.object]) };
    const columns = [...new Set(found.flatMap((row) => [...row.keys()]))];
    return { columns, rows: found.map((row) => columns.map((name) => row.get(name))) };
  };
  return { here: dom.id("engine") !== null, ask };
})();
