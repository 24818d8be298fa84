"use strict";
/* The report's data and what is looked at: a document, a sentence of it, the kinds of sentence that are ticked. */
const report = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const listeners = [];
  const ticked = new Set(data.kinds.map((kind, index) => index));
  const order = data.documents.map((row, index) => index);
  let number = data.documents.length ? 0 : -1;
  let at = -1;

  const kindOf = (sentence) => sentence[2];
  const sentences = () => (number < 0 ? [] : data.documents[number].sentences);
  const counts = (row) => data.kinds.map((kind, index) => row.sentences.filter((sentence) => kindOf(sentence) === index).length);
  const covered = (numbers) => numbers.reduce((sum, count, index) => sum + (data.kinds[index].covered ? count : 0), 0);
  const percent = (part, whole) => (whole ? `${Math.round((100 * part) / whole)}%` : "–");

  const tell = (change) => listeners.forEach((listener) => listener(change));
  const link = () => {
    const row = data.documents[number];
    const place = at < 0 ? "" : `&at=${row.sentences[at][0]}`;
    window.history.replaceState(null, "", `#document=${encodeURIComponent(row.id)}${place}`);
  };
  /* Show a document, and choose one of its sentences (or none, -1). */
  const open = (document_, sentence = -1, origin = "") => {
    const turned = document_ !== number;
    number = document_;
    at = sentence;
    link();
    tell({ turned, origin });
  };
  const tick = (kind, on) => {
    if (on) ticked.add(kind); else ticked.delete(kind);
    tell({ ticked: true });
  };
  /* The next or previous ticked sentence, in this document or in those that follow it in the list's order. */
  const step = (way, origin) => {
    if (number < 0) return;
    let place = order.indexOf(number);
    let index = at < 0 && way < 0 ? sentences().length : at;
    for (;;) {
      index += way;
      const row = data.documents[order[place]];
      if (index >= 0 && index < row.sentences.length) {
        if (ticked.has(kindOf(row.sentences[index]))) { open(order[place], index, origin); return; }
        continue;
      }
      place += way;
      if (place < 0 || place >= order.length) { dom.say("There is no other such sentence"); return; }
      index = way > 0 ? -1 : data.documents[order[place]].sentences.length;
    }
  };
  const arrange = (rank) => { order.sort((one, two) => rank(one) - rank(two) || one - two); };
  const start = () => {
    const wanted = new URLSearchParams(window.location.hash.slice(1));
    const found = data.documents.findIndex((row) => row.id === wanted.get("document"));
    number = -1;
    if (!data.documents.length) { tell({ turned: true }); return; }
    const place = wanted.has("at") && found >= 0 ? data.documents[found].sentences.findIndex((row) => String(row[0]) === wanted.get("at")) : -1;
    open(Math.max(found, 0), place, "link");
  };
  return {
    ...data, ticked, order, kindOf, counts, covered, percent, open, tick, step, arrange, start, sentences,
    listen: (listener) => listeners.push(listener),
    number: () => number,
    at: () => at,
  };
})();
