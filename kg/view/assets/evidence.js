"use strict";
/* A quote with who stands for it. What the document narrates and what the speaker claims look and read differently. */
const evidence = (() => {
  /* `chosen` {kind, index} is what the quote is of, where following it is also choosing it. */
  const button = (words, at, chosen = null) => {
    const element = dom.el("button.quote", {
      title: "Show in the speech",
      dir: "auto",
      onclick: () => {
        if (chosen) state.select(chosen.kind, chosen.index, "quote");
        reader.follow(at);
        element.setAttribute("aria-current", "true");
      },
    }, dom.verbatim(words));
    return element;
  };
  const where = (number) => model.documents.length > 1 && dom.el("span.path", { title: model.titled(number) }, dom.name(model.titled(number)));
  /* Of an XPath the end: the whole of it is told on pointing there. */
  const place = (at) => {
    const whole = model.place(at);
    const steps = whole.split("/");
    return whole && dom.el("span.place", { title: `${model.documents[at[0]].source || "the file"}: ${whole}` }, dom.name(steps.length > 3 ? `…/${steps.slice(-2).join("/")}` : whole));
  };

  const of = (row) => {
    const [number, , , said, speaker, confidence] = row;
    const who = speaker < 0 ? "the speaker" : model.label(speaker);
    return dom.el(said ? "figure.evidence.said" : "figure.evidence.narrated", {},
      dom.el("blockquote", {}, button(model.quote(row), row.slice(0, 3))),
      dom.el("figcaption", {},
        said ? dom.el("span", {}, "Said by ", dom.name(who)) : dom.el("span", {}, "Narrated by the document"),
        where(number),
        place(row),
        typeof confidence === "number" && dom.el("span.confidence", { title: "confidence: the share of such facts that were right on documents not seen before" }, `${Math.round(confidence * 100)} %`)));
  };
  const sentence = (statement) => {
    const [number, begin, end] = statement.at;
    return dom.el("figure.evidence.said", {},
      dom.el("blockquote", {}, button(model.documents[number].text.slice(begin, end), statement.at)),
      (where(number) || model.place(statement.at)) && dom.el("figcaption", {}, where(number), place(statement.at)));
  };
  return { of, sentence, button, place };
})();
