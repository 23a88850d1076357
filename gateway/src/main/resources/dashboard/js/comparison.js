/** An evaluation beside another on the problems that both have. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { subject } from "./evaluationrows.js";
import { number, percent } from "./format.js";
import { attempt } from "./pace.js";
import { section } from "./parts.js";

export function comparison(id, frame, signal) {
  const other = h("select", { id: "other" });
  const result = h("div", { role: "status" });
  const compare = () => attempt(async () => {
    if (other.value) {
      fill(result, told(await get(`evaluations/compare?ids=${other.value},${id}`, signal)));
    } else {
      fill(result);
    }
  }, (problem) => problem && fill(result, h("p", { class: "refused" }, problem.message)), signal);
  other.addEventListener("change", compare);
  const load = (own) => attempt(async () => {
    const all = (await get("evaluations?limit=200", signal)).data
      .filter((one) => one.state === "COMPLETED" && one.id !== own.id);
    const near = all.filter((one) => one.taskSet === own.taskSet);
    const rest = all.filter((one) => one.taskSet !== own.taskSet);
    fill(other, h("option", { value: "" }, all.length ? "choose one" : "there is no other yet"), [...near, ...rest].map((one) =>
      h("option", { value: one.id }, `${subject(one)} on ${one.taskSet}: ${percent(one.passAt1?.value)}`)));
  }, frame.trouble, signal);
  const bar = h("div", { class: "bar" }, h("label", { for: "other" }, "With"), other);
  return { element: section("Compare", bar, result), load };
}

function told({ baseline, others, comparisons }) {
  const { against, pHolm, differs } = comparisons[0];
  const { value, low, high } = against.difference;
  const points = (share) => `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}`;
  return [
    h("p", {}, h("strong", {}, `${points(value)} points (${points(low)} to ${points(high)})`),
      ` from ${percent(baseline.passAt1.value)} of the other to ${percent(others[0].passAt1.value)} of this one,`,
      ` on ${number(against.tasks, 9)} problems that both have.`),
    h("p", { class: "hint" }, differs
      ? `Chance alone would seldom do this (p = ${number(pHolm, 2)}).`
      : `This may well be chance (p = ${number(pHolm, 2)}).`),
  ];
}
