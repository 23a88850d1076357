/** A job's name, tags and note, which are changed where they stand. */

import { patch } from "./api.js";
import { fill, h, say } from "./dom.js";
import { nameOf } from "./joblist.js";
import { clear, refuse } from "./refusal.js";

const LONGEST_NAME = 100;
const LONGEST_NOTE = 2000;

export function naming(id, onJob, signal) {
  const title = h("h1", { dir: "auto" });
  const edit = h("button", { type: "button", class: "quiet", "aria-expanded": "false", "aria-controls": "naming" }, "Rename");
  const tags = h("p", { class: "tags" });
  const note = h("p", { class: "note-text", dir: "auto" });
  const form = nameForm();
  let job = null;
  const open = (whether) => {
    form.hidden = !whether;
    edit.setAttribute("aria-expanded", String(whether));
    (whether ? form.elements.namedItem("name") : edit).focus();
  };
  edit.addEventListener("click", () => {
    write(form, job);
    open(form.hidden);
  });
  form.querySelector("[data-answer=no]").addEventListener("click", () => open(false));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clear(form);
    try {
      onJob(await patch(`jobs/${id}`, changed(form, job), signal));
      open(false);
    } catch (problem) {
      refuse(form, problem);
    }
  });
  const show = (given) => {
    job = given;
    say(title, nameOf(job));
    fill(tags, (job.tags ?? []).map((tag) => h("span", { class: "tag" }, tag)));
    tags.hidden = !job.tags?.length;
    say(note, job.note);
    note.hidden = !job.note;
  };
  return { element: h("div", { class: "naming" }, h("div", { class: "title-line" }, title, edit), tags, note, form), show };
}

function nameForm() {
  return h("form", { id: "naming", class: "inset", hidden: true, novalidate: true },
    labels("job"), h("p", { class: "refused", role: "alert", hidden: true }),
    h("div", { class: "actions" },
      h("button", { type: "submit", class: "primary" }, "Save"),
      h("button", { type: "button", class: "quiet", "data-answer": "no" }, "Back")));
}

/** The fields for name, tags and note; `prefix` keeps their ids apart. */
export function labels(prefix) {
  return h("div", { class: "fields" },
    h("div", { class: "field" }, h("label", { for: `${prefix}-name` }, "Name"),
      h("input", { id: `${prefix}-name`, name: "name", "data-field": "name", maxlength: LONGEST_NAME, autocomplete: "off",
        placeholder: "rank=16 seed=2" })),
    h("div", { class: "field" }, h("label", { for: `${prefix}-tags` }, "Tags"),
      h("input", { id: `${prefix}-tags`, name: "tags", "data-field": "tags", autocomplete: "off", spellcheck: "false",
        placeholder: "paper lora" })),
    h("div", { class: "field" }, h("label", { for: `${prefix}-note` }, "Note"),
      h("input", { id: `${prefix}-note`, name: "note", "data-field": "note", maxlength: LONGEST_NOTE, autocomplete: "off",
        placeholder: "why it is run" })));
}

function write(form, job) {
  form.elements.namedItem("name").value = job.name ?? "";
  form.elements.namedItem("tags").value = (job.tags ?? []).join(" ");
  form.elements.namedItem("note").value = job.note ?? "";
}

/** What was entered; a name that is left empty is left out. */
export function given(form) {
  const [name, tags, note] = ["name", "tags", "note"].map((field) => form.elements.namedItem(field).value.trim());
  return { ...(name ? { name } : {}), tags: tags.split(/[\s,]+/).filter(Boolean), note };
}

function changed(form, job) {
  const before = { name: job.name, tags: job.tags ?? [], note: job.note ?? "" };
  return Object.fromEntries(Object.entries(given(form))
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])));
}
