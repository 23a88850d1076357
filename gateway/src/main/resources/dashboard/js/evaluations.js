/** How a job's policy versions did: on its own held-out tasks, and apart from these on others. */

import { fill, h } from "./dom.js";
import { evaluationTable } from "./evaluationrows.js";
import { judge } from "./judge.js";
import { section } from "./parts.js";
import { grid } from "./plot.js";

export function evaluations(id, signal) {
  const plots = grid(signal);
  plots.element.classList.add("one");
  const own = h("div", { class: "wide" });
  const others = h("div", { class: "wide" });
  const judging = judge(signal, id);
  const start = h("details", {}, h("summary", {}, "Evaluate a version"), judging.element);
  start.addEventListener("toggle", () => start.open && judging.load());
  let plot = null;
  let shown = "";
  const show = (all, versions, recipe) => {
    const now = JSON.stringify([all, versions.length]);
    if (now === shown) {
      return;
    }
    shown = now;
    const [held, apart] = split(all, recipe.evaluation?.taskSet);
    const judged = held.filter((one) => one.passAt1).reverse();
    if (judged.length > 0) {
      plot ??= plots.add({ title: "Pass@1 on held-out tasks", word: "passAt1", axis: "policy version", share: true,
        withIntervals: true, end: recipe.steps });
      plot.show(judged.map(sampled), null, judged.filter((one) => Number.isFinite(one.greedy)).map(greedy));
    }
    fill(own, evaluationTable("Evaluations on the job's own held-out tasks, the newest policy version first", held, version,
      recipe.evaluation ? "None yet." : "This job judges no version by itself."));
    fill(others, apart.length ? [h("h3", {}, "On other tasks"),
      evaluationTable("Evaluations on other tasks, the newest policy version first", apart, version, "")] : null);
    judging.versions(versions);
  };
  return { element: section("Evaluations", plots.element, own, others, start), show };
}

/** Those on the job's own tasks, and the rest; each by policy version, the newest first. */
function split(all, taskSet) {
  const sorted = [...all].sort((a, b) => b.policyVersion - a.policyVersion);
  const isOwn = (one) => one.taskSet === taskSet && !one.model;
  return [sorted.filter(isOwn), sorted.filter((one) => !isOwn(one))];
}

function version(one) {
  return `version ${one.policyVersion}`;
}

function sampled(one) {
  return { x: one.policyVersion, y: one.passAt1.value, low: one.passAt1.low, high: one.passAt1.high };
}

function greedy(one) {
  return { x: one.policyVersion, y: one.greedy };
}
