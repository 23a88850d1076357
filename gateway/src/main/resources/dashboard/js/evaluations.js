/** How a job's policy versions did on held-out tasks. */

import { h, fill, svg } from "./dom.js";
import { interval, percent } from "./format.js";
import { section, table } from "./parts.js";
import { grid } from "./plot.js";

const HEADS = ["Policy version", "Pass@1 (95 %)", "", "Greedy", "Reasoned", "On"];

export function evaluations(signal) {
  const plots = grid(signal);
  plots.element.classList.add("one");
  const list = h("div", { class: "wide" });
  let plot = null;
  const show = (all, recipe) => {
    const own = recipe.evaluation ? all.filter((one) => one.taskSet === recipe.evaluation.taskSet) : all;
    const judged = own.filter((one) => one.passAt1).sort((a, b) => a.policyVersion - b.policyVersion);
    if (judged.length > 0) {
      plot ??= plots.add({ title: "Pass@1 on held-out tasks", axis: "policy version", share: true,
        withIntervals: true, end: recipe.steps });
      plot.show(judged.map(sampled), null, judged.filter((one) => Number.isFinite(one.greedy)).map(greedy));
    }
    fill(list, table("Evaluations, the newest policy version first", HEADS, rows(all), "None yet."));
  };
  return { element: section("Evaluations", plots.element, list), show };
}

function sampled(one) {
  return { x: one.policyVersion, y: one.passAt1.value, low: one.passAt1.low, high: one.passAt1.high };
}

function greedy(one) {
  return { x: one.policyVersion, y: one.greedy };
}

function rows(all) {
  return [...all].sort((a, b) => b.policyVersion - a.policyVersion).map((one) => [
    String(one.policyVersion),
    one.passAt1 ? interval(one.passAt1) : state(one),
    one.passAt1 ? bar(one.passAt1) : "",
    percent(one.greedy),
    one.reasoned ? percent(one.reasoned.share) : "–",
    h("span", { title: one.taskSet }, brief(one.taskSet), one.tasks ? `, ${one.tasks} × ${one.samplesPerTask}` : null),
  ]);
}

/** A file's task set without its folders. */
function brief(taskSet) {
  return taskSet.replace(/^([a-z]+:)\/.*\//, "$1 …/");
}

function state(one) {
  return one.failure ? `failed: ${one.failure}` : one.state.toLowerCase();
}

/** The interval on a scale from 0 to 1. */
function bar({ value, low, high }) {
  return svg("svg", { viewBox: "0 0 100 10", class: "interval", "aria-hidden": "true", preserveAspectRatio: "none" },
    svg("rect", { x: 0, y: 4, width: 100, height: 2, class: "track" }),
    svg("rect", { x: 100 * low, y: 3, width: Math.max(0.5, 100 * (high - low)), height: 4, class: "range" }),
    svg("rect", { x: Math.min(99, 100 * value), y: 0, width: 1, height: 10, class: "value" }));
}
