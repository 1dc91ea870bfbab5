import { canonical, kindOf } from "./json.js";
import { compare, formats, isMultiple, isOfType, matches } from "./rules.js";
import { branchesOf, flat, list } from "./schema.js";
import { typeAt, wanted } from "./named-types.js";

/**
 * @typedef {import("./json.js").Value} Value
 * @typedef {import("./schema.js").Schema} Schema
 * @typedef {{ path: (string | number)[], rule: string, values: Record<string, string>, type?: string }} Fault
 * @typedef {"request" | "response"} Direction
 */

/**
 * What is wrong with a value.
 * @param {Schema} schema
 * @param {Value} value
 * @param {Direction} direction
 * @returns {Fault[]}
 */
export function check(schema, value, direction) {
  const { faults, visit } = walk(direction, 0);
  visit(schema, value, [], undefined);
  return faults;
}

/**
 * The alternative that a value is of: the first that it fits, else the one that it fits best.
 * @param {Record<string, any>} whole
 * @param {Value} value
 */
export function branchFor(whole, value) {
  const branches = branchesOf(whole);
  const named = discriminated(whole, value);
  if (named) {
    const at = branches.findIndex(({ $ref }) => $ref === named);
    if (at >= 0) return at;
  }
  const scores = branches.map((branch) => check(branch, value, "request").reduce(weight, 0));
  return Math.max(0, scores.indexOf(Math.min(...scores)));
}

/** @param {number} sum @param {Fault} fault */
const weight = (sum, { path, rule }) => sum + (path.length ? 1 : rule === "type" ? 100 : 2) + (rule === "const" ? 10 : 0);

/** The address of the type that a value names itself. @param {Record<string, any>} whole @param {Value} value */
function discriminated({ discriminator, oneOf, anyOf }, value) {
  const name = value instanceof Map && discriminator && value.get(discriminator.propertyName);
  if (typeof name !== "string") return null;
  const mapped = discriminator.mapping?.[name];
  return mapped ?? list(oneOf ?? anyOf).find(({ $ref }) => $ref && flat(typeAt($ref))["x-name"] === name)?.$ref ?? null;
}

/**
 * A way over a schema and a value, side by side, that collects faults.
 * @param {Direction} direction
 * @param {number} depth how deep it begins
 */
