/** One evaluation: how far it is, its result, its samples, and how it compares with another. */

import { get, post } from "./api.js";
import { comparison } from "./comparison.js";
import { fill, h, say } from "./dom.js";
import { bar, stateOf, subject, WORDS } from "./evaluationrows.js";
import { term } from "./explain.js";
import { duration, interval, moment, number, percent } from "./format.js";
import { attempt, every } from "./pace.js";
import { verdicts } from "./verdicts.js";

const PERIOD = 3000;
const OPEN = new Set(["PREPARING", "RUNNING"]);

export function evaluation(place, frame, signal, id) {
  frame.title("Evaluation");
  const head = h("div", { class: "head" }, h("p", { class: "hint" }, "Loading …"));
  const samples = verdicts(id, frame, signal);
  const against = comparison(id, frame, signal);
  place.append(head);
  const ended = new AbortController();
  signal.addEventListener("abort", () => ended.abort());
  let state = null;
  every(PERIOD, async () => {
    const one = await get(`evaluations/${id}`, signal);
    const progress = OPEN.has(one.state) ? await get(`evaluations/${id}/progress`, signal) : null;
    frame.title(`Evaluation of ${subject(one)}`);
    fill(head, heading(one, progress, () => attempt(() => post(`evaluations/${id}/cancel`, {}, signal), frame.trouble, signal)));
    if (state && state !== one.state) {
      frame.announce(`The evaluation is ${WORDS[one.state]}.`);
    }
    state = one.state;
    if (!progress) {
      ended.abort();
    }
    if (one.state === "COMPLETED") {
      place.append(samples.element, against.element);
      samples.load();
      against.load(one);
    }
  }, frame.trouble, ended.signal);
}

function heading(one, progress, cancel) {
  return [
    h("div", { class: "head-line" },
      h("div", {}, h("h1", { dir: "auto" }, one.taskSet),
        h("p", { class: "sub" }, "of ", one.jobId ? h("a", { href: `#/jobs/${one.jobId}` }, subject(one)) : subject(one),
          ` · created ${moment(one.createdAt)} · ${one.id}`)),
      progress ? h("div", { class: "actions" }, h("button", { type: "button", class: "danger", onclick: cancel }, "Cancel")) : null),
    h("div", { class: "state" }, h("span", { class: `badge ${badgeClass(one.state)}` }, WORDS[one.state]),
      progress ? far(progress) : null),
    one.failure ? h("p", { class: "why" }, stateOf(one)) : null,
    one.passAt1 ? h("dl", { class: "tiles" }, tiles(one)) : null,
  ];
}

function badgeClass(state) {
  return { PREPARING: "queued", COMPLETED: "succeeded" }[state] ?? state.toLowerCase();
}

function far({ groups, scored }) {
  return h("div", { class: "progress" },
    h("progress", { max: Math.max(1, groups), value: scored, "aria-label": `${scored} of ${groups} prompts judged` }),
    h("span", {}, groups ? `${number(scored, 9)} / ${number(groups, 9)}` : "preparing"));
}

function tiles(one) {
  const of = (count) => `${number(count, 9)} of ${number(one.samples, 9)}`;
  return [
    tile(term("passAt1", "Pass@1"), percent(one.passAt1.value), interval(one.passAt1).replace(/^.*\(/, "95 % interval: ")
      .replace(")", ""), bar(one.passAt1)),
    tile(term("greedy", "Greedy"), percent(one.greedy), "the likeliest token each time"),
    tile("Tasks", number(one.tasks, 9), `${number(one.samplesPerTask, 9)} ${one.samplesPerTask === 1 ? "sample" : "samples"} of each`),
    tile("Without an answer", of(one.unanswered), one.unjudged ? `${number(one.unjudged, 9)} could not be judged` : ""),
    tile(term("cutOff", "Cut off"), of(one.truncated), "met the length limit"),
    tile(term("deviceSeconds", "Device time"), duration(one.deviceSeconds), `${number(one.tokens, 9)} tokens`),
  ];
}

function tile(title, value, note, more = null) {
  return h("div", { class: "tile" }, h("dt", {}, title), h("dd", {}, value, more), h("dd", { class: "note" }, note));
}
