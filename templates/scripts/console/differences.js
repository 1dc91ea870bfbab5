import { element, fill } from "../dom.js";
import { check } from "./check.js";
import { tryParse } from "./json.js";
import { withTypes } from "./named-types.js";
import { faultText } from "./parameters.js";

/**
 * @typedef {import("./send.js").Answer} Answer
 * @typedef {import("./types.js").Operation} Operation
 */

/** How large a body may be that is compared, in bytes; reading a larger one would hold up the page. */
const limit = 1_000_000;
const shownFaults = 30;

/**
 * What the documentation says of an answer, and where the answer says something else.
 * @param {Answer} answer
 * @param {Operation} operation
 * @returns {HTMLElement}
 */
export function differencesView(answer, { responses, strings: words }) {
  const { status } = answer;
  const key = [`${status}`, `${status}`[0] + "XX", "default"].find((each) => each in responses);
  const view = element("div", { class: "console-documented" });
  if (!key) {
    const list = Object.keys(responses).join(", ");
    view.append(element("p", {}, fill(words.undocumented, { status }), list && ` ${fill(words["documented-are"], { list })}`));
    return view;
  }
  const response = responses[key];
  view.append(element("p", {}, element("a", { href: `#${response.anchor}` }, words.documented), ` ${response.text}`));
  const { content } = response;
  if (!content || !answer.size) return view;
  const media = mediaFor(content, answer.type);
  if (!media) {
    const list = Object.keys(content).join(", ") || words.none;
    addRows(view, [[element("a", { href: `#${response.anchor}` }, "Content-Type"), fill(words["fault-media"], { type: answer.type, list })]], words);
    return view;
  }
  compare(view, answer, media, words);
  return view;
}

/** @param {Record<string, import("./types.js").Media>} content @param {string} type */
function mediaFor(content, type) {
  const essence = (/** @type {string} */ text) => text.split(";")[0].trim().toLowerCase();
  const own = essence(type);
  const fits = (/** @type {string} */ key) => new RegExp(`^${essence(key).replace(/[.+]/g, "\\$&").replace(/\*/g, ".*")}$`).test(own);
  const key = Object.keys(content).find((each) => essence(each) === own) ?? Object.keys(content).find(fits);
  return key ? content[key] : null;
}

/** @param {HTMLElement} view @param {Answer} answer @param {import("./types.js").Media} media @param {Record<string, string>} words */
async function compare(view, answer, media, words) {
  if (!/json/.test(answer.type) || !(media.schema ?? media.itemSchema)) return;
  if (answer.size > limit) {
    view.append(element("p", { class: "console-hint" }, words["not-compared"]));
    return;
  }
  const text = await new Blob(answer.chunks).text();
  const isLines = /ndjson|jsonl|json-seq/.test(answer.type);
  const values = isLines ? text.split(/[\n\x1e]+/).filter((line) => line.trim()).map(tryParse) : [tryParse(text)];
  if (values.includes(undefined)) {
    addRows(view, [["", words["not-json"]]], words);
    return;
  }
  const schema = (isLines && media.itemSchema) || media.schema;
  const faults = await withTypes(() => values.flatMap((value) => check(schema, value, "response")));
  /** @type {Map<string, { fault: import("./check.js").Fault, text: string, count: number }>} */
  const found = new Map();
  for (const fault of faults) {
    const place = `/${fault.path.map((part) => (typeof part === "number" ? "*" : part)).join("/")}`;
    const told = faultText(fault, words);
    const same = found.get(place + told);
    if (same) same.count += 1;
    else found.set(place + told, { fault, text: told, count: 1 });
  }
  if (!found.size) {
    view.append(element("p", { class: "console-good" }, words["as-documented"]));
    return;
  }
  addRows(view, [...found.values()].map(({ fault, text: told, count }) => {
    const name = element("code", {}, `/${fault.path.join("/")}`);
    const target = rowOf(fault, media.anchor);
    return [target ? element("a", { href: target }, name) : name, told + (count > 1 ? ` (×${count})` : "")];
  }), words);
}

/** @param {HTMLElement} view @param {[Node | string, string][]} rows @param {Record<string, string>} words */
function addRows(view, rows, words) {
  const list = element("ul", { class: "console-faults" });
  for (const [name, text] of rows.slice(0, shownFaults)) list.append(element("li", {}, name, " ", text));
  if (rows.length > shownFaults) list.append(element("li", {}, `+ ${rows.length - shownFaults}`));
  view.append(element("p", { class: "console-differs" }, fill(words.differences, { count: rows.length })), list);
}

/** As Sources/APISpec/Text/Slug.swift makes them. @param {string | number} text */
const slug = (text) => String(text).replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z](?!s(?![a-z]))[a-z])/g, "$&-").replaceAll("'", "")
  .toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");

/**
 * The address of the row that describes what a fault is about: on this page, else on the page of its type.
 * @param {import("./check.js").Fault} fault
 * @param {string} anchor what the identifiers of rows begin with
 */
function rowOf({ path, type }, anchor) {
  const names = path.filter((part) => typeof part === "string").map(slug);
  for (let length = names.length; length > 0; length -= 1) {
    const id = [anchor, ...names.slice(0, length)].join("-");
    if (document.getElementById(id) && (length === names.length || !type)) return `#${id}`;
  }
  const [depth, url] = type?.split(" ") ?? [];
  if (!url) return `#${anchor.split("-").slice(0, 2).join("-")}`;
  const own = path.slice(Number(depth)).filter((part) => typeof part === "string").map(slug);
  return url.replace("schema.json", "index.html") + (own[0] ? `#property-${own[0]}` : "");
}
