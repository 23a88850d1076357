/** The fields above the list of jobs. */

import { fill, h } from "./dom.js";
import { COLUMNS } from "./jobfilter.js";
import { select } from "./view.js";

const STATES = [["", "All states"], ["QUEUED", "waiting"], ["RUNNING", "running"], ["PAUSED", "paused"],
  ["SUCCEEDED", "done"], ["FAILED", "failed"], ["CANCELLED", "cancelled"]];

/** `onChange(part of the filter)` is told each choice; `tags(list)` says which tags there are. */
export function filterBar(filter, onChange) {
  const text = h("input", { id: "filter-text", type: "search", placeholder: "Name, recipe, tag, note …",
    value: filter.text, autocomplete: "off", spellcheck: "false" });
  const state = select("filter-state", STATES, filter.state);
  const tag = select("filter-tag", tagPairs([], filter.tag), filter.tag);
  const sort = select("filter-sort", sortPairs(), `${filter.sort} ${filter.order}`);
  text.addEventListener("input", () => onChange({ text: text.value }));
  state.addEventListener("change", () => onChange({ state: state.value }));
  tag.addEventListener("change", () => onChange({ tag: tag.value }));
  sort.addEventListener("change", () => {
    const [key, order] = sort.value.split(" ");
    onChange({ sort: key, order });
  });
  const element = h("form", { class: "filters", role: "search", "aria-label": "Jobs",
    onsubmit: (event) => event.preventDefault() },
  field("filter-text", "Find", text, "grow"), field("filter-state", "State", state), field("filter-tag", "Tag", tag),
  field("filter-sort", "Sort by", sort, "narrow-only"));
  let known = "";
  const tags = (found) => {
    const now = JSON.stringify([found, tag.value]);
    if (now !== known) {
      const kept = tag.value;
      fill(tag, tagPairs(found, kept).map(([value, name]) => h("option", { value, selected: value === kept }, name)));
      known = now;
    }
  };
  const sorted = (now) => {
    sort.value = `${now.sort} ${now.order}`;
  };
  return { element, tags, sorted };
}

function field(id, label, control, kind = "") {
  return h("div", { class: `filter ${kind}` }, h("label", { for: id }, label), control);
}

function tagPairs(tags, kept) {
  const all = [...new Set([...tags, kept])].filter(Boolean).sort();
  return [["", "All tags"], ...all.map((tag) => [tag, tag])];
}

function sortPairs() {
  return COLUMNS.flatMap(({ key, title, text }) => [
    [`${key} down`, `${title}, ${text ? "Z to A" : key === "created" ? "newest first" : "highest first"}`],
    [`${key} up`, `${title}, ${text ? "A to Z" : key === "created" ? "oldest first" : "lowest first"}`],
  ]);
}
