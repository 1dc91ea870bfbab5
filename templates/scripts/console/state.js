import { keptCredentials } from "./authorization.js";
import { initial } from "./initial.js";
import { parse, tryParse } from "./json.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 */

/** The key of a parameter's value in the state. @param {{ in: string, name: string }} parameter */
export const keyOf = (parameter) => `${parameter.in} ${parameter.name}`;

/** @param {string} text @param {string} type @param {string} [name] */
export const fileOf = (text, type, name = "example") => new File([text], name, { type });

/**
 * What the form holds at first: an example's values, where it has some, and the documented ones.
 * @param {Operation} operation
 * @param {import("./types.js").Example | undefined} example
 * @param {State} [before] what the reader had entered; its server and own credentials stay
 * @returns {State}
 */
export function stateOf(operation, example, before) {
  /** @type {State["values"]} */
  const values = {};
  for (const parameter of operation.parameters) {
    const given = example?.parameters?.[parameter.in]?.[parameter.name];
    // Beyond the example, only what is required is filled in: the rest would change the answer.
    const text = given ?? (parameter.required ? parameter.example : null);
    values[keyOf(parameter)] = text ? tryParse(text) : parameter.required ? initial(parameter.schema) : undefined;
  }
  /** @type {State["headers"]} */
  const headers = [];
  for (const [name, text] of Object.entries(example?.parameters?.header ?? {})) {
    const value = tryParse(text);
    if (!(keyOf({ in: "header", name }) in values) && !/^accept$/i.test(name)) headers.push([name, String(value)]);
  }
  const accept = example?.accept ?? operation.accept;
  if (accept) headers.unshift(["Accept", accept]);
  /** @type {State["credentials"]} */
  const credentials = {};
  for (const [id, scheme] of Object.entries(operation.schemes)) {
    credentials[id] = { ...scheme.example, ...example?.credentials?.[id] };
  }
  const mediaType = example?.mediaType ?? Object.keys(operation.body?.content ?? {})[0] ?? "";
  // An example without a body shows that it may be left out.
  const value = example?.value ? parse(example.value) : undefined;
  return {
    server: before?.server ?? 0,
    variables: before?.variables ?? {},
    headers,
    values,
    mediaType,
    // What the documentation has in the place of a file is sent as one.
    value: operation.body?.content[mediaType]?.shape === "file" && value !== undefined ? fileOf(example?.body ?? "", mediaType) : value,
    text: example?.body ?? "",
    isRaw: false,
    security: Number(example?.security ?? 0),
    credentials: { ...credentials, ...before?.entered, ...keptCredentials(operation) },
    entered: before?.entered ?? {},
    timeout: before?.timeout ?? "",
  };
}
