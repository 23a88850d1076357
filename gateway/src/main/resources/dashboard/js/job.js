/** One job as it runs. */

import { get } from "./api.js";
import { checkpoints } from "./checkpoints.js";
import { commands } from "./commands.js";
import { cost } from "./cost.js";
import { curves } from "./curves.js";
import { fill, h } from "./dom.js";
import { evaluations } from "./evaluations.js";
import { follow } from "./events.js";
import { heading } from "./heading.js";
import { nameOf } from "./joblist.js";
import { naming } from "./naming.js";
import { attempt, together } from "./pace.js";
import { hasEnded, section, stateWords } from "./parts.js";
import { samples } from "./samples.js";

const BROKEN = new Error("The connection broke. Trying again …");

export async function job(place, frame, signal, id) {
  frame.title("Job");
  place.append(h("p", { class: "hint" }, "Loading …"));
  await attempt(async () => {
    const first = await get(`jobs/${id}`, signal);
    new JobPage(place, frame, signal, first).live();
  }, (problem) => {
    frame.trouble(problem);
    problem && fill(place, h("p", {}, h("a", { href: "#/jobs" }, "All jobs")));
  }, signal);
}

class JobPage {
  constructor(place, frame, signal, first) {
    this.id = first.id;
    this.frame = frame;
    this.signal = signal;
    this.steps = [];
    this.broken = null;
    this.heading = heading(naming(this.id, (job) => this.take(job), signal));
    this.commands = commands(this.id, (job) => this.take(job), signal);
    this.curves = curves(signal);
    this.evaluations = evaluations(this.id, signal);
    this.samples = samples(this.id, frame, signal);
    this.checkpoints = checkpoints(this.id, frame, signal);
    this.cost = cost();
    this.heading.actions.append(this.commands.element);
    fill(place, this.heading.element, this.curves.element, this.evaluations.element, this.samples.element,
      this.checkpoints.element, this.cost.element, recipe(first));
    this.take(first);
    this.draw = together(150, () => this.showSteps());
    this.refresh = together(600, () => this.load(async () => this.take(await get(`jobs/${this.id}`, signal))));
    this.refreshVersions = together(1000, () => this.loadVersions());
  }

  /** Follows the job's events until it has ended. */
  live() {
    this.loadVersions();
    follow(`jobs/${this.id}/events`, {
      onEvent: (type, data) => this.on(type, data),
      onLive: (stands) => {
        this.broken = stands ? null : BROKEN;
        this.outcome(null);
      },
      isOver: () => hasEnded(this.job),
      signal: this.signal,
    });
  }

  on(type, data) {
    if (type === "step") {
      this.steps[data.step - 1] = data;
      this.draw();
    }
    if (type === "checkpoint" || type === "evaluation" || type === "transition") {
      this.refreshVersions();
    }
    this.refresh();
  }

  /** A newer view of the job. */
  take(job) {
    const news = this.job && stateWords(this.job) !== stateWords(job);
    this.job = job;
    if (news) {
      this.frame.announce(`The job is ${stateWords(job)}.`);
    }
    this.commands.show(job);
    this.cost.show(job.cost);
    this.frame.title(`${nameOf(job)} ${this.id.slice(0, 8)}`);
    this.showHeading();
  }

  showSteps() {
    const steps = this.steps.filter(Boolean);
    this.curves.show({ steps, transition: this.job.transitionStep });
    this.samples.show(steps.at(-1)?.step ?? 0);
    this.showHeading();
  }

  showHeading() {
    this.heading.show(this.job, this.steps.at(-1));
  }

  loadVersions() {
    return this.load(async () => {
      const [versions, judged] = await Promise.all([
        get(`jobs/${this.id}/checkpoints`, this.signal),
        get(`evaluations?jobId=${this.id}&limit=1000`, this.signal),
      ]);
      this.checkpoints.show(versions.data);
      this.evaluations.show(judged.data, versions.data, this.job.recipe);
    });
  }

  load(work) {
    return this.signal.aborted ? null : attempt(work, (problem) => this.outcome(problem), this.signal);
  }

  outcome(problem) {
    this.frame.trouble(problem ?? this.broken);
  }
}

function recipe(job) {
  return section("Recipe",
    h("details", {}, h("summary", {}, "Every key"), h("pre", { tabindex: "0" }, JSON.stringify(job.recipe, null, 2))));
}
