/** All jobs and how they stand. */

import { get } from "./api.js";
import { fill, h, say } from "./dom.js";
import { ago, dollars, duration, interval, moment, short } from "./format.js";
import { every } from "./pace.js";
import { badge, hasEnded, progress, row } from "./parts.js";

const HEADS = ["Job", "State", "Steps", "Pass@1", "Device time", "Made"];
const PERIOD = 3000;

export function jobs(place, frame, signal) {
  frame.title("Jobs");
  const list = h("div", {}, h("p", { class: "hint" }, "Loading …"));
  const count = h("span", { class: "sub" });
  place.append(h("div", { class: "head-line" }, h("h1", {}, "Jobs"), count), list);
  let shown = "";
  const refresh = async () => {
    const [all, judged] = await Promise.all([get("jobs", signal), lastJudged(signal)]);
    const now = JSON.stringify([all, [...judged], Math.floor(Date.now() / 60_000)]);
    if (now !== shown) {
      keepingFocus(list, () => fill(list, content(all.data, judged)));
      say(count, inWords(all.data));
      shown = now;
    }
  };
  every(PERIOD, refresh, frame.trouble, signal);
}

/** The latest policy version judged, by job; empty where evaluations cannot be had. */
async function lastJudged(signal) {
  const judged = new Map();
  try {
    for (const evaluation of (await get("evaluations?limit=500", signal)).data) {
      const known = judged.get(evaluation.jobId);
      if (evaluation.passAt1 && (!known || known.policyVersion < evaluation.policyVersion)) {
        judged.set(evaluation.jobId, evaluation);
      }
    }
  } catch (problem) {
    if (problem.status === 401) {
      throw problem;
    }
  }
  return judged;
}

function content(all, judged) {
  if (all.length === 0) {
    return h("div", { class: "empty" },
      h("p", {}, "No job yet."),
      h("a", { class: "button primary", href: "#/new" }, "Start the first one"));
  }
  return h("table", { class: "cards jobs" },
    h("caption", { class: "unseen" }, "Jobs, the newest first"),
    h("thead", {}, h("tr", {}, HEADS.map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, all.map((job) => jobRow(job, judged.get(job.id)))));
}

function inWords(all) {
  const open = all.filter((job) => !hasEnded(job)).length;
  return all.length ? `${all.length} in all, ${open || "none"} on the way` : "";
}

function jobRow(job, evaluation) {
  return row(HEADS, [
    h("a", { href: `#/jobs/${job.id}`, class: "name" },
      h("strong", {}, job.preset ?? "own recipe"),
      h("span", { class: "sub" }, `${short(job.id)} · seed ${job.recipe.seed}`)),
    badge(job),
    progress(job),
    evaluation ? `${interval(evaluation.passAt1)}` : "–",
    spent(job.cost),
    h("time", { datetime: job.createdAt, title: moment(job.createdAt) }, ago(job.createdAt)),
  ]);
}

function spent(cost) {
  const seconds = cost.deviceSeconds;
  const time = duration(seconds.rollout + seconds.learning + seconds.evaluation);
  return Number.isFinite(cost.dollars.total) ? `${time}, ${dollars(cost.dollars.total)}` : time;
}

/** Rows are made anew; a link that had the focus has it again. */
function keepingFocus(list, change) {
  const link = list.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  change();
  if (link) {
    list.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
  }
}
