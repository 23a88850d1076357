/** Small parts that several pages show. */

import { h } from "./dom.js";
import { ago, moment, number } from "./format.js";

const WORDS = {
  QUEUED: "waiting",
  RUNNING: "running",
  PAUSED: "paused",
  SUCCEEDED: "done",
  FAILED: "failed",
  CANCELLED: "cancelled",
};
const DONE_YET = { NOTHING_LEARNED: "done, nothing learned", NOT_BETTER: "done, not better" };
const ENDED = new Set(["SUCCEEDED", "FAILED", "CANCELLED"]);

export function hasEnded(job) {
  return ENDED.has(job.state);
}

/** What a job is doing, in words; one that is done and did not help says so. */
export function stateWords(job) {
  if (job.pending === "PAUSE") {
    return "pausing after this step";
  }
  if (job.pending === "CANCEL") {
    return "cancelling after this step";
  }
  return (isInVain(job) && DONE_YET[job.outcome.kind]) || (WORDS[job.state] ?? job.state.toLowerCase());
}

/** Whether a job came to its end and its training did not help. */
function isInVain(job) {
  return job.state === "SUCCEEDED" && job.outcome?.kind in DONE_YET;
}

export function badge(job) {
  return h("span", { class: `badge ${isInVain(job) ? "in-vain" : job.state.toLowerCase()}` }, stateWords(job));
}

/** What a user has to know of a job that does not go well, or null. */
export function remark(job) {
  const vain = job.outcome?.kind === "NOTHING_LEARNED" || isInVain(job) ? job.outcome.sentence : null;
  return job.failure ?? job.pauseReason ?? job.waitingFor ?? vain;
}

/** A moment as people read it: how long ago, or the date where that is more than a day. */
export function time(instant) {
  const text = Date.now() - Date.parse(instant) < 86_400_000 ? ago(instant) : moment(instant);
  return h("time", { datetime: instant, title: moment(instant) }, text);
}

export function progress(job) {
  const label = `${job.step} of ${job.steps} steps`;
  return h("div", { class: "progress" },
    h("progress", { max: job.steps, value: job.step, "aria-label": label }),
    h("span", {}, `${number(job.step, 9)} / ${number(job.steps, 9)}`));
}

/** A table whose rows become cards where the screen is narrow. */
export function table(caption, heads, rows, empty) {
  if (rows.length === 0) {
    return h("p", { class: "hint" }, empty);
  }
  return h("table", { class: "cards" },
    h("caption", { class: "unseen" }, caption),
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, rows.map((cells) => row(heads, cells))));
}

export function row(heads, cells, attributes = {}) {
  return h("tr", attributes, cells.map((cell, column) => h("td", { "data-head": heads[column] }, cell)));
}

export function section(title, ...children) {
  const id = `s-${title.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  return h("section", { "aria-labelledby": id, class: "panel" }, h("h2", { id }, title), children);
}
