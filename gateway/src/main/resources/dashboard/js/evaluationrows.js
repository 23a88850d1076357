/** Evaluations as rows of a table. */

import { h, svg } from "./dom.js";
import { interval, percent } from "./format.js";
import { table, time } from "./parts.js";

export const WORDS = { PREPARING: "preparing", RUNNING: "running", COMPLETED: "done", FAILED: "failed", CANCELLED: "cancelled" };
const HEADS = ["Judged", "Pass@1 (95 %)", "0 to 100 %", "Greedy", "Reasoned", "Tasks", "Created"];

/** A table of these; `what(evaluation)` says in words what each has judged. */
export function evaluationTable(caption, all, what, empty) {
  return table(caption, HEADS, all.map((one) => [
    h("a", { href: `#/evaluations/${one.id}`, dir: "auto" }, what(one)),
    one.passAt1 ? whole(interval(one.passAt1)) : stateOf(one),
    one.passAt1 ? bar(one.passAt1) : "–",
    whole(percent(one.greedy)),
    one.reasoned ? percent(one.reasoned.share) : "–",
    h("span", { title: one.taskSet }, brief(one.taskSet), one.tasks ? `, ${one.tasks} × ${one.samplesPerTask}` : null),
    whole(time(one.createdAt)),
  ]), empty);
}

/** What stands on one line. */
function whole(content) {
  return h("span", { class: "whole" }, content);
}

/** What stands for a result where there is none. */
export function stateOf(one) {
  return one.failure ? `failed: ${one.failure}` : WORDS[one.state] ?? one.state.toLowerCase();
}

/** What an evaluation has judged: the version of a job, or a model. */
export function subject(one) {
  return one.jobId ? `version ${one.policyVersion} of job ${one.jobId.slice(0, 8)}` : one.model ?? one.adapter ?? "a model";
}

/** A file's task set without its folders. */
export function brief(taskSet) {
  return taskSet.replace(/^([a-z]+:)\/.*\//, "$1 …/");
}

/** The interval on a scale from 0 to 1. */
export function bar({ value, low, high }) {
  return svg("svg", { viewBox: "0 0 100 10", class: "interval", "aria-hidden": "true", preserveAspectRatio: "none" },
    svg("rect", { x: 0, y: 4, width: 100, height: 2, class: "track" }),
    svg("rect", { x: 100 * low, y: 3, width: Math.max(0.5, 100 * (high - low)), height: 4, class: "range" }),
    svg("rect", { x: Math.min(99, 100 * value), y: 0, width: 1, height: 10, class: "value" }));
}
