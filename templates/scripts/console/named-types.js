import { kindOf, parse } from "./json.js";

/** Named types by the address of their file; `null` for one that could not be loaded. @type {Map<string, any>} */
const types = new Map();
/** Those that were come to. @type {Set<string>} */
export const wanted = new Set();

/**
 * Makes the addresses in schemas absolute.
 * @param {any} schema
 * @param {string} base
 * @returns {any}
 */
export function rooted(schema, base) {
  if (kindOf(schema) === "array") for (const each of schema) rooted(each, base);
  if (kindOf(schema) !== "object") return schema;
  for (const [key, each] of Object.entries(schema)) {
    if (key === "$ref" && typeof each === "string") schema[key] = new URL(each, base).href;
    else if (key === "mapping") for (const name in each) each[name] = new URL(each[name], base).href;
    else rooted(each, base);
  }
  return schema;
}

/** Loads the types that were come to and are not here. @returns {Promise<boolean>} whether there were any */
async function loadWanted() {
  const urls = [...wanted];
  wanted.clear();
  await Promise.all(urls.map(async (url) => {
    try {
      const response = await fetch(url);
      types.set(url, response.ok ? rooted(parse(await response.text(), true), url) : null);
    } catch {
      types.set(url, null);
    }
  }));
  return urls.length > 0;
}

/**
 * Does something that walks over schemas, again and again until all types that it comes to are here.
 * @template Result
 * @param {() => Result} action
 * @returns {Promise<Result>}
 */
export async function withTypes(action) {
  for (let round = 0; ; round += 1) {
    wanted.clear();
    const result = action();
    if (round > 40 || !wanted.size || !(await loadWanted())) return result;
  }
}

/** @param {string} url @returns {any} */
export function typeAt(url) {
  if (!types.has(url)) wanted.add(url);
  return types.get(url) ?? true;
}
