/** Calls of the REST resources, with the user's key where one is needed. */

import { ask, key } from "./key.js";

const ROOT = new URL("../api/v1/", document.baseURI);

/** An answer that is none: a problem detail, with the field it is about where it names one. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `the gateway answered ${status}`);
    this.status = status;
    this.field = body.field;
    this.allowed = body.allowed;
  }
}

export async function get(path, signal) {
  return (await call(path, { signal })).json();
}

export function post(path, body, signal) {
  return change("POST", path, body, signal);
}

export function patch(path, body, signal) {
  return change("PATCH", path, body, signal);
}

async function change(method, path, body, signal) {
  const headers = { "Content-Type": "application/json" };
  return (await call(path, { method, headers, body: JSON.stringify(body ?? {}), signal })).json();
}

/** The response, once it is a good one; throws {@link Problem}. Asks for a key as long as the one there is refused. */
export async function call(path, options = {}) {
  for (;;) {
    const used = key();
    const response = await fetch(new URL(path, ROOT), withKey(options, used));
    if (response.ok) {
      return response;
    }
    const problem = new Problem(response.status, await body(response));
    const refused = response.status === 401;
    if (!refused || (used === key() && !(await ask(why(used))))) {
      throw problem;
    }
  }
}

function withKey(options, used) {
  const headers = { ...options.headers, ...(used ? { Authorization: `Bearer ${used}` } : {}) };
  return { ...options, headers, cache: "no-store", redirect: "error" };
}

function why(used) {
  return used ? "The gateway does not accept this key." : "The gateway answers only those who have a key.";
}

async function body(response) {
  try {
    return (await response.json()) ?? {};
  } catch {
    return {};
  }
}
