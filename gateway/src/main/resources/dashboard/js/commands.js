/** What can be asked of a job: pause, resume, cancel, delete, again with changes. */

import { call, post } from "./api.js";
import { h, say } from "./dom.js";
import { attempt } from "./pace.js";
import { hasEnded } from "./parts.js";
import { sure } from "./sure.js";

const COMMANDS = [
  { name: "pause", title: "Pause", fits: (job) => !hasEnded(job) && job.state !== "PAUSED" && !job.pending },
  { name: "resume", title: "Resume", fits: (job) => job.state === "PAUSED" || job.pending === "PAUSE" },
  { name: "cancel", title: "Cancel", danger: true, fits: (job) => !hasEnded(job) && job.pending !== "CANCEL",
    sure: ["Cancel this job?", "It ends after the step it is at, and cannot be taken up again. Its adapters stay.",
      "Cancel the job"] },
  { name: "delete", title: "Delete", danger: true, fits: hasEnded,
    sure: ["Delete this job?", "Its adapters, its texts and its figures are gone for good. What it cost stays on the bill.",
      "Delete the job"] },
];

export function commands(id, onJob, signal) {
  const refusal = h("p", { class: "refused", role: "alert", hidden: true });
  const buttons = COMMANDS.map((command) => h("button", {
    type: "button",
    class: command.danger ? "danger" : "",
    hidden: true,
    onclick: () => give(command),
  }, command.title));
  const give = async (command) => {
    if (!command.sure || (await sure(...command.sure))) {
      await attempt(() => obey(id, command.name, onJob, signal), tell, signal);
    }
  };
  const tell = (problem) => {
    refusal.hidden = !problem;
    say(refusal, problem?.message);
  };
  const show = (job) => COMMANDS.forEach((command, index) => {
    buttons[index].hidden = !command.fits(job);
  });
  const again = h("a", { class: "button", href: `#/new/${id}` }, "Again with changes");
  const group = h("div", { class: "actions", role: "group", "aria-label": "Commands" }, again, buttons);
  return { element: h("div", {}, group, refusal), show };
}

async function obey(id, command, onJob, signal) {
  if (command === "delete") {
    await call(`jobs/${id}`, { method: "DELETE", signal });
    location.hash = "#/jobs";
  } else {
    onJob(await post(`jobs/${id}/${command}`, {}, signal));
  }
}
