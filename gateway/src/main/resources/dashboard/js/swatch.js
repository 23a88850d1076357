/** How one curve among several is drawn, as a short piece of it. */

import { SERIES, seriesDash } from "./axes.js";
import { h, svg } from "./dom.js";
import { nameOf } from "./joblist.js";

/** The head of a job's column in a table. */
export function columnHead(job, index) {
  return h("th", { scope: "col" }, swatch(index), h("span", { dir: "auto", title: nameOf(job) }, nameOf(job)));
}

export function swatch(index) {
  return svg("svg", { viewBox: "0 0 36 10", class: `swatch series-${index % SERIES + 1}`, "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 5, x2: 35, y2: 5, "stroke-dasharray": seriesDash(index).join(" ") || null }));
}
