import { kindOf, stringify } from "./json.js";

// The styles of parameters, as Sources/APISpec/Messages/ParameterWriter.swift writes them in the documented samples.

/**
 * @typedef {import("./types.js").Parameter} Parameter
 * @typedef {import("./json.js").Value} Value
 * @typedef {[name: string, value: string]} Pair
 */

/** @param {string} text @param {boolean} [keepsReserved] */
export function encode(text, keepsReserved) {
  return keepsReserved ? encodeURI(text).replace(/%5[BD]/g, decodeURIComponent)
    : encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A value without quotes around it. @param {Value} value */
const plainText = (value) => (typeof value === "string" ? value : stringify(value));

/** Whether there is nothing to send. @param {Value} value */
export const isEmpty = (value) => (value ?? "") === "" || value.length === 0 || value.size === 0;

/**
 * The parts of a value: its text alone, or texts of items, or pairs of members.
 * @param {Value} value
 * @param {(text: string) => string} write
 */
function partsOf(value, write) {
  const kind = kindOf(value);
  const text = (/** @type {Value} */ each) => write(plainText(each));
  if (kind === "array") return { items: value.filter((/** @type {Value} */ each) => each !== null).map(text) };
  if (kind !== "object") return { text: text(value) };
  return { pairs: [...value].filter(([, each]) => each !== null).map((pair) => pair.map(text)) };
}

/** @param {any} parts @param {string} separator @param {boolean} [explode] @returns {string} */
function joined({ text, items, pairs }, separator, explode) {
  return text ?? (items ?? pairs.map((/** @type {Pair} */ pair) => pair.join(explode ? "=" : separator))).join(separator);
}

/** @param {any} parts @param {string} name @param {string} separator @param {boolean} [explode] @returns {Pair[]} */
function named(parts, name, separator, explode) {
  if (explode && parts.items) return parts.items.map((/** @type {string} */ item) => [name, item]);
  return explode && parts.pairs ? parts.pairs : [[name, joined(parts, separator)]];
}

/** A path parameter in its style: `simple`, `label` or `matrix`. @param {Parameter} parameter @param {Value} value */
export function pathSegment(parameter, value) {
  if (parameter.content) return encode(stringify(value));
  const { style, explode } = parameter;
  const parts = partsOf(value, encode);
  if (style === "label") return `.${joined(parts, explode ? "." : ",", explode)}`;
  if (style !== "matrix") return joined(parts, ",", explode);
  return named(parts, encode(parameter.name), ",", explode).map(([name, each]) => `;${name}${each && `=${each}`}`).join("");
}

/**
 * A value as pairs whose names lead to it: `name[member][0]`. What is empty inside of another value is JSON.
 * @param {string} name
 * @param {Value} value
 * @param {(text: string) => string} write
 * @returns {Pair[]}
 */
function bracketed(name, value, write) {
  /** @type {[string | number, Value][] | undefined} */
  const parts = value instanceof Map ? [...value]
    : Array.isArray(value) ? [...value.filter((/** @type {Value} */ each) => each !== null).entries()] : undefined;
  return parts?.filter(([, each]) => each !== null).flatMap(([key, each]) => {
    const place = `${name}%5B${write(String(key))}%5D`;
    const inside = bracketed(place, each, write);
    return inside.length ? inside : [[place, write(plainText(each))]];
  }) ?? (value === null ? [] : [[name, write(plainText(value))]]);
}

/** A query parameter in its style, as the pairs of the query. @param {Parameter} parameter @param {Value} value @returns {string[]} */
export function queryPairs(parameter, value) {
  const name = encode(parameter.name);
  if (parameter.content) return [`${name}=${encode(stringify(value))}`];
  const { style = "form", explode = style === "form" } = parameter;
  const parts = partsOf(value, (text) => encode(text, parameter.allowReserved));
  const separator = { spaceDelimited: "%20", pipeDelimited: "%7C" }[style];
  const pairs = style === "deepObject"
    ? bracketed(name, value, (text) => encode(text, parameter.allowReserved))
    : named(parts, name, separator ?? ",", explode && !separator);
  return pairs.map((pair) => pair.join("="));
}

/** A header's value. @param {Parameter} parameter @param {Value} value */
export const headerValue = (parameter, value) =>
  parameter.content ? stringify(value) : joined(partsOf(value, String), ",", parameter.explode);

/** Cookies, as `name=value` each. @param {Parameter} parameter @param {Value} value @returns {string[]} */
export function cookiePairs(parameter, value) {
  if (parameter.style !== "cookie") return [queryPairs(parameter, value).join("&")];
  return named(partsOf(value, String), parameter.name, ",", parameter.explode).map((pair) => pair.join("="));
}

/**
 * A URL-encoded form.
 * @param {Map<string, Value>} members
 * @param {Record<string, any>} [encodings]
 */
export function formText(members, encodings = {}) {
  return [...members].flatMap(([name, value]) => {
    const encoding = encodings[name] ?? {};
    if (encoding.style || encoding.explode !== undefined) return queryPairs({ ...encoding, name }, value);
    const items = Array.isArray(value) && !/json/.test(encoding.contentType ?? "") ? value : [value];
    return items.filter((each) => each !== null).map((each) => `${encode(name)}=${encode(plainText(each))}`);
  }).join("&");
}

/** The boundary of parts, longer only where files may hold anything. */
const [plainBoundary, fileBoundary] = ["part-boundary", `part-boundary-${crypto.randomUUID()}`];

/**
 * A body of several parts: text and files in turn. `shown` is what is printed of it, without the contents of files.
 * @param {Map<string, Value>} members
 * @param {Record<string, any>} [encodings]
 * @returns {{ parts: (string | Blob)[], shown: string, boundary: string }}
 */
export function multipart(members, encodings = {}) {
  const all = [...members.values()].flat();
  const isSimple = all.every((each) => !(each instanceof Blob) && !plainText(each ?? "").includes(plainBoundary));
  const boundary = isSimple ? plainBoundary : fileBoundary;
  /** @type {(string | Blob)[]} */
  const parts = [];
  for (const [name, value] of members) {
    const type = encodings[name]?.contentType?.split(",")[0].trim() ?? "";
    for (const each of Array.isArray(value) && !type.includes("json") ? value : [value]) {
      if ((each ?? null) === null) continue;
      const quoted = (/** @type {string} */ text) => text.replace(/["\r\n]/g, encodeURIComponent);
      const isFile = each instanceof Blob;
      const file = isFile ? `; filename="${quoted(each.name)}"` : "";
      const kind = type && !type.includes("*") ? type : isFile ? each.type || "application/octet-stream"
        : typeof each === "object" && kindOf(each) !== "number" ? "application/json" : "";
      parts.push(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"${file}\r\n`
        + `${kind ? `Content-Type: ${kind}\r\n` : ""}\r\n`, isFile ? each : plainText(each), "\r\n");
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return { parts, boundary, shown: parts.map(fileName).join("") };
}

/** A part as it is shown. @param {string | Blob} part */
export const fileName = (part) => (part instanceof Blob ? `(${part.name}, ${part.size} B)` : part);
