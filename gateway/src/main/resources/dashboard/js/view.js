/** How curves are drawn: what is chosen for all curves of a page. */

import { h } from "./dom.js";
import { term } from "./explain.js";

const WIDTHS = [["auto", "automatic"], ["1", "none"], ["5", "mean of 5"], ["10", "mean of 10"], ["25", "mean of 25"],
  ["50", "mean of 50"], ["100", "mean of 100"]];

/** What is drawn where nobody has chosen. */
export const AT_FIRST = Object.freeze({ smooth: "auto", log: false });

/** A bar of choices; `onChange({smooth, log})` is told each one. */
export function viewBar(onChange, given = AT_FIRST) {
  const smooth = select("view-smooth", WIDTHS, given.smooth);
  const log = h("input", { id: "view-log", type: "checkbox", checked: given.log });
  const tell = () => onChange({ smooth: smooth.value, log: log.checked });
  smooth.addEventListener("change", tell);
  log.addEventListener("change", tell);
  return h("div", { class: "view-bar" },
    labelled("view-smooth", "smoothing", "Smoothing", smooth),
    h("div", { class: "check" }, log, h("label", { for: "view-log" }, "Log scale"), why("logScale")));
}

/** A choice among pairs of value and text. */
export function select(id, pairs, chosen) {
  return h("select", { id },
    pairs.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
}

/** A field whose label is next to it, and the word explained. */
export function labelled(id, word, text, field) {
  return h("div", { class: "inline" }, h("label", { for: id }, text), word ? why(word) : null, field);
}

function why(word) {
  const mark = term(word, "?");
  mark.classList.add("why-mark");
  mark.setAttribute("aria-label", `What is ${word === "logScale" ? "a log scale" : word}?`);
  return mark;
}
