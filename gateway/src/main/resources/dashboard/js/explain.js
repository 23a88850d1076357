/**
 * Words that explain themselves: by the pointer, by the keyboard's focus or by a touch. One bubble for the whole page;
 * Escape closes it, and the pointer may rest on it.
 */

import { h, say } from "./dom.js";
import { GLOSSARY } from "./glossary.js";

const GAP = 6;
const EDGE = 8;
const LINGER = 150;

let bubble = null;
let owner = null;
let leaving = null;

/** A word of the glossary, shown as `text`, with what it means. */
export function term(word, text = GLOSSARY[word].name) {
  return explained(text, GLOSSARY[word].means);
}

/** Any text with an explanation of its own. */
export function explained(text, means) {
  const button = h("button", { type: "button", class: "term" }, text);
  button.addEventListener("pointerenter", () => open(button, means));
  button.addEventListener("focus", () => open(button, means));
  button.addEventListener("click", (event) => {
    event.preventDefault();
    open(button, means);
  });
  button.addEventListener("pointerleave", leave);
  button.addEventListener("blur", close);
  return button;
}

function open(button, means) {
  stay();
  if (owner === button) {
    return;
  }
  close();
  bubble ??= make();
  owner = button;
  say(bubble, means);
  button.setAttribute("aria-describedby", bubble.id);
  bubble.showPopover();
  beside(button.getBoundingClientRect(), bubble.getBoundingClientRect());
}

/** Below the word, or above where there is no room, and never beyond the screen. */
function beside(word, { width, height }) {
  const below = word.bottom + GAP;
  const fits = below + height + EDGE < window.innerHeight;
  const left = Math.min(word.left, document.documentElement.clientWidth - width - EDGE);
  bubble.style.left = `${Math.max(EDGE, left)}px`;
  bubble.style.top = `${fits ? below : Math.max(EDGE, word.top - GAP - height)}px`;
}

function close() {
  stay();
  owner?.removeAttribute("aria-describedby");
  owner = null;
  bubble?.hidePopover();
}

function leave() {
  stay();
  leaving = setTimeout(() => owner !== document.activeElement && close(), LINGER);
}

function stay() {
  clearTimeout(leaving);
}

function make() {
  const made = h("div", { id: "meaning", role: "tooltip", class: "bubble", popover: "manual" });
  made.addEventListener("pointerenter", stay);
  made.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  window.addEventListener("scroll", close, { passive: true });
  window.addEventListener("hashchange", close);
  document.body.append(made);
  return made;
}
