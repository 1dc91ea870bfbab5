import { stringify } from "./json.js";
import { latin } from "./quoting.js";
import { cookiePairs, encode, fileName, formText, headerValue, isEmpty, multipart, pathSegment, queryPairs } from "./serialize.js";
import { keyOf } from "./state.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 * @typedef {import("./types.js").Header} Header
 * @typedef {import("./types.js").Composed} Composed
 * @typedef {{ text: string, masked?: string, sample?: string }} Piece
 */

const mask = "••••••••";
/** What stands for a secret in code samples; the documented credential is none. */
const placeholder = "SECRET";

/** The URL of the chosen server, with its variables. @param {Operation} operation @param {State} state */
function serverURL({ servers }, { server, variables }) {
  const { url = "", variables: known = {} } = servers[server] ?? {};
  const filled = url.replace(/\{([^}]+)\}/g, (whole, name) => variables[name] || known[name]?.default || whole);
  return new URL(filled, "http://localhost/").href.replace(/\/$/, "").replace(/%7B/gi, "{").replace(/%7D/gi, "}");
}

/** What was chosen for the variables of the server, for the proxy. @param {Operation} operation @param {State} state */
function chosenVariables({ servers }, { server, variables }) {
  const known = Object.entries(servers[server]?.variables ?? {});
  return known.filter(([name, variable]) => variables[name] && variables[name] !== variable.default)
    .map(([name]) => `${encode(name)}=${encode(variables[name])}`).join("&");
}

/**
 * Builds the request from what was entered.
 * @param {Operation} operation
 * @param {State} state
 * @param {string} root the way to the site's root
 * @returns {Composed}
 */
export function compose(operation, state, root) {
  /** @type {Header[]} */
  const headers = state.headers.map(([name, value]) => ({ name, value }));
  /** @type {Piece[]} */
  const query = [];
  /** @type {Piece[]} */
  const cookies = [];
  /** @type {string[]} */
  const secrets = [];
  let path = operation.path;

  for (const parameter of operation.parameters) {
    const value = state.values[keyOf(parameter)];
    if (isEmpty(value)) continue;
    if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, () => pathSegment(parameter, value));
    else if (parameter.in === "query") query.push(...queryPairs(parameter, value).map((text) => ({ text })));
    else if (parameter.in === "querystring") {
      query.push({ text: value instanceof Map && !/json/.test(parameter.content ?? "") ? formText(value) : encode(stringify(value)) });
    } else if (parameter.in === "header") headers.push({ name: parameter.name, value: headerValue(parameter, value) });
    else cookies.push(...cookiePairs(parameter, value).map((text) => ({ text })));
  }
  if (!headers.some((header) => /^accept$/i.test(header.name))) {
    headers.unshift({ name: "Accept", value: "application/json, */*;q=0.5", isOwn: true });
  }
  const body = bodyOf(operation, state);
  if (body.type) headers.push({ name: "Content-Type", value: body.type });
  authorize(operation, state, headers, query, cookies, secrets);
  if (cookies.length) {
    headers.push({
      name: "Cookie",
      value: cookies.map((cookie) => cookie.text).join("; "),
      masked: cookies.map((cookie) => cookie.masked ?? cookie.text).join("; "),
      sample: cookies.map((cookie) => cookie.sample ?? cookie.text).join("; "),
    });
  }
  const search = (/** @type {(pair: Piece) => string} */ text) => (query.length ? "?" : "") + query.map(text).join("&");
  const base = serverURL(operation, state) + path;
  return {
    method: operation.method,
    target: `${root}_try/${encodeURIComponent(operation.api)}/${state.server}${path}${search(({ text }) => text)}`,
    realURL: base + search(({ text }) => text),
    shownURL: base + search(({ text, masked }) => masked ?? text),
    sampleURL: base + search(({ text, sample }) => sample ?? text),
    variables: chosenVariables(operation, state),
    headers,
    secrets,
    body: body.content,
    shownBody: body.shown,
  };
}

