import { pathSegment, plainValue, queryPairs } from "./serialize.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Header} Header
 * @typedef {import("./types.js").Composed} Composed
 */

const mask = "••••••••";

/** Headers that a browser does not let a page set; the proxy gets them under another name. */
const forbidden = new Set(
  ("accept-charset accept-encoding access-control-request-headers access-control-request-method connection " +
    "content-length cookie cookie2 date dnt expect forwarded host keep-alive origin priority referer set-cookie te " +
    "trailer transfer-encoding upgrade user-agent via").split(" "),
);

/** @param {string} name */
const isForbidden = (name) => forbidden.has(name.toLowerCase()) || /^(proxy|sec)-/i.test(name);

/**
 * The key of a parameter's value in the state.
 * @param {{ in: string, name: string }} parameter
 */
export const keyOf = (parameter) => `${parameter.in} ${parameter.name}`;

/** @param {string | string[] | undefined} value */
export const isEmpty = (value) => value === undefined || value.length === 0;

/**
 * Builds the request from what was entered.
 * @param {Operation} operation
 * @param {State} state
 * @param {string} root the way to the site's root
 * @returns {Composed}
 */
export function compose(operation, state, root) {
  /** @type {Header[]} */
  const headers = [];
  /** @type {{ text: string, masked?: string }[]} */
  const query = [];
  /** @type {{ text: string, masked?: string }[]} */
  const cookies = [];
  let path = operation.path;

  for (const parameter of operation.parameters) {
    const value = state.values[keyOf(parameter)];
    if (parameter.in === "path") {
      const segment = isEmpty(value) ? `{${parameter.name}}` : pathSegment(parameter, value);
      path = path.replace(`{${parameter.name}}`, () => segment);
    } else if (isEmpty(value)) continue;
    else if (parameter.in === "query") query.push(...queryPairs(parameter, value).map((text) => ({ text })));
    else if (parameter.in === "header") headers.push({ name: parameter.name, value: plainValue(parameter, value) });
    else cookies.push({ text: `${parameter.name}=${plainValue(parameter, value)}` });
  }

  headers.unshift(...state.headers.map(([name, value]) => ({ name, value })));
  if (!headers.some((header) => header.name.toLowerCase() === "accept")) {
    headers.unshift({ name: "Accept", value: "application/json, */*;q=0.5" });
  }
  authorize(operation, state, headers, query, cookies);
  if (cookies.length) {
    headers.push({
      name: "Cookie",
      value: cookies.map((cookie) => cookie.text).join("; "),
      masked: cookies.map((cookie) => cookie.masked ?? cookie.text).join("; "),
    });
  }

  const body = bodyOf(operation, state);
  if (body.contentType) headers.push({ name: "Content-Type", value: body.contentType });
  const server = operation.servers.find((each) => each.index === state.server) ?? operation.servers[0];
  const questionMark = query.length ? "?" : "";
  const search = questionMark + query.map((pair) => pair.text).join("&");
  const shownSearch = questionMark + query.map((pair) => pair.masked ?? pair.text).join("&");
  const origin = (server?.url ?? "").replace(/\/$/, "");
  return {
    method: operation.method,
    target: `${root}_try/${encodeURIComponent(operation.api)}/${server?.index ?? 0}${path}${search}`,
    realURL: origin + path + search,
    shownURL: origin + path + shownSearch,
    headers,
    body: body.content,
    shownBody: body.shown,
  };
}

/**
 * Adds the credentials of the chosen alternative.
 * @param {Operation} operation
 * @param {State} state
 * @param {Header[]} headers
 * @param {{ text: string, masked?: string }[]} query
 * @param {{ text: string, masked?: string }[]} cookies
 */
