/**
 * Makes an element. Attributes with the value `false`, `null` or `undefined` are left out; functions become listeners.
 * Text is always text, never markup. Buttons send no form, unless they say so.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any} the element; callers know its kind from the name
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  if (name === "button") made.type = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || (value ?? null) === null) continue;
    if (typeof value === "function") made.addEventListener(key, /** @type {EventListener} */ (value));
    else if (key === "value" && "value" in made) made.value = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  for (const child of children) if (child || child === "") made.append(child);
  return made;
}

/**
 * Fills `{name}` in a phrase.
 * @param {string} phrase
 * @param {Record<string, string | number>} values
 */
export function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
