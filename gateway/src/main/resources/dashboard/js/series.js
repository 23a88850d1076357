/** What jobs to be compared have measured, as curves over steps, sampled tokens or device time. */

import { get } from "./api.js";
import { SERIES } from "./axes.js";
import { compact, duration, number } from "./format.js";
import { points } from "./metrics.js";
import { all } from "./pages.js";

/** So many curves can be told apart. */
export const MOST = SERIES;

/** What curves can be aligned by; `of(steps)` gives the place of each step. */
export const AXES = [
  { key: "step", title: "step", text: (value) => number(value, 9), of: (steps) => steps.map((step) => step.step) },
  { key: "tokens", title: "sampled tokens", text: compact, of: (steps) => steps.map((step) => step.metrics.num_tokens) },
  { key: "seconds", title: "device time", text: duration, of: deviceSeconds },
];

/** The figure that is judged rather than measured at each step. */
export const PASS = { key: "passAt1", title: "Pass@1 on held-out tasks", word: "passAt1", share: true,
  withIntervals: true };

/** Of the steps alone: evaluations cost time of their own. */
function deviceSeconds(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step.metrics["cost/device_seconds"] ?? 0));
}

/** One job with its steps and what its own held-out tasks judged, read anew; `known` is what was read before. */
export async function load(id, known, signal) {
  const job = await get(`jobs/${id}`, signal);
  if (known && known.job.step === job.step && known.job.state === job.state) {
    return { ...known, job };
  }
  const [steps, judged] = await Promise.all([
    all(`jobs/${id}/steps`, signal),
    all(`evaluations?jobId=${id}`, signal),
  ]);
  const own = job.recipe.evaluation?.taskSet;
  return { job, steps, judged: judged
    .filter((one) => one.passAt1 && (!own || one.taskSet === own))
    .sort((a, b) => a.policyVersion - b.policyVersion) };
}

/** One figure of a job along an axis. */
export function curve({ steps, judged }, metric, axis) {
  const places = axis.of(steps);
  const at = new Map(steps.map((step, index) => [step.step, places[index]]));
  at.set(0, 0);
  const found = metric.key === PASS.key
    ? judged.map((one) => ({ x: at.get(one.policyVersion), y: one.passAt1.value, low: one.passAt1.low,
      high: one.passAt1.high }))
    : points(steps, metric.key, (step) => at.get(step.step));
  return found.filter((point) => Number.isFinite(point.x));
}

/** Points of one curve among several moved a little to the right, so that their intervals do not hide each other. */
export function besides(curves) {
  const end = Math.max(0, ...curves.flatMap((one) => one.points.map((point) => point.x)));
  return curves.map((one, index) => ({ ...one,
    points: one.points.map((point) => ({ ...point, at: point.x, x: point.x + 0.008 * end * index })) }));
}
