"use strict";
/* The list of documents, each with a bar of what its sentences gave. */
const documents = (() => {
  const list = dom.id("documents");
  const tallies = report.documents.map(report.counts);
  const kind = (key) => report.kinds.findIndex((row) => row.key === key);
  const share = (index, key) => -(tallies[index][kind(key)] || 0);
  const orders = [
    ["as in the folder", () => 0],
    ["least covered first", (index) => report.covered(tallies[index]) / (report.documents[index].sentences.length || 1)],
    ["most names without a fact first", (index) => share(index, "names")],
    ["most sentences with nothing first", (index) => share(index, "nothing")],
  ];

  const bar = (numbers) => {
    const told = numbers.map((count, index) => (count ? `${count} ${report.kinds[index].meaning}` : "")).filter(Boolean).join(", ");
    const stack = dom.el("span.stack", { role: "img", "aria-label": told || "no sentences" });
    numbers.forEach((count, index) => {
      if (!count) return;
      const part = dom.el(`span.part.gave-${report.kinds[index].key}`, { title: `${count} ${report.kinds[index].meaning}` });
      part.style.flexGrow = count;
      stack.append(part);
    });
    return stack;
  };
  const items = report.documents.map((row, index) => {
    const size = row.sentences.length;
    const names = tallies[index][kind("names")];
    return dom.el("li", {}, dom.el("button.document", { onclick: () => report.open(index) },
      dom.el("span.title", {}, dom.name(row.title || row.id)),
      dom.el("span.path", { title: row.source }, dom.name(row.source)),
      bar(tallies[index]),
      dom.el("small", {}, `${report.percent(report.covered(tallies[index]), size)} of ${dom.plural(size, "sentence")} covered, ${names} with names only`)));
  });

  const fill = () => dom.fill(list, report.order.map((index) => items[index]));
  const mark = () => items.forEach((item, index) => {
    const button = item.firstChild;
    const on = index === report.number();
    button.tabIndex = on ? 0 : -1;
    if (on) { button.setAttribute("aria-current", "true"); item.scrollIntoView({ block: "nearest" }); } else button.removeAttribute("aria-current");
  });
  list.addEventListener("keydown", (event) => {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = event.target.closest("li");
    if (!way || !item) return;
    event.preventDefault();
    (way > 0 ? item.nextElementSibling : item.previousElementSibling)?.firstChild.focus();
  });
  const order = dom.id("order");
  orders.forEach(([name], index) => order.append(dom.el("option", { value: index }, name)));
  order.addEventListener("change", () => { report.arrange(orders[Number(order.value)][1]); fill(); mark(); });
  fill();
  report.listen(({ turned }) => turned && mark());
  return { bar, tallies };
})();
