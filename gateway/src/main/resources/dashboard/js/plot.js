/** One curve on a canvas: the charting library with this page's colours and habits. */

import { fill, h, say } from "./dom.js";
import { number, percent } from "./format.js";
import { intervals, vertical } from "./marks.js";
import { smoothed } from "./smooth.js";

const SMOOTH_FROM = 25;

/** A figure with a title, its last value and the curve. */
export class Plot {
  /**
   * `share`: values between 0 and 1, shown as percentages; `withIntervals`: points have `low` and `high`; `end`: of
   * the horizontal axis; `least`: what the other, then from 0, reaches at least.
   */
  constructor({ title, about, axis = "step", share = false, withIntervals = false, end = null, least = null }) {
    this.title = title;
    this.axis = axis;
    this.share = share;
    this.withIntervals = withIntervals;
    this.end = end;
    this.least = least;
    this.last = h("span", { class: "last" }, "–");
    this.canvas = h("canvas", { role: "img", "aria-label": `${title}: no figures yet` });
    this.element = h("figure", { class: "plot" },
      h("figcaption", {}, h("span", { class: "title", title: about }, title), this.last),
      h("div", { class: "canvas" }, this.canvas));
    this.points = [];
    this.mark = null;
  }

  /** Draws these points; those of a second curve, if any, as marks without a line. */
  show(points, mark = null, others = []) {
    this.points = points;
    this.mark = mark;
    this.others = others;
    this.describe();
    if (this.chart) {
      this.change();
    } else if (this.canvas.isConnected) {
      this.chart = new Chart(this.canvas, this.config());
    }
  }

  describe() {
    const last = this.points.at(-1);
    if (last) {
      say(this.last, this.text(last.y));
      this.canvas.setAttribute("aria-label",
        `${this.title} by ${this.axis}: ${this.text(this.points[0].y)} at ${this.points[0].x}, `
        + `${this.text(last.y)} at ${last.x}`);
    }
  }

  text(value) {
    return this.share ? percent(value) : number(value);
  }

  change() {
    this.chart.data.datasets = this.datasets();
    this.chart.options.plugins.vertical.at = this.mark;
    this.chart.update("none");
  }

  /** Takes the page's colours again after they have changed. */
  recolour() {
    this.chart?.destroy();
    this.chart = null;
    this.show(this.points, this.mark, this.others);
  }

  close() {
    this.chart?.destroy();
    this.chart = null;
  }

  datasets() {
    const [line, faint, second] = ["--curve", "--curve-faint", "--curve-second"].map(colour);
    const dots = this.withIntervals || this.points.length < 3 ? 3 : 0;
    const bold = { borderColor: line, backgroundColor: line, borderWidth: 2, pointRadius: dots, clip: 8 };
    if (this.withIntervals) {
      return [
        { ...bold, label: "sampled", data: this.points },
        { label: "greedy", data: this.others ?? [], showLine: false, pointStyle: "triangle", pointRadius: 5, clip: 8,
          borderColor: second, backgroundColor: second },
      ];
    }
    if (this.points.length < SMOOTH_FROM) {
      return [{ ...bold, label: this.title, data: this.points }];
    }
    return [
      { ...bold, label: "mean of ten", data: smoothed(this.points, 10), pointHitRadius: 0 },
      { ...bold, label: this.title, data: this.points, borderColor: faint, borderWidth: 1 },
    ];
  }

  config() {
    return {
      type: "line",
      data: { datasets: this.datasets() },
      plugins: [vertical, ...(this.withIntervals ? [intervals] : [])],
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: "nearest", axis: "x", intersect: false },
        scales: { x: this.across(), y: this.up() },
        plugins: {
          legend: { display: this.withIntervals, position: "bottom",
            labels: { usePointStyle: true, boxHeight: 7, color: colour("--muted") } },
          decimation: { enabled: true, algorithm: "lttb", samples: 300, threshold: 600 },
          vertical: { at: this.mark, colour: colour("--muted") },
          intervals: { colour: colour("--curve") },
          tooltip: { displayColors: false, callbacks: {
            title: (items) => `${this.axis} ${items[0]?.parsed.x}`,
            label: (item) => this.tip(item),
          } },
        },
      },
    };
  }

  tip(item) {
    const point = item.raw;
    const range = point.low === undefined ? "" : ` (${percent(point.low)} to ${percent(point.high)})`;
    return `${item.dataset.label}: ${this.text(point.y)}${range}`;
  }

  across() {
    const ends = this.end ? { min: 0, max: this.end } : { min: 0, bounds: "data" };
    return scale(false, ends, { maxTicksLimit: 7, precision: 0 });
  }

  up() {
    return scale(true, this.height(), { maxTicksLimit: 4, callback: (value) => this.label(value) });
  }

  height() {
    if (this.withIntervals) {
      return { min: 0, max: 1 };
    }
    return this.least ? { min: 0, suggestedMax: this.least } : { grace: "5%" };
  }

  label(value) {
    return this.share ? `${number(100 * value)} %` : number(value);
  }
}

function scale(lines, ends, ticks) {
  return {
    type: "linear",
    ...ends,
    border: { display: false },
    grid: { color: colour("--line"), drawTicks: false, display: lines },
    ticks: { color: colour("--muted"), padding: 6, maxRotation: 0, font: { size: 11 }, ...ticks },
  };
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Plots in a grid that follow the page's colours, light and dark, until the signal comes. */
export function grid(signal) {
  const element = h("div", { class: "plots" });
  const plots = [];
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", () => plots.forEach((plot) => plot.recolour()), { signal });
  signal.addEventListener("abort", () => plots.forEach((plot) => plot.close()), { once: true });
  return {
    element,
    plots,
    add: (options) => {
      const plot = new Plot(options);
      plots.push(plot);
      element.append(plot.element);
      return plot;
    },
    empty: (text) => fill(element, h("p", { class: "hint" }, text)),
  };
}
