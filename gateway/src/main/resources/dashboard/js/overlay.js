/** Several jobs over one another: their curves aligned, what differs, the same as tables. */

import { differences, differenceTable } from "./differences.js";
import { fill, h, say } from "./dom.js";
import { figures } from "./figures.js";
import { legend } from "./legend.js";
import { nameOf } from "./joblist.js";
import { metricChoice } from "./metricchoice.js";
import { every } from "./pace.js";
import { hasEnded, section } from "./parts.js";
import { grid } from "./plot.js";
import { AXES, MOST, PASS, besides, curve, load } from "./series.js";
import { AT_FIRST, labelled, select, viewBar } from "./view.js";

const PERIOD = 5000;
const METRICS = ["reward", PASS.key, "rewards/accuracy/mean", "completions/mean_length"];

export function overlay(place, frame, signal, ids, rest) {
  frame.title("Compare jobs");
  const page = new Overlay(place, frame, signal, [...new Set(ids.split(","))], new URLSearchParams(rest ?? ""));
  every(PERIOD, () => page.refresh(), frame.trouble, signal);
}

class Overlay {
  constructor(place, frame, signal, ids, said) {
    this.place = place;
    this.frame = frame;
    this.signal = signal;
    this.left = ids.slice(MOST);
    this.ids = ids.slice(0, MOST);
    this.axis = AXES.find((axis) => axis.key === said.get("by")) ?? AXES[0];
    this.metrics = said.has("metrics") ? said.get("metrics").split(",").filter(Boolean) : METRICS;
    this.view = { smooth: said.get("smooth") ?? AT_FIRST.smooth, log: said.get("log") === "yes" };
    this.known = new Map();
    this.build();
  }

  build() {
    this.sub = h("span", { class: "sub" }, "Loading …");
    this.legend = h("div");
    this.choice = metricChoice((metrics) => this.change({ metrics }));
    this.plots = grid(this.signal);
    this.plots.element.classList.add("large");
    this.plots.look(this.view);
    this.tables = h("details", {}, h("summary", {}, "The same as a table"));
    this.tables.addEventListener("toggle", () => this.drawTables());
    this.differing = h("div");
    const by = select("view-by", AXES.map((axis) => [axis.key, axis.title]), this.axis.key);
    by.addEventListener("change", () => this.change({ axis: AXES.find((axis) => axis.key === by.value) }));
    const bar = viewBar((view) => this.change({ view }), this.view);
    bar.prepend(labelled("view-by", null, "Align by", by));
    fill(this.place, h("div", { class: "head-line" }, h("h1", {}, "Compare jobs"), this.sub),
      section("Jobs", this.legend),
      section("Curves", bar, this.choice.element, this.plots.element, this.tables),
      section("What differs", this.differing));
  }

  async refresh() {
    const open = this.ids.filter((id) => !this.known.has(id) || !hasEnded(this.known.get(id).job));
    for (const id of open) {
      this.known.set(id, await load(id, this.known.get(id), this.signal));
    }
    if (open.length > 0) {
      this.draw();
    }
  }

  change(part) {
    const before = this.axis;
    Object.assign(this, part);
    history.replaceState(null, "", this.address());
    this.plots.look(this.view);
    if (this.axis !== before) {
      this.plots.keep([]);
    }
    this.draw();
  }

  /** What can be passed on, to see the same. */
  address() {
    const said = new URLSearchParams();
    this.axis !== AXES[0] && said.set("by", this.axis.key);
    this.metrics.join() !== METRICS.join() && said.set("metrics", this.metrics.join());
    this.view.smooth !== AT_FIRST.smooth && said.set("smooth", this.view.smooth);
    this.view.log && said.set("log", "yes");
    return `#compare=${this.ids.join(",")}${said.size ? `&${said}` : ""}`;
  }

  remove(id) {
    this.ids = this.ids.filter((one) => one !== id);
    history.replaceState(null, "", this.address());
    this.draw();
  }

  /** Those that could be read, in the order of the address. */
  all() {
    return this.ids.map((id) => this.known.get(id)).filter(Boolean);
  }

  draw() {
    const all = this.all();
    const jobs = all.map((one) => one.job);
    const found = differences(jobs);
    say(this.sub, `${jobs.length} jobs${this.left.length ? `; ${this.left.length} more are left out, at most ${MOST} are shown` : ""}`);
    this.once("legend", [jobs], () => fill(this.legend, legend(jobs, found, (id) => this.remove(id))));
    this.once("differing", [jobs.map((job) => [nameOf(job), job.recipe])],
      () => fill(this.differing, differenceTable(jobs, found)));
    this.choice.show(all.flatMap((one) => one.steps.slice(-1)), this.metrics);
    this.drawn = this.choice.chosen(this.metrics).map((metric) => this.drawPlot(metric, all));
    this.plots.keep(this.drawn.map(({ metric }) => metric.title));
    this.drawTables();
  }

  /** Does the work where what it is made from has changed. */
  once(what, from, work) {
    const now = JSON.stringify(from);
    this.made ??= {};
    if (this.made[what] !== now) {
      work();
      this.made[what] = now;
    }
  }

  drawPlot(metric, all) {
    const curves = all.map((one, index) => ({ name: nameOf(one.job), index, points: curve(one, metric, this.axis) }));
    const placed = metric.withIntervals ? besides(curves) : curves;
    const plot = this.plots.plots.find((one) => one.title === metric.title)
      ?? this.plots.add({ ...metric, axis: this.axis.title, axisText: this.axis.text });
    plot.draw(placed.filter((one) => one.points.length > 0));
    return { metric, curves: placed };
  }

  drawTables() {
    if (this.tables.open && this.drawn) {
      const jobs = this.all().map((one) => one.job);
      this.tables.replaceChildren(this.tables.firstChild, figures(this.drawn, jobs, this.axis));
    }
  }
}
