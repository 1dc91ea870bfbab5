import { element, fill } from "../dom.js";
import { branchFor } from "./branches.js";
import { initial } from "./initial.js";
import { kindOf } from "./json.js";
import { loadWanted } from "./named-types.js";
import { field, nameLabel, picker, smallButton } from "./parts.js";
import { fileInput, idOf, isFile, jsonArea, nullChoice, pathKey, scalarControl, scalarNodes } from "./scalars.js";
import { branchesOf, flat, isLoaded, isNullable, list, titleOf, typesOf } from "./schema.js";
import { fileOf } from "./state.js";

// A form for a value, from its schema: every kind of value has a control here, and what fits none is edited as JSON.

/**
 * @typedef {import("./json.js").Value} Value
 * @typedef {import("./schema.js").Schema} Schema
 *
 * What all controls of a form share. `isText`: its values travel as text, so that types need not be told apart;
 * `hasFiles`: it may hold files; `errors`: how to show an error at a path.
 * @typedef {{ words: Record<string, string>, changed: () => void, id: string, isText?: boolean, hasFiles?: boolean,
 *   branch?: () => number, errors: Map<string, (message: string) => void> }} Form
 *
 * A place in a form.
 * @typedef {{ path: (string | number)[], name: string, required?: boolean, isItem?: boolean, tools?: Node[],
 *   put: (value: Value) => void }} Place
 */

/** How many members of an object are shown that have no value and need none. */
const optionalLimit = 8;

/**
 * A control for a value, with its label.
 * @param {Form} form
 * @param {Schema} schema
 * @param {Value} value
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function control(form, schema, value, place) {
  const holder = element("div", { class: "console-node" });
  /** @param {Value} next @param {boolean} [isOther] whether the control must become another */
  const put = (next, isOther) => {
    value = next;
    place.put(next);
    if (isOther) {
      draw();
      focusFirst(holder);
    }
    form.changed();
  };
  const draw = () => {
    if (!isLoaded(schema)) {
      loadWanted().then(draw).then(form.changed);
      return;
    }
    holder.replaceChildren(...nodes(form, schema, value, place, put));
  };
  draw();
  return holder;
}

/** @param {Element | null | undefined} holder */
export function focusFirst(holder) {
  /** @type {HTMLElement | null | undefined} */ (holder?.querySelector("input, select, textarea, button"))?.focus();
}

/**
 * @param {Form} form @param {Schema} schema @param {Value} value @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put
 * @returns {Node[]}
 */
function nodes(form, schema, value, place, put) {
  const whole = flat(schema);
  const branches = branchesOf(whole).filter((branch) => Object.keys(flat(branch)).some((key) => key !== "required"));
  const kind = kindOf(value);
  if (branches.length > 1 && kind !== "null" && (kind !== "none" || !place.path.length || place.required || place.isItem)) {
    return branchNodes(form, whole, branches, value, place, put);
  }
  const only = branches.length ? flat({ allOf: [{ ...whole, oneOf: undefined, anyOf: undefined }, branches[0]] }) : whole;
  const types = typesOf(only);
  const nullBox = isNullable(whole) && !form.isText ? nullChoice(form, schema, value, place, put) : null;
  if (kind === "null") return scalarNodes(form, place, element("code", { id: idOf(form, place) }, "null"), nullBox);
  const [type] = types;
  if (form.hasFiles && isFile(only)) {
    if (typeof value === "string") {
      value = fileOf(value, only.contentMediaType ?? "application/octet-stream", place.name);
      place.put(value);
    }
    return scalarNodes(form, place, fileInput(form, value, place, put), null);
  }
  const isWhole = type === "object" || type === "array";
  if (isWhole && types.length === 1 && (kind === type || kind === "none")) {
    const isOpen = only.properties || only.additionalProperties || type === "array";
    if (isOpen && kind === "none" && place.path.length) return [absentRow(form, schema, place, put, nullBox)];
    if (type === "array") return listNodes(form, only, value ?? [], place, put, nullBox);
    if (isOpen) return objectNodes(form, only, value ?? new Map(), place, put, nullBox);
  }
  const simple = form.isText || (types.length === 1 && !isWhole) || "const" in only
    || (only.enum && !only.enum.some((/** @type {Value} */ each) => /array|object/.test(kindOf(each))));
  if (simple && (!/array|object/.test(kind))) {
    return scalarNodes(form, place, scalarControl(form, only, value, place, put), nullBox);
  }
  return scalarNodes(form, place, jsonArea(form, value, place, put), null);
}

