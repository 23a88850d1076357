/** Shows the API description: operations by tag, then the schemas they name. Its texts become text nodes, never markup. */
import { fill, h } from "../dashboard/js/dom.js";

const METHODS = ["get", "post", "put", "patch", "delete"];
const main = document.getElementById("main");

start().catch((fault) => fill(main, h("p", { class: "hint", role: "alert" }, `openapi.json cannot be read: ${fault.message}`)));

async function start() {
  const answer = await fetch("../openapi.json");
  if (!answer.ok) {
    throw new Error(`it was answered ${answer.status}`);
  }
  show(await answer.json());
}

function show(api) {
  const operations = Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, ...item[method] })));
  const groups = api.tags.map((tag) => ({ ...tag, operations: operations.filter((each) => each.tags[0] === tag.name) }));
  fill(document.getElementById("contents"), groups.map(contents), h("h2", {}, link("schemas", "Schemas")));
  fill(
    main,
    h("h1", {}, api.info.title, " ", h("span", { class: "hint" }, api.info.version)),
    h("p", {}, plain(api.info.description)),
    groups.map((group) => section(group, api)),
    h("section", { id: "schemas" }, h("h2", {}, "Schemas"), Object.entries(api.components.schemas).map(schema)));
  window.addEventListener("hashchange", open);
  open();
}

function contents(group) {
  return [h("h2", {}, link(anchor(group), group.name)), h("ul", {}, group.operations.map((each) => h("li", {}, link(each.operationId, words(each.operationId)))))];
}

function section(group, api) {
  return h("section", { id: anchor(group) },
    h("h2", {}, group.name),
    h("p", { class: "hint" }, plain(group.description)),
    group.operations.map((each) => operation(each, api)));
}

function anchor(group) {
  return `tag-${group.name.replaceAll(" ", "-")}`;
}

function operation(each, api) {
  const scopes = (each.security ?? []).flatMap((needed) => Object.values(needed).flat());
  return h("details", { id: each.operationId },
    h("summary", {},
      h("span", { class: `method ${each.method}` }, each.method.toUpperCase()), " ",
      h("span", { class: "path" }, each.path),
      h("span", { class: "what" }, each.summary)),
    each.description && h("p", {}, plain(each.description)),
    scopes.length > 0 && h("p", { class: "hint" }, `scope ${scopes.join(", ")}, where the gateway asks for keys`),
    each.parameters?.length > 0 && [h("h3", {}, "Parameters"), h("dl", {}, each.parameters.map(parameter))],
    each.requestBody && [h("h3", {}, "Body"), bodies(each.requestBody.content)],
    h("h3", {}, "Answers"),
    h("dl", {}, Object.entries(each.responses).map(([status, given]) => response(status, resolved(given, api)))));
}

function parameter(each) {
  return [
    h("dt", {}, h("code", {}, each.name), ` in ${each.in}`, optional(each.required)),
    h("dd", {}, type(each.schema), each.schema?.default !== undefined && `, ${each.schema.default} by default`,
      each.description && `: ${plain(each.description)}`)];
}

function optional(required) {
  return !required && h("span", { class: "hint" }, ", may be left out");
}

function response(status, given) {
  const shown = Number(status) < 400 && given.content;
  return [h("dt", {}, h("code", {}, status), " ", plain(given.description)), h("dd", {}, shown && bodies(given.content))];
}

function bodies(content) {
  return Object.entries(content).map(([media, body]) => [
    h("p", {}, h("code", {}, media), body.schema && [": ", type(body.schema)]),
    Object.values(body.examples ?? {}).map((example) => pre(example.value)),
    body.schema?.contentSchema && h("p", {}, "data: ", type(body.schema.contentSchema))]);
}

function schema([name, given]) {
  return h("details", { id: `schema-${name}` },
    h("summary", {}, h("span", { class: "path" }, name), given.description && h("span", { class: "what" }, plain(given.description))),
    given.properties ? h("dl", {}, Object.entries(given.properties).map((each) => property(each, given.required ?? []))) : h("p", {}, type(given)),
    given.allOf && h("p", {}, "all of ", given.allOf.map((part) => [type(part), " "])),
    (given.examples ?? []).map(pre));
}

function property([name, given], required) {
  return [
    h("dt", {}, h("code", {}, name), optional(required.includes(name))),
    h("dd", {}, type(given), given.description && `: ${plain(given.description)}`,
      given.examples && [", such as ", h("code", {}, given.examples.map((each) => JSON.stringify(each)).join(" or "))])];
}

/** What a value is, in words, with links to the schemas it names. */
function type(given) {
  if (!given) {
    return "anything";
  }
  if (given.$ref) {
    const name = given.$ref.split("/").pop();
    return link(`schema-${name}`, name);
  }
  const either = given.oneOf ?? given.anyOf;
  if (either) {
    return either.map((each, at) => [at > 0 && " or ", type(each)]);
  }
  const kinds = [given.type ?? (given.properties ? "object" : "anything")].flat();
  return [kinds.map((kind, at) => [at > 0 && " or ", kindOf(kind, given)]), bounds(given)];
}

function kindOf(kind, given) {
  if (kind === "array") {
    return ["list of ", type(given.items)];
  }
  if (kind === "object" && given.additionalProperties) {
    return given.additionalProperties === true ? "object of any keys" : ["object of ", type(given.additionalProperties)];
  }
  return given.format && kind !== "null" ? `${kind} (${given.format})` : kind;
}

function bounds(given) {
  return [
    given.enum && `: ${given.enum.join(", ")}`,
    given.minimum !== undefined && `, at least ${given.minimum}`,
    given.maximum !== undefined && `, at most ${given.maximum}`];
}

function resolved(given, api) {
  return given.$ref ? api.components.responses[given.$ref.split("/").pop()] : given;
}

function pre(value) {
  return h("pre", { tabindex: 0 }, JSON.stringify(value, null, 2));
}

function link(id, text) {
  return h("a", { href: `#${id}` }, text);
}

/** `listJobSteps` as `list job steps`. */
function words(id) {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Without the marks of Markdown that descriptions may have. */
function plain(text) {
  return (text ?? "").replaceAll("`", "");
}

/** Opens what the address names. */
function open() {
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted) {
    if (wanted.tagName === "DETAILS") {
      wanted.open = true;
    }
    wanted.scrollIntoView();
  }
}
