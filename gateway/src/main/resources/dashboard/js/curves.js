/** A job's figures by step: the six that are looked at first, its other rewards, and more on demand. */

import { h } from "./dom.js";
import { number } from "./format.js";
import { section, table } from "./parts.js";
import { grid } from "./plot.js";

const FIRST = [
  { key: "reward", title: "Reward", about: "weighted sum of the rewards, mean over the step's completions" },
  { key: "rewards/accuracy/mean", title: "Accuracy", about: "share of completions whose answer is right", share: true },
  { key: "rewards/format/mean", title: "Format", about: "mean of the format reward", share: true },
  { key: "completions/mean_length", title: "Length", about: "tokens of a completion, mean" },
  { key: "tokens_per_second", title: "Tokens/s", about: "sampled tokens by the step's time" },
  { key: "staleness/mean", title: "Staleness", about: "versions the sampler was behind the learner, mean",
    least: 1 },
];
const MORE = [
  { key: "entropy", title: "Entropy", about: "nats a token" },
  { key: "kl", title: "KL", about: "divergence from the base, nats a token" },
  { key: "grad_norm", title: "Gradient norm", about: "before clipping" },
  { key: "loss", title: "Loss" },
  { key: "learning_rate", title: "Learning rate" },
  { key: "completions/clipped_ratio", title: "Cut off", about: "share of completions that met the limit", share: true },
  { key: "frac_reward_zero_std", title: "Degenerate", about: "share of groups with equal rewards", share: true },
  { key: "step_time", title: "Step time", about: "seconds" },
  { key: "cost/device_seconds", title: "Device-seconds", about: "of the step, all devices" },
];
const TABLE_ROWS = 20;

export function curves(signal) {
  const first = grid(signal);
  const more = grid(signal);
  const figures = h("div", { class: "wide" });
  const moreDetails = h("details", {}, h("summary", {}, "More curves"), more.element);
  const tableDetails = h("details", {}, h("summary", {}, "The last steps as a table"), figures);
  const empty = h("p", { class: "hint" }, "The first step is not done yet.");
  let state = { steps: [], transition: null };
  const show = (given) => {
    state = given;
    empty.hidden = state.steps.length > 0;
    draw(first, [...FIRST, ...otherRewards(state.steps)], state);
    if (moreDetails.open) {
      draw(more, MORE, state);
    }
    if (tableDetails.open) {
      figures.replaceChildren(lastSteps(state.steps));
    }
  };
  moreDetails.addEventListener("toggle", () => show(state));
  tableDetails.addEventListener("toggle", () => show(state));
  return { element: section("Curves", empty, first.element, moreDetails, tableDetails), show };
}

function draw(into, wanted, { steps, transition }) {
  for (const curve of wanted) {
    const points = steps
      .filter((step) => Number.isFinite(step.metrics[curve.key]))
      .map((step) => ({ x: step.step, y: step.metrics[curve.key] }));
    let plot = into.plots.find((known) => known.title === curve.title);
    if (points.length > 0) {
      plot ??= into.add(curve);
      plot.show(points, transition);
    }
  }
}

function otherRewards(steps) {
  const known = new Set(FIRST.map((curve) => curve.key));
  return Object.keys(steps.at(-1)?.metrics ?? {})
    .filter((key) => /^rewards\/.+\/mean$/.test(key) && !known.has(key))
    .map((key) => ({ key, title: key.split("/")[1].replaceAll("_", " "), about: "mean of this reward" }));
}

function lastSteps(steps) {
  const known = FIRST.filter((curve) => steps.some((step) => curve.key in step.metrics));
  const rows = steps.slice(-TABLE_ROWS).reverse()
    .map((step) => [step.step, ...known.map((curve) => number(step.metrics[curve.key]))]);
  return table("The last steps, the newest first", ["Step", ...known.map((curve) => curve.title)], rows, "None yet.");
}
