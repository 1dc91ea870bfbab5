import { element } from "../dom.js";
import { field, group, picker } from "./parts.js";

/**
 * The choice of a server and of the variables in its URL; nothing where there is no choice.
 * @param {import("./types.js").Operation} operation
 * @param {import("./types.js").State} state
 * @param {() => void} changed
 */
export function serverForm(operation, state, changed) {
  const { servers, strings: words } = operation;
  const fields = element("div", { class: "console-fields" });
  const show = () => fields.replaceChildren(...Object.entries(servers[state.server]?.variables ?? {}).map(([name, variable]) => {
    const id = `console-variable-${name}`;
    const value = state.variables[name] ?? variable.default;
    const set = (/** @type {string} */ next) => {
      state.variables[name] = next;
      changed();
    };
    const input = variable.enum.length ? picker(id, variable.enum.map((each) => [each, each]), value, set)
      : element("input", { id, value, spellcheck: "false", input: (/** @type {any} */ { target }) => set(target.value) });
    return field(id, element("code", {}, name), input,
      variable.description && element("p", { class: "console-hint" }, variable.description));
  }));
  /** @type {[string, string][]} */
  const options = servers.map(({ url, description }, at) => [String(at), description ? `${url} – ${description}` : url]);
  const select = picker("console-server", options, String(state.server), (value) => {
    state.server = Number(value);
    show();
    changed();
  });
  show();
  if (servers.length < 2 && !fields.children.length) return null;
  return group(words.server, servers.length > 1 && field(select.id, words.server, select), fields);
}

/** How long to wait for an answer. @param {import("./types.js").State} state @param {Record<string, string>} words */
export function timeLimit(state, words) {
  const input = element("input", { id: "console-timeout", inputmode: "numeric", value: state.timeout, input: () => {
    state.timeout = input.value;
  } });
  return field(input.id, words.timeout, input);
}
