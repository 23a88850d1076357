/** A job's policy versions: where their adapters lie, and which is the best. */

import { fill, h } from "./dom.js";
import { interval, moment } from "./format.js";
import { section, table } from "./parts.js";

const HEADS = ["Policy version", "Pass@1 (95 %)", "Adapter", "Made"];
const AT_FIRST = 4;

export function checkpoints() {
  const list = h("div", { class: "wide" });
  const all = h("button", { type: "button", class: "quiet", hidden: true });
  let known = [];
  let whole = false;
  const draw = () => {
    const newest = [...known].reverse();
    const shown = whole ? newest : newest.filter((one, index) => index < AT_FIRST || one.best || one.heldOut);
    all.hidden = shown.length === newest.length;
    all.textContent = `Show all ${newest.length}`;
    fill(list, table("Policy versions, the newest first", HEADS, shown.map(cells), "None yet."));
  };
  all.addEventListener("click", () => {
    whole = true;
    draw();
  });
  const show = (given) => {
    known = given;
    draw();
  };
  return { element: section("Checkpoints", list, all), show };
}

function cells(one) {
  return [
    h("span", {}, String(one.policyVersion),
      one.best ? h("span", { class: "chip best" }, "★ best") : null,
      one.nearTransition ? h("span", { class: "chip" }, "phase transition") : null),
    one.heldOut ? interval({ ...one.heldOut, value: one.heldOut.passAt1 }) : "–",
    h("code", { title: `${one.uri}\nsha256 ${one.sha256}` }, one.sha256.slice(0, 12)),
    moment(one.createdAt),
  ];
}
