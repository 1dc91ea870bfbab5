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
 * Templates by path, as the file `samples.json` has them.
 * @param {Record<string, string>} files
 * @param {string} id of the language
 * @param {Message} message
 * @returns {string | null}
 */
export function sample(files, id, message) {
  const source = files[`samples/${id}.mustache`];
  const rule = /quoting: *(\w+)/.exec(source ?? "")?.[1];
  if (!source || !rule || !literal[rule]) return null;
  return render(parse(files, source), [contextOf(message, rule)]).replace(/\n$/, "");
}

/** @typedef {(string | { name: string, sign: string, parts: Part[] })} Part */

/** @param {Record<string, string>} files @param {string} source @returns {Part[]} */
function parse(files, source) {
  const text = source
    .replace(/^[ \t]*(\{\{>\s*([\w./-]+)\s*\}\})[ \t]*\n|\{\{>\s*([\w./-]+)\s*\}\}/gm, (whole, alone, one, other) => files[`${one ?? other}.mustache`] ?? "")
    // A tag that has a line of its own takes that line with it.
    .replace(/^[ \t]*(\{\{[#^/!][^}]*\}\})[ \t]*(\n|$)/gm, "$1")
    .replace(/\{\{![^]*?\}\}/g, "");
  /** @type {Part[][]} */
  const open = [[]];
  for (const [at, piece] of text.split(/\{\{([^}]+)\}\}/).entries()) {
    const parts = /** @type {Part[]} */ (open.at(-1));
    if (at % 2 === 0) {
      parts.push(piece);
      continue;
    }
    const sign = "#^/".includes(piece[0]) ? piece[0] : "";
    const name = piece.slice(sign.length).trim();
    if (sign === "/") open.pop();
    else {
      const part = { name, sign, parts: [] };
      parts.push(part);
      if (sign) open.push(part.parts);
    }
  }
  return open[0];
}

/** @param {Part[]} parts @param {any[]} stack @returns {string} */
function render(parts, stack) {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    const [first, ...rest] = part.name.split(".");
    const holder = stack.findLast((each) => each && typeof each === "object" && first in each);
    const value = rest.reduce((each, name) => each?.[name], holder?.[first]);
    if (!part.sign) return value ?? "";
    const list = Array.isArray(value) ? value : value ? [value] : [];
    if (part.sign === "^") return list.length ? "" : render(part.parts, stack);
    return list.map((each) => render(part.parts, [...stack, each])).join("");
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
