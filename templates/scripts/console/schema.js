import { kindOf } from "./json.js";
import { typeAt, wanted } from "./named-types.js";

// What forms are made from. Whether a value is right, the server says (check.js).

/**
 * @typedef {any} Schema
 */

/** @param {any} value @returns {any[]} */
export const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/**
 * A schema with what its references and its parts (`allOf`) say, as one.
 * @param {Schema} schema
 * @param {Set<Schema>} [seen]
 * @returns {Record<string, any>}
 */
export function flat(schema, seen = new Set()) {
  if (kindOf(schema) !== "object" || seen.has(schema)) return {};
  seen.add(schema);
  const { $ref, allOf, ...own } = schema;
  const parts = [...($ref ? [typeAt($ref)] : []), ...(allOf ?? [])];
  return parts.reduce((whole, part) => {
    const other = flat(part, seen);
    return {
      ...other, ...whole,
      ...(other.properties || whole.properties ? { properties: { ...other.properties, ...whole.properties } } : {}),
      ...(other.required || whole.required ? { required: [...list(other.required), ...list(whole.required)] } : {}),
    };
  }, own);
}

/** What a schema is called. @param {Schema} schema */
export function titleOf(schema) {
  const whole = flat(schema);
  return String(whole.title ?? whole["x-name"] ?? whole.const ?? (list(whole.type).join(" | ") || whole.format || ""));
}

/** The alternatives of a schema, without the one that is only `null`. @param {Record<string, any>} whole */
export const branchesOf = ({ oneOf, anyOf }) => list(oneOf ?? anyOf).filter((each) => !isNull(each));

/** @param {Schema} schema */
const isNull = (schema) => {
  const { type, const: only, enum: values } = flat(schema);
  return type === "null" || only === null || (values?.length === 1 && values[0] === null);
};

/** @param {Record<string, any>} whole @returns {boolean} */
export const isNullable = (whole) =>
  list(whole.type).includes("null") || list(whole.enum).includes(null) || list(whole.oneOf ?? whole.anyOf).some(isNull);

/** The types that a schema allows, `null` left out. @param {Record<string, any>} whole @returns {string[]} */
export function typesOf(whole) {
  const named = list(whole.type).filter((type) => type !== "null");
  if (named.length) return named;
  if (whole.properties || whole.additionalProperties) return ["object"];
  return whole.items ? ["array"] : [];
}

/** Whether all is here that a control for a schema needs to know; what is not is asked for. @param {Schema} schema */
export function isLoaded(schema) {
  wanted.clear();
  const whole = flat(schema);
  for (const branch of list(whole.oneOf ?? whole.anyOf)) flat(branch);
  for (const each of Object.values(whole.properties ?? {})) flat(each);
  return !wanted.size;
}
