/** Which figures are drawn: one box for each that the jobs have. */

import { fill, h } from "./dom.js";
import { FIRST, MORE, otherRewards, unnamed } from "./metrics.js";
import { PASS } from "./series.js";

/** `onChange(keys)` is told the keys that are chosen now. */
export function metricChoice(onChange) {
  const usual = h("div", { class: "choices" });
  const others = h("div", { class: "choices" });
  const more = h("details", {}, h("summary", {}, "Other figures of the steps"), others);
  const element = h("fieldset", { class: "metrics" }, h("legend", {}, "Curves of"), usual, more);
  let known = [];
  let shown = "";
  const tell = () => onChange([...element.querySelectorAll("input:checked")].map((box) => box.value));
  const boxes = (metrics, chosen) => metrics.map(({ key, title }) => h("label", { class: "choice" },
    h("input", { type: "checkbox", value: key, checked: chosen.includes(key), onchange: tell }), title));
  const show = (steps, chosen) => {
    const named = [FIRST[0], PASS, ...FIRST.slice(1), ...otherRewards(steps), ...MORE]
      .filter(({ key }) => key === PASS.key || steps.some((step) => key in step.metrics));
    const rest = unnamed(steps);
    known = [...named, ...rest];
    if (shown !== known.map(({ key }) => key).join()) {
      fill(usual, boxes(named, chosen));
      fill(others, boxes(rest, chosen));
      more.hidden = rest.length === 0;
      shown = known.map(({ key }) => key).join();
    }
  };
  return { element, show, chosen: (keys) => known.filter(({ key }) => keys.includes(key)) };
}
