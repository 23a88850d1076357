/** Lists that come page by page. */

import { get } from "./api.js";

const LARGEST = 1000;

/** The first so many elements of a list, and whether there are more; `path` may have a query. */
export async function first(path, wanted, signal) {
  const data = [];
  let after = null;
  do {
    const query = new URLSearchParams({ limit: Math.min(LARGEST, wanted - data.length), ...(after && { after }) });
    const page = await get(`${path}${path.includes("?") ? "&" : "?"}${query}`, signal);
    data.push(...page.data);
    after = page.next ?? null;
  } while (after !== null && data.length < wanted);
  return { data, more: after !== null };
}

/** All elements of a list. */
export async function all(path, signal) {
  return (await first(path, Infinity, signal)).data;
}
