"use strict";
/* Elements are built one by one and filled with text: no string ever becomes markup. */
const dom = (() => {
  const SVG = "http://www.w3.org/2000/svg";
  const OUTLINES = {
    Person: "M8 2a6 6 0 1 0 .01 0z",
    Organization: "M2.5 2.5h11v11h-11z",
    Place: "M1.5 3h13L8 14z",
    Policy: "M8 1l7 7-7 7-7-7z",
    Event: "M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6z",
    Topic: "M4.4 2h7.2L15.2 8l-3.6 6H4.4L.8 8z",
    Speech: "M1 4h14v8H1z",
  };
  const BIDI = /[\u202a-\u202e\u2066-\u2069]/;

  const add = (parent, children) => {
    for (const child of children.flat(Infinity)) if (child !== null && child !== undefined && child !== false && child !== "") parent.append(child);
    return parent;
  };

  /* el("button.quote", {onclick, "aria-label": …}, children): attributes by name, on… as listeners. */
  const el = (selector, options = {}, ...children) => {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.className = classes.join(" ");
    if (tag === "button") element.type = "button";
    for (const [name, value] of Object.entries(options)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
    }
    return add(element, children);
  };

  const glyph = (type) => {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", `glyph type-${typeClass(type)}`);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", OUTLINES[typeClass(type)]);
    svg.append(path);
    return svg;
  };

  const name = (text) => el("bdi", {}, text);

  /* Running text in which characters that would turn the line around are shown by their number instead. */
  const verbatim = (text) => {
    if (!BIDI.test(text)) return [text];
    return Array.from(text.split(/([\u202a-\u202e\u2066-\u2069])/), (part) =>
      BIDI.test(part)
        ? el("span.control", { title: "a character that reorders the line, shown by its number" }, `U+${part.codePointAt(0).toString(16).toUpperCase()}`)
        : part,
    );
  };

  const fill = (element, ...children) => {
    element.replaceChildren();
    return add(element, children);
  };
  const id = (name_) => document.getElementById(name_);
  const say = (text) => { id("said").textContent = text; };
  const outline = (type) => OUTLINES[typeClass(type)];
  /* Hand a file to the reader. */
  const save = (blob, filename) => {
    const address = URL.createObjectURL(blob);
    const link = el("a", { href: address, download: filename });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  /* A sheet that opens from its summary: a click elsewhere or Escape closes it. */
  const menu = (details) => {
    document.addEventListener("click", (event) => { if (details.open && !details.contains(event.target)) details.open = false; });
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      details.open = false;
      details.querySelector("summary").focus();
    });
  };
  const typeClass = (type) => (Object.hasOwn(OUTLINES, type) ? type : "Topic");
  const typePlural = (type) => ({ Person: "People", Speech: "Speeches", Policy: "Policies" })[type] || `${type}s`;
  const plural = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;
  return { el, glyph, name, verbatim, fill, id, say, plural, typeClass, typePlural, outline, save, menu };
})();
