/** @typedef {import("./types.js").Parameter} Parameter */

const encode = encodeURIComponent;

/**
 * The members of a value: an array's items, an object's pairs, or the value alone.
 * @param {Parameter} parameter
 * @param {string | string[]} value
 * @returns {{ items: string[] } | { pairs: [string, string][] }}
 */
function members(parameter, value) {
  if (Array.isArray(value)) return { items: value };
  if (parameter.type === "object") {
    try {
      const object = JSON.parse(value);
      const text = (/** @type {unknown} */ each) => (typeof each === "string" ? each : JSON.stringify(each));
      return { pairs: Object.entries(object).map(([key, each]) => [key, text(each)]) };
    } catch {
      return { items: [value] };
    }
  }
  return { items: [value] };
}

/**
 * A path parameter in its style: `simple`, `label` or `matrix`.
 * @param {Parameter} parameter
 * @param {string | string[]} value
 */
export function pathSegment(parameter, value) {
  const found = members(parameter, value);
  const explode = parameter.explode ?? false;
  const parts = "items" in found
    ? found.items.map(encode)
    : found.pairs.flatMap((pair) => (explode ? [pair.map(encode).join("=")] : pair.map(encode)));
  if (parameter.style === "label") return `.${parts.join(explode ? "." : ",")}`;
  if (parameter.style === "matrix") {
    const name = encode(parameter.name);
    if (explode && "items" in found) return parts.map((part) => `;${name}=${part}`).join("");
    return explode ? parts.map((part) => `;${part}`).join("") : `;${name}=${parts.join(",")}`;
  }
  return parts.join(",");
}

/**
 * A query parameter in its style, as the pairs of the query string.
 * @param {Parameter} parameter
 * @param {string | string[]} value
 * @returns {string[]}
 */
export function queryPairs(parameter, value) {
  const found = members(parameter, value);
  const name = encode(parameter.name);
  const style = parameter.style ?? "form";
  const explode = parameter.explode ?? style === "form";
  if ("pairs" in found) {
    if (style === "deepObject") return found.pairs.map(([key, each]) => `${name}[${encode(key)}]=${encode(each)}`);
    if (explode) return found.pairs.map(([key, each]) => `${encode(key)}=${encode(each)}`);
    return [`${name}=${found.pairs.flat().map(encode).join(",")}`];
  }
  if (explode || found.items.length < 2) return found.items.map((item) => `${name}=${encode(item)}`);
  /** @type {Record<string, string>} */
  const separators = { spaceDelimited: "%20", pipeDelimited: "%7C" };
  return [`${name}=${found.items.map(encode).join(separators[style] ?? ",")}`];
}

/**
 * A header or cookie value.
 * @param {Parameter} parameter
 * @param {string | string[]} value
 */
export function plainValue(parameter, value) {
  const found = members(parameter, value);
  if ("items" in found) return found.items.join(",");
  return found.pairs.map((pair) => pair.join(parameter.explode ? "=" : ",")).join(",");
}