/**
 * A place without a value, that could have a whole object or list.
 * @param {Form} form @param {Schema} schema @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put @param {Node | null} nullBox
 */
function absentRow(form, schema, place, put, nullBox) {
  const id = idOf(form, place);
  const add = smallButton(form.words.add, fill(form.words["add-named"], { name: place.name }), () => {
    const next = initial(schema) ?? new Map();
    if (Array.isArray(next) && !next.length) next.push(firstItem(form, flat(schema).items));
    put(next, true);
  });
  add.id = id;
  form.errors.delete(pathKey(place.path));
  return field(id, nameLabel(place, form.words), element("div", { class: "console-row" }, add, nullBox, ...(place.tools ?? [])));
}

/** What a new item of a list is; a file is not there until it is chosen. @param {Form} form @param {Schema} items @returns {Value} */
function firstItem(form, items = true) {
  return form.hasFiles && isFile(flat(items)) ? undefined : initial(items) ?? "";
}

/** @param {Form} form @param {Place} place @param {(Node | null)[]} tools @param {...Node} content */
function frame(form, place, tools, ...content) {
  if (!place.path.length) return content;
  const legend = element("legend", {}, ...nameLabel(place, form.words));
  const line = element("p", { class: "console-error" });
  form.errors.set(pathKey(place.path), (message) => {
    line.textContent = message;
  });
  const bar = tools.filter((tool) => tool !== null);
  return [element("fieldset", { class: "console-object" }, legend,
    bar.length ? element("div", { class: "console-row" }, ...bar) : null, line, ...content)];
}

/**
 * @param {Form} form @param {Record<string, any>} whole @param {Map<string, Value>} value @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put @param {Node | null} nullBox
 */
function objectNodes(form, whole, value, place, put, nullBox) {
  const { words } = form;
  const properties = whole.properties ?? {};
  /** @param {string} name @param {Value} next */
  const set = (name, next) => {
    if (next === undefined) value.delete(name);
    else value.set(name, next);
    put(value);
  };
  const row = (/** @type {string} */ name) => control(form, properties[name], value.get(name), {
    path: [...place.path, name], name, required: list(whole.required).includes(name), put: (next) => set(name, next),
  });
  const names = Object.keys(properties).filter((name) => value.has(name) || !flat(properties[name]).readOnly);
  const isNeeded = (/** @type {string} */ name) => value.has(name) || list(whole.required).includes(name);
  const needed = names.filter(isNeeded);
  const others = names.filter((name) => !isNeeded(name));
  const shown = others.length > optionalLimit ? needed : names;
  const content = element("div", { class: "console-fields" }, ...shown.map(row));
  if (others.length > optionalLimit) {
    const more = element("details", { class: "console-more" }, element("summary", {}, fill(words.more, { count: others.length })));
    more.addEventListener("toggle", () => {
      more.replaceWith(...others.map(row));
      focusFirst(content.children[needed.length]);
    }, { once: true });
    content.append(more);
  }
  for (const name of value.keys()) {
    if (!Object.hasOwn(properties, name)) content.append(extraRow(form, whole, value, name, place, put));
  }
  if (whole.additionalProperties) {
    content.append(element("div", {}, smallButton(words["add-property"], null, () => {
      let name = "name";
      for (let number = 2; value.has(name); number += 1) name = `name${number}`;
      value.set(name, initial(whole.additionalProperties) ?? "");
      put(value, true);
    })));
  }
  return frame(form, place, [nullBox, ...removal(form, place, put)], content);
}

/**
 * A member that no property describes: its name can be changed, and it can go.
 * @param {Form} form @param {Record<string, any>} whole @param {Map<string, Value>} value @param {string} name
 * @param {Place} place @param {(value: Value, isOther?: boolean) => void} put
 */
function extraRow(form, whole, value, name, place, put) {
  const { words } = form;
  const rename = element("input", { type: "text", value: name, "aria-label": words.name, spellcheck: "false", change: () => {
    if (!rename.value || value.has(rename.value)) {
      rename.value = name;
      return;
    }
    const renamed = [...value].map(([key, each]) => /** @type {const} */ ([key === name ? rename.value : key, each]));
    value.clear();
    for (const [key, each] of renamed) value.set(key, each);
    put(value, true);
  } });
  const remove = smallButton(words.remove, fill(words["remove-named"], { name }), () => {
    value.delete(name);
    put(value, true);
  });
  return control(form, whole.additionalProperties ?? true, value.get(name), {
    path: [...place.path, name], name, tools: [rename, remove],
    put: (next) => {
      value.set(name, next === undefined ? "" : next);
      put(value);
    },
  });
}

