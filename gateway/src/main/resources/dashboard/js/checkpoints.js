/** A job's policy versions: which is the best, and their adapters to take away. */

import { fill, h } from "./dom.js";
import { download } from "./download.js";
import { interval, moment } from "./format.js";
import { attempt } from "./pace.js";
import { section, table } from "./parts.js";

const HEADS = ["Policy version", "Pass@1 (95 %)", "sha256", "Created", "Adapter"];
const AT_FIRST = 4;

export function checkpoints(id, frame, signal) {
  const list = h("div", { class: "wide" });
  const ends = h("div", { class: "bar" });
  const all = h("button", { type: "button", class: "quiet", hidden: true });
  const save = (version) => h("button", { type: "button", class: "quiet",
    "aria-label": `Download the adapter of version ${version}`, onclick: (event) => take(event.target, version) },
  "Download");
  const take = async (button, version) => {
    button.disabled = true;
    await attempt(() => download(`jobs/${id}/checkpoints/${version}/adapter.zip`, `${id.slice(0, 8)}-${version}.zip`, signal),
      frame.trouble, signal);
    button.disabled = false;
  };
  let known = [];
  let whole = false;
  const draw = () => {
    const newest = [...known].reverse();
    const shown = whole ? newest : newest.filter((one, index) => index < AT_FIRST || one.best || one.heldOut);
    all.hidden = shown.length === newest.length;
    all.textContent = `Show all ${newest.length}`;
    fill(list, table("Policy versions, the newest first", HEADS, shown.map((one) => cells(one, save)), "None yet."));
    fill(ends, known.length ? ["best", "last"].filter((name) => name === "last" || known.some((one) => one.best))
      .map((name) => h("button", { type: "button", onclick: (event) => take(event.target, name) },
        `Download the ${name} adapter`)) : null);
  };
  all.addEventListener("click", () => {
    whole = true;
    draw();
  });
  const show = (given) => {
    if (JSON.stringify(given) !== JSON.stringify(known)) {
      known = given;
      draw();
    }
  };
  draw();
  return { element: section("Checkpoints", ends, list, all), show };
}

function cells(one, save) {
  return [
    h("span", {}, String(one.policyVersion),
      one.best ? h("span", { class: "chip best" }, "★ best") : null,
      one.nearTransition ? h("span", { class: "chip" }, "phase transition") : null),
    one.heldOut ? interval({ ...one.heldOut, value: one.heldOut.passAt1 }) : "–",
    h("code", { title: `${one.uri}\nsha256 ${one.sha256}` }, one.sha256.slice(0, 12)),
    moment(one.createdAt),
    save(one.policyVersion),
  ];
}
