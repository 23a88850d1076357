/** In which keys the recipes of several jobs differ. */

import { h } from "./dom.js";
import { nameOf } from "./joblist.js";
import { swatch } from "./swatch.js";

/** `[{key, values}]`, one value for each job, in the recipe's order. */
export function differences(jobs) {
  const flat = jobs.map((job) => flattened(job.recipe));
  const keys = [...new Set(flat.flatMap((one) => Object.keys(one)))];
  return keys
    .map((key) => ({ key, values: flat.map((one) => one[key]) }))
    .filter(({ values }) => new Set(values.map((value) => JSON.stringify(value))).size > 1);
}

/** `{"lora.rank": 16, …}`; lists are values as a whole. */
export function flattened(node, path = "") {
  return Object.entries(node).reduce((flat, [name, value]) => {
    const key = path ? `${path}.${name}` : name;
    const inner = value !== null && typeof value === "object" && !Array.isArray(value);
    return Object.assign(flat, inner ? flattened(value, key) : { [key]: value });
  }, {});
}

/** A value as it is read: texts without quotes, a dash where the key is not there. */
export function shown(value) {
  return value === undefined || value === null ? "–" : typeof value === "string" ? value || "(empty)" : JSON.stringify(value);
}

/** The keys as rows, the jobs as columns. */
export function differenceTable(jobs, found) {
  if (found.length === 0) {
    return h("p", { class: "hint" }, "Nothing: these jobs have the same recipe.");
  }
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Keys that differ" }, h("table", { class: "side-by-side" },
    h("caption", { class: "unseen" }, "Keys of the recipes that differ"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Key"),
      jobs.map((job, index) => h("th", { scope: "col" }, swatch(index), h("span", { dir: "auto", title: nameOf(job) }, nameOf(job)))))),
    h("tbody", {}, found.map(({ key, values }) => h("tr", {}, h("th", { scope: "row" }, h("code", {}, key)),
      values.map((value) => h("td", { dir: "auto" }, shown(value))))))));
}
