/** What a job has used: device-seconds by role and device, dollars where prices are known. */

import { fill, h } from "./dom.js";
import { dollars, duration } from "./format.js";
import { section, table } from "./parts.js";

const HEADS = ["Role", "Device", "Device time", "Discarded", "Dollars"];
const ROLES = { ROLLOUT: "rollouts", LEARNING: "learning", EVALUATION: "evaluation", IDLE: "waiting" };

export function cost() {
  const list = h("div", { class: "wide" });
  const notes = h("p", { class: "hint" });
  const show = (data) => {
    fill(list, table("Cost by role and device", HEADS, data.lines.map(cells), "Nothing yet."));
    fill(notes, remarks(data).join(" "));
  };
  return { element: section("Cost", list, notes), show };
}

function cells(line) {
  return [
    ROLES[line.role] ?? line.role.toLowerCase(),
    line.device,
    duration(line.deviceSeconds),
    line.discardedSeconds > 0 ? duration(line.discardedSeconds) : "–",
    Number.isFinite(line.dollars) ? dollars(line.dollars) : "–",
  ];
}

function remarks({ dollars: sum, idleUnknown }) {
  return [
    Number.isFinite(sum.total) ? `In all ${dollars(sum.total)}.` : null,
    Number.isFinite(sum.perStep) ? `${dollars(sum.perStep)} a step.` : null,
    Number.isFinite(sum.perPoint) ? `${dollars(sum.perPoint)} for each point of Pass@1 gained.` : null,
    sum.unknown ? `No dollars: ${sum.unknown}.` : null,
    idleUnknown ? `${idleUnknown[0].toUpperCase()}${idleUnknown.slice(1)}.` : null,
  ].filter(Boolean);
}
