import { element } from "../dom.js";

// JSON as it was written: numbers keep every digit, objects their order. Nothing here goes through `Number`.

/** A number by its text. */
export class Exact {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
  valueOf() {
    return Number(this.text);
  }
}

/**
 * A JSON value: objects are maps, numbers are `Exact`.
 * @typedef {any} Value
 */

const token = /\s*(?:([{}[\],:])|("[^"\\]*(?:\\[^][^"\\]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;

/** @param {Value} value @returns {"null" | "boolean" | "string" | "number" | "array" | "object" | "file" | "none"} */
export function kindOf(value) {
  if (value === undefined) return "none";
  if (value === null) return "null";
  if (value instanceof Exact) return "number";
  if (Array.isArray(value)) return "array";
  if (value instanceof Blob) return "file";
  return /** @type {any} */ (typeof value);
}

/** @param {Value} value @returns {[string, Value][]} */
export const entries = (value) => (value instanceof Map ? [...value] : Object.entries(value));

/**
 * Reads JSON; throws a `SyntaxError` that knows its place (`at`).
 * @param {string} text
 * @param {boolean} [plain] whether objects are plain ones, for what is no one's data
 * @returns {Value}
 */
export function parse(text, plain) {
  let at = 0;
  let begun = 0;
  const fail = () => Object.assign(new SyntaxError("JSON"), { at: text.length - text.slice(begun).trimStart().length });
  const next = () => {
    token.lastIndex = begun = at;
    const found = token.exec(text);
    if (!found) throw fail();
    at = token.lastIndex;
    return found;
  };
  const peek = () => {
    const back = at;
    const [, mark] = next();
    at = back;
    return mark;
  };
  /** @param {string} end @param {() => void} member */
  const members = (end, member) => {
    if (peek() === end) return next();
    for (;;) {
      member();
      const [, mark] = next();
      if (mark === end) return null;
      if (mark !== ",") throw fail();
    }
  };
  /** @param {string} text */
  const literal = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      throw fail();
    }
  };
  /** @returns {Value} */
  const value = () => {
    const [, mark, quoted, number, word] = next();
    if (number) return new Exact(number);
    if (quoted || word) return literal(quoted ?? word);
    if (mark === "[") {
      /** @type {Value[]} */
      const items = [];
      members("]", () => items.push(value()));
      return items;
    }
    if (mark !== "{") throw fail();
    const object = plain ? Object.create(null) : new Map();
    members("}", () => {
      const [, , name] = next();
      if (!name) throw fail();
      const key = literal(name);
      if (next()[1] !== ":") throw fail();
      if (plain) object[key] = value();
      else object.set(key, value());
    });
    return object;
  };
  const result = value();
  if (text.slice(at).trim()) {
    begun = at;
    throw fail();
  }
  return result;
}

/** @param {string} text @returns {Value} the value, or `undefined` when it is none */
export function tryParse(text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * JSON text of a value, in lines when there is an indent. Members without a value are left out.
 * @param {Value} value
 * @param {number} [indent]
 * @param {string} [margin]
 * @returns {string}
 */
export function stringify(value, indent = 0, margin = "\n") {
  const kind = kindOf(value);
  if (kind === "number") return `${value}`;
  if (kind === "file") return JSON.stringify(value.name);
  if (kind !== "array" && kind !== "object") return JSON.stringify(value) ?? "null";
  const inner = margin + " ".repeat(indent);
  const pieces = kind === "array"
    ? value.map((/** @type {Value} */ item) => stringify(item, indent, inner))
    : entries(value).filter(([, each]) => each !== undefined)
      .map(([key, each]) => `${JSON.stringify(key)}:${indent ? " " : ""}${stringify(each, indent, inner)}`);
  const [open, close] = kind === "array" ? "[]" : "{}";
  if (!pieces.length) return open + close;
  return indent ? open + inner + pieces.join(`,${inner}`) + margin + close : open + pieces.join() + close;
}

const piece = /("[^"\\]*(?:\\[^][^"\\]*)*")(\s*:)?|[{[]\s*[}\]]|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]|\s+|[^]/y;

/**
 * JSON in lines with colours, piece by piece, so that the reader of a large body need not wait for all of it.
 * @param {string} text
 * @param {() => string} [more] what follows, as far as it is needed; empty at the end
 * @returns {Generator<[text: string, kind: string]>}
 */
export function* prettyPieces(text, more = () => "") {
  let depth = 0;
  let at = 0;
  let isNext = false;
  const line = () => `\n${"  ".repeat(depth)}`;
  /** Takes what follows; whether there was something. */
  const grow = () => {
    const rest = more();
    if (rest) {
      text = text.slice(at) + rest;
      at = 0;
    }
    return rest;
  };
  for (;;) {
    if ((text.length - at < 4096 || (text[at] === '"' && text.indexOf('"', at + 1) < 0)) && grow()) continue;
    if (at >= text.length) return;
    piece.lastIndex = at;
    const [whole, string, colon] = /** @type {RegExpExecArray} */ (piece.exec(text));
    if (whole === '"' && text.length - at < 5e7 && grow()) continue;
    at = piece.lastIndex;
    if (string) {
      yield [string, colon ? "k" : "s"];
      if (colon) yield [": ", ""];
    } else if (/^[{[]\s*[}\]]/.test(whole)) yield [whole[0] + whole.at(-1), ""];
    else if (/[{[]/.test(whole)) {
      depth += 1;
      yield [(isNext ? "\n" : "") + whole + line(), ""];
      isNext = false;
    } else if (/[}\]]/.test(whole)) {
      depth = Math.max(0, depth - 1);
      // Another document may follow.
      isNext = !depth;
      yield [line() + whole, ""];
    } else if (whole === ",") yield [whole + line(), ""];
    else if (!/^\s/.test(whole)) yield [whole, /^[-\d]/.test(whole) ? "n" : /^\w{2}/.test(whole) ? "w" : ""];
  }
}

/** The node of a piece. @param {[string, string]} piece */
export const pieceNode = ([text, kind]) => (kind ? element("span", { class: kind }, text) : text);
