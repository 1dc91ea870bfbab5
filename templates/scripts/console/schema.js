import { canonical, entries, Exact, kindOf, parse } from "./json.js";

// One walk over schemas serves the form, the check while typing, and the comparison of answers with their description.

/**
 * @typedef {any} Schema
 * @typedef {import("./json.js").Value} Value
 * @typedef {{ path: (string | number)[], rule: string, values: Record<string, string>, type?: string }} Fault
 * @typedef {"request" | "response"} Direction
 */

/** Named types by the address of their file; `null` for one that could not be loaded. @type {Map<string, Schema>} */
const types = new Map();
/** @type {Set<string>} */
const wanted = new Set();

/**
 * Makes the addresses in schemas absolute.
 * @param {any} schema
 * @param {string} base
 * @returns {any}
 */
export function rooted(schema, base) {
  if (kindOf(schema) === "array") for (const each of schema) rooted(each, base);
  if (kindOf(schema) !== "object") return schema;
  for (const [key, each] of Object.entries(schema)) {
    if (key === "$ref" && typeof each === "string") schema[key] = new URL(each, base).href;
    else if (key === "mapping") for (const name in each) each[name] = new URL(each[name], base).href;
    else rooted(each, base);
  }
  return schema;
}

/** Loads the types that were come to and are not here. @returns {Promise<boolean>} whether there were any */
async function loadWanted() {
  const urls = [...wanted];
  wanted.clear();
  await Promise.all(urls.map(async (url) => {
    try {
      const response = await fetch(url);
      types.set(url, response.ok ? rooted(parse(await response.text(), true), url) : null);
    } catch {
      types.set(url, null);
    }
  }));
  return urls.length > 0;
}

/**
 * Does something that walks over schemas, again and again until all types that it comes to are here.
 * @template Result
 * @param {() => Result} action
 * @returns {Promise<Result>}
 */
export async function withTypes(action) {
  for (let round = 0; ; round += 1) {
    wanted.clear();
    const result = action();
    if (round > 40 || !wanted.size || !(await loadWanted())) return result;
  }
}

/** @param {string} url @returns {Schema} */
function typeAt(url) {
  if (!types.has(url)) wanted.add(url);
  return types.get(url) ?? true;
}

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
  return String(whole.title ?? whole.const ?? (list(whole.type).join(" | ") || whole.format || ""));
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
  return mapped ?? list(oneOf ?? anyOf).find(({ $ref }) => $ref && flat(typeAt($ref)).title === name)?.$ref ?? null;
}

/**
 * What is wrong with a value.
 * @param {Schema} schema
 * @param {Value} value
 * @param {Direction} direction
 * @returns {Fault[]}
 */
export function check(schema, value, direction) {
  /** @type {Fault[]} */
  const faults = [];
  new Walk(direction, faults).value(schema, value, [], undefined);
  return faults;
}

class Walk {
  /** @param {Direction} direction @param {Fault[]} faults */
  constructor(direction, faults, depth = 0) {
    this.direction = direction;
    this.faults = faults;
    this.depth = depth;
  }

  /** @param {Fault["path"]} path @param {string} rule @param {any} limit @param {string} [type] @param {string} [name] */
  fault(path, rule, limit, type, name = "") {
    const shown = typeof limit === "string" ? limit : list(limit).map(String).join(", ");
    this.faults.push({ path, rule, values: { rule, limit: shown, name }, type });
  }

  /**
   * A value as a whole: what its schema knows of it, and members that it does not know.
   * @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type
   */
  value(schema, value, path, type) {
    if (this.depth > 60) return;
    this.depth += 1;
    const known = this.keywords(schema, value, path, type);
    if (this.direction === "response" && known && value instanceof Map) {
      for (const name of value.keys()) if (!known.has(name)) this.fault([...path, name], "extra", "", type, name);
    }
    this.depth -= 1;
  }

