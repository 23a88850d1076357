/** A job's Pass@1 on its own held-out tasks, base to best, with intervals that can be seen. */

import { h, svg } from "./dom.js";
import { interval, percent } from "./format.js";

const WIDTH = 150;
const EDGE = 4;
const HEIGHT = 26;

/** Both intervals on one scale from 0 to 100 %, and in figures; a dash where none is judged yet. */
export function headline(job) {
  const found = job.headline;
  if (!found?.base && !found?.best) {
    return h("span", { class: "sub" }, "–");
  }
  const rows = ["base", "best"].filter((kind) => found[kind] && !isSaid(found, kind))
    .map((kind) => ({ ...found[kind], kind }));
  const viewBox = `0 0 ${WIDTH + 2 * EDGE} ${HEIGHT}`;
  return h("div", { class: "headline" },
    h("span", { class: "from-to" }, fromTo(found)),
    svg("svg", { viewBox, class: "whiskers", role: "img", "aria-label": told(rows) },
      svg("title", {}, told(rows)),
      [0, 0.25, 0.5, 0.75, 1].map((tick) => line(tick, 0, tick, HEIGHT, "tick")),
      rows.map((row, index) => whisker(row, index === 0 && rows.length > 1 ? 7 : 19))));
}

/** Whether the best is the base, which stands there already. */
function isSaid({ base, best }, kind) {
  return kind === "best" && base?.policyVersion === best.policyVersion;
}

function fromTo({ base, best }) {
  if (!base || !best || base.policyVersion === best.policyVersion) {
    return [percent((best ?? base).passAt1.value), h("span", { class: "sub" }, base ? " base" : " best")];
  }
  return [h("span", { class: "sub" }, percent(base.passAt1.value), " → "), percent(best.passAt1.value)];
}

function told(rows) {
  return `Pass@1: ${rows.map((row) => `${row.kind} ${interval(row.passAt1)}`).join(", ")}`;
}

/** A bar with caps from low to high, and a dot at the value. */
function whisker({ passAt1, kind }, y) {
  const { low, high, value } = passAt1;
  return svg("g", { class: `whisker ${kind}` },
    line(low, y, high, y, "bar"), line(low, y - 4, low, y + 4, "bar"), line(high, y - 4, high, y + 4, "bar"),
    svg("circle", { cx: place(value), cy: y, r: 3.2 }));
}

function line(x1, y1, x2, y2, kind) {
  return svg("line", { x1: place(x1), y1, x2: place(x2), y2, class: kind });
}

function place(share) {
  return EDGE + WIDTH * share;
}