function authorize(operation, state, headers, query, cookies) {
  for (const { scheme: id } of operation.security[state.security] ?? []) {
    const scheme = operation.schemes[id];
    const entered = state.credentials[id] ?? {};
    if (!scheme) continue;
    if (scheme.type === "apiKey") {
      const name = scheme.name ?? "";
      if (!entered.key) continue;
      const text = `${encodeURIComponent(name)}=${encodeURIComponent(entered.key)}`;
      const pair = { text, masked: `${name}=${mask}` };
      if (scheme.in === "query") query.push(pair);
      else if (scheme.in === "cookie") cookies.push(pair);
      else headers.push({ name, value: entered.key, masked: mask });
    } else if (scheme.type === "http" && scheme.scheme?.toLowerCase() === "basic") {
      if (!entered.username && !entered.password) continue;
      const bytes = new TextEncoder().encode(`${entered.username ?? ""}:${entered.password ?? ""}`);
      const value = `Basic ${btoa(String.fromCharCode(...bytes))}`;
      headers.push({ name: "Authorization", value, masked: `Basic ${mask}` });
    } else if (entered.token) {
      const word = scheme.type === "http" && scheme.scheme?.toLowerCase() !== "bearer" ? scheme.scheme : "Bearer";
      headers.push({ name: "Authorization", value: `${word} ${entered.token}`, masked: `${word} ${mask}` });
    }
  }
}

/**
 * @param {Operation} operation
 * @param {State} state
 * @returns {{ content: string | FormData | File | null, shown: string, contentType?: string }}
 */
function bodyOf(operation, state) {
  if (!operation.body) return { content: null, shown: "" };
  const contentType = state.mediaType;
  if (contentType.startsWith("multipart/")) {
    const form = new FormData();
    const shown = [];
    for (const { name } of operation.body.properties ?? []) {
      const file = state.files[name];
      const text = state.fields[name];
      if (file) form.append(name, file);
      else if (text) form.append(name, text);
      if (file || text) shown.push(`${name}: ${file ? `${file.name} (${file.size} B)` : text}`);
    }
    return { content: form, shown: shown.join("\n") };
  }
  const file = state.files[""];
  if (isBinary(contentType)) {
    return { content: file ?? null, shown: file ? `${file.name} (${file.size} B)` : "", contentType };
  }
  if (!state.body) return { content: null, shown: "" };
  return { content: state.body, shown: state.body, contentType };
}

/**
 * Whether a body of this type is chosen as a file, not typed.
 * @param {string} mediaType
 */
export const isBinary = (mediaType) => /^(image|audio|video|font)\/|octet-stream|\/(zip|pdf|gzip)/.test(mediaType);

/**
 * The headers as `fetch` can send them.
 * @param {Composed} request
 */
export function wireHeaders(request) {
  const headers = new Headers({ "X-Lectern-Console": "1" });
  for (const { name, value } of request.headers) {
    headers.set(isForbidden(name) ? `X-Lectern-Header-${name}` : name, value);
  }
  return headers;
}

/**
 * The request as text: what is shown, with the secrets masked.
 * @param {Composed} request
 */
export function asText(request) {
  const lines = [`${request.method} ${request.shownURL}`];
  for (const { name, value, masked } of request.headers) lines.push(`${name}: ${masked ?? value}`);
  return lines.join("\n") + (request.shownBody ? `\n\n${request.shownBody}` : "");
}

/**
 * The request as a command of curl, with the secrets masked unless they are asked for.
 * @param {Composed} request
 * @param {boolean} secrets
 */
export function asCurl(request, secrets) {
  /** @param {string} text */
  const quote = (text) => `'${text.replace(/'/g, `'\\''`)}'`;
  const parts = [`curl --request ${request.method} ${quote(secrets ? request.realURL : request.shownURL)}`];
  for (const { name, value, masked } of request.headers) {
    parts.push(`--header ${quote(`${name}: ${secrets ? value : (masked ?? value)}`)}`);
  }
  if (typeof request.body === "string") parts.push(`--data-raw ${quote(request.body)}`);
  return parts.join(" \\\n  ");
}
