/** Links to the sections of a long page, for screens that show one of them at a time. */

import { fill, h } from "./dom.js";

const FROM = 3;

/** Keeps the links in `nav` like the sections within `main`. */
export function jumps(nav, main) {
  let known = "";
  const update = () => {
    const heads = [...main.querySelectorAll("section[aria-labelledby] > h2")];
    const now = heads.map((head) => head.id).join();
    if (now !== known) {
      known = now;
      nav.hidden = heads.length < FROM;
      fill(nav, heads.map(button));
    }
  };
  new MutationObserver(update).observe(main, { childList: true, subtree: true });
  update();
}

function button(head) {
  return h("button", { type: "button", onclick: () => {
    const now = document.getElementById(head.id);
    now?.setAttribute("tabindex", "-1");
    now?.focus({ preventScroll: true });
    now?.closest("section").scrollIntoView();
  } }, head.textContent);
}
