import { element, fill } from "../dom.js";
import { field, group, nameLabel, picker } from "./parts.js";
import { isBinary, isEmpty, keyOf } from "./request.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").Parameter} Parameter
 * @typedef {import("./types.js").State} State
 */

/**
 * One group of controls for each place that has parameters.
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 * @returns {HTMLElement[]}
 */
export function parameterForms(operation, state, changed) {
  const groups = [];
  for (const place of ["path", "query", "header", "cookie"]) {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (!parameters.length) continue;
    const rows = parameters.map((parameter) => parameterRow(operation, parameter, state, changed));
    groups.push(group(operation.strings[place], ...rows));
  }
  return groups;
}

/**
 * @param {Operation} operation
 * @param {Parameter} parameter
 * @param {State} state
 * @param {() => void} changed
 */
function parameterRow(operation, parameter, state, changed) {
  const words = operation.strings;
  const key = keyOf(parameter);
  const id = `console-${key.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  const control = parameterControl(parameter, id, state.values[key], words, (value) => {
    state.values[key] = value;
    setError(control, "");
    changed();
  });
  control.dataset.parameter = key;
  return field(id, nameLabel(parameter, words), control, errorLine(control));
}

/**
 * @param {Parameter} parameter
 * @param {string} id
 * @param {string | string[] | undefined} value
 * @param {Record<string, string>} words
 * @param {(value: string | string[]) => void} changed
 * @returns {HTMLElement & { value: string }}
 */
function parameterControl(parameter, id, value, words, changed) {
  const list = parameter.type === "array";
  const choices = parameter.enum ?? (parameter.type === "boolean" ? ["true", "false"] : null);
  if (choices) {
    const select = element("select", { id, multiple: list, size: list ? Math.min(choices.length, 6) : false });
    if (!list) select.append(element("option", { value: "" }, parameter.required ? words.choose : words.unset));
    const chosen = new Set(Array.isArray(value) ? value : [value]);
    for (const choice of choices) {
      select.append(element("option", { value: choice, selected: chosen.has(choice) }, choice));
    }
    select.addEventListener("change", () => {
      const options = /** @type {HTMLOptionElement[]} */ ([...select.selectedOptions]);
      changed(list ? options.map((option) => option.value) : select.value);
    });
    return select;
  }
  const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
  if (list || parameter.type === "object") {
    const placeholder = list ? words["one-per-line"] : "{}";
    const area = element("textarea", { id, rows: "2", spellcheck: "false", value: text, placeholder });
    area.addEventListener("input", () => changed(list ? area.value.split("\n").filter(Boolean) : area.value));
    return area;
  }
  const number = parameter.type === "integer" || parameter.type === "number";
  const input = element("input", {
    id,
    type: "text",
    inputmode: number ? "decimal" : false,
    autocomplete: "off",
    spellcheck: "false",
    value: text,
    placeholder: parameter.default ?? "",
  });
  input.addEventListener("input", () => changed(input.value));
  return input;
}

/**
 * The part of the form for the body.
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 */
export function bodyForm(operation, state, changed) {
  const { body, strings: words } = operation;
  if (!body) return null;
  const holder = element("div");
  const show = () => {
    holder.replaceChildren();
    if (state.mediaType.startsWith("multipart/")) {
      for (const property of body.properties ?? []) holder.append(partRow(property, state, words, changed));
    } else if (isBinary(state.mediaType)) holder.append(fileRow("", words.file, state, changed));
    else holder.append(textRow(operation, state, changed));
  };
  show();
  const types = body.mediaTypes ?? [body.mediaType];
  if (types.length < 2) return group(words.body, holder);
  const select = picker("console-media-type", types.map((type) => [type, type]), state.mediaType, (type) => {
    state.body = converted(state.body, type);
    state.mediaType = type;
    show();
    changed();
  });
  return group(words.body, field(select.id, words["media-type"], select), holder);
}

/**
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 */
function textRow(operation, state, changed) {
  const words = operation.strings;
  const rows = String(Math.min(18, Math.max(4, state.body.split("\n").length + 1)));
  const attributes = { id: "console-body", rows, spellcheck: "false", value: state.body, "aria-label": words.body };
  const area = element("textarea", attributes);
  area.addEventListener("input", () => {
    state.body = area.value;
    setError(area, "");
    changed();
  });
  return element("div", { class: "console-field console-field-wide" }, area, errorLine(area));
}

/**
 * @param {import("./types.js").Property} property
 * @param {State} state
 * @param {Record<string, string>} words
 * @param {() => void} changed
 */
function partRow(property, state, words, changed) {
  if (property.type === "file") return fileRow(property.name, property.name, state, changed);
  const id = `console-part-${property.name}`;
  const input = element("input", { id, type: "text", autocomplete: "off", value: state.fields[property.name] ?? "" });
  input.addEventListener("input", () => {
    state.fields[property.name] = input.value;
    changed();
  });
  return field(id, nameLabel(property, words), input);
}

/**
 * @param {string} name
 * @param {string} label
 * @param {State} state
 * @param {() => void} changed
 */
function fileRow(name, label, state, changed) {
  const id = `console-file-${name}`;
  const input = element("input", { id, type: "file" });
  input.addEventListener("change", () => {
    if (input.files?.[0]) state.files[name] = input.files[0];
    else delete state.files[name];
    changed();
  });
  return field(id, label, input);
}

/**
 * A JSON object of plain values as a form, and back; other text stays as it is.
 * @param {string} text
 * @param {string} mediaType
 */
function converted(text, mediaType) {
  try {
    if (mediaType === "application/x-www-form-urlencoded") {
      return new URLSearchParams(Object.entries(JSON.parse(text))).toString();
    }
    if (/json/.test(mediaType) && text && !/^\s*[[{]/.test(text)) {
      return JSON.stringify(Object.fromEntries(new URLSearchParams(text)), null, 2);
    }
  } catch {
    // Not an object: the reader rewrites it.
  }
  return text;
}

/** @param {HTMLElement} control */
function errorLine(control) {
  const id = `${control.id}-error`;
  control.setAttribute("aria-describedby", id);
  return element("p", { class: "console-error", id });
}

/**
 * Shows an error next to its control; the empty one clears it.
 * @param {HTMLElement} control
 * @param {string} message
 */
function setError(control, message) {
  const line = document.getElementById(`${control.id}-error`);
  if (line) line.textContent = message;
  if (message) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/**
 * Checks what must be right before anything can be sent, and goes to the first error.
 * A wrong type may be sent on purpose; a path without its parts cannot.
 * @param {HTMLElement} form
 * @param {Operation} operation
 * @param {State} state
 * @returns {boolean} whether the request can be sent
 */
export function check(form, operation, state) {
  /** @type {HTMLElement[]} */
  const wrong = [];
  for (const control of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-parameter]"))) {
    const parameter = operation.parameters.find((each) => keyOf(each) === control.dataset.parameter);
    if (!parameter) continue;
    const message = errorOf(parameter, state.values[keyOf(parameter)], operation.strings);
    setError(control, message);
    if (message) wrong.push(control);
  }
  wrong[0]?.focus();
  return wrong.length === 0;
}

/**
 * What is wrong with a value, in words; empty when nothing is.
 * @param {Parameter} parameter
 * @param {string | string[] | undefined} value
 * @param {Record<string, string>} words
 */
function errorOf(parameter, value, words) {
  if (parameter.required && isEmpty(value)) return fill(words.missing, { name: parameter.name });
  // A browser resolves these before it sends, however they are written: the request would go elsewhere.
  if (parameter.in === "path" && (value === "." || value === "..")) return words["dot-segment"];
  return "";
}
