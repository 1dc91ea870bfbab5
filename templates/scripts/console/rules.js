import { kindOf } from "./json.js";

// What single keywords of schemas ask of a value.

/** @param {any} value @param {string} type */
export function isOfType(value, type) {
  const kind = kindOf(value);
  if (type === "integer") return kind === "number" && /^-?\d+(\.0+)?$|e/i.test(`${value}`);
  return kind === type;
}

/** The sign of the difference of two numbers, exact for whole ones. @param {any} one @param {any} other */
export function compare(one, other) {
  const whole = /^-?\d+$/;
  const [a, b] = whole.test(`${one}`) && whole.test(`${other}`) ? [BigInt(`${one}`), BigInt(`${other}`)] : [+one, +other];
  return a < b ? -1 : Number(a > b);
}

/** @param {any} value @param {any} unit */
export function isMultiple(value, unit) {
  const places = Math.max(...[value, unit].map((each) => `${each}`.split(".")[1]?.length ?? 0));
  if (/e/i.test(`${value}${unit}`)) return true;
  const [a, b] = [value, unit].map((each) => {
    const [whole, part = ""] = `${each}`.split(".");
    return BigInt(whole + part.padEnd(places, "0"));
  });
  return !b || a % b === 0n;
}

/** @param {string} text @param {string} pattern */
export function matches(text, pattern) {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

/** @type {Record<string, RegExp>} */
export const formats = {
  date: /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/,
  "date-time": /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  uri: /^[a-z][a-z\d+.-]*:\S*$/i,
  ipv4: /^\d{1,3}(\.\d{1,3}){3}$/,
};
