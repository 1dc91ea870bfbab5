import { entries, Exact, kindOf } from "./json.js";
import { branchesOf, flat, list, typesOf } from "./schema.js";

/**
 * A value to begin with: the documented one, else what must be there.
 * @param {import("./schema.js").Schema} schema
 * @param {boolean} [needed] whether something must be there
 * @returns {import("./json.js").Value}
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

/** Something of a schema as data. @param {any} given @returns {import("./json.js").Value} */
const asValue = (given) => kindOf(given) === "object"
  ? new Map(entries(given).map(([key, each]) => [key, asValue(each)]))
  : kindOf(given) === "array" ? given.map(asValue) : given;