  /**
   * Every keyword of a schema.
   * @param {Schema} schema @param {Value} value @param {Fault["path"]} path
   * @param {string | undefined} type the address of the named type that the value is of, and how deep that began
   * @returns {Set<string> | null | undefined} the members that it knows; `null` when any may be there, `undefined` when
   *   it says nothing of members
   */
  keywords(schema, value, path, type) {
    if (schema === false) this.fault(path, "not", "", type);
    if (kindOf(schema) !== "object" || this.depth > 60) return undefined;
    this.depth += 1;
    const known = [
      ...(schema.$ref ? [this.keywords(typeAt(schema.$ref), value, path, `${path.length} ${schema.$ref}`)] : []),
      ...list(schema.allOf).map((part) => this.keywords(part, value, path, type)),
      this.branches(schema, value, path, type),
    ];
    this.scalar(schema, value, path, type);
    if (Array.isArray(value)) this.items(schema, value, path, type);
    if (value instanceof Map) known.push(this.members(schema, value, path, type));
    this.depth -= 1;
    return together(known);
  }

  /** @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type */
  branches(schema, value, path, type) {
    const branches = list(schema.oneOf ?? schema.anyOf);
    if (!branches.length) return undefined;
    const named = discriminated(schema, value);
    const tried = branches.filter(({ $ref }) => !named || !branches.some((each) => each.$ref === named) || $ref === named)
      .map((branch) => {
        /** @type {Fault[]} */
        const faults = [];
        const walk = new Walk(this.direction, faults, this.depth);
        const known = walk.keywords(branch, value, path, type);
        return { known, faults, weight: faults.reduce(weight, 0) };
      });
    const fitting = tried.filter(({ faults }) => !faults.length);
    if (fitting.length) return together(fitting.map((each) => each.known));
    const best = tried.reduce((one, other) => (other.weight < one.weight ? other : one));
    this.faults.push(...best.faults);
    return best.known;
  }

  /** @param {Schema} schema @param {Value} value @param {Fault["path"]} path @param {string | undefined} type */
  scalar(schema, value, path, type) {
    const kind = kindOf(value);
    const allowed = list(schema.type);
    if (allowed.length && !allowed.some((each) => isOfType(value, each))) {
      // A file stands for text or bytes of any kind.
      if (kind === "file") return;
      this.fault(path, "type", allowed, type, kind);
      return;
    }
    const same = (/** @type {Value} */ other) => canonical(other) === canonical(value);
    if (schema.enum && !schema.enum.some(same)) this.fault(path, "enum", schema.enum, type);
    if ("const" in schema && !same(schema.const)) this.fault(path, "const", [schema.const], type);
    /** @param {string} rule @param {boolean} holds */
    const rule = (rule, holds) => {
      if (schema[rule] !== undefined && !holds) this.fault(path, rule, String(schema[rule]), type);
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
      /** @type {Fault[]} */
      const faults = [];
      new Walk("request", faults, this.depth).keywords(schema.not, value, path, type);
      if (!faults.length && !wanted.size) this.fault(path, "not", "", type);
    }
  }

  /** @param {Schema} schema @param {Value[]} items @param {Fault["path"]} path @param {string | undefined} type */
  items(schema, items, path, type) {
    for (const [at, item] of items.entries()) {
      this.value(schema.prefixItems?.[at] ?? schema.items, item, [...path, at], type);
    }
  }

  /**
   * @param {Schema} schema @param {Map<string, Value>} value @param {Fault["path"]} path @param {string | undefined} type
   * @returns {Set<string> | null | undefined} the members that the schema knows
   */
  members(schema, value, path, type) {
    const properties = schema.properties ?? {};
    const patterns = Object.entries(schema.patternProperties ?? {});
    const unused = this.direction === "request" ? "readOnly" : "writeOnly";
    for (const name of list(schema.required)) {
      if (value.has(name) || (properties[name] && flat(properties[name])[unused])) continue;
      this.fault([...path, name], "required", "", type, name);
    }
    const known = new Set(Object.keys(properties));
    for (const [name, member] of value) {
      const at = [...path, name];
      if (Object.hasOwn(properties, name)) this.value(properties[name], member, at, type);
      for (const [pattern, each] of patterns) {
        if (!matches(name, pattern)) continue;
        known.add(name);
        this.value(each, member, at, type);
      }
      if (known.has(name) || schema.additionalProperties === undefined) continue;
      if (schema.additionalProperties === false) {
        // The comparison with the description says so itself.
        if (this.direction === "request") this.fault(at, "extra", "", type, name);
      } else this.value(schema.additionalProperties, member, at, type);
    }
    if (schema.additionalProperties || schema.unevaluatedProperties) return null;
    return known.size || patterns.length || schema.additionalProperties === false ? known : undefined;
  }
}

