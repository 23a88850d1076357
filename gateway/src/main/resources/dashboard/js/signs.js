/** What came of a job so far and what bounds it, in the service's words, and the signs of trouble that a user has to know. */

import { fill, h, say } from "./dom.js";
import { number, percent } from "./format.js";

const MANY_WITHOUT_GRADIENT = 0.5;
const MANY_CUT_OFF = 0.1;

export function signs() {
  const outcome = h("p", { class: "outcome" });
  const time = h("p", { class: "step-time" });
  const troubles = h("ul", { class: "signs", "aria-label": "Signs of trouble" });
  const heldOut = h("p", { class: "sub" });
  let shown = "";
  const show = (job) => {
    say(outcome, job.outcome?.sentence);
    outcome.hidden = !outcome.textContent;
    outcome.className = `outcome ${tone(job)}`;
    say(time, job.stepTime?.sentence);
    time.hidden = !time.textContent;
    const now = JSON.stringify(job.signals ?? null);
    if (now !== shown) {
      shown = now;
      const found = troublesOf(job.signals ?? {});
      fill(troubles, found.map((one) => h("li", {}, one)));
      troubles.hidden = found.length === 0;
    }
    say(heldOut, job.heldOut?.sentence);
    heldOut.hidden = !heldOut.textContent;
  };
  return { element: h("div", { class: "came" }, outcome, time, troubles, heldOut), show };
}

/** Good news only where the service says so of a job that did not fail. */
function tone({ outcome, state }) {
  if (outcome?.kind === "LEARNED" && state !== "FAILED") {
    return "good";
  }
  return outcome?.kind === "NOT_BETTER" || outcome?.kind === "NOTHING_LEARNED" ? "poor" : "";
}

function troublesOf({ groups, withoutGradient, truncated, absentRewards, absentReasons }) {
  return [
    withoutGradient >= MANY_WITHOUT_GRADIENT
      ? `${percent(withoutGradient)} of ${number(groups, 9)} groups had no gradient: nothing is learned from these.` : null,
    truncated >= MANY_CUT_OFF ? `${percent(truncated)} of the completions were cut off at the length limit.` : null,
    absentRewards > 0 ? [`${percent(absentRewards)} of the reward values are absent:`,
      h("ul", {}, (absentReasons ?? []).map(({ reward, reason, count }) =>
        h("li", { dir: "auto" }, h("code", {}, reward), ` ${number(count, 9)} times: ${reason}`)))] : null,
  ].filter(Boolean);
}
