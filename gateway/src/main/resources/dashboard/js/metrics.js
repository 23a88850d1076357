/** The figures of a step that can be drawn, in the order in which they are looked at. */

/** `share`: between 0 and 1; `log`: a log scale can tell something; `word`: of the glossary. */
export const FIRST = [
  { key: "reward", title: "Reward", word: "reward" },
  { key: "rewards/accuracy/mean", title: "Accuracy", word: "accuracy", share: true },
  { key: "rewards/format/mean", title: "Format", word: "format", share: true },
  { key: "completions/mean_length", title: "Length", word: "length", log: true },
  { key: "tokens_per_second", title: "Tokens/s", word: "tokensPerSecond", log: true },
  { key: "staleness/mean", title: "Staleness", word: "staleness", least: 1 },
];

export const MORE = [
  { key: "entropy", title: "Entropy", word: "entropy", log: true },
  { key: "kl", title: "KL divergence", word: "kl", log: true },
  { key: "grad_norm", title: "Gradient norm", word: "gradNorm", log: true },
  { key: "loss", title: "Loss", word: "loss" },
  { key: "learning_rate", title: "Learning rate", word: "learningRate", log: true },
  { key: "completions/clipped_ratio", title: "Cut off", word: "cutOff", share: true },
  { key: "frac_reward_zero_std", title: "Groups without a gradient", word: "noGradient", share: true },
  { key: "step_time", title: "Step time, s", word: "stepTime", log: true },
  { key: "time_share/sampling", title: "Time in sampling", word: "timeShare", share: true },
  { key: "time_share/rewards", title: "Time in rewards", word: "timeShare", share: true },
  { key: "time_share/evaluation", title: "Time in evaluation", word: "timeShare", share: true },
  { key: "time_share/learning", title: "Time in learning", word: "timeShare", share: true },
  { key: "time_share/saving", title: "Time in saving", word: "timeShare", share: true },
  { key: "time_share/idle", title: "Idle time", word: "timeShare", share: true },
  { key: "cost/device_seconds", title: "Device-seconds", word: "deviceSeconds", log: true },
];

/** The rewards of these steps that have no curve of their own above. */
export function otherRewards(steps) {
  const known = new Set(FIRST.map((metric) => metric.key));
  const keys = new Set(steps.flatMap((step) => Object.keys(step.metrics)));
  return [...keys]
    .filter((key) => /^rewards\/.+\/mean$/.test(key) && !known.has(key))
    .map((key) => ({ key, title: capital(key.split("/")[1].replaceAll("_", " ")), word: "reward" }));
}

/** What these steps have that no list above names. */
export function unnamed(steps) {
  const named = new Set([...FIRST, ...MORE, ...otherRewards(steps)].map((metric) => metric.key));
  const keys = new Set(steps.flatMap((step) => Object.keys(step.metrics)));
  return [...keys].filter((key) => !named.has(key)).sort().map((key) => ({ key, title: key }));
}

/** One figure of these steps as points; those without it are left out. */
export function points(steps, key, across = (step) => step.step) {
  return steps
    .filter((step) => Number.isFinite(step.metrics[key]))
    .map((step) => ({ x: across(step), y: step.metrics[key] }));
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
