/**
 * Server-sent events read by fetch, since the browser's own reader can send no key. Goes on after the last event seen
 * when the connection breaks.
 */

import { call } from "./api.js";
import { pause } from "./pace.js";

const LONGEST_PAUSE = 15_000;

/**
 * Calls `onEvent(type, data)` for each event until `isOver()` says so at the end of a stream.
 * `onLive(boolean)` tells whether the connection stands.
 */
export async function follow(path, { onEvent, onLive, isOver, signal }) {
  let last = "0";
  let wait = 500;
  while (!signal.aborted) {
    try {
      const headers = { Accept: "text/event-stream", "Last-Event-ID": last };
      const response = await call(path, { headers, signal });
      onLive(true);
      for await (const event of events(response.body)) {
        last = event.id || last;
        wait = 500;
        onEvent(event.type, JSON.parse(event.data));
      }
      if (isOver()) {
        return;
      }
    } catch (problem) {
      if (signal.aborted || problem.status === 401 || problem.status === 403 || problem.status === 404) {
        return;
      }
      onLive(false);
    }
    await pause(wait, signal);
    wait = Math.min(LONGEST_PAUSE, 2 * wait);
  }
}

/** The events of a stream of bytes; comments and unknown fields are passed over. */
export async function* events(bytes) {
  let event = { id: "", type: "message", data: "" };
  for await (const line of lines(bytes)) {
    if (line === "") {
      if (event.data) {
        yield event;
      }
      event = { id: "", type: "message", data: "" };
    } else {
      take(event, line);
    }
  }
}

function take(event, line) {
  const colon = line.indexOf(":");
  const name = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (name === "data") {
    event.data += event.data ? `\n${value}` : value;
  } else if (name === "id") {
    event.id = value;
  } else if (name === "event") {
    event.type = value;
  }
}

async function* lines(bytes) {
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const parts = (rest + value).split(/\r?\n/);
      rest = parts.pop();
      yield* parts;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
