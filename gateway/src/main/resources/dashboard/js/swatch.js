/** How one curve among several is drawn, as a short piece of it. */

import { SERIES, seriesDash } from "./axes.js";
import { svg } from "./dom.js";

export function swatch(index) {
  return svg("svg", { viewBox: "0 0 36 10", class: `swatch series-${index % SERIES + 1}`, "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 5, x2: 35, y2: 5, "stroke-dasharray": seriesDash(index).join(" ") || null }));
}
