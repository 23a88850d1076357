/** The curves of an overlay as tables: the value of each job at places spread evenly along the axis. */

import { h } from "./dom.js";
import { interval, number, percent } from "./format.js";
import { nameOf } from "./joblist.js";
import { swatch } from "./swatch.js";

const PLACES = 10;

/** One table for each metric; `curves` has the points of each job in the jobs' order. */
export function figures(drawn, jobs, axis) {
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Figures of the curves" },
    drawn.map(({ metric, curves }) => h("table", { class: "figures side-by-side" },
      h("caption", {}, `${metric.title} by ${axis.title}`),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, axis.title),
        jobs.map((job, index) => h("th", { scope: "col" }, swatch(index), h("span", { dir: "auto", title: nameOf(job) }, nameOf(job)))))),
      h("tbody", {}, places(curves).map((place) => h("tr", {}, h("th", { scope: "row" }, axis.text(place)),
        curves.map(({ points }) => h("td", {}, said(at(points, place), metric)))))))));
}

/** Where all points lie, or so many places where there are more. */
function places(curves) {
  const all = [...new Set(curves.flatMap(({ points }) => points.map((point) => point.at ?? point.x)))].sort((a, b) => a - b);
  if (all.length <= PLACES + 1) {
    return all;
  }
  return Array.from({ length: PLACES + 1 }, (none, index) => all[Math.round(index * (all.length - 1) / PLACES)]);
}

/** The last point up to a place; none beyond the end of the curve. */
function at(points, place) {
  const before = points.filter((point) => (point.at ?? point.x) <= place);
  return before.length === points.length && points.length && (points.at(-1).at ?? points.at(-1).x) < place
    ? undefined : before.at(-1);
}

function said(point, metric) {
  if (!point) {
    return "–";
  }
  if (Number.isFinite(point.low)) {
    return interval({ value: point.y, low: point.low, high: point.high });
  }
  return metric.share ? percent(point.y) : number(point.y);
}
