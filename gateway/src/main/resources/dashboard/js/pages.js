/** Lists that come page by page. */

import { get } from "./api.js";

const LARGEST = 1000;

/** The first so many elements of a list, and whether there are more; `path` may have a query. */
export async function first(path, wanted, signal) {
  const data = [];
  let after = null;
  do {
    const limit = Math.min(LARGEST, wanted - data.length);
    const page = await get(asked(path, { limit, ...(after && { after }) }), signal);
    data.push(...page.data);
    after = page.next ?? null;
  } while (after !== null && data.length < wanted);
  return { data, more: after !== null };
}

/** All elements of a list, in pages as large as the service makes them, or at once where it makes none. */
export async function all(path, signal) {
  const data = [];
  let after = null;
  do {
    const page = await get(after === null ? path : asked(path, { after }), signal);
    data.push(...page.data);
    after = page.next ?? null;
  } while (after !== null);
  return data;
}

function asked(path, parameters) {
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams(parameters)}`;
}
