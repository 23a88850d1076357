/** All evaluations, and a form that starts one of a model. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { evaluationTable, subject } from "./evaluationrows.js";
import { judge } from "./judge.js";
import { attempt, every } from "./pace.js";

const PERIOD = 5000;
const PAGE = 50;

export function evaluationList(place, frame, signal) {
  frame.title("Evaluations");
  const list = h("div", { class: "panel wide" }, h("p", { class: "hint" }, "Loading …"));
  const older = h("button", { type: "button", class: "quiet", hidden: true }, "Show older ones");
  const judging = judge(signal);
  const start = h("details", { class: "panel" }, h("summary", {}, "Evaluate a model"), judging.element);
  start.addEventListener("toggle", () => start.open && judging.load());
  place.append(h("div", { class: "head-line" }, h("h1", {}, "Evaluations")), start, list, h("div", {}, older));
  let wanted = PAGE;
  let shown = "";
  const refresh = async () => {
    const { data, next } = await get(`evaluations?limit=${wanted}`, signal);
    older.hidden = !next || wanted >= 1000;
    const now = JSON.stringify(data);
    if (now !== shown) {
      shown = now;
      fill(list, evaluationTable("Evaluations, the newest first", data, subject, "No evaluation yet."));
    }
  };
  older.addEventListener("click", () => {
    wanted = Math.min(1000, wanted * 4);
    attempt(refresh, frame.trouble, signal);
  });
  every(PERIOD, refresh, frame.trouble, signal);
}
