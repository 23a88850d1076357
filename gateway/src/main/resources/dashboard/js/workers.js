/** Who has worked lately, at what, and how fast. */

import { get } from "./api.js";
import { fill, h } from "./dom.js";
import { duration, number } from "./format.js";
import { every } from "./pace.js";
import { table, time } from "./parts.js";

const HEADS = ["Worker", "Role", "Device", "Tokens/s", "Pieces of work", "Device time", "Last seen"];
const ROLES = { ROLLOUT: "rollouts", LEARNING: "learning", EVALUATION: "evaluation" };
const FRESH = 30_000;

export function workers(place, frame, signal) {
  frame.title("Workers");
  const list = h("div", { class: "panel" }, h("p", { class: "hint" }, "Loading …"));
  place.append(
    h("h1", {}, "Workers"),
    h("p", { class: "hint" }, "Processes whose work came in within the last hour. Tokens/s counts device time only."),
    list);
  const refresh = async () => fill(list, content((await get("workers", signal)).data));
  every(3000, refresh, frame.trouble, signal);
}

export function content(all) {
  return table("Workers, the latest seen first", HEADS, all.map(cells), "Nobody has worked within the last hour.");
}

function cells(worker) {
  const fresh = Date.now() - Date.parse(worker.lastSeen) < FRESH;
  return [
    h("span", { class: fresh ? "dot live" : "dot" }, worker.name),
    ROLES[worker.role] ?? worker.role.toLowerCase(),
    worker.device,
    number(worker.tokensPerSecond),
    number(worker.works, 9),
    duration(worker.deviceSeconds),
    time(worker.lastSeen),
  ];
}
