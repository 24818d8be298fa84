"use strict";
/* A table that is sorted by its heads, shown in portions, and taken along as CSV. */
const table = (() => {
  const PORTION = 200;
  /* A cell that a spreadsheet would take for a formula, also behind blanks and unseen signs, is led by an apostrophe. */
  const csvCell = (value) => {
    const text = String(value ?? "");
    const safe = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = (head, rows, filename) => dom.save(new Blob(["\ufeff", [head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n"), "\r\n"], { type: "text/csv" }), filename);
  const compare = (one, two) => (typeof one === "number" && typeof two === "number" ? one - two : String(one).localeCompare(String(two), "en", { numeric: true }));

  /* `columns` are {id, label, value(row), cell(row)}; `sort` is a column's id, with a minus for downwards; `onSort` is told the new one. */
  const draw = (home, { columns, rows, sort = "", onSort, caption }) => {
    const down = sort.startsWith("-");
    const by = columns.find((column) => column.id === sort.replace("-", ""));
    const sorted = by ? [...rows].sort((one, two) => {
      const [a, b] = [by.value(one), by.value(two)];
      // What is empty comes last either way.
      if (a === "" || b === "") return (a === "") - (b === "");
      return down ? compare(b, a) : compare(a, b);
    }) : rows;
    const head = columns.map((column) => dom.el("th", { scope: "col", class: `col-${column.id}`, "aria-sort": column === by ? (down ? "descending" : "ascending") : null },
      onSort ? dom.el("button", { onclick: () => onSort(column === by && !down ? `-${column.id}` : column.id) }, column.label, dom.el("span.arrow", { "aria-hidden": "true" }, column === by ? (down ? "↓" : "↑") : "")) : column.label));
    const body = dom.el("tbody");
    let shown = 0;
    const more = dom.el("button.more", { onclick: () => add() }, "");
    const add = () => {
      sorted.slice(shown, shown + PORTION).forEach((row) => body.append(dom.el("tr", {}, columns.map((column) => dom.el(`td.col-${column.id}`, { "data-label": column.label }, column.cell(row))))));
      shown = Math.min(shown + PORTION, sorted.length);
      more.hidden = shown >= sorted.length;
      more.textContent = `Show ${Math.min(PORTION, sorted.length - shown)} more of ${(sorted.length - shown).toLocaleString("en")}`;
    };
    add();
    dom.fill(home, dom.el("table", {}, dom.el("caption.unseen", {}, caption), dom.el("thead", {}, dom.el("tr", {}, head)), body), more);
    return sorted;
  };
  return { draw, csv };
})();
