/** A new job: a recipe, or that of an earlier job, and the keys in which it shall differ. */

import { get, post } from "./api.js";
import { dataFile } from "./datafile.js";
import { fill, h } from "./dom.js";
import { nameOf } from "./joblist.js";
import { given, labels } from "./naming.js";
import { at, differing, nested, written } from "./overrides.js";
import { attempt } from "./pace.js";
import { table } from "./parts.js";
import { planned } from "./planned.js";
import { recipeFields } from "./recipefields.js";
import { clear, refuse } from "./refusal.js";
import { rewardFields } from "./rewardfields.js";

const FIRST = "tina-tiny";

/** @param id of the job that is done again, if one is */
export function newJob(place, frame, signal, id) {
  frame.title(id ? "Again with changes" : "New job");
  place.append(h("p", { class: "hint" }, "Loading …"));
  attempt(async () => {
    const [recipes, rewards, job] = await Promise.all([
      get("recipes", signal), get("rewards", signal), id ? get(`jobs/${id}`, signal) : null]);
    await new NewJob(recipes.data, rewards.data, job, frame, signal).show(place);
  }, frame.trouble, signal);
}

class NewJob {
  constructor(recipes, rewards, job, frame, signal) {
    Object.assign(this, { job, frame, signal });
    this.select = h("select", { id: "recipe", "data-field": "recipe" }, names(recipes, job?.recipeName ?? FIRST));
    this.about = h("p", { class: "hint", id: "recipe-about" });
    this.fields = recipeFields();
    this.rewards = rewardFields(rewards);
    this.more = h("textarea", { id: "more", "data-field": "more", rows: 4, spellcheck: "false",
      placeholder: '{"sampling": {"temperature": 0.8}}' });
    this.every = h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": "Every key of the recipe" });
    this.plan = planned();
    this.file = dataFile((name) => this.takeTaskSet(name), signal);
    this.buttons = [
      h("button", { type: "button", onclick: () => this.send("jobs/plan", (plan) => this.plan.show(plan)) }, "Show the plan"),
      h("button", { type: "submit", class: "primary" }, "Create the job")];
    this.form = this.wholeForm();
    this.form.addEventListener("input", () => this.plan.outdated());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send("jobs", (made) => {
        location.hash = `#/jobs/${made.id}`;
      });
    });
    this.select.addEventListener("change", () => this.choose());
  }

  wholeForm() {
    const [data, ...others] = this.fields.groups;
    data.append(this.file.element);
    return h("form", { class: "panel new-job", novalidate: true },
      this.source(),
      h("fieldset", {}, h("legend", {}, "Name"), labels("new")),
      data, others, this.rewards.element,
      h("fieldset", {}, h("legend", {}, "Everything else"),
        h("div", { class: "field" }, h("label", { for: "more" }, "More keys, as JSON"), this.more),
        h("details", {}, h("summary", {}, "Every key, and where its value comes from"), this.every)),
      this.plan.element,
      h("p", { class: "refused", role: "alert", hidden: true }),
      h("div", { class: "actions end" }, this.buttons));
  }

  /** What the form starts from. */
  source() {
    return this.job
      ? h("p", {}, "From the job ", h("a", { href: `#/jobs/${this.job.id}`, dir: "auto" }, nameOf(this.job)),
        `, ${this.job.recipeName ? `which is by the recipe ${this.job.recipeName}` : "which has a recipe of its own"}. `,
        "What you change is marked.")
      : h("div", { class: "field" }, h("label", { for: "recipe" }, "Recipe"), this.select, this.about);
  }

  async show(place) {
    fill(place, h("h1", {}, this.job ? "Again with changes" : "New job"), this.form);
    this.file.load();
    await this.choose();
  }

  /** Takes the named recipe, and what the form starts from. */
  choose() {
    return attempt(async () => {
      const name = this.job ? this.job.recipeName : this.select.value;
      const recipe = name ? await get(`recipes/${encodeURIComponent(name)}`, this.signal) : null;
      this.named = recipe?.resolved ?? null;
      this.start = this.job?.recipe ?? this.named;
      fill(this.about, recipe?.about);
      this.fields.show(this.start, this.named, this.job);
      this.rewards.show(this.start, this.named, this.job);
      fill(this.every, keys(this.start, recipe?.sources ?? {}, this.named));
      this.plan.outdated();
    }, this.frame.trouble, this.signal);
  }

  takeTaskSet(name) {
    const input = this.form.querySelector('[data-field="taskSet"]');
    input.value = name;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async send(path, onAnswer) {
    clear(this.form);
    this.buttons.forEach((button) => button.toggleAttribute("disabled", true));
    try {
      onAnswer(await post(path, this.body(), this.signal));
    } catch (problem) {
      refuse(this.form, problem);
    }
    this.buttons.forEach((button) => button.toggleAttribute("disabled", false));
  }

  body() {
    const changes = [...written(this.more.value), ...this.fields.changes(), ...this.rewards.changes()];
    return { ...this.origin(changes), ...labelled(this.form) };
  }

  /** The recipe with what differs: from the job's own where it is done again, which may begin with another's version. */
  origin(changes) {
    const before = this.job && this.named ? differing(this.job.recipe, this.named) : [];
    const overrides = nested([...before, ...changes]);
    const from = this.job?.provenance?.from;
    if (from) {
      return { from: { job: from.jobId, version: from.policyVersion }, overrides: nested([
        ...Object.entries(this.job.recipe), ...changes]) };
    }
    return { recipe: this.named ? this.job?.recipeName ?? this.select.value : this.job.recipe, overrides };
  }
}

function labelled(form) {
  return Object.fromEntries(Object.entries(given(form)).filter(([, value]) => value.length > 0));
}

function names(recipes, chosen) {
  return recipes
    .flatMap((recipe) => [recipe.name, ...recipe.variants.map((variant) => `${recipe.name}@${variant}`)])
    .map((name) => h("option", { value: name, selected: name === chosen }, name));
}

function keys(start, sources, named) {
  const rows = Object.entries(sources).sort(([a], [b]) => a.localeCompare(b)).map(([path, source]) => [
    h("code", {}, path),
    JSON.stringify(at(start, path)) ?? "",
    JSON.stringify(at(start, path)) === JSON.stringify(at(named, path)) ? source : "that job"]);
  return table("Keys of the recipe", ["Key", "Value", "From"], rows, "The recipe has no name, so none has a source.");
}
