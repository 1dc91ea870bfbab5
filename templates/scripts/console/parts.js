import { element } from "../dom.js";

/**
 * A label with its control and what follows it.
 * @param {string} id the control's
 * @param {string | Node | (string | Node | null)[]} label
 * @param {...(Node | "" | false | null | undefined)} rest
 * @returns {HTMLElement}
 */
export function field(id, label, ...rest) {
  return element("div", { class: "console-field" }, element("label", { for: id }, ...[label].flat()), ...rest);
}

/**
 * A group of fields under a title.
 * @param {string} title
 * @param {...(Node | false | null)} rest
 * @returns {HTMLElement}
 */
export function group(title, ...rest) {
  return element("fieldset", { class: "console-group" }, element("legend", {}, title), ...rest);
}

/**
 * A picker of one of several.
 * @param {string} id
 * @param {[value: string, label: string][]} options
 * @param {string} selected
 * @param {(value: string) => void} [chosen]
 * @returns {HTMLSelectElement}
 */
export function picker(id, options, selected, chosen) {
  const select = element("select", { id, change: () => chosen?.(select.value) });
  for (const [value, label] of options) {
    select.append(element("option", { value, selected: value === selected }, label));
  }
  return select;
}

/**
 * A name in code, with the mark of what must be given.
 * @param {{ name: string, required?: boolean }} named
 * @param {Record<string, string>} words
 */
export function nameLabel({ name, required }, words) {
  const mark = required ? element("span", { class: "mark", "data-mark": "required" }, words.required) : null;
  return [element("code", {}, name), mark];
}

/**
 * A block of code, scrollable by keyboard.
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function codeBlock(...content) {
  return element("div", { class: "code" }, element("pre", { tabindex: "0" }, element("code", {}, ...content)));
}

/**
 * Something the reader must know.
 * @param {string} kind `stop`, `warn`, `good`; empty for none of them
 * @param {string} title
 * @param {...(Node | "" | null | undefined)} rest
 * @returns {HTMLElement}
 */
export function note(kind, title, ...rest) {
  const heading = element("p", { class: "note-title" }, title);
  return element("div", { class: "note", "data-note": kind || null }, heading, ...rest);
}

/**
 * Why Lectern's server did not do what it was asked.
 * @param {import("./send.js").Problem} problem
 * @param {Record<string, string>} words
 */
export function problemNote({ type = "", title, detail }, words) {
  return note("stop", words[type.replace(/^.*:/, "")] ?? title ?? words.problem, detail && element("p", {}, detail));
}

/**
 * A small button beside a control.
 * @param {string} text
 * @param {string | null} label what it does and to what, where the text alone does not say it
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
export function smallButton(text, label, action) {
  return element("button", { class: "console-small", "aria-label": label, click: action }, text);
}

/**
 * Buttons for several views of the same, of which one is pressed.
 * @param {string} label
 * @param {[word: string, isShown: boolean][]} all
 * @param {(at: number) => void} chosen
 * @returns {HTMLElement}
 */
export function views(label, all, chosen) {
  const bar = element("div", { class: "console-views", role: "group", "aria-label": label });
  for (const [at, [word, isShown]] of all.entries()) {
    const press = () => {
      for (const each of bar.children) each.setAttribute("aria-pressed", String(each === button));
      chosen(at);
    };
    const button = element("button", { "aria-pressed": String(isShown), click: press }, word);
    bar.append(button);
  }
  return bar;
}
