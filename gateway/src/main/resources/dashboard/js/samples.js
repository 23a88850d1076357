/** What the policy wrote in a step, with what that was worth. */

import { get } from "./api.js";
import { fill, h, say } from "./dom.js";
import { section } from "./parts.js";
import { group } from "./group.js";
import { attempt } from "./pace.js";

/** `show(steps)` tells how many steps are done; the newest are loaded first, others on demand. */
export function samples(id, frame, signal) {
  const list = h("div", { class: "groups" });
  const input = h("input", { id: "sample-step", type: "number", min: 1, inputmode: "numeric" });
  const newest = h("button", { type: "button", class: "quiet", hidden: true });
  let done = 0;
  let shown = 0;
  const load = async (step) => {
    shown = Math.min(Math.max(1, step), done);
    input.value = shown;
    offer();
    await attempt(async () => {
      const groups = (await get(`jobs/${id}/steps/${shown}/samples`, signal)).data;
      fill(list, groups.length ? groups.map(group) : gone(shown));
    }, frame.trouble, signal);
  };
  const offer = () => {
    newest.hidden = shown === done;
    say(newest, `Newest: step ${done}`);
  };
  const step = (by) => h("button", { type: "button", class: "quiet", onclick: () => load(shown + by),
    "aria-label": by < 0 ? "The step before" : "The step after" }, by < 0 ? "‹" : "›");
  input.addEventListener("change", () => load(Number(input.value) || done));
  newest.addEventListener("click", () => load(done));
  const bar = h("div", { class: "bar", hidden: true },
    h("label", { for: "sample-step" }, "Step"), step(-1), input, step(1), newest);
  const element = section("Samples", bar, list);
  fill(list, h("p", { class: "hint" }, "There will be some when the first step is done."));
  const show = (steps) => {
    done = steps;
    input.max = done;
    if (done > 0) {
      bar.hidden = false;
      shown === 0 ? load(done) : offer();
    }
  };
  return { element, show };
}

function gone(step) {
  return h("p", { class: "hint" },
    `The texts of step ${step} are not kept any more; those of the first step and of the last few are.`);
}
