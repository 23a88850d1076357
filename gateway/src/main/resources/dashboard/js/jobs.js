/** All jobs and how they stand: filtered, sorted, page by page, chosen for an overlay. */

import { fill, h, say } from "./dom.js";
import { filterBar } from "./filterbar.js";
import { chosen, fromAddress, toAddress, toQuery } from "./jobfilter.js";
import { jobList } from "./joblist.js";
import { every } from "./pace.js";
import { first } from "./pages.js";
import { hasEnded } from "./parts.js";
import { MOST } from "./series.js";

const PERIOD = 3000;
const PAGE = 100;

export function jobs(place, frame, signal) {
  frame.title("Jobs");
  new JobsPage(place, frame, signal).live();
}

class JobsPage {
  constructor(place, frame, signal) {
    this.frame = frame;
    this.signal = signal;
    this.filter = fromAddress(location.hash);
    this.picked = new Set();
    this.wanted = PAGE;
    this.found = null;
    this.count = h("span", { class: "sub" });
    this.bar = filterBar(this.filter, (part) => this.change(part));
    this.table = jobList((key) => this.sort(key), (id, whether) => this.pick(id, whether));
    this.list = h("div", {}, h("p", { class: "hint" }, "Loading …"));
    this.more = h("button", { type: "button", hidden: true, onclick: () => this.loadMore() }, `Load ${PAGE} more`);
    this.tray = h("div", { class: "tray", role: "group", "aria-label": "Chosen jobs", hidden: true });
    place.append(h("div", { class: "head-line" }, h("h1", {}, "Jobs"), this.count), this.bar.element, this.list,
      h("div", { class: "actions center" }, this.more), this.tray);
  }

  live() {
    every(PERIOD, () => this.refresh(), this.frame.trouble, this.signal);
  }

  async refresh() {
    const query = toQuery(this.filter);
    const found = await first(`jobs${query ? `?${query}` : ""}`, this.wanted, this.signal);
    if (query === toQuery(this.filter)) {
      this.found = found;
      this.draw();
    }
  }

  /** Another filter or order: the service is asked again only where it would answer otherwise. */
  change(part) {
    const before = toQuery(this.filter);
    this.filter = { ...this.filter, ...part };
    history.replaceState(null, "", toAddress(this.filter));
    this.bar.sorted(this.filter);
    if (toQuery(this.filter) === before) {
      this.draw();
    } else {
      this.refresh().catch(this.frame.trouble);
    }
  }

  loadMore() {
    this.wanted += PAGE;
    this.refresh().catch(this.frame.trouble);
  }

  sort(key) {
    const turned = this.filter.order === "down" ? "up" : "down";
    this.change({ sort: key, order: this.filter.sort === key ? turned : "down" });
  }

  pick(id, whether) {
    whether ? this.picked.add(id) : this.picked.delete(id);
    this.draw();
  }

  draw() {
    if (!this.found) {
      return;
    }
    const { data, more } = this.found;
    const shown = chosen(data, this.filter);
    this.bar.tags([...new Set(data.flatMap((job) => job.tags ?? []))]);
    this.bar.element.hidden = data.length === 0 && !this.isFiltered();
    this.more.hidden = !more;
    say(this.count, inWords(data, shown, more));
    this.table.show(shown, this.filter, this.picked);
    const content = shown.length > 0 ? this.table.element : this.nothing();
    if (this.list.firstChild !== content) {
      fill(this.list, content);
    }
    this.drawTray();
  }

  isFiltered() {
    return Boolean(this.filter.state || this.filter.tag || this.filter.text);
  }

  nothing() {
    return this.isFiltered()
      ? h("div", { class: "empty" }, h("p", {}, "No job is like that."), h("a", { class: "button", href: "#/jobs",
        onclick: () => this.change({ state: "", tag: "", text: "" }) }, "Show all jobs"))
      : h("div", { class: "empty" }, h("p", {}, "No job yet."),
        h("a", { class: "button primary", href: "#/new" }, "Start the first one"));
  }

  drawTray() {
    const number = this.picked.size;
    this.tray.hidden = number === 0;
    const fits = number > 1 && number <= MOST;
    fill(this.tray,
      h("span", {}, number === 1 ? "1 job chosen; choose another to compare" : `${number} jobs chosen`
        + (number > MOST ? `; at most ${MOST} are compared` : "")),
      fits ? h("a", { class: "button primary", href: `#compare=${[...this.picked].join(",")}` }, "Compare") : null,
      h("button", { type: "button", class: "quiet", onclick: () => {
        this.picked.clear();
        this.draw();
      } }, "Clear"));
  }
}

function inWords(all, shown, more) {
  if (all.length === 0) {
    return "";
  }
  const open = all.filter((job) => !hasEnded(job)).length;
  const some = shown.length < all.length ? `${shown.length} of ` : "";
  return more
    ? `${some}the newest ${all.length} loaded, ${open || "none"} on the way`
    : `${some}${all.length} in all, ${open || "none"} on the way`;
}
