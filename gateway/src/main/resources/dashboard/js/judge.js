/** A form that starts an evaluation: what is judged, on what, how often. */

import { get, post } from "./api.js";
import { fill, h } from "./dom.js";
import { clear, refuse } from "./refusal.js";

const OWN = "";

/** `job` is the id of the job whose versions are judged; without one a model is. */
export function judge(signal, job = null) {
  const subject = job ? versionChoice() : field("Model", h("input", { ...attributes("model"), required: true,
    placeholder: "a folder, or a hub id" }));
  const benchmark = h("select", attributes("benchmark"), h("option", { value: OWN }, "a task set:"));
  const taskSet = field("Task set", h("input", { ...attributes("taskSet"), placeholder: "file:…, hf:…, dataset:…" }));
  const form = h("form", { class: "inset", novalidate: true },
    h("div", { class: "fields" }, subject, field("On", benchmark), taskSet,
      field("Tasks", number("limit", "all")), field("Samples of each task", number("samplesPerTask", "as usual"))),
    h("p", { class: "refused", role: "alert", hidden: true }),
    h("div", { class: "actions" }, h("button", { type: "submit", class: "primary" }, "Start the evaluation")));
  benchmark.addEventListener("change", () => {
    taskSet.hidden = benchmark.value !== OWN;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clear(form);
    try {
      location.hash = `#/evaluations/${(await post("evaluations", asked(form, job), signal)).id}`;
    } catch (problem) {
      refuse(form, problem);
    }
  });
  let loaded = false;
  const load = async () => {
    if (!loaded) {
      loaded = true;
      const known = (await get("benchmarks", signal).catch(() => ({ data: [] }))).data;
      benchmark.append(...known.map((one) => h("option", { value: one.name }, `${one.title}, ${one.tasks} tasks`)));
    }
  };
  const versions = (all) => {
    const select = form.elements.namedItem("policyVersion");
    const chosen = select.value;
    fill(select, [...new Set(["best", ...[...all].reverse().map((one) => String(one.policyVersion))])]
      .map((one) => h("option", { value: one, selected: one === chosen }, one === "best" ? "the best" : one)));
  };
  return { element: form, load, versions };
}

function versionChoice() {
  return field("Policy version", h("select", attributes("policyVersion"), h("option", { value: "best" }, "the best")));
}

function field(title, input) {
  return h("div", { class: "field" }, h("label", { for: input.id }, title), input);
}

function number(name, placeholder) {
  return h("input", { ...attributes(name), inputmode: "numeric", placeholder });
}

function attributes(name) {
  return { id: `judge-${name}`, name, "data-field": name === "policyVersion" ? "adapter" : name, autocomplete: "off",
    spellcheck: "false" };
}

/** The request; what is left empty is left out. */
function asked(form, job) {
  const entered = (name) => form.elements.namedItem(name)?.value.trim() ?? "";
  const count = (name) => (Number.isNaN(Number(entered(name))) ? entered(name) : Number(entered(name)));
  const version = entered("policyVersion");
  return {
    ...(job ? { adapter: { jobId: job, policyVersion: version === "best" ? version : Number(version) } }
      : { model: entered("model") }),
    ...(entered("benchmark") === OWN ? { taskSet: entered("taskSet") } : { benchmark: entered("benchmark") }),
    ...(entered("limit") ? { limit: count("limit") } : {}),
    ...(entered("samplesPerTask") ? { samplesPerTask: count("samplesPerTask") } : {}),
  };
}