/**
 * What several schemas know of the members of one value.
 * @param {(Set<string> | null | undefined)[]} known
 * @returns {Set<string> | null | undefined}
 */
const together = (known) => known.filter((each) => each !== undefined).reduce(
  (all, each) => (all === null || each === null ? null : new Set([...(all ?? []), ...(each ?? [])])), undefined);

/** @param {Value} value @param {string} type */
function isOfType(value, type) {
  const kind = kindOf(value);
  if (type === "integer") return kind === "number" && /^-?\d+(\.0+)?$|e/i.test(`${value}`);
  return kind === type;
}

/** The sign of the difference of two numbers, exact for whole ones. @param {any} one @param {any} other */
function compare(one, other) {
  const whole = /^-?\d+$/;
  const [a, b] = whole.test(`${one}`) && whole.test(`${other}`) ? [BigInt(`${one}`), BigInt(`${other}`)] : [+one, +other];
  return a < b ? -1 : Number(a > b);
}

/** @param {any} value @param {any} unit */
function isMultiple(value, unit) {
  const places = Math.max(...[value, unit].map((each) => `${each}`.split(".")[1]?.length ?? 0));
  if (/e/i.test(`${value}${unit}`)) return true;
  const [a, b] = [value, unit].map((each) => {
    const [whole, part = ""] = `${each}`.split(".");
    return BigInt(whole + part.padEnd(places, "0"));
  });
  return !b || a % b === 0n;
}

/** @param {string} text @param {string} pattern */
function matches(text, pattern) {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** @type {Record<string, RegExp>} */
const formats = {
  date: /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/,
  "date-time": /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  uri: /^[a-z][a-z\d+.-]*:\S*$/i,
  ipv4: /^\d{1,3}(\.\d{1,3}){3}$/,
};

/**
 * A value to begin with: the documented one, else what must be there.
 * @param {Schema} schema
 * @param {boolean} [needed] whether something must be there
 * @returns {Value}
 */
export function initial(schema, needed = true, depth = 0) {
  const whole = flat(schema);
  const given = [whole.const, whole.default, whole.examples?.[0]].find((each) => each !== undefined);
  if (given !== undefined) return asValue(given);
  if (!needed || depth > 6) return undefined;
  const [branch] = branchesOf(whole);
  if (branch) return initial(branch, true, depth + 1);
  const [type] = typesOf(whole);
  if (type === "array") return [];
  if (type === "object") {
    const members = list(whole.required).filter((name) => whole.properties?.[name] && !flat(whole.properties[name]).readOnly);
    return new Map(members.map((name) => [name, initial(whole.properties[name], true, depth + 1)])
      .filter(([, value]) => value !== undefined));
  }
  if (whole.enum) return asValue(whole.enum[0]);
  if (/^(integer|number)$/.test(type)) return new Exact(String(whole.minimum ?? 0));
  return type === "boolean" ? false : type === "string" ? "" : undefined;
}

/** Something of a schema as data. @param {any} given @returns {Value} */
const asValue = (given) => kindOf(given) === "object"
  ? new Map(entries(given).map(([key, each]) => [key, asValue(each)]))
  : kindOf(given) === "array" ? given.map(asValue) : given;

/** Whether all is here that a control for a schema needs to know; what is not is asked for. @param {Schema} schema */
export function isLoaded(schema) {
  wanted.clear();
  const whole = flat(schema);
  for (const branch of list(whole.oneOf ?? whole.anyOf)) flat(branch);
  for (const each of Object.values(whole.properties ?? {})) flat(each);
  return !wanted.size;
}
