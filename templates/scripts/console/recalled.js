import { recall } from "../storage.js";

/**
 * What was kept for this tab as JSON; `null` where nothing was, or something that is not ours.
 * @param {string} key
 */
export function recalled(key) {
  try {
    return JSON.parse(recall("sessionStorage", key) ?? "null");
  } catch {
    return null;
  }
}