function walk(direction, depth) {
  /** @type {Fault[]} */
  const faults = [];

  /** @param {Fault["path"]} path @param {string} rule @param {any} limit @param {string} [type] @param {string} [name] */
  function fault(path, rule, limit, type, name = "") {
    const shown = typeof limit === "string" ? limit : list(limit).map(String).join(", ");
    faults.push({ path, rule, values: { rule, limit: shown, name }, type });
  }

  /**
   * A value as a whole: what its schema knows of it, and members that it does not know.
   * @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type
   */
  function visit(schema, value, path, type) {
    if (depth > 60) return;
    depth += 1;
    const known = keywords(schema, value, path, type);
    if (direction === "response" && known && value instanceof Map) {
      for (const name of value.keys()) if (!known.has(name)) fault([...path, name], "extra", "", type, name);
    }
    depth -= 1;
  }

  /**
   * Every keyword of a schema.
   * @param {Schema} schema @param {Value} value @param {Fault["path"]} path
   * @param {string | undefined} type the address of the named type that the value is of, and how deep that began
   * @returns {Set<string> | null | undefined} the members that it knows; `null` when any may be there, `undefined` when
   *   it says nothing of members
   */
  function keywords(schema, value, path, type) {
    if (schema === false) fault(path, "not", "", type);
    if (kindOf(schema) !== "object" || depth > 60) return undefined;
    depth += 1;
    const known = [
      ...(schema.$ref ? [keywords(typeAt(schema.$ref), value, path, `${path.length} ${schema.$ref}`)] : []),
      ...list(schema.allOf).map((part) => keywords(part, value, path, type)),
      branches(schema, value, path, type),
    ];
    scalar(schema, value, path, type);
    if (Array.isArray(value)) items(schema, value, path, type);
    if (value instanceof Map) known.push(members(schema, value, path, type));
    depth -= 1;
    return together(known);
  }

  /** @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type */
  function branches(schema, value, path, type) {
    const branches = list(schema.oneOf ?? schema.anyOf);
    if (!branches.length) return undefined;
    const named = discriminated(schema, value);
    const tried = branches.filter(({ $ref }) => !named || !branches.some((each) => each.$ref === named) || $ref === named)
      .map((branch) => {
        const { faults, keywords } = walk(direction, depth);
        const known = keywords(branch, value, path, type);
        return { known, faults, weight: faults.reduce(weight, 0) };
      });
    const fitting = tried.filter(({ faults }) => !faults.length);
    if (fitting.length) return together(fitting.map((each) => each.known));
    const best = tried.reduce((one, other) => (other.weight < one.weight ? other : one));
    faults.push(...best.faults);
    return best.known;
  }

  /** @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type */
  function scalar(schema, value, path, type) {
    const kind = kindOf(value);
    const allowed = list(schema.type);
    if (allowed.length && !allowed.some((each) => isOfType(value, each))) {
      // A file stands for text or bytes of any kind.
      if (kind === "file") return;
      fault(path, "type", allowed, type, kind);
      return;
    }
    const same = (/** @type {Value} */ other) => canonical(other) === canonical(value);
    if (schema.enum && !schema.enum.some(same)) fault(path, "enum", schema.enum, type);
    if ("const" in schema && !same(schema.const)) fault(path, "const", [schema.const], type);
    /** @param {string} rule @param {boolean} holds */
    const rule = (rule, holds) => {
      if (schema[rule] !== undefined && !holds) fault(path, rule, String(schema[rule]), type);
    };
    if (kind === "number") {
      const sign = (/** @type {any} */ limit) => compare(value, limit);
      rule("minimum", sign(schema.minimum) >= 0);
      rule("maximum", sign(schema.maximum) <= 0);
      // A number since 2020-12; a flag before.
      rule("exclusiveMinimum", sign(schema.exclusiveMinimum) > 0);
      rule("exclusiveMaximum", sign(schema.exclusiveMaximum) < 0);
      rule("multipleOf", isMultiple(value, schema.multipleOf));
    }
    if (kind === "string") {
      const { length } = [...value];
      rule("minLength", length >= Number(schema.minLength));
      rule("maxLength", length <= Number(schema.maxLength));
      rule("pattern", matches(value, schema.pattern));
      rule("format", formats[schema.format]?.test(value) ?? true);
    }
    if (kind === "array") {
      rule("minItems", value.length >= Number(schema.minItems));
      rule("maxItems", value.length <= Number(schema.maxItems));
      rule("uniqueItems", new Set(value.map(canonical)).size === value.length);
    }
    if (kind === "object") {
      rule("minProperties", value.size >= Number(schema.minProperties));
      rule("maxProperties", value.size <= Number(schema.maxProperties));
    }
    if (schema.not) {
      const inner = walk("request", depth);
      inner.keywords(schema.not, value, path, type);
      if (!inner.faults.length && !wanted.size) fault(path, "not", "", type);
    }
  }

  /** @param {Schema} schema @param {Value[]} items @param {Fault["path"]} path @param {string | undefined} type */
  function items(schema, items, path, type) {
    for (const [at, item] of items.entries()) {
      visit(schema.prefixItems?.[at] ?? schema.items, item, [...path, at], type);
    }
  }

  /**
   * @param {Schema} schema @param {Map<string, Value>} value @param {Fault["path"]} path @param {string | undefined} type
   * @returns {Set<string> | null | undefined} the members that the schema knows
   */
  function members(schema, value, path, type) {
    const properties = schema.properties ?? {};
    const patterns = Object.entries(schema.patternProperties ?? {});
    const unused = direction === "request" ? "readOnly" : "writeOnly";
    for (const name of list(schema.required)) {
      if (value.has(name) || (properties[name] && flat(properties[name])[unused])) continue;
      fault([...path, name], "required", "", type, name);
    }
    const known = new Set(Object.keys(properties));
    for (const [name, member] of value) {
      const at = [...path, name];
      if (Object.hasOwn(properties, name)) visit(properties[name], member, at, type);
      for (const [pattern, each] of patterns) {
        if (!matches(name, pattern)) continue;
        known.add(name);
        visit(each, member, at, type);
      }
      if (known.has(name) || schema.additionalProperties === undefined) continue;
      if (schema.additionalProperties === false) {
        // The comparison with the description says so itself.
        if (direction === "request") fault(at, "extra", "", type, name);
      } else visit(schema.additionalProperties, member, at, type);
    }
    if (schema.additionalProperties || schema.unevaluatedProperties) return null;
    return known.size || patterns.length || schema.additionalProperties === false ? known : undefined;
  }

  return { faults, visit, keywords };
}

/**
 * What several schemas know of the members of one value.
 * @param {(Set<string> | null | undefined)[]} known
 * @returns {Set<string> | null | undefined}
 */
const together = (known) => known.filter((each) => each !== undefined).reduce(
  (all, each) => (all === null || each === null ? null : new Set([...(all ?? []), ...(each ?? [])])), undefined);
