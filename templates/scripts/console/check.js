import { fill } from "../dom.js";
import { findServer, pathOf } from "./send.js";

// What is wrong with a message is found by Lectern's server, with all of JSON Schema; where there is none, nothing is
// checked. Sources/Explorer/Checking is the other side.

/**
 * `slugs`: the parts of the identifiers of rows that may describe it; `type`: the address of a type's row below the API's
 * pages; `header`: the field that it is about.
 * @typedef {{ path?: (string | number)[], rule: string, values: Record<string, any>, slugs: string[], count?: number,
 *   header?: string, type?: string }} Fault
 * @typedef {{ compared: boolean, count: number, media?: string, faults: Fault[] }} Findings
 */

/** How large a body may be that is compared, in bytes; the server takes no larger one. */
export const limit = 64_000_000;

/** @type {Promise<boolean> | undefined} */
let isServed;

/**
 * Compares a part of a message with its description. No other server than Lectern's gets it.
 * @param {import("./types.js").Operation} operation
 * @param {string} part what it is, as in the query
 * @param {BlobPart[]} body
 * @param {string} [type] of the body, when there is one
 * @param {AbortSignal} [signal]
 * @returns {Promise<Findings | null>}
 */
export async function check({ api, id }, part, body, type, signal) {
  const root = document.documentElement.dataset.root ?? "./";
  try {
    if (!(await (isServed ??= findServer(root)))) return null;
    const response = await fetch(`${root}_try/${pathOf(api, "check", id)}?part=${part}`, {
      method: "POST", headers: { "X-Lectern-Console": "1" }, body: new Blob(body, { type }), signal, credentials: "omit",
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * Compares what is being entered, once the reader pauses; only the newest answer is told, and none of an empty body.
 * @param {import("./types.js").Operation} operation
 * @param {string} part
 * @param {(faults: Fault[]) => void} tell
 * @returns {(body: string, type?: string) => void}
 */
export function checker(operation, part, tell) {
  let newest = new AbortController();
  return (body, type) => {
    newest.abort();
    newest = new AbortController();
    const { signal } = newest;
    if (!body) return;
    setTimeout(async () => {
      const found = signal.aborted ? null : await check(operation, part, [body], type, signal);
      if (!signal.aborted) tell(found?.faults ?? []);
    }, 250);
  };
}

/**
 * A fault in words; some rules have words of their own, which tell more than their name.
 * @param {Pick<Fault, "rule" | "values">} fault
 * @param {Record<string, string>} words
 */
export const faultText = ({ rule, values }, words) => fill(words[`fault-${rule === "const" ? "enum" : rule}`] ?? words["fault-rule"], values);
