import { wireHeaders } from "./request.js";

/**
 * @typedef {{ type?: string, title?: string, detail?: string }} Problem
 * @typedef {{ status: number, reason: string, headers: [string, string][], chunks: Uint8Array<ArrayBuffer>[], size: number,
 *   type: string, milliseconds: number, problem: Problem | null,
 *   saves: string | null }} Answer saves: what the server can keep the exchange as
 * @typedef {(size: number, chunk: Uint8Array<ArrayBuffer>, type: string) => void} Progress
 */

// What the proxy and this file tell each other is listed in Sources/Explorer/Proxy/ConsoleMarks.swift.

let isPresent = false;

/** Names as a path; an operation's may have slashes of its own. @param {...string} names */
export const pathOf = (...names) => names.map(encodeURIComponent).join("/").replaceAll("%2F", "/");

/** @param {Response} response */
const signed = ({ headers }) => headers.has("X-Lectern-Proxy");

/**
 * Whether Lectern's server is there. That is asked first, so that no other server gets a credential or a body.
 * @param {string} root the way to the site's root
 * @param {AbortSignal} [signal]
 */
export async function findServer(root, signal) {
  return isPresent ||= signed(await fetch(`${root}_try/`, { method: "HEAD", signal }));
}

/**
 * Sends the request through the proxy, and reports the bytes as they arrive: how many in all, the new ones, their type.
 * Gives `null` where there is no proxy.
 * @param {import("./types.js").Composed} request
 * @param {string} root the way to the site's root
 * @param {AbortSignal} signal
 * @param {Progress} progress
 * @returns {Promise<Answer | null>}
 */
export async function send(request, root, signal, progress) {
  if (!(await findServer(root, signal))) return null;
  const begun = performance.now();
  const response = await fetch(request.target, {
    method: request.method,
    headers: wireHeaders(request),
    body: request.method === "GET" || request.method === "HEAD" ? null : request.body,
    signal,
    credentials: "omit",
    redirect: "manual",
  });
  if (!signed(response)) return null;
  const { chunks, size } = await read(response, progress);
  const milliseconds = performance.now() - begun;
  const type = response.headers.get("Content-Type") ?? "";
  const real = response.headers.get("X-Lectern-Status");
  return {
    status: Number(real ?? response.status),
    reason: real ? (response.headers.get("X-Lectern-Reason") ?? "") : response.statusText,
    headers: shownHeaders(response.headers),
    chunks,
    size,
    type,
    milliseconds,
    problem: response.headers.has("X-Lectern-Problem") ? parseProblem(await new Blob(chunks).text()) : null,
    saves: response.headers.get("X-Lectern-Saves"),
  };
}

/**
 * @param {Response} response
 * @param {Progress} progress
 */
async function read(response, progress) {
  const reader = response.body?.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    progress(size, value, response.headers.get("Content-Type") ?? "");
  }
  return { chunks, size };
}

/**
 * The headers of the upstream by their real names, without those of the proxy itself.
 * @param {Headers} headers
 * @returns {[string, string][]}
 */
function shownHeaders(headers) {
  /** @type {[string, string][]} */
  const shown = [];
  for (const [name, value] of headers) {
    // What is not of the backend is there for this page's own protection.
    const [, real] = /^(?:x-lectern-header-|(?=content-(?:encoding|length|type)$))(.+)/.exec(name) ?? [];
    if (!real) continue;
    // Several fields of a name arrive as one; a cookie's date has a comma of its own.
    const values = real === "set-cookie" ? value.split(/, (?=[^;,\s]+=)/) : [value];
    for (const each of values) shown.push([real, each]);
  }
  return shown.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** @param {string} text @returns {Problem} */
export function parseProblem(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
