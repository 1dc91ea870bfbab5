import { fill } from "./dom.js";

const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("lectern-strings"));
const plurals = new Intl.PluralRules(document.documentElement.lang);

/** @param {string} key */
const find = (key) => template?.content.querySelector(`[data-string="${key}"]`)?.textContent;

/**
 * A phrase of the interface, in the language of the page; `count` chooses its plural form.
 * @param {string} key
 * @param {Record<string, any>} [values] what to fill into `{name}`
 */
export function phrase(key, values = {}) {
  return fill(find(`${key}-${plurals.select(values.count)}`) ?? find(key) ?? key, values);
}
