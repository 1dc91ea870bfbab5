import { element, fill } from "../dom.js";
import { keep } from "../storage.js";
import { tokenForm } from "./oauth.js";
import { field, group, picker } from "./parts.js";
import { recalled } from "./recalled.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 */

/**
 * Where a scheme's credentials are kept for the tab, when the reader asks for it.
 * @param {Operation} operation
 * @param {string} scheme
 */
const storageKey = (operation, scheme) => `lectern-credentials ${location.origin} ${operation.api} ${scheme}`;

/** Whether the reader wants credentials kept for the tab. */
let isRemembering = false;

/**
 * Credentials that were kept for this tab; else none.
 * @param {Operation} operation
 * @returns {Record<string, import("./types.js").Credentials>}
 */
export function keptCredentials(operation) {
  const kept = Object.keys(operation.schemes).map((scheme) => [scheme, recalled(storageKey(operation, scheme))]);
  return Object.fromEntries(kept.filter(([, entered]) => entered));
}

/**
 * The part of the form that asks for credentials. It is made anew when the alternative changes.
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 */
export function authorizationForm(operation, state, changed) {
  const words = operation.strings;
  if (!operation.security.some((alternative) => alternative.length)) return null;
  isRemembering ||= Object.keys(keptCredentials(operation)).length > 0;

  const store = () => {
    for (const [scheme, entered] of Object.entries(state.credentials)) {
      keep("sessionStorage", storageKey(operation, scheme), isRemembering ? JSON.stringify(entered) : null);
    }
  };
  const fields = element("div", { class: "console-fields" });
  const show = () => {
    fields.replaceChildren();
    for (const { scheme: id, scopes } of operation.security[state.security] ?? []) {
      const scheme = operation.schemes[id];
      if (!scheme) continue;
      const entered = (state.credentials[id] ??= {});
      const enter = (/** @type {string} */ key, /** @type {string} */ value) => {
        entered[key] = value;
        state.entered[id] = entered;
        store();
        changed();
      };
      const needed = scopes.length ? element("p", { class: "console-hint" }, fill(words.scopes, { scopes: scopes.join(", ") })) : null;
      if (scheme.type === "mutualTLS") fields.append(element("p", { class: "console-hint" }, words["client-certificate"]));
      for (const [key, label, secret] of scheme.inputs) {
        const name = `console-credential-${id}-${key}`;
        const input = element("input", {
          id: name,
          type: secret ? "password" : "text",
          autocomplete: "off",
          spellcheck: "false",
          value: entered[key] ?? "",
          input: () => enter(key, input.value),
        });
        const control = secret ? element("span", { class: "console-secret" }, input, revealButton(input, words)) : input;
        fields.append(field(name, label ?? words[key], control, secret && needed));
        const asker = key === "token" ? tokenForm(operation, id, scopes, entered, (token) => {
          input.value = token;
          enter(key, token);
        }) : null;
        if (asker) fields.append(asker);
      }
    }
  };

  /** @type {[string, string][]} */
  const options = operation.security.map((alternative, at) => [String(at), alternative.map(({ title }) => title).join(" + ") || words.none]);
  // What an API answers to a caller without credentials may be seen too.
  if (operation.security.every((alternative) => alternative.length)) options.push(["-1", words.none]);
  const select = picker("console-security", options, String(state.security), (value) => {
    state.security = Number(value);
    show();
    changed();
  });
  const remember = element("input", {
    type: "checkbox",
    change: () => {
      isRemembering = remember.checked;
      store();
    },
  });
  remember.checked = isRemembering;
  show();
  const choice = options.length > 1 && field(select.id, words.method, select);
  const memory = element("label", { class: "console-check" }, remember, words.remember);
  return group(words.authorization, choice, fields, memory);
}

/**
 * @param {HTMLInputElement} input
 * @param {Record<string, string>} words
 */
function revealButton(input, words) {
  const button = element("button", {
    class: "console-reveal", "aria-controls": input.id, "aria-pressed": "false",
    click: () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
      button.textContent = words[shown ? "show" : "hide"];
    },
  }, words.show);
  return button;
}
