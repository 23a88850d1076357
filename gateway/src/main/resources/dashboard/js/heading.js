/** The head of a job's page: what it is, how it stands, and its latest figures. */

import { fill, h, say } from "./dom.js";
import { term } from "./explain.js";
import { dollars, duration, moment, number, percent } from "./format.js";
import { headline } from "./headline.js";
import { elapsed } from "./jobfilter.js";
import { badge, hasEnded, progress } from "./parts.js";
import { signs } from "./signs.js";

const TILES = [
  { title: "Pass@1", word: "passAt1" },
  { title: "Reward", word: "reward" },
  { title: "Accuracy", word: "accuracy" },
  { title: "Time", word: "eta" },
  { title: "Device time", word: "deviceSeconds" },
];

/** @param naming the part that shows and changes the job's name */
export function heading(naming) {
  const sub = h("p", { class: "sub" });
  const state = h("div", { class: "state" });
  const why = h("p", { class: "why", hidden: true });
  const actions = h("div");
  const came = signs();
  const tiles = TILES.map(tile);
  const element = h("div", { class: "head" },
    h("div", { class: "head-line" }, h("div", { class: "naming-place" }, naming.element, sub), actions),
    state, why, came.element, h("dl", { class: "tiles" }, tiles.map((one) => one.element)));
  const show = (job, step) => {
    naming.show(job);
    say(sub, [job.recipeName ?? "own recipe", `seed ${job.recipe.seed}`, job.recipe.taskSet,
      `created ${moment(job.createdAt)}`, job.id].join(" · "));
    fill(state, badge(job), progress(job));
    say(why, job.failure ?? job.pauseReason ?? job.waitingFor ?? "");
    why.hidden = !why.textContent;
    why.classList.toggle("waits", !job.failure);
    came.show(job);
    figures(job, step?.metrics ?? {}).forEach((figure, index) => tiles[index].show(...figure));
  };
  return { element, actions, show };
}

function tile({ title, word }) {
  const value = h("dd", {}, "–");
  const note = h("dd", { class: "note" });
  let shown = null;
  const show = (figure, key, more) => {
    if (shown !== key) {
      shown = key;
      fill(value, figure);
    }
    say(note, more);
  };
  return { element: h("div", { class: "tile" }, h("dt", {}, term(word, title)), value, note), show };
}

/** Of each tile what it shows, what that depends on, and a remark. */
function figures(job, metrics) {
  const reward = number(metrics.reward ?? job.reward);
  const accuracy = percent(metrics["rewards/accuracy/mean"]);
  const seconds = duration(elapsed(job));
  const device = duration(job.deviceSeconds);
  return [
    [headline(job), JSON.stringify(job.headline ?? null), judged(job)],
    [reward, reward, job.recipe.rewards.map((one) => `${number(one.weight)} × ${one.name}`).join(" + ")],
    [accuracy, accuracy, "of the last step, on training tasks"],
    [seconds, seconds, left(job, metrics)],
    [device, device, Number.isFinite(job.dollars) ? dollars(job.dollars) : pace(metrics)],
  ];
}

function judged({ headline: found, recipe }) {
  if (!recipe.evaluation) {
    return "this job judges no version";
  }
  return found ? `${found.taskSet}, best version ${found.best?.policyVersion ?? "–"}` : "none judged yet";
}

function left(job, metrics) {
  if (hasEnded(job)) {
    return `ended ${moment(job.endedAt)}`;
  }
  return job.state !== "PAUSED" && Number.isFinite(job.secondsLeft) ? `about ${duration(job.secondsLeft)} left` : pace(metrics);
}

function pace(metrics) {
  return Number.isFinite(metrics.tokens_per_second) ? `${number(metrics.tokens_per_second)} tokens/s` : "";
}
