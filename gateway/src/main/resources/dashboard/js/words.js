/** What the words mean, all on one page. */

import { h } from "./dom.js";
import { GLOSSARY } from "./glossary.js";

export function words(place, frame) {
  frame.title("Words");
  const all = Object.values(GLOSSARY).sort((a, b) => a.name.localeCompare(b.name, "en", { sensitivity: "base" }));
  place.append(
    h("h1", {}, "What the words mean"),
    h("p", { class: "hint" }, "On the other pages these words are underlined with dots or followed by a question mark: "
      + "point at one, reach it by the keyboard, or touch it."),
    h("dl", { class: "panel words" }, all.map(({ name, means }) => h("div", {}, h("dt", {}, name), h("dd", {}, means)))));
}
