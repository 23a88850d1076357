/** What a form says beyond the recipe it starts from: keys by path, as the service takes them. */

import { flattened } from "./differences.js";

/** The value at a path with dots; undefined where there is none. */
export function at(recipe, path) {
  return path.split(".").reduce((node, name) => node?.[name], recipe);
}

export function same(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** `{"lora.rank": 16}` as `{lora: {rank: 16}}`; later pairs win. */
export function nested(pairs) {
  const whole = {};
  for (const [path, value] of pairs) {
    const names = path.split(".");
    const last = names.pop();
    const inner = names.reduce((node, name) => {
      node[name] = isMap(node[name]) ? node[name] : {};
      return node[name];
    }, whole);
    inner[last] = isMap(value) && isMap(inner[last]) ? { ...inner[last], ...value } : value;
  }
  return whole;
}

/** The pairs in which a job's recipe differs from the named one. */
export function differing(recipe, named) {
  return Object.entries(flattened(recipe)).filter(([path, value]) => !same(value, at(named, path)));
}

/** The pairs that a JSON object says; throws where the text is none. */
export function written(text) {
  if (text.trim() === "") {
    return [];
  }
  try {
    const read = JSON.parse(text);
    if (isMap(read)) {
      return Object.entries(flattened(read));
    }
  } catch {
    // told below
  }
  throw Object.assign(new Error("More keys must be a JSON object, such as {\"lora\": {\"rank\": 8}}"), { field: "more" });
}

function isMap(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
