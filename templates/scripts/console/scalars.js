import { element } from "../dom.js";
import { initial } from "./initial.js";
import { Exact, stringify, tryParse } from "./json.js";
import { field, nameLabel, picker } from "./parts.js";
import { typesOf } from "./schema.js";

// Controls for single values.

/**
 * @typedef {import("./json.js").Value} Value
 * @typedef {import("./schema.js").Schema} Schema
 * @typedef {import("./form.js").Form} Form
 * @typedef {import("./form.js").Place} Place
 */

/** @param {(string | number)[]} path */
export const pathKey = (path) => path.join("\n");

/** @param {Record<string, any>} whole */
export const isFile = (whole) => whole.format === "binary" || (whole.contentMediaType && !whole.contentEncoding);

/** @param {Form} form @param {Place} place */
export const idOf = (form, place) => [form.id, ...place.path].join("-").toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** @param {Form} form @param {Place} place @param {HTMLElement} input @param {Node | null} nullBox */
export function scalarNodes(form, place, input, nullBox) {
  const id = idOf(form, place);
  const line = element("p", { class: "console-error", id: `${id}-error` });
  input.setAttribute("aria-describedby", line.id);
  form.errors.set(pathKey(place.path), (message) => {
    line.textContent = message;
    if (message) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  });
  const tools = [nullBox, ...(place.tools ?? [])].filter((each) => each !== null);
  const row = tools.length ? element("div", { class: "console-row" }, input, ...tools) : input;
  return [field(id, nameLabel(place, form.words), row, line)];
}

/**
 * @param {Form} form @param {Schema} schema @param {Value} value @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put
 */
export function nullChoice(form, schema, value, place, put) {
  const box = element("input", { type: "checkbox", "aria-label": `${place.name}: null`, change: () => put(box.checked ? null : initial(schema), true) });
  box.checked = value === null;
  return element("label", { class: "console-null" }, box, element("code", {}, "null"));
}

/**
 * @param {Form} form @param {Record<string, any>} whole @param {Value} value @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put
 * @returns {HTMLElement}
 */
export function scalarControl(form, whole, value, place, put) {
  const id = idOf(form, place);
  const [type] = typesOf(whole);
  const choices = whole.enum ?? ("const" in whole ? [whole.const] : type === "boolean" ? [true, false] : null);
  if (choices) {
    const texts = choices.filter((/** @type {Value} */ each) => each !== null || form.isText).map((/** @type {Value} */ each) => stringify(each));
    const now = value === undefined ? "" : stringify(value);
    if (now && !texts.includes(now)) texts.push(now);
    const options = [["", place.required ? form.words.choose : form.words.unset],
      ...texts.map((/** @type {string} */ text) => [text, String(tryParse(text))])];
    return picker(id, /** @type {any} */ (options), now, (text) => put(text ? tryParse(text) : undefined));
  }
  const isNumeric = type === "integer" || type === "number";
  const text = value === undefined ? "" : String(value);
  const isLong = text.includes("\n") || Number(whole.maxLength) > 250;
  const isDate = whole.format === "date" && /^(\d{4}-\d\d-\d\d)?$/.test(text);
  const input = element(isLong ? "textarea" : "input", {
    id,
    type: isLong ? null : isDate ? "date" : whole.format === "password" ? "password" : "text",
    rows: isLong ? 3 : null,
    inputmode: isNumeric ? "decimal" : null,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: hintOf(whole),
    value: text,
    input: () => {
      const typed = input.value;
      const number = isNumeric && tryParse(typed);
      put(number instanceof Exact ? number : typed || ((place.required || place.isItem) && !form.isText && !isNumeric ? "" : undefined));
    },
  });
  return input;
}

/** What an empty control shows: the default, or how the format looks. @param {Record<string, any>} whole */
function hintOf(whole) {
  /** @type {Record<string, string>} */
  const formats = { "date-time": "2026-01-31T12:00:00Z", time: "12:00:00Z", uri: "https://", duration: "P1D" };
  const limits = [whole.minimum, whole.maximum];
  return String(whole.default ?? formats[whole.format] ?? (limits.some((each) => each !== undefined)
    ? limits.map((each) => each ?? "").join(" … ") : ""));
}

/** @param {Form} form @param {Value} value @param {Place} place @param {(value: Value) => void} put */
export function fileInput(form, value, place, put) {
  const input = element("input", { id: idOf(form, place), type: "file", change: () => put(input.files?.[0]) });
  if (value instanceof File) {
    const held = new DataTransfer();
    held.items.add(value);
    input.files = held.files;
  }
  return input;
}

/** @param {Form} form @param {Value} value @param {Place} place @param {(value: Value) => void} put */
export function jsonArea(form, value, place, put) {
  const text = value === undefined ? "" : stringify(value, 2);
  const rows = Math.min(12, text.split("\n").length);
  const area = element("textarea", { id: idOf(form, place), rows, spellcheck: "false", value: text, placeholder: "JSON",
    // What is no JSON yet is a text.
    input: () => put(area.value.trim() ? tryParse(area.value) ?? area.value : undefined),
  });
  return area;
}
