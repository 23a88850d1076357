/** One figure with a curve, or with several: the charting library with this page's habits. */

import { across, colour, seriesColour, seriesDash, up } from "./axes.js";
import { h, say } from "./dom.js";
import { explained, term } from "./explain.js";
import { number, percent } from "./format.js";
import { intervals, vertical } from "./marks.js";
import { smoothed, widthFor } from "./smooth.js";
import { AT_FIRST } from "./view.js";

/** A figure with a title, its last value and its curves. */
export class Plot {
  /**
   * `word` of the glossary, or else `about`, explains the title; `share`: values between 0 and 1, shown as percentages;
   * `log`: a log scale can be chosen; `withIntervals`: points have `low` and `high`; `end`: of the horizontal axis;
   * `least`: what the other, then from 0, reaches at least; `axisText`: how places of the horizontal axis read.
   */
  constructor(options) {
    this.options = { axis: "step", axisText: (value) => number(value, 9), ...options };
    this.title = options.title;
    this.last = h("span", { class: "last" }, "–");
    this.canvas = h("canvas", { role: "img", "aria-label": `${this.title}: no figures yet` });
    this.element = h("figure", { class: "plot" },
      h("figcaption", {}, h("span", { class: "title" }, heading(options)), this.last),
      h("div", { class: "canvas" }, this.canvas));
    this.series = [];
    this.mark = null;
    this.view = AT_FIRST;
  }

  /** Draws these points; those of a second curve, if any, as marks without a line. */
  show(points, mark = null, others = []) {
    const name = this.options.withIntervals ? "sampled" : this.title;
    const second = others.length ? [{ name: "greedy", points: others, lineless: true }] : [];
    this.draw([{ name, points }, ...second], mark);
  }

  /** Draws several curves, each with a name, its points and `index`, the number of its colour. */
  draw(series, mark = null) {
    this.series = series;
    this.mark = mark;
    this.describe();
    if (this.chart) {
      this.change();
    } else if (this.canvas.isConnected) {
      this.chart = new Chart(this.canvas, this.config());
    }
  }

  /** Draws the same in another way. */
  look(view) {
    this.view = view;
    this.chart && this.change();
  }

  describe() {
    const told = this.series.filter((one) => one.points.length > 0 && !one.lineless);
    if (told.length === 0) {
      return;
    }
    const named = told.length > 1 || told[0].index !== undefined;
    say(this.last, named ? "" : this.text(told[0].points.at(-1).y));
    this.canvas.setAttribute("aria-label", `${this.title} by ${this.options.axis}: `
      + told.map((one) => (named ? `${one.name}: ` : "") + this.course(one.points)).join("; "));
  }

  course(points) {
    const [first, last] = [points[0], points.at(-1)];
    return `${this.text(first.y)} at ${this.place(first)}, ${this.text(last.y)} at ${this.place(last)}`;
  }

  place(point) {
    return this.options.axisText(point.at ?? point.x);
  }

  text(value) {
    return this.options.share ? percent(value) : number(value);
  }

  change() {
    this.chart.data.datasets = this.datasets();
    this.chart.options.scales = this.scales();
    this.chart.options.plugins.vertical.at = this.mark;
    this.chart.options.plugins.legend.display = this.hasMarks();
    this.chart.update("none");
  }

  /** Takes the page's colours again after they have changed. */
  recolour() {
    this.close();
    this.draw(this.series, this.mark);
  }

  close() {
    this.chart?.destroy();
    this.chart = null;
  }

  datasets() {
    return this.series.flatMap((one) => this.curve(one)).sort((a, b) => a.order - b.order);
  }

  /** The curve as it is and, where it is smoothed, a bold one over it. */
  curve(one) {
    const { name, points, index, lineless } = one;
    const line = index === undefined ? colour(lineless ? "--curve-second" : "--curve") : seriesColour(index);
    const common = { label: name, borderColor: line, backgroundColor: line, clip: 8, order: 1 };
    if (lineless) {
      return [{ ...common, data: points, showLine: false, pointStyle: "triangle", pointRadius: 5 }];
    }
    const dash = index === undefined ? [] : seriesDash(index);
    const bold = { ...common, borderWidth: 2, borderDash: dash, order: 0 };
    const width = this.options.withIntervals ? 1 : widthFor(this.view.smooth, points);
    if (width === 1) {
      const dots = this.options.withIntervals || points.length < 3 ? 4 : 0;
      return [{ ...bold, data: points, pointRadius: dots }];
    }
    return [
      { ...bold, label: `${name}, mean of ${width}`, data: smoothed(points, width), pointRadius: 0, pointHitRadius: 0 },
      { ...common, data: points, borderColor: `${line}${index === undefined ? "66" : "38"}`, borderWidth: 1, pointRadius: 0 },
    ];
  }

  hasMarks() {
    return this.series.some((one) => one.lineless);
  }

  scales() {
    const values = this.series.flatMap((one) => one.points.map((point) => point.y));
    const log = this.view.log && this.options.log === true;
    return { x: across(this.options.end, this.options.axisText), y: up(this.options, values, log) };
  }

  config() {
    return {
      type: "line",
      data: { datasets: this.datasets() },
      plugins: [vertical, ...(this.options.withIntervals ? [intervals] : [])],
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: "nearest", axis: "x", intersect: false },
        scales: this.scales(),
        plugins: {
          legend: { display: this.hasMarks(), position: "bottom",
            labels: { usePointStyle: true, boxHeight: 7, color: colour("--muted") } },
          decimation: { enabled: true, algorithm: "lttb", samples: 300, threshold: 600 },
          vertical: { at: this.mark, colour: colour("--muted") },
          tooltip: { displayColors: false, callbacks: {
            title: (items) => (items.length ? `${this.options.axis} ${this.place(items[0].raw)}` : ""),
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
}

function heading({ title, word, about }) {
  return word ? term(word, title) : about ? explained(title, about) : title;
}

/** Plots in a grid that follow the page's colours, light and dark, until the signal comes. */
export function grid(signal) {
  const element = h("div", { class: "plots" });
  const plots = [];
  let view = AT_FIRST;
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", () => plots.forEach((plot) => plot.recolour()), { signal });
  signal.addEventListener("abort", () => plots.forEach((plot) => plot.close()), { once: true });
  return {
    element,
    plots,
    add: (options) => {
      const plot = new Plot(options);
      plot.look(view);
      plots.push(plot);
      element.append(plot.element);
      return plot;
    },
    look: (given) => {
      view = given;
      plots.forEach((plot) => plot.look(view));
    },
    /** Takes away all but those with these titles. */
    keep: (titles) => {
      for (const plot of plots.filter((one) => !titles.includes(one.title))) {
        plot.close();
        plot.element.remove();
        plots.splice(plots.indexOf(plot), 1);
      }
    },
  };
}
