/** Figures as people read them. */

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const MOMENT = { year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit",
  timeZoneName: "short" };

/** So many significant digits, none of them an exponent where it can be helped. */
export function number(value, digits = 3) {
  if (!Number.isFinite(value)) {
    return "–";
  }
  if (value !== 0 && Math.abs(value) < 1e-4) {
    return value.toExponential(1);
  }
  const whole = Math.abs(value) >= 10 ** (digits - 1);
  return whole
    ? Math.round(value).toLocaleString("en")
    : value.toLocaleString("en", { maximumSignificantDigits: digits });
}

/** `12.3K`, `4.5M`: where there is little room. */
export function compact(value) {
  return Math.abs(value) >= 10_000
    ? value.toLocaleString("en", { notation: "compact", maximumSignificantDigits: 3 })
    : number(value);
}

export function percent(share) {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : "–";
}

/** `92.9 % (91.0 to 94.7)`. */
export function interval(estimate) {
  if (!estimate) {
    return "–";
  }
  const [low, high] = [estimate.low, estimate.high].map((end) => (100 * end).toFixed(1));
  return `${percent(estimate.value)} (${low} to ${high})`;
}

export function duration(seconds) {
  if (!Number.isFinite(seconds)) {
    return "–";
  }
  if (seconds < MINUTE) {
    return `${number(seconds)} s`;
  }
  if (seconds < HOUR) {
    return `${Math.floor(seconds / MINUTE)} min ${Math.floor(seconds % MINUTE)} s`;
  }
  if (seconds < DAY) {
    return `${Math.floor(seconds / HOUR)} h ${Math.floor((seconds % HOUR) / MINUTE)} min`;
  }
  return `${Math.floor(seconds / DAY)} d ${Math.floor((seconds % DAY) / HOUR)} h`;
}

export function ago(instant, now = Date.now()) {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  if (seconds < 5) {
    return "just now";
  }
  const [length, unit] = [[DAY, "d"], [HOUR, "h"], [MINUTE, "min"], [1, "s"]].find(([one]) => seconds >= one);
  return `${Math.floor(seconds / length)} ${unit} ago`;
}

/** Date and time with their zone: `21 Nov 2026, 16:09 UTC`. */
export function moment(instant) {
  return new Date(instant).toLocaleString(undefined, MOMENT);
}

export function dollars(value) {
  return Number.isFinite(value) ? `$${value < 1 ? value.toFixed(4) : value.toFixed(2)}` : "–";
}

export function short(id) {
  return id.slice(0, 8);
}