/** A button that takes away what need not be there. @param {Form} form @param {Place} place @param {(value: Value, isOther?: boolean) => void} put */
function removal(form, place, put) {
  if (place.tools) return place.tools;
  if (place.required || !place.path.length) return [];
  const { words } = form;
  return [smallButton(words.remove, fill(words["remove-named"], { name: place.name }), () => put(undefined, true))];
}

/**
 * @param {Form} form @param {Record<string, any>} whole @param {Value[]} value @param {Place} place
 * @param {(value: Value, isOther?: boolean) => void} put @param {Node | null} nullBox
 */
function listNodes(form, whole, value, place, put, nullBox) {
  const { words } = form;
  const rows = element("div", { class: "console-fields" });
  /** @param {number} focused @param {string} [tool] */
  const redraw = (focused, tool) => {
    put(value.length || place.path.length ? value : undefined);
    show();
    const row = rows.children[Math.min(focused, value.length - 1)];
    const button = tool && row?.querySelector(`[data-tool="${tool}"]:not(:disabled)`);
    if (button) /** @type {HTMLElement} */ (button).focus();
    else if (row) focusFirst(row);
    else add.focus();
  };
  /** @param {string} kind @param {string} text @param {number} at @param {number} to where the item goes; nowhere when it stays */
  const tool = (kind, text, at, to) => {
    const button = smallButton(text, fill(words[kind], { name: `${place.name} ${at + 1}` }), () => {
      const taken = value.splice(at, 1);
      if (to !== at) value.splice(to, 0, ...taken);
      redraw(to, kind);
    });
    button.dataset.tool = kind;
    button.disabled = to < 0 || to >= value.length;
    return button;
  };
  /** @param {number} at */
  const tools = (at) => [tool("up-named", "↑", at, at - 1), tool("down-named", "↓", at, at + 1), tool("remove-named", words.remove, at, at)];
  const show = () => rows.replaceChildren(...value.map((item, at) => control(form, whole.prefixItems?.[at] ?? whole.items ?? true, item, {
    path: [...place.path, at], name: String(at + 1), isItem: true, tools: tools(at),
    put: (next) => {
      value[at] = next === undefined && !form.hasFiles ? "" : next;
      put(value);
    },
  })));
  const add = smallButton(words.add, fill(words["add-named"], { name: place.name }), () => {
    value.push(firstItem(form, whole.items));
    redraw(value.length - 1);
  });
  show();
  return frame(form, place, [nullBox, ...removal(form, place, put)], rows, element("div", {}, add));
}

/**
 * @param {Form} form @param {Record<string, any>} whole @param {Schema[]} branches @param {Value} value
 * @param {Place} place @param {(value: Value, isOther?: boolean) => void} put
 */
function branchNodes(form, whole, branches, value, place, put) {
  const { words } = form;
  const shared = { ...whole, oneOf: undefined, anyOf: undefined };
  const schemaOf = (/** @type {number} */ at) => ({ allOf: [branches[at], shared] });
  let chosen = value === undefined ? 0 : branchFor(whole, value);
  const inner = element("div");
  const show = () => inner.replaceChildren(control(form, schemaOf(chosen), value, { ...place, put: (next) => {
    value = next;
    put(next);
  } }));
  /** @type {[string, string][]} */
  const options = branches.map((branch, at) => [String(at), titleOf(branch) || String(at + 1)]);
  const select = picker(`${idOf(form, place)}-branch`, options, String(chosen), (at) => choose(Number(at)));
  /** @param {number} at */
  const choose = (at) => {
    if (at === chosen || !branches[at]) return;
    chosen = at;
    select.value = String(at);
    const next = initial(schemaOf(at));
    const properties = flat(schemaOf(at)).properties ?? {};
    // What was entered before stays where the other alternative has room for it.
    if (next instanceof Map && value instanceof Map) {
      for (const [name, each] of value) {
        if (properties[name] && !("const" in flat(properties[name])) && !flat(properties[name]).enum) next.set(name, each);
      }
    }
    value = next;
    put(next);
    show();
  };
  if (!place.path.length) {
    select.dataset.branches = "";
    select.addEventListener("branch", (/** @type {any} */ event) => choose(event.detail));
  }
  show();
  const label = place.path.length ? `${place.name}: ${words.alternative}` : words.alternative;
  return [field(select.id, label, select), inner];
}
