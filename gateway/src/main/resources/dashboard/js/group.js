/** A prompt group: what was asked, and its completions, each with its rewards and the answer that was read in it. */

import { fill, h } from "./dom.js";
import { number } from "./format.js";

export function group(data) {
  const body = h("div", { class: "group-body" });
  const element = h("details", { class: "group" },
    h("summary", {}, h("span", { class: "asked" }, question(data)), strip(data.completions)),
    body);
  element.addEventListener("toggle", () => {
    if (element.open && !body.hasChildNodes()) {
      fill(body, details(data));
    }
  });
  return element;
}

function question(data) {
  return data.prompt.at(-1)?.content ?? data.taskId;
}

/** One mark for each completion, and how many are right in words. */
function strip(completions) {
  const judged = completions.filter((completion) => completion.rewards.accuracy !== undefined);
  const right = judged.filter(isRight).length;
  const words = judged.length ? `${right} of ${judged.length} right` : `${completions.length} completions`;
  return h("span", { class: "strip" },
    h("span", { class: "dots", "aria-hidden": "true" },
      completions.map((completion) => h("i", { class: verdict(completion) }))),
    h("span", { class: "sub" }, words));
}

function isRight(completion) {
  return completion.rewards.accuracy > 0;
}

function verdict(completion) {
  if (completion.rewards.accuracy === undefined) {
    return "unjudged";
  }
  return isRight(completion) ? "right" : "wrong";
}

function details(data) {
  return [
    h("div", { class: "prompt" }, data.prompt.map((message) =>
      [h("span", { class: "sub" }, message.role), h("pre", { dir: "auto", tabindex: "0" }, message.content)])),
    h("p", { class: "facts" },
      h("span", {}, "reference answer ", h("b", { dir: "auto" }, data.referenceAnswer)),
      h("span", {}, `policy version ${data.policyVersion}`),
      h("span", {}, "task ", h("b", {}, data.taskId))),
    h("ol", { class: "completions" }, data.completions.map(completion)),
  ];
}

function completion(data) {
  const mark = { right: "✓ right", wrong: "✗ wrong", unjudged: "not judged" }[verdict(data)];
  return h("li", { class: `completion ${verdict(data)}` },
    h("p", { class: "facts" },
      h("strong", {}, `reward ${data.reward === null ? "–" : number(data.reward)}`),
      h("span", { class: "verdict" }, mark),
      Object.entries(data.rewards).map(([name, value]) => h("span", { class: "chip" }, `${name} ${number(value)}`)),
      Object.entries(data.absent).map(([name, why]) => h("span", { class: "chip absent" }, `${name}: ${why}`)),
      h("span", { class: "sub" }, `${data.tokens} tokens`),
      data.finishReason === "LENGTH" ? h("span", { class: "chip cut" }, "cut off") : null),
    h("pre", { dir: "auto", tabindex: "0" }, marked(data)));
}

/** The text with the place marked at which the answer was read. */
function marked({ text, answer }) {
  if (!answer) {
    return text;
  }
  return [
    text.slice(0, answer.start),
    h("mark", { title: "read as the answer" }, text.slice(answer.start, answer.end)),
    text.slice(answer.end),
  ];
}
