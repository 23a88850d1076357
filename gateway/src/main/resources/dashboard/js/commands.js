/** Pause, resume and cancel, as far as the job's state allows. */

import { post } from "./api.js";
import { h, say } from "./dom.js";
import { answer } from "./key.js";
import { attempt } from "./pace.js";
import { hasEnded } from "./parts.js";

const COMMANDS = [
  { name: "pause", title: "Pause", fits: (job) => !hasEnded(job) && job.state !== "PAUSED" && !job.pending },
  { name: "resume", title: "Resume", fits: (job) => job.state === "PAUSED" || job.pending === "PAUSE" },
  { name: "cancel", title: "Cancel", fits: (job) => !hasEnded(job) && job.pending !== "CANCEL" },
];

export function commands(id, onJob, signal) {
  const refusal = h("p", { class: "refused", role: "alert", hidden: true });
  const buttons = COMMANDS.map((command) => h("button", {
    type: "button",
    class: command.name === "cancel" ? "danger" : "",
    hidden: true,
    onclick: () => give(command),
  }, command.title));
  const give = async (command) => {
    if (command.name === "cancel" && !(await sure())) {
      return;
    }
    await attempt(async () => onJob(await post(`jobs/${id}/${command.name}`, {}, signal)), tell, signal);
  };
  const tell = (problem) => {
    refusal.hidden = !problem;
    say(refusal, problem?.message);
  };
  const show = (job) => COMMANDS.forEach((command, index) => {
    buttons[index].hidden = !command.fits(job);
  });
  return { element: h("div", { class: "actions", role: "group", "aria-label": "Commands" }, buttons, refusal), show };
}

function sure() {
  document.getElementById("sure-title").textContent = "Cancel this job?";
  document.getElementById("sure-why").textContent =
    "It ends after the step it is at, and cannot be taken up again. Its adapters stay.";
  document.getElementById("sure-yes").textContent = "Cancel the job";
  return answer(document.getElementById("sure-dialog"));
}
