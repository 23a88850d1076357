/** The table of jobs: one row for each, columns that sort, boxes to choose jobs for an overlay. */

import { fill, h, say } from "./dom.js";
import { term } from "./explain.js";
import { dollars, duration, number, short } from "./format.js";
import { headline } from "./headline.js";
import { COLUMNS, elapsed } from "./jobfilter.js";
import { badge, hasEnded, progress, remark, row, time } from "./parts.js";

const HEADS = ["Choose", ...COLUMNS.map((column) => column.title)];

/** `onSort(key)` is told where a column's head is pressed, `onChoose(id, whether)` where a box is. */
export function jobList(onSort, onChoose) {
  const heads = COLUMNS.map((column) => head(column, onSort));
  const body = h("tbody");
  const element = h("table", { class: "cards jobs" },
    h("caption", { class: "unseen" }, "Jobs"),
    h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, h("span", { class: "unseen" }, "Choose for comparing")),
      heads.map((one) => one.element))),
    body);
  let rows = new Map();
  const show = (jobs, filter, picked) => {
    heads.forEach((one) => one.show(filter));
    const before = rows;
    rows = new Map(jobs.map((job) => [job.id, kept(before.get(job.id), job, picked.has(job.id), onChoose)]));
    const wanted = [...rows.values()].map((one) => one.element);
    if (wanted.length !== body.children.length || wanted.some((one, index) => one !== body.children[index])) {
      keepingFocus(body, () => fill(body, wanted));
    }
  };
  return { element, show };
}

/** The row that is there as long as nothing in it has changed, else a new one. */
function kept(known, job, isPicked, onChoose) {
  const minute = Math.floor(Date.now() / (hasEnded(job) ? 60_000 : 1000));
  const says = JSON.stringify([job, isPicked, minute]);
  return known?.says === says ? known : { says, element: jobRow(job, isPicked, onChoose) };
}

/** Rows may be made anew; what had the focus has it again. */
function keepingFocus(body, change) {
  const had = body.contains(document.activeElement) ? document.activeElement : null;
  const wanted = had && ["href", "data-pick"].map((name) => [name, had.getAttribute(name)]).find(([, value]) => value);
  change();
  if (wanted) {
    body.querySelector(`[${wanted[0]}="${CSS.escape(wanted[1])}"]`)?.focus({ preventScroll: true });
  }
}

function head({ key, title, word }, onSort) {
  const arrow = h("span", { class: "arrow", "aria-hidden": "true" });
  const element = h("th", { scope: "col" },
    h("button", { type: "button", class: "sort", onclick: () => onSort(key) }, title, arrow),
    word ? mark(word) : null);
  const show = ({ sort, order }) => {
    say(arrow, sort !== key ? "" : order === "up" ? "▲" : "▼");
    sort === key
      ? element.setAttribute("aria-sort", order === "up" ? "ascending" : "descending")
      : element.removeAttribute("aria-sort");
  };
  return { element, show };
}

function mark(word) {
  const made = term(word, "?");
  made.classList.add("why-mark");
  made.setAttribute("aria-label", `What is ${word === "passAt1" ? "Pass@1" : word}?`);
  return made;
}

function jobRow(job, isPicked, onChoose) {
  return row(HEADS, [
    h("input", { type: "checkbox", class: "pick", "aria-label": `Compare ${nameOf(job)} (${short(job.id)})`,
      checked: isPicked, "data-pick": job.id, onchange: (event) => onChoose(job.id, event.target.checked) }),
    title(job),
    badge(job),
    steps(job),
    headline(job),
    number(job.reward),
    lasted(job),
    spent(job),
    time(job.createdAt),
  ]);
}

/** What a job is called where it has no name. */
export function nameOf(job) {
  return job.name ?? job.recipeName ?? "own recipe";
}

function title(job) {
  const wrong = remark(job);
  return h("div", { class: "job-name" },
    h("a", { href: `#/jobs/${job.id}`, class: "name" }, h("strong", { dir: "auto", title: nameOf(job) }, nameOf(job))),
    h("span", { class: "sub" }, [job.recipeName ?? "own recipe", `seed ${job.seed}`, short(job.id)].join(" · ")),
    job.tags?.length ? h("span", { class: "tags" }, job.tags.map((tag) => h("span", { class: "tag" }, tag))) : null,
    wrong ? h("span", { class: job.state === "FAILED" ? "remark bad" : "remark" }, wrong) : null);
}

function steps(job) {
  const left = Number.isFinite(job.secondsLeft) && !hasEnded(job) && job.state !== "PAUSED";
  return h("div", { class: "cell steps" }, progress(job),
    left ? h("span", { class: "sub" }, `${duration(job.secondsLeft)} left`) : null);
}

function lasted(job) {
  return duration(elapsed(job));
}

function spent(job) {
  const device = duration(job.deviceSeconds);
  return Number.isFinite(job.dollars)
    ? h("div", { class: "cell" }, dollars(job.dollars), h("span", { class: "sub" }, device))
    : h("div", { class: "cell" }, device, h("span", { class: "sub" }, "device time"));
}
