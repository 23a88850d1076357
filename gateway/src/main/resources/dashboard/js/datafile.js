/** A data file of the user's, which travels to the system and becomes a task set. */

import { call, get } from "./api.js";
import { fill, h } from "./dom.js";
import { number } from "./format.js";

/** `onTaskSet(name)` is told the task set that the file has become. Hidden where the system takes no files. */
export function dataFile(onTaskSet, signal) {
  const input = h("input", { id: "data-file", type: "file", accept: ".jsonl,.json,.csv,.parquet" });
  const known = h("datalist", { id: "known-sets" });
  const told = h("p", { class: "hint small", role: "status" });
  const element = h("div", { class: "field", hidden: true },
    h("label", { for: "data-file" }, "Or a data file of mine"), input, told, known);
  const send = async (file) => {
    fill(told, `Sending ${file.name} …`);
    const path = `datasets?name=${encodeURIComponent(file.name)}`;
    const headers = { "Content-Type": "application/octet-stream" };
    const set = await (await call(path, { method: "POST", headers, body: file, signal })).json();
    fill(told, `${set.name}: ${number(set.tasks, 9)} tasks, kept as ${set.taskSet}`);
    onTaskSet(set.taskSet);
  };
  input.addEventListener("change", async () => {
    const [file] = input.files;
    try {
      file && await send(file);
    } catch (problem) {
      fill(told, h("span", { class: "bad" }, problem.message));
    }
  });
  const load = async () => {
    try {
      const { data } = await get("datasets", signal);
      fill(known, data.map((set) => h("option", { value: set.taskSet }, `${set.name}, ${set.tasks} tasks`)));
      element.hidden = false;
    } catch (problem) {
      element.hidden = true;
    }
  };
  return { element, load };
}
