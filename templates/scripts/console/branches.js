import { kindOf, stringify } from "./json.js";
import { typeAt } from "./named-types.js";
import { branchesOf, flat, list } from "./schema.js";

/**
 * The alternative that a value is of: the one that it names itself, else the one that it is nearest to.
 * @param {Record<string, any>} whole
 * @param {import("./json.js").Value} value
 */
export function branchFor(whole, value) {
  const branches = branchesOf(whole);
  const { propertyName, mapping } = whole.discriminator ?? {};
  const name = value instanceof Map && value.get(propertyName);
  const named = mapping?.[name];
  const at = branches.findIndex(({ $ref }) => $ref && (named ? $ref === named : name && flat(typeAt($ref))["x-name"] === name));
  const distances = branches.map((branch) => distance(branch, value));
  return Math.max(0, at < 0 ? distances.indexOf(Math.min(...distances)) : at);
}

/**
 * How far a value is from a schema, by what tells alternatives apart: types, constants, and names of members.
 * @param {import("./schema.js").Schema} schema
 * @param {import("./json.js").Value} value
 * @returns {number}
 */
function distance(schema, value) {
  const whole = flat(schema);
  const types = list(whole.type);
  const allowed = "const" in whole ? [whole.const] : whole.enum;
  const kind = kindOf(value);
  // A file stands for text or bytes of any kind.
  if (kind !== "file" && types.length && !types.some((type) => type.replace("integer", "number") === kind)) return 100;
  if (allowed && !allowed.some((/** @type {any} */ each) => stringify(each) === stringify(value))) return 10;
  if (!(value instanceof Map)) return 0;
  const { properties = {} } = whole;
  return list(whole.required).filter((name) => !value.has(name)).length + [...value].reduce((sum, [name, each]) =>
    sum + (properties[name] ? Math.min(11, distance(properties[name], each)) : 0.5), 0);
}
