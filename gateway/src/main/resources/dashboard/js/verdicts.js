/** The samples of an evaluation with their verdicts, the wrong ones first. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { number } from "./format.js";
import { attempt } from "./pace.js";
import { section } from "./parts.js";

const PAGE = 20;
const KINDS = [["WRONG", "wrong"], ["CORRECT", "right"], ["UNANSWERED", "without an answer"], ["TRUNCATED", "cut off"],
  ["UNJUDGED", "not judged"], ["ALL", "all"]];

export function verdicts(id, frame, signal) {
  const kind = h("select", { id: "verdict" }, KINDS.map(([value, title]) => h("option", { value }, title)));
  const list = h("ol", { class: "verdicts" });
  const none = h("p", { class: "hint", role: "status" });
  const more = h("button", { type: "button", hidden: true }, "Show more");
  const bar = h("div", { class: "bar" }, h("label", { for: "verdict" }, "Show"), kind);
  const add = () => attempt(async () => {
    const from = list.children.length;
    const { data } = await get(`evaluations/${id}/samples?verdict=${kind.value}&after=${from}&limit=${PAGE}`, signal);
    list.append(...data.map(sample));
    more.hidden = data.length < PAGE;
    fill(none, list.children.length ? null : "None of this kind.");
  }, frame.trouble, signal);
  const load = () => {
    fill(list);
    return add();
  };
  kind.addEventListener("change", load);
  more.addEventListener("click", add);
  return { element: section("Samples", bar, none, list, more), load };
}

function sample(one) {
  const [kind, verdict] = one.correct === undefined || one.correct === null ? ["unjudged", "not judged"]
    : one.correct ? ["right", "✓ right"] : ["wrong", "✗ wrong"];
  return h("li", { class: `completion ${kind}` },
    h("p", { class: "asked-whole", dir: "auto" }, one.problem),
    h("p", { class: "facts" },
      h("span", { class: "verdict" }, verdict),
      h("span", {}, "read ", one.answer ? h("b", { dir: "auto" }, one.answer) : "no answer"),
      h("span", {}, "reference ", h("b", { dir: "auto" }, one.referenceAnswer)),
      Object.entries(one.rewards ?? {}).map(reward),
      h("span", { class: "sub" }, `${number(one.tokens, 9)} tokens`, one.greedy ? ", greedy" : "", ` · task ${one.taskId}`),
      one.truncated ? h("span", { class: "chip cut" }, "cut off") : null),
    h("pre", { dir: "auto", tabindex: "0" }, marked(one)));
}

/** A number, or why there is none. */
function reward([name, value]) {
  return typeof value === "number"
    ? h("span", { class: "chip" }, `${name} ${number(value)}`)
    : h("span", { class: "chip absent", dir: "auto" }, `${name}: ${value}`);
}

/** The text with the last place marked at which the answer stands that was read. */
function marked({ text, answer }) {
  const boxed = answer ? text.lastIndexOf(`\\boxed{${answer}}`) : -1;
  const start = boxed < 0 && answer ? text.lastIndexOf(answer) : boxed;
  if (start < 0) {
    return text;
  }
  const end = start + answer.length + (boxed < 0 ? 0 : "\\boxed{}".length);
  return [text.slice(0, start), h("mark", { title: "read as the answer" }, text.slice(start, end)), text.slice(end)];
}
