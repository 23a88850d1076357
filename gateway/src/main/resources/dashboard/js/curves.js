/** A job's figures by step: those that are looked at first, its other rewards, and more on demand. */

import { h } from "./dom.js";
import { number } from "./format.js";
import { FIRST, MORE, otherRewards, points } from "./metrics.js";
import { section, table } from "./parts.js";
import { grid } from "./plot.js";
import { viewBar } from "./view.js";

const TABLE_ROWS = 20;

export function curves(signal) {
  const first = grid(signal);
  const more = grid(signal);
  const figures = h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "The last steps" });
  const moreDetails = h("details", {}, h("summary", {}, "More curves"), more.element);
  const tableDetails = h("details", {}, h("summary", {}, "The last steps as a table"), figures);
  const empty = h("p", { class: "hint" }, "The first step is not done yet.");
  const bar = viewBar((view) => [first, more].forEach((one) => one.look(view)));
  let state = { steps: [], transition: null };
  const show = (given) => {
    state = given;
    empty.hidden = state.steps.length > 0;
    bar.hidden = state.steps.length === 0;
    draw(first, [...FIRST, ...otherRewards(state.steps)], state);
    if (moreDetails.open) {
      draw(more, MORE, state);
    }
    if (tableDetails.open) {
      figures.replaceChildren(lastSteps(state.steps));
    }
  };
  bar.hidden = true;
  moreDetails.addEventListener("toggle", () => show(state));
  tableDetails.addEventListener("toggle", () => show(state));
  return { element: section("Curves", bar, empty, first.element, moreDetails, tableDetails), show };
}

function draw(into, wanted, { steps, transition }) {
  for (const metric of wanted) {
    const found = points(steps, metric.key);
    let plot = into.plots.find((known) => known.title === metric.title);
    if (found.length > 0) {
      plot ??= into.add(metric);
      plot.show(found, transition);
    }
  }
}

function lastSteps(steps) {
  const known = FIRST.filter((metric) => steps.some((step) => metric.key in step.metrics));
  const rows = steps.slice(-TABLE_ROWS).reverse()
    .map((step) => [step.step, ...known.map((metric) => number(step.metrics[metric.key]))]);
  return table("The last steps, the newest first", ["Step", ...known.map((metric) => metric.title)], rows, "None yet.");
}
