import { fill } from "./dom.js";

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("lectern-strings"));

/**
 * A phrase of the interface, in the language of the page.
 * @param {string} key
 * @param {Record<string, string | number>} [values] what to fill into `{name}`
 */
export function phrase(key, values = {}) {
  const found = template?.content.querySelector(`[data-string="${key}"]`);
  return fill(found?.textContent ?? key, values);
}
