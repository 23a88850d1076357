/** A recipe's rewards as rows: which, with what weight and parameters. */

import { fill, h } from "./dom.js";
import { same } from "./overrides.js";

const KEY = "rewards";

/** `known` are the rewards there are, as the service describes them. */
export function rewardFields(known) {
  const rows = h("ol", { class: "reward-rows", "data-field": KEY, id: "rewards", tabindex: "-1" });
  const notes = h("p", { class: "differs" });
  const element = h("fieldset", {}, h("legend", {}, "Rewards"), rows,
    h("button", { type: "button", class: "quiet", onclick: () => add() }, "Add a reward"), notes);
  let from = { start: [], named: null, job: null };
  const entered = () => [...rows.children].map(readRow);
  const draw = (rewards) => fill(rows, rewards.map((reward, index) =>
    rewardRow(known, reward, index, { change: redraw, remove: () => remove(index) })));
  const redraw = () => {
    draw(entered());
    mark();
  };
  const remove = (index) => {
    draw(entered().filter((reward, at) => at !== index));
    mark();
    element.querySelector("legend ~ button").focus();
  };
  const add = () => {
    const used = new Set(entered().map((reward) => reward.name));
    const next = known.find((one) => !used.has(one.name)) ?? known[0];
    draw([...entered(), { name: next.name, weight: 1, parameters: null }]);
    mark();
    rows.lastElementChild.querySelector("select").focus();
  };
  const mark = () => {
    const told = (list, whose) => (same(entered(), plain(list)) ? null : `${whose}: ${inWords(list)}`);
    const found = [from.job ? told(from.start, "that job") : null, from.named ? told(from.named, "recipe") : null];
    element.classList.toggle("changed", !same(entered(), plain(from.start)));
    fill(notes, found.filter(Boolean).map((note) => h("span", {}, note)));
  };
  rows.addEventListener("input", mark);
  const show = (start, named, job) => {
    from = { start: start[KEY] ?? [], named: named?.[KEY] ?? null, job };
    draw(plain(from.start));
    mark();
  };
  const changes = () => (same(entered(), plain(from.start)) ? [] : [[KEY, entered()]]);
  return { element, show, changes };
}

/** Rewards without what makes no difference. */
function plain(rewards) {
  return rewards.map(({ name, weight, parameters }) =>
    ({ name, weight, parameters: Object.keys(parameters ?? {}).length ? parameters : null }));
}

function inWords(rewards) {
  return rewards.map(({ name, weight }) => `${weight} × ${name}`).join(" + ") || "none";
}

function rewardRow(known, reward, index, { change, remove }) {
  const id = `reward-${index}`;
  const path = `${KEY}[${index}]`;
  const about = known.find((one) => one.name === reward.name);
  const names = about ? known.map((one) => one.name) : [reward.name, ...known.map((one) => one.name)];
  const given = reward.parameters ?? {};
  return h("li", { class: "inset" },
    h("div", { class: "reward-line" },
      labelled("Reward", h("select", { id: `${id}-name`, "data-part": "name", "data-field": `${path}.name`, onchange: change },
        names.map((name) => h("option", { value: name, selected: name === reward.name }, name)))),
      labelled("Weight", h("input", { id: `${id}-weight`, "data-part": "weight", "data-field": `${path}.weight`,
        inputmode: "decimal", value: String(reward.weight), autocomplete: "off" })),
      h("button", { type: "button", class: "quiet", "aria-label": `Remove ${reward.name}`, onclick: remove }, "Remove")),
    about ? h("p", { class: "hint" }, about.summary) : null,
    about?.parameters.length ? h("details", { open: Object.keys(given).length > 0 },
      h("summary", {}, "Parameters"),
      h("div", { class: "fields" }, about.parameters.map((one) => parameter(one, given[one.name], id, path)))) : null);
}

function parameter({ name, meaning, allowed, fallback }, value, id, path) {
  const input = h("input", { id: `${id}-${name}`, "data-part": name, "data-parameter": true,
    "data-field": `${path}.parameters.${name}`, autocomplete: "off", spellcheck: "false", placeholder: fallback,
    value: value === undefined || value === null ? "" : String(value) });
  return h("div", { class: "field" }, h("label", { for: input.id }, name), input,
    h("p", { class: "hint small" }, `${meaning}; ${allowed}`));
}

function labelled(title, input) {
  return h("div", { class: "field" }, h("label", { for: input.id }, title), input);
}

function readRow(row) {
  const part = (name) => row.querySelector(`[data-part="${name}"]:not([data-parameter])`).value.trim();
  const given = [...row.querySelectorAll("[data-parameter]")].filter((input) => input.value.trim() !== "")
    .map((input) => [input.dataset.part, value(input.value.trim())]);
  return { name: part("name"), weight: value(part("weight")), parameters: given.length ? Object.fromEntries(given) : null };
}

/** A number or a truth value where the text is one. */
function value(text) {
  if (text === "true" || text === "false") {
    return text === "true";
  }
  return text === "" || Number.isNaN(Number(text)) ? text : Number(text);
}
