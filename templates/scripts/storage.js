/**
 * Reads from a storage that may be forbidden.
 * @param {"localStorage" | "sessionStorage"} kind
 * @param {string} key
 * @returns {string | null}
 */
export function recall(kind, key) {
  try {
    return window[kind].getItem(key);
  } catch {
    return null;
  }
}

/**
 * Writes to a storage that may be forbidden or full; `null` removes.
 * @param {"localStorage" | "sessionStorage"} kind
 * @param {string} key
 * @param {string | null} value
 */
export function keep(kind, key, value) {
  try {
    if (value === null) window[kind].removeItem(key);
    else window[kind].setItem(key, value);
  } catch {
    // The page works without memory.
  }
}
