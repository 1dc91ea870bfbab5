import { element, fill } from "../dom.js";
import { check, faultText, limit } from "./check.js";

/**
 * @typedef {import("./send.js").Answer} Answer
 * @typedef {import("./types.js").Operation} Operation
 */

const shownFaults = 30;

/**
 * What the documentation says of an answer, and where the answer says something else.
 * @param {Answer} answer
 * @param {Operation} operation
 * @returns {HTMLElement}
 */
export function differencesView(answer, operation) {
  const { responses, strings: words } = operation;
  const { status } = answer;
  const key = [status, `${status}`[0] + "XX", "default"].find((each) => each in responses);
  const view = element("div", { class: "console-documented" });
  if (!key) {
    const list = Object.keys(responses).join(", ");
    view.append(element("p", {}, fill(words.undocumented, { status }), list && ` ${fill(words["documented-are"], { list })}`));
    return view;
  }
  const response = responses[key];
  view.append(element("p", {}, element("a", { href: `#${response.anchor}` }, words.documented), " ", element("bdi", {}, response.text)));
  compare(view, answer, operation, response);
  return view;
}

/** @param {HTMLElement} view @param {Answer} answer @param {Operation} operation @param {Operation["responses"][string]} response */
async function compare(view, { status, size, type, headers, chunks }, operation, response) {
  const { strings: words } = operation;
  const isJSON = /json/i.test(type);
  const isLarge = size > limit;
  const part = `response&status=${status}&headers=${headers.map(([name]) => encodeURIComponent(name))}`;
  const found = await check(operation, part, isJSON && !isLarge ? chunks : [], size ? type || "-" : "");
  if (!found) return;
  if (isJSON && isLarge) view.append(element("p", { class: "console-hint" }, words["not-compared"]));
  const { count, compared } = found;
  if (!count) {
    if (compared) view.append(element("p", { class: "console-good" }, words["as-documented"]));
    return;
  }
  const anchor = response.content?.[found.media] ?? response.anchor;
  const rows = found.faults.slice(0, shownFaults).map((fault) => {
    const name = element("code", {}, fault.header ?? `/${fault.path?.join("/")}`);
    const link = element("a", { href: fault.header ? `#${response.anchor}` : rowOf(fault, anchor, response.anchor) }, name);
    return element("li", {}, link, ` ${faultText(fault, words)}${fault.count ? ` (×${fault.count})` : ""}`);
  });
  if (count > rows.length) rows.push(element("li", {}, `+ ${count - rows.length}`));
  view.append(element("p", { class: "console-differs" }, fill(words.differences, { count })), element("ul", { class: "console-faults" }, ...rows));
}

/**
 * The address of the row that describes what a fault is about: on this page, else on the page of its type.
 * @param {import("./check.js").Fault} fault
 * @param {string} anchor what the identifiers of rows begin with
 * @param {string} whole the response
 */
function rowOf({ slugs, type }, anchor, whole) {
  for (let length = slugs.length; length > 0; length -= 1) {
    const id = [anchor, ...slugs.slice(0, length)].join("-");
    if (document.getElementById(id) && (length === slugs.length || !type)) return `#${id}`;
  }
  return type ? `../../${type}` : `#${whole}`;
}
