/** The keys of a recipe that are changed most often, as fields, and what was entered there. */

export const KEYS = [
  { key: "seed", title: "Seed" },
  { key: "steps", title: "Steps" },
  { key: "learningRate", title: "Learning rate" },
  { key: "promptsPerStep", title: "Prompts a step" },
  { key: "groupSize", title: "Group size" },
  { key: "base", title: "Base model", text: true },
  { key: "taskSet", title: "Task set", text: true },
];

/** Shows what the recipe says where nothing is entered. */
export function show(fields, resolved) {
  for (const { key } of KEYS) {
    const value = resolved[key];
    fields.querySelector(`[name=${key}]`).placeholder = value === null ? "needed" : String(value);
  }
}

/** What differs from the recipe; throws where it is no JSON. */
export function overrides(form) {
  const given = more(form.querySelector("#more").value.trim());
  for (const { key, text } of KEYS) {
    const entered = form.querySelector(`[name=${key}]`).value.trim();
    if (entered !== "") {
      given[key] = text || Number.isNaN(Number(entered)) ? entered : Number(entered);
    }
  }
  return given;
}

function more(text) {
  if (text === "") {
    return {};
  }
  try {
    const read = JSON.parse(text);
    if (read !== null && typeof read === "object" && !Array.isArray(read)) {
      return read;
    }
  } catch {
    // told below
  }
  throw Object.assign(new Error("More keys must be a JSON object"), { field: "more" });
}

/** Puts the focus on the field that is wrong, if it is one of these. */
export function mark(form, wrong) {
  for (const input of form.querySelectorAll("input, textarea, select")) {
    const here = input.name === wrong || input.id === wrong;
    input.toggleAttribute("aria-invalid", false);
    if (here) {
      input.setAttribute("aria-invalid", "true");
      input.focus();
    }
  }
}
