/** The head of a job's page: what it is, how it stands, and its latest figures. */

import { fill, h, say } from "./dom.js";
import { ago, dollars, duration, interval, number, percent } from "./format.js";
import { badge, progress } from "./parts.js";

export function heading() {
  const title = h("h1");
  const sub = h("p", { class: "sub" });
  const state = h("div", { class: "state" });
  const why = h("p", { class: "why", hidden: true });
  const actions = h("div");
  const tiles = ["Reward", "Accuracy", "Pass@1, newest", "Tokens/s", "Device time"].map(tile);
  const element = h("div", { class: "head" },
    h("div", { class: "head-line" }, h("div", {}, title, sub), actions),
    state, why, h("dl", { class: "tiles" }, tiles.map((one) => one.element)));
  const show = (job, step, judged) => {
    say(title, job.preset ?? "own recipe");
    say(sub, `job ${job.id} · seed ${job.recipe.seed} · ${job.recipe.taskSet} · made ${ago(job.createdAt)}`);
    fill(state, badge(job), progress(job));
    say(why, job.failure ?? job.pauseReason ?? "");
    why.hidden = !why.textContent;
    figures(job, step?.metrics ?? {}, judged).forEach((figure, index) => tiles[index].show(...figure));
  };
  return { element, actions, show };
}

function tile(name) {
  const value = h("dd", {}, "–");
  const note = h("dd", { class: "note" });
  const show = (text, more = "") => {
    say(value, text);
    say(note, more);
  };
  return { element: h("div", { class: "tile" }, h("dt", {}, name), value, note), show };
}

function figures(job, metrics, judged) {
  const newest = judged.filter((one) => one.passAt1).sort((a, b) => b.policyVersion - a.policyVersion)[0];
  const seconds = job.cost.deviceSeconds;
  const [value, range] = newest ? interval(newest.passAt1).split(" (") : ["–"];
  return [
    [number(metrics.reward), best(job.recipe)],
    [percent(metrics["rewards/accuracy/mean"]), "of the last step"],
    [value, newest ? `(${range} · version ${newest.policyVersion}` : "none judged yet"],
    [number(metrics.tokens_per_second), "step_time" in metrics ? `${duration(metrics.step_time)} a step` : ""],
    [duration(seconds.rollout + seconds.learning + seconds.evaluation),
      Number.isFinite(job.cost.dollars.total) ? dollars(job.cost.dollars.total) : ""],
  ];
}

function best(recipe) {
  return recipe.rewards.map((reward) => `${number(reward.weight)} × ${reward.name}`).join(" + ");
}
