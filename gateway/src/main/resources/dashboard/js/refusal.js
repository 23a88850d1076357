/** A refusal, shown beside the field that it is about. */

import { h } from "./dom.js";

/** Takes away what an earlier refusal has left in a form. */
export function clear(form) {
  form.querySelectorAll(".refusal").forEach((note) => note.remove());
  form.querySelectorAll("[aria-invalid]").forEach((input) => {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  });
  const whole = form.querySelector(".refused");
  whole.hidden = true;
}

/** Shows it at the field of its name (`data-field`), or else above the form's buttons; the field gets the focus. */
export function refuse(form, problem) {
  clear(form);
  const input = found(form, problem.field);
  if (!input) {
    const whole = form.querySelector(".refused");
    whole.textContent = problem.message;
    whole.hidden = false;
    return;
  }
  const id = `wrong-${input.id}`;
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", id);
  input.after(h("p", { class: "refusal", id, role: "alert" }, problem.message));
  const folded = input.closest("details");
  if (folded) {
    folded.open = true;
  }
  input.focus();
}

/** The field of that path, or the nearest that holds it. */
function found(form, path) {
  return outward(String(path ?? "").replace(/^(overrides|recipe)\./, ""))
    .map((name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`))
    .find(Boolean) ?? null;
}

/** `rewards[1].weight`, `rewards[1]`, `rewards`. */
function outward(path) {
  const parts = path.split(/(?=[.[])/);
  return parts.map((part, index) => parts.slice(0, parts.length - index).join(""));
}
