/** Which jobs are listed, and in which order: chosen by the user, kept in the address. */

/** What can be sorted by, with the value of a job; jobs without one come last. */
export const COLUMNS = [
  { key: "name", title: "Job", of: (job) => job.name ?? job.recipeName ?? "", text: true },
  { key: "state", title: "State", of: (job) => job.state, text: true },
  { key: "steps", title: "Steps", of: (job) => job.step },
  { key: "passAt1", title: "Pass@1, base → best", word: "passAt1", of: (job) => job.headline?.best?.passAt1.value },
  { key: "reward", title: "Reward", word: "reward", of: (job) => job.reward },
  { key: "time", title: "Time", of: elapsed },
  { key: "cost", title: "Cost", word: "cost", of: (job) => job.dollars ?? job.deviceSeconds },
  { key: "created", title: "Created", of: (job) => Date.parse(job.createdAt) },
];

const FIELDS = { state: "", tag: "", text: "", sort: "created", order: "down" };

/** Seconds since a job started, until it ended. */
export function elapsed(job, now = Date.now()) {
  return job.startedAt ? ((job.endedAt ? Date.parse(job.endedAt) : now) - Date.parse(job.startedAt)) / 1000 : undefined;
}

/** What the address `#/jobs?state=…` says; a field it leaves out is as at first. */
export function fromAddress(hash) {
  const given = new URLSearchParams(hash.split("?")[1] ?? "");
  return Object.fromEntries(Object.entries(FIELDS).map(([name, usual]) => [name, given.get(name) ?? usual]));
}

/** The address that says this. */
export function toAddress(filter) {
  const said = Object.entries(filter).filter(([name, value]) => value !== FIELDS[name]);
  return said.length ? `#/jobs?${new URLSearchParams(said)}` : "#/jobs";
}

/** What the service is asked for; it knows states and tags. */
export function toQuery({ state, tag }) {
  return new URLSearchParams(Object.entries({ state, tag }).filter(([, value]) => value)).toString();
}

/** These jobs as far as the text is found in them, in order. */
export function chosen(jobs, { text, sort, order }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const column = COLUMNS.find((one) => one.key === sort) ?? COLUMNS.at(-1);
  return jobs
    .filter((job) => words.every((word) => searched(job).includes(word)))
    .sort((a, b) => compare(column.of(a), column.of(b), order === "up" ? 1 : -1));
}

function searched(job) {
  return [job.name, job.id, job.recipeName, job.base, job.taskSet, job.note, ...(job.tags ?? []),
    `seed ${job.seed}`, job.outcome?.sentence, job.failure].join(" ").toLowerCase();
}

function compare(a, b, sign) {
  const [none, other] = [a, b].map((value) => value === undefined || value === null || Number.isNaN(value));
  if (none || other) {
    return none - other;
  }
  return sign * (typeof a === "string" ? a.localeCompare(b) : a - b);
}
