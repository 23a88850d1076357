/** The jobs of an overlay: which curve is whose, what differs, how each stands. */

import { h } from "./dom.js";
import { shown } from "./differences.js";
import { dollars, duration, number } from "./format.js";
import { headline } from "./headline.js";
import { nameOf } from "./joblist.js";
import { badge, remark, row } from "./parts.js";
import { swatch } from "./swatch.js";

const SAID = 4;
const HEADS = ["Curve", "Job", "State", "Step", "Pass@1, base → best", "Reward", "Device time", "Leave out"];

/** `onRemove(id)` is told which job shall be left out. */
export function legend(jobs, found, onRemove) {
  return h("table", { class: "cards legend" },
    h("caption", { class: "unseen" }, "The jobs that are compared"),
    h("thead", {}, h("tr", {}, HEADS.map((head, index) => h("th", { scope: "col" },
      index === HEADS.length - 1 ? h("span", { class: "unseen" }, head) : head)))),
    h("tbody", {}, jobs.map((job, index) => row(HEADS, [
      swatch(index),
      name(job, found, index),
      badge(job),
      `${number(job.step, 9)} / ${number(job.steps, 9)}`,
      headline(job),
      number(job.reward),
      Number.isFinite(job.dollars) ? `${duration(job.deviceSeconds)}, ${dollars(job.dollars)}` : duration(job.deviceSeconds),
      h("button", { type: "button", class: "quiet", "aria-label": `Leave out ${nameOf(job)}`,
        onclick: () => onRemove(job.id) }, "×"),
    ]))));
}

function name(job, found, index) {
  const said = found.slice(0, SAID).map(({ key, values }) => `${key} ${shown(values[index])}`);
  const wrong = remark(job);
  return h("div", { class: "job-name" },
    h("a", { href: `#/jobs/${job.id}`, class: "name" }, h("strong", { dir: "auto" }, nameOf(job))),
    said.length ? h("span", { class: "sub" }, said.join(" · "), found.length > SAID ? " · …" : "") : null,
    wrong ? h("span", { class: job.state === "FAILED" ? "remark bad" : "remark" }, wrong) : null);
}