/**
 * Adds the credentials of the chosen alternative, all of it.
 * @param {Operation} operation
 * @param {State} state
 * @param {Header[]} headers
 * @param {Piece[]} query
 * @param {Piece[]} cookies
 * @param {string[]} secrets what was entered that nobody else is to read
 */
function authorize(operation, state, headers, query, cookies, secrets) {
  for (const { scheme: id } of operation.security[state.security] ?? []) {
    const scheme = operation.schemes[id];
    const entered = state.credentials[id] ?? {};
    if (!scheme) continue;
    const known = [scheme.example, ...operation.examples.map((each) => each.credentials?.[id])];
    const isDocumented = known.some((each) => each && Object.keys(each).every((key) => each[key] === entered[key]));
    if (!isDocumented) secrets.push(...scheme.inputs.flatMap(([key, , isSecret]) => (isSecret && entered[key]) || []));
    const open = (/** @type {string} */ value) => (isDocumented ? value : placeholder);
    const bearer = (/** @type {string | undefined} */ word, /** @type {string} */ value) =>
      headers.push({ name: "Authorization", value: `${word} ${value}`, masked: `${word} ${mask}`, sample: `${word} ${open(value)}` });
    if (scheme.type === "apiKey") {
      const { name = "" } = scheme;
      if (!entered.key) continue;
      const pair = {
        text: `${encode(name)}=${encode(entered.key)}`, masked: `${name}=${mask}`, sample: `${encode(name)}=${encode(open(entered.key))}`,
      };
      if (scheme.in === "query") query.push(pair);
      else if (scheme.in === "cookie") cookies.push({ ...pair, text: `${name}=${entered.key}`, sample: `${name}=${open(entered.key)}` });
      else headers.push({ name, value: entered.key, masked: mask, sample: open(entered.key) });
    } else if (scheme.scheme?.toLowerCase() === "basic") {
      if (!entered.username && !entered.password) continue;
      bearer("Basic", btoa(latin(`${entered.username ?? ""}:${entered.password ?? ""}`)));
    } else if (entered.token) bearer(/^bearer$/i.test(scheme.scheme ?? "bearer") ? "Bearer" : scheme.scheme, entered.token);
  }
}

/**
 * The body, its type with the boundary of its parts, and how it is shown.
 * @param {Operation} operation
 * @param {State} state
 * @returns {{ content: string | Blob | null, shown: string, type?: string }}
 */
function bodyOf(operation, { mediaType, value, text, isRaw }) {
  const content = operation.body?.content[mediaType];
  const none = { content: null, shown: "" };
  if (!content) return none;
  const { shape } = content;
  if (shape === "file") return value ? { content: value, shown: fileName(value), type: value.type || mediaType } : none;
  if (shape === "multipart") {
    if (!(value instanceof Map)) return none;
    const { parts, shown, boundary } = multipart(value, content.encoding);
    return { content: new Blob(parts), shown, type: `${mediaType}; boundary=${boundary}` };
  }
  let written = text;
  if (!isRaw && value !== undefined) {
    if (shape === "json") written = stringify(value, 2);
    else if (shape === "form" && value instanceof Map) written = formText(value, content.encoding);
  } else if (!isRaw && shape !== "text") written = "";
  return written ? { content: written, shown: written, type: mediaType } : none;
}

/** The headers as `fetch` can send them: under other names, because browsers keep many for themselves. @param {Composed} request */
export function wireHeaders(request) {
  const headers = new Headers({ "X-Lectern-Console": "1" });
  if (request.variables) headers.set("X-Lectern-Variables", request.variables);
  for (const { name, value } of request.headers) {
    try {
      // A header is bytes: its text goes as UTF-8.
      headers.append(`X-Lectern-Header-${name}`, latin(value.replace(/[\r\n\0]/g, " ")));
    } catch {
      // Not a name that a header can have.
    }
  }
  return headers;
}

/** The request as text: what is shown, with the secrets masked. @param {Composed} request */
export function asText(request) {
  const lines = [`${request.method} ${request.shownURL}`];
  for (const { name, value, masked } of request.headers) lines.push(`${name}: ${masked ?? value}`);
  return lines.join("\n") + (request.shownBody ? `\n\n${request.shownBody}` : "");
}
