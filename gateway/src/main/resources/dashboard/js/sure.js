/** Asks whether the user is sure of what cannot be undone. */

import { answer } from "./key.js";

export function sure(title, why, yes) {
  document.getElementById("sure-title").textContent = title;
  document.getElementById("sure-why").textContent = why;
  document.getElementById("sure-yes").textContent = yes;
  return answer(document.getElementById("sure-dialog"));
}
