import { element } from "../dom.js";
import { checker, faultText } from "./check.js";
import { control } from "./form.js";
import { kindOf, parse, stringify, tryParse } from "./json.js";
import { field, group, picker, views } from "./parts.js";
import { pathKey } from "./scalars.js";
import { formText } from "./serialize.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 */

/**
 * The part of the form for the body: its fields, or its text.
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 * @returns {{ group: HTMLElement, validate: () => void } | null}
 */
export function bodyForm(operation, state, changed) {
  const { body, strings: words } = operation;
  const types = Object.keys(body?.content ?? {});
  if (!body || !types.length) return null;
  const content = () => body.content[state.mediaType] ?? body.content[types[0]];
  const holder = element("div", { class: "console-fields" });
  const faults = element("ul", { class: "console-faults", "aria-live": "polite" });
  /** @type {import("./form.js").Form} */
  const form = { words, changed, id: "console-body", errors: new Map() };

  const area = element("textarea", { id: "console-body", spellcheck: "false", "aria-label": words.body, input: () => {
    state.text = area.value;
    state.isRaw = true;
    changed();
  } });

  /** Fields, or text: both hold the same, and what is typed in one is in the other. */
  const show = () => {
    const shape = content().shape;
    form.errors.clear();
    form.hasFiles = shape === "multipart" || shape === "file";
    form.isText = shape === "form" || shape === "multipart";
    const hasFields = Boolean(content()?.schema) && shape !== "text";
    if (!hasFields && shape !== "file" && shape !== "multipart") state.isRaw = true;
    const isRaw = state.isRaw;
    if (isRaw) {
      area.value = state.text;
      area.rows = Math.min(18, Math.max(4, state.text.split("\n").length + 1));
    }
    const fields = () => control(form, shape === "file" ? { format: "binary" } : content()?.schema ?? true, state.value, {
      path: [], name: words.body, required: true,
      put: (value) => {
        state.value = value;
        state.text = "";
      },
    });
    const toggle = hasFields && (shape === "json" || shape === "form")
      ? views(words.body, [[words.fields, !isRaw], [words.raw, isRaw]], (at) => {
        if (at === 1) toText();
        else toFields();
        show();
        changed();
        /** @type {HTMLElement | null} */ (holder.querySelector(`.console-views button:nth-child(${Number(state.isRaw) + 1})`))?.focus();
      })
      : null;
    holder.replaceChildren(...[toggle, isRaw ? area : fields()].filter((each) => each !== null));
  };
  const toText = () => {
    const { value } = state;
    // What was typed and not changed since stays as it was typed.
    if (!state.text || content().shape === "form") state.text = written(value);
    state.isRaw = true;
  };
  const written = (/** @type {any} */ value) => value === undefined ? ""
    : content().shape === "form" && value instanceof Map ? formText(value, content()?.encoding) : stringify(value, 2);
  const toFields = () => {
    if (content().shape === "form") state.value = new Map(new URLSearchParams(state.text));
    else if (state.text.trim()) {
      const value = tryParse(state.text);
      // The text stays, with what is wrong with it.
      if (value === undefined) return;
      state.value = value;
    } else state.value = undefined;
    state.isRaw = false;
  };

  /** @param {Pick<import("./check.js").Fault, "path" | "rule" | "values">[]} found */
  const tell = (found) => {
    faults.replaceChildren();
    for (const clear of form.errors.values()) clear("");
    for (const { path, ...fault } of found.slice(0, 20)) {
      const text = faultText(fault, words);
      const control = !state.isRaw && path && form.errors.get(pathKey(path));
      if (control) control(text);
      else faults.append(element("li", {}, path && element("code", {}, `/${path.join("/")}`), ` ${text}`));
    }
  };
  const ask = checker(operation, "request", tell);
  const validate = () => {
    const { value, text, isRaw, mediaType } = state;
    let sent = "";
    /** @type {Parameters<typeof tell>[0]} */
    let found = [];
    try {
      if (isRaw ? content().shape === "json" && text.trim() : !form.isText && !/file|none/.test(kindOf(value))) {
        sent = stringify(isRaw ? parse(text) : value);
      }
    } catch (/** @type {any} */ { at = 0 }) {
      const lines = text.slice(0, at).split("\n");
      found = [{ rule: "json", values: { line: lines.length, column: (lines.at(-1) ?? "").length + 1 } }];
    }
    ask(sent, mediaType);
    if (!sent) tell(found);
  };

  show();
  if (types.length < 2) return { group: group(words.body, holder, faults), validate };
  const select = picker("console-media-type", types.map((type) => [type, type]), state.mediaType, (type) => {
    if (state.isRaw && content().shape !== "text") toFields();
    const { value } = state;
    state.mediaType = type;
    state.isRaw = false;
    state.text = content().shape === "text" ? state.text || (value === undefined ? "" : stringify(value, 2)) : "";
    if (content().shape === "file" || kindOf(value) === "file") state.value = undefined;
    show();
    changed();
  });
  return { group: group(words.body, field(select.id, words["media-type"], select), holder, faults), validate };
}
