/** A new job: a recipe, and the keys in which it shall differ. */

import { get, post } from "./api.js";
import { fill, h } from "./dom.js";
import { attempt } from "./pace.js";
import { table } from "./parts.js";
import { mark, overrides, show as showDefaults, KEYS } from "./overrides.js";

const FIRST = "tina-tiny";

export function newJob(place, frame, signal) {
  frame.title("New job");
  const select = h("select", { id: "recipe", required: true });
  const about = h("p", { class: "hint", id: "recipe-about" });
  const fields = h("div", { class: "fields" });
  const more = h("textarea", { id: "more", rows: 4, spellcheck: "false", placeholder: '{"lora": {"rank": 8}}' });
  const wrong = h("p", { class: "refused", role: "alert", hidden: true });
  const every = h("div", { class: "wide" });
  const button = h("button", { type: "submit", class: "primary" }, "Start the job");
  const form = h("form", { class: "panel", novalidate: true },
    h("div", { class: "field" }, h("label", { for: "recipe" }, "Recipe"), select, about),
    h("fieldset", {}, h("legend", {}, "Overrides"), fields,
      h("div", { class: "field" }, h("label", { for: "more" }, "More keys, as JSON"), more)),
    wrong, h("div", { class: "actions" }, button),
    h("details", {}, h("summary", {}, "Every key of the recipe, and where its value comes from"), every));
  place.append(h("h1", {}, "New job"), form);
  fill(fields, KEYS.map(field));

  const choose = () => attempt(async () => {
    const recipe = await get(`recipes/${encodeURIComponent(select.value)}`, signal);
    fill(about, recipe.about);
    showDefaults(fields, recipe.resolved);
    fill(every, keys(recipe));
  }, frame.trouble, signal);
  select.addEventListener("change", choose);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    await send(form, select.value, wrong, signal);
    button.disabled = false;
  });
  attempt(async () => {
    fill(select, names((await get("recipes", signal)).data));
    await choose();
  }, frame.trouble, signal);
}

function names(recipes) {
  return recipes
    .flatMap((recipe) => [recipe.name, ...recipe.variants.map((variant) => `${recipe.name}@${variant}`)])
    .map((name) => h("option", { value: name, selected: name === FIRST }, name));
}

function field({ key, title }) {
  return h("div", { class: "field" },
    h("label", { for: `key-${key}` }, title, " ", h("code", {}, key)),
    h("input", { id: `key-${key}`, name: key, autocomplete: "off", spellcheck: "false" }));
}

async function send(form, preset, wrong, signal) {
  wrong.hidden = true;
  try {
    const body = { preset, overrides: overrides(form) };
    location.hash = `#/jobs/${(await post("jobs", body, signal)).id}`;
  } catch (problem) {
    wrong.textContent = problem.message;
    wrong.hidden = false;
    mark(form, problem.field);
  }
}

function keys({ resolved, sources }) {
  const rows = Object.entries(sources).sort(([a], [b]) => a.localeCompare(b))
    .map(([path, source]) => [h("code", {}, path), value(resolved, path), source]);
  return table("Keys of the recipe", ["Key", "Value", "From"], rows, "None.");
}

function value(resolved, path) {
  const found = path.split(".").reduce((node, name) => node?.[name], resolved);
  return JSON.stringify(found) ?? "";
}
