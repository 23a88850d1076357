/** Shows the page that the address names, and ends the one before. */

import { fill, h, say } from "./dom.js";
import { forget, show } from "./key.js";
import { evaluation } from "./evaluation.js";
import { evaluationList } from "./evaluationlist.js";
import { jobs } from "./jobs.js";
import { job } from "./job.js";
import { jumps } from "./jumps.js";
import { newJob } from "./newjob.js";
import { overlay } from "./overlay.js";
import { words } from "./words.js";
import { workers } from "./workers.js";

const PAGES = [
  { pattern: /^#\/jobs(?:\?.*)?$/, name: "jobs", open: jobs },
  { pattern: /^#\/jobs\/([0-9a-f-]{36})$/, name: "jobs", open: job },
  { pattern: /^#compare=([0-9a-f,-]+)(?:&(.*))?$/, name: "jobs", open: overlay },
  { pattern: /^#\/words$/, name: "words", open: words },
  { pattern: /^#\/workers$/, name: "workers", open: workers },
  { pattern: /^#\/evaluations$/, name: "evaluations", open: evaluationList },
  { pattern: /^#\/evaluations\/([0-9a-f-]{36})$/, name: "evaluations", open: evaluation },
  { pattern: /^#\/new(?:\/([0-9a-f-]{36}))?$/, name: "new", open: newJob },
];

const main = document.getElementById("main");
let current = new AbortController();

/** What a page may do to the frame around it. */
const frame = {
  title: (text) => {
    document.title = text ? `${text} · Tina` : "Tina";
  },
  announce: (text) => say(document.getElementById("said"), text),
  trouble: (problem) => {
    const place = document.getElementById("trouble");
    place.hidden = !problem;
    say(place, problem ? sentence(problem) : "");
  },
};

function sentence(problem) {
  return problem instanceof TypeError ? "The gateway does not answer. Trying again …" : problem.message;
}

function open() {
  const found = PAGES.find((page) => page.pattern.test(location.hash));
  if (!found) {
    location.replace("#/jobs");
    return;
  }
  current.abort();
  current = new AbortController();
  for (const link of document.querySelectorAll("[data-page]")) {
    const here = link.dataset.page === found.name;
    here ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  }
  frame.trouble(null);
  const place = h("div", { class: "page" });
  fill(main, place);
  window.scrollTo(0, 0);
  found.open(place, frame, current.signal, ...location.hash.match(found.pattern).slice(1));
}

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
document.getElementById("key-button").addEventListener("click", () => {
  forget();
  open();
});
window.addEventListener("hashchange", () => {
  open();
  main.focus({ preventScroll: true });
});
jumps(document.getElementById("jumps"), main);
show();
open();
