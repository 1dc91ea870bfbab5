import { parse } from "./json.js";

/** Named types by the address of their file below the API's pages; `null` for one that could not be loaded. @type {Map<string, any>} */
const types = new Map();
/** Those that were come to. @type {Set<string>} */
export const wanted = new Set();

/** Loads the types that were come to and are not here. */
export async function loadWanted() {
  await Promise.all([...wanted].map(async (url) => {
    try {
      const response = await fetch(`../../${url}`);
      types.set(url, response.ok ? parse(await response.text(), true) : null);
    } catch {
      types.set(url, null);
    }
  }));
}

/** @param {string} url @returns {any} */
export function typeAt(url) {
  if (!types.has(url)) wanted.add(url);
  return types.get(url) ?? true;
}
