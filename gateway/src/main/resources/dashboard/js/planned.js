/** What a job would do, before it is made: its size, what it may cost, its first prompts. */

import { fill, h } from "./dom.js";
import { dollars, duration, number } from "./format.js";

export function planned() {
  const stale = h("p", { class: "why waits", hidden: true }, "The form has changed since: show the plan again.");
  const content = h("div");
  const element = h("section", { class: "inset plan", "aria-labelledby": "plan-title", hidden: true, tabindex: "-1" },
    h("h2", { id: "plan-title" }, "The plan"), stale, content);
  const show = (plan) => {
    stale.hidden = true;
    element.hidden = false;
    fill(content, sentences(plan).map((text) => h("p", { dir: "auto" }, text)),
      h("h3", {}, "The first prompts, as the model gets them"),
      h("ol", { class: "prompts" }, plan.prompts.map(prompt)));
    element.focus();
  };
  const outdated = () => {
    stale.hidden = element.hidden;
  };
  return { element, show, outdated };
}

function sentences({ name, tasks, work, estimate, tooLong, heldOut }) {
  return [
    `${name ? `${name}: ` : ""}${count(work.steps, "step")} of ${count(work.promptsPerStep, "prompt")} × `
      + `${count(work.groupSize, "completion")}, ${count(work.completions, "completion")} in all, from ${count(tasks, "task")}; `
      + `${count(work.evaluations, "evaluation")}.`,
    cost(estimate),
    tooLong?.count ? `${count(tooLong.count, "task")} of ${number(tooLong.of, 9)} are passed over, since their prompts are too `
      + `long: ${tooLong.taskIds.join(", ")}${tooLong.count > tooLong.taskIds.length ? ", …" : ""}.` : null,
    heldOut?.sentence,
  ].filter(Boolean);
}

function count(value, word) {
  return `${number(value, 9)} ${word}${value === 1 ? "" : "s"}`;
}

function cost({ deviceSeconds, dollars: sum, basis }) {
  const told = [
    Number.isFinite(deviceSeconds) ? `About ${duration(deviceSeconds)} of device time` : null,
    Number.isFinite(sum) ? dollars(sum) : null,
  ].filter(Boolean).join(", ");
  return told ? `${told}: ${basis}` : basis;
}

function prompt({ taskId, text, tokens }) {
  return h("li", {}, h("p", { class: "sub" }, `task ${taskId}, ${count(tokens, "token")}`),
    h("pre", { dir: "auto", tabindex: "0" }, text));
}
