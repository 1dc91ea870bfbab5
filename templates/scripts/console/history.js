import { element } from "../dom.js";
import { keep } from "../storage.js";
import { entries, kindOf, parse, stringify, tryParse } from "./json.js";
import { recalled } from "./recalled.js";
import { flat } from "./schema.js";
import { keyOf } from "./state.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 * @typedef {{ line: string, status: string, page: string, call: string }} Entry
 */

const secretName = /passw|secret|token|api.?key|credential/i;
const limit = 30;
/** Larger calls are not worth a link: no address is that long. */
const callLimit = 30_000;

/** A value without what should stay with the reader, and without files. @param {any} schema @param {any} value @returns {any} */
function open(schema, value) {
  const kind = kindOf(value);
  const whole = flat(schema);
  if (kind === "file" || whole.format === "password") return undefined;
  if (kind === "array") return value.map((/** @type {any} */ each) => open(whole.items, each)).filter((/** @type {any} */ each) => each !== undefined);
  if (kind !== "object") return value;
  return new Map(entries(value).filter(([name]) => !secretName.test(name)).map(([name, each]) => [name, open(whole.properties?.[name], each)]));
}

/**
 * What was entered, without secrets, as the fragment of a link.
 * @param {Operation} operation
 * @param {State} state
 */
export function fragmentOf(operation, state) {
  const values = new Map();
  for (const parameter of operation.parameters) {
    const value = state.values[keyOf(parameter)];
    if (value === undefined || (secretName.test(parameter.name) && parameter.in !== "path")) continue;
    values.set(keyOf(parameter), open(parameter.schema, value));
  }
  const schema = operation.body?.content[state.mediaType]?.schema;
  const typed = state.isRaw ? tryParse(state.text) : state.value;
  const call = new Map(Object.entries({
    values, variables: new Map(Object.entries(state.variables)), server: String(state.server), security: String(state.security),
    mediaType: state.mediaType, value: open(schema, typed), text: state.isRaw && kindOf(typed) !== "object" ? state.text : undefined,
  }));
  const text = encodeURIComponent(stringify(call));
  return text.length > callLimit ? "try" : `try=${text}`;
}

/**
 * Enters what a link holds.
 * @param {Operation} operation
 * @param {State} state
 * @param {string} fragment
 */
export function restore(operation, state, fragment) {
  const text = /^#?try=(.+)$/.exec(fragment)?.[1];
  if (!text) return;
  try {
    const call = parse(decodeURIComponent(text));
    for (const parameter of operation.parameters) state.values[keyOf(parameter)] = call.get("values").get(keyOf(parameter));
    state.variables = Object.fromEntries(call.get("variables"));
    state.server = operation.servers[Number(call.get("server"))] ? Number(call.get("server")) : 0;
    state.security = Number(call.get("security"));
    if (operation.body?.content[call.get("mediaType")]) state.mediaType = call.get("mediaType");
    state.value = call.get("value");
    state.text = call.get("text") ?? "";
    state.isRaw = Boolean(state.text);
  } catch {
    // Not a link of ours: the documented values stay.
  }
}

/** @param {string} api */
const key = (api) => `lectern-history ${api}`;

/** The calls of this tab, newest first. @param {string} api @returns {Entry[]} */
const all = (api) => recalled(key(api)) ?? [];

/** @param {Operation} operation @param {Entry} entry */
export function remember(operation, entry) {
  keep("sessionStorage", key(operation.api), JSON.stringify([entry, ...all(operation.api)].slice(0, limit)));
}

/**
 * The calls of this tab as links that open them again.
 * @param {Operation} operation
 * @param {(call: string) => void} reopen enters a call of this very operation
 */
export function historyView(operation, reopen) {
  const { strings: words } = operation;
  const list = element("ol", { class: "console-history" });
  return element("details", { class: "console-more", toggle: () => {
    list.replaceChildren(...all(operation.api).map(({ line, status, page, call }) => {
      const click = (/** @type {Event} */ event) => {
        if (page !== location.pathname) return;
        event.preventDefault();
        reopen(call);
      };
      const link = element("a", { href: `${page}#${call}`, click }, element("code", {}, line));
      return element("li", {}, link, " ", element("span", { class: "status", "data-class": status[0] }, status));
    }));
    if (!list.children.length) list.append(element("li", { class: "empty" }, words["no-history"]));
  } }, element("summary", {}, words.history), list);
}
