import { wireHeaders } from "./request.js";

/**
 * @typedef {{ status: number, reason: string, headers: [string, string][], bytes: Uint8Array, type: string,
 *   milliseconds: number, fromLectern: boolean, problem: { title?: string, detail?: string } | null }} Answer
 * @typedef {(size: number, chunk: Uint8Array, type: string) => void} Progress
 */

// What the proxy and this file tell each other is listed in Sources/Explorer/Proxy/ConsoleMarks.swift.

/** What every answer of Lectern's server carries for this page's own protection. The backend's come wrapped. */
const own = new RegExp(
  "^(x-lectern-|cross-origin-|(cache-control|connection|content-disposition|content-security-policy|date|keep-alive|" +
    "permissions-policy|referrer-policy|transfer-encoding|x-content-type-options)$)",
);

/**
 * Sends the request through the proxy, and reports the bytes as they arrive: how many in all, the new ones, their type.
 * @param {import("./types.js").Composed} request
 * @param {AbortSignal} signal
 * @param {Progress} progress
 * @returns {Promise<Answer>}
 */
export async function send(request, signal, progress) {
  const begun = performance.now();
  const response = await fetch(request.target, {
    method: request.method,
    headers: wireHeaders(request),
    body: request.method === "GET" || request.method === "HEAD" ? null : request.body,
    signal,
    credentials: "omit",
    redirect: "manual",
  });
  const bytes = await read(response, progress);
  const milliseconds = performance.now() - begun;
  const type = response.headers.get("Content-Type") ?? "";
  const real = response.headers.get("X-Lectern-Status");
  return {
    status: Number(real ?? response.status),
    reason: real ? (response.headers.get("X-Lectern-Reason") ?? "") : response.statusText,
    headers: shownHeaders(response.headers),
    bytes,
    type,
    milliseconds,
    fromLectern: response.headers.has("X-Lectern-Proxy"),
    problem: response.headers.has("X-Lectern-Problem") ? parseProblem(bytes) : null,
  };
}

/**
 * @param {Response} response
 * @param {Progress} progress
 */
async function read(response, progress) {
  const reader = response.body?.getReader();
  const chunks = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    progress(size, value, response.headers.get("Content-Type") ?? "");
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
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
    const real = name.replace(/^x-lectern-header-/, "");
    if (real === name && own.test(name)) continue;
    // Several fields of a name arrive as one; a cookie's date has a comma of its own.
    const values = real === "set-cookie" ? value.split(/, (?=[^;,\s]+=)/) : [value];
    for (const each of values) shown.push([real, each]);
  }
  return shown.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** @param {Uint8Array} bytes */
function parseProblem(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return {};
  }
}
