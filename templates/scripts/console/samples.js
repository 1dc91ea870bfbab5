import { bytes, isText, literal, octets, word } from "./quoting.js";

// The code samples of a request that nobody documented, from the very templates of the documented ones. What a template
// may ask for is told in Sources/CodeSamples/Templates/SampleTemplates+Shape.swift.

/**
 * A request as the templates see it.
 * @typedef {{ method: string, url: string, headers: [string, string][], body: string | null }} Message
 */

/** @param {string} text */
const isASCII = (text) => /^[\0-\x7f]*$/.test(text);

/**
 * A part of a template: text, or what a name stands for, or a section (`#`, `^`) with its parts.
 * @typedef {(string | [name: string, sign?: string, parts?: Part[]])} Part
 *
 * A language, as the file `samples.json` has it.
 * @typedef {[id: string, name: string, quoting: string, parts: Part[]]} Language
 */

/** @param {Language} language @param {Message} message */
export const sample = ([, , rule, parts], message) => render(parts, [contextOf(message, rule)]).replace(/\n$/, "");

/** @param {Part[]} parts @param {any[]} stack @returns {string} */
function render(parts, stack) {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    const [path, sign, inner = []] = part;
    const [first, ...rest] = path.split(".");
    const holder = stack.findLast((each) => each && typeof each === "object" && first in each);
    const value = rest.reduce((each, name) => each?.[name], holder?.[first]);
    if (!sign) return value ?? "";
    const list = Array.isArray(value) ? value : value ? [value] : [];
    if (sign === "^") return list.length ? "" : render(inner, stack);
    return list.map((each) => render(inner, [...stack, each])).join("");
  }).join("");
}

/** @param {Message} message @param {string} rule */
function contextOf(message, rule) {
  const value = (/** @type {string} */ text) => ({
    text, quoted: literal[rule](text), word: word(rule, text), octets: octets(rule, text), isEmpty: text === "", isASCII: isASCII(text),
  });
  const { method, body } = message;
  const url = message.url.replace(/%(?![\da-f]{2})|[^!-~]|["#<>\\^`|]/giu, encodeURIComponent);
  const [, scheme = "", authority = "", target = ""] = /^(\w+):\/\/([^/?#]*)(.*)$/.exec(url) ?? [];
  const isHTTPS = scheme === "https";
  const [, name = "", port] = /^(?:.*@)?(\[.*\]|[^:]*)(?::(\d+))?$/.exec(authority) ?? [];
  const all = message.headers.filter(([field]) => /^[!#$%&'*+.^_`|~\w-]+$/.test(field) && !/^(content-length|transfer-encoding)$/i.test(field))
    .map(([field, text]) => /** @type {[string, string]} */ ([field, text.replace(/[\0-\x08\n-\x1f\x7f]/g, " ").replace(/^[ \t]+|[ \t]+$/g, "")]));
  const header = (/** @type {[string, string]} */ [field, text]) => {
    const item = httpieItem(field, text);
    return {
      name: value(field), value: value(text), line: value(text ? `${field}: ${text}` : `${field}:`), item: item === null ? null : value(item),
      isHost: /^host$/i.test(field), isContentField: /^(content-.*|allow|expires|last-modified)$/i.test(field),
      isConnectionField: /^(connection|expect|host|upgrade)$/i.test(field),
    };
  };
  /** @type {[string, string][]} */
  const joined = [];
  for (const [field, text] of all) {
    const same = joined.find(([each]) => each.toLowerCase() === field.toLowerCase());
    if (same) same[1] += (/^cookie$/i.test(field) ? "; " : ", ") + text;
    else joined.push([field, text]);
  }
  const headers = all.map(header);
  const has = (/** @type {RegExp} */ pattern) => all.some(([field]) => pattern.test(field));
  const repeatsHeaders = joined.length < all.length;
  const hasBody = body !== null;
  const hasText = hasBody && isText(rule, body);
  const path = target.split("?")[0];
  return {
    method: value(method), url: value(url), uri: value(url.replace(/[{}]/g, encodeURIComponent)), target: value(target || "/"), host: value(authority),
    hostname: value(name.replace(/[[\]]/g, "")), port: port ?? (isHTTPS ? "443" : "80"), headers, joinedHeaders: joined.map(header),
    body: hasBody ? { ...value(body), isText: hasText, bytes: hasText ? "" : bytes(rule, body), length: String(new TextEncoder().encode(body).length) } : null,
    hasBody, hasText, hasBytes: hasBody && !hasText, isGet: method === "GET", isHead: method === "HEAD", isGetOrHead: /^(GET|HEAD)$/.test(method),
    isStandardMethod: /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE|CONNECT)$/.test(method), expectsBody: /^(POST|PUT|PATCH)$/.test(method), isHTTPS,
    hasHeaders: headers.length > 0, hasContentType: has(/^content-type$/i), hasHost: has(/^host$/i), hasContentFields: headers.some((each) => each.isContentField),
    hasConnectionFields: headers.some((each) => each.isConnectionField), repeatsHeaders, needsPairs: repeatsHeaders || has(/^__proto__$/),
    isASCII: all.every(([, text]) => isASCII(text)), hasDoubleQuotes: [url, ...all.map(([, text]) => text)].some((text) => text.includes('"')),
    hasBrackets: /[[\]{}]/.test(url), hasDotSegments: path.split("/").some((each) => [".", ".."].includes(each.replace(/%2e/gi, "."))),
  };
}

/** @param {string} name @param {string} text */
function httpieItem(name, text) {
  if (!text) return `${name};`;
  if (/(^|[^\\])(\\\\)*\\[:;=@]/.test(text)) return null;
  return `${name}:${/^[=@]/.test(text) ? "\\" : ""}${text}`;
}
