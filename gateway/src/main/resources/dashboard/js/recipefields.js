/** The keys of a recipe that are changed most often, as fields that say where they differ. */

import { fill, h } from "./dom.js";
import { at, same } from "./overrides.js";
import { term } from "./explain.js";

const GROUPS = [
  { title: "Model and tasks", keys: [
    { key: "base", title: "Base model", text: true },
    { key: "taskSet", title: "Task set", text: true, word: "taskSet", list: "known-sets" },
    { key: "evaluation.taskSet", title: "Held-out tasks", text: true, word: "heldOut", list: "known-sets" },
  ] },
  { title: "Training", keys: [
    { key: "steps", title: "Steps", word: "step" },
    { key: "promptsPerStep", title: "Prompts a step", word: "promptsPerStep" },
    { key: "groupSize", title: "Group size", word: "groupSize" },
    { key: "learningRate", title: "Learning rate", word: "learningRate" },
    { key: "lengths.completion", title: "Longest completion", word: "cutOff" },
    { key: "seed", title: "Seed", word: "seed" },
  ] },
  { title: "Adapter (LoRA)", keys: [
    { key: "lora.rank", title: "Rank", word: "rank" },
    { key: "lora.alpha", title: "Alpha", word: "alpha" },
    { key: "lora.targets", title: "Targets", word: "targets", several: true, optional: true },
  ] },
];

/** `start` is what the form begins with: a job's recipe or the named one itself, which is `named` and may be null. */
export function recipeFields() {
  const fields = GROUPS.flatMap((group) => group.keys).map(field);
  const element = (title) => {
    const own = GROUPS.find((group) => group.title === title).keys.map(({ key }) => key);
    return h("fieldset", {}, h("legend", {}, title),
      h("div", { class: "fields" }, fields.filter((one) => own.includes(one.key)).map((one) => one.element)));
  };
  const show = (start, named, job) => fields.forEach((one) => one.show(start, named, job));
  const changes = () => fields.map((one) => one.change()).filter(Boolean);
  return { groups: GROUPS.map((group) => element(group.title)), show, changes };
}

function field(spec) {
  const { key, title, word, list, optional } = spec;
  const input = h("input", { id: `key-${key}`, name: key, "data-field": key, list, autocomplete: "off", spellcheck: "false" });
  const notes = h("p", { class: "differs" });
  const element = h("div", { class: "field" },
    h("div", { class: "label-line" }, h("label", { for: input.id }, title), word ? question(word, title) : null),
    input, h("code", { class: "path" }, key), notes);
  let from = { start: {}, named: null, job: null };
  const change = () => {
    const entered = read(input.value.trim(), spec);
    return entered === undefined || same(entered, at(from.start, key)) ? null : [key, entered];
  };
  const mark = () => {
    const changed = change();
    const now = changed ? changed[1] : at(from.start, key);
    element.classList.toggle("changed", Boolean(changed));
    fill(notes, differences({ key, now, ...from }).map((note) => h("span", {}, note)));
  };
  const show = (start, named, job) => {
    from = { start, named, job };
    element.hidden = Boolean(optional) && at(start, key) === undefined;
    input.value = written(at(start, key));
    input.placeholder = written(at(start, key)) || "needed";
    mark();
  };
  input.addEventListener("input", mark);
  return { key, element, show, change };
}

function question(word, title) {
  const made = term(word, "?");
  made.classList.add("why-mark");
  made.setAttribute("aria-label", `What this means: ${title.toLowerCase()}`);
  return made;
}

/** What the field's value differs from, each in a few words. */
export function differences({ key, now, start, named, job }) {
  const other = (recipe, whose) => (same(now, at(recipe, key)) ? null : `${whose}: ${written(at(recipe, key)) || "none"}`);
  return [job ? other(start, "that job") : null, named ? other(named, "recipe") : null].filter(Boolean);
}

function written(value) {
  return value === null || value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value);
}

/** What was entered; undefined where the field is empty, which changes nothing. */
function read(text, { text: isText, several }) {
  if (text === "") {
    return undefined;
  }
  if (several) {
    return text.split(/[\s,]+/).filter(Boolean);
  }
  return isText || Number.isNaN(Number(text)) ? text : Number(text);
}
