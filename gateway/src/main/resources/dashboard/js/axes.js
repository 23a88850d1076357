/** The axes and colours of a figure. */

import { number, compact } from "./format.js";

/** So many curves have a colour of their own. */
export const SERIES = 8;
const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3]];

/** A colour of the page by its name. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colour of one curve among several. */
export function seriesColour(index) {
  return colour(`--series-${index % SERIES + 1}`);
}

/** The dashes of one curve among several, which tell them apart without colours. */
export function seriesDash(index) {
  return DASHES[index % DASHES.length];
}

/** From left to right, from 0 on. */
export function across(end, text) {
  const ends = end ? { min: 0, max: end } : { min: 0, bounds: "data" };
  return scale("linear", false, ends, { maxTicksLimit: 7, precision: 0, callback: text }, { afterBuildTicks: roomy });
}

/** The last tick goes where it would touch the one before. */
function roomy({ ticks }) {
  const [usual, end] = [ticks[1]?.value - ticks[0]?.value, ticks.at(-1)?.value - ticks.at(-2)?.value];
  if (ticks.length > 2 && end < 0.6 * usual) {
    ticks.pop();
  }
}

/** From below to above: shares from 0 to 100 %, a log scale where all values allow it, or as the values ask. */
export function up({ share, least }, values, log) {
  if (share && values.every((value) => value >= 0 && value <= 1)) {
    return scale("linear", true, { min: 0, max: 1 }, { stepSize: 0.25, callback: (value) => `${number(100 * value)} %` });
  }
  if (log && canBeLog(values)) {
    return scale("logarithmic", true, {}, { maxTicksLimit: 5, callback: (value) => compact(value) });
  }
  return scale("linear", true, least ? { min: 0, suggestedMax: least } : around(values), { maxTicksLimit: 4, callback: (value) => compact(value) });
}

/** From 0 on where the values come near it from above. */
function around(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low >= 0 && low < high / 3 ? { min: 0 } : { grace: "5%" };
}

function canBeLog(values) {
  return values.length > 0 && values.every((value) => value > 0);
}

function scale(type, lines, ends, ticks, more = {}) {
  return {
    type,
    ...ends,
    ...more,
    border: { display: false },
    grid: { color: colour("--line"), drawTicks: false, display: lines },
    ticks: { color: colour("--muted"), padding: 6, maxRotation: 0, font: { size: 11 }, ...ticks },
  };
}
