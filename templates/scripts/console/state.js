import { keptCredentials } from "./authorization.js";
import { keyOf } from "./request.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 */

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
    const value = given ?? (parameter.required ? (parameter.example ?? parameter.default) : null);
    if (value !== null && value !== undefined) values[keyOf(parameter)] = value;
  }
  /** @type {State["headers"]} */
  const headers = [];
  for (const [name, value] of Object.entries(example?.parameters?.header ?? {})) {
    if (!(keyOf({ in: "header", name }) in values)) headers.push([name, String(value)]);
  }
  /** @type {State["credentials"]} */
  const credentials = {};
  for (const [id, scheme] of Object.entries(operation.schemes)) {
    credentials[id] = { ...scheme.example, ...example?.credentials?.[id] };
  }
  return {
    server: before?.server ?? operation.servers[0]?.index ?? 0,
    headers,
    values,
    mediaType: example?.mediaType ?? operation.body?.mediaType ?? "",
    // An example without a body shows that it may be left out.
    body: (example ?? operation.body)?.[example ? "body" : "example"] ?? "",
    files: {},
    fields: {},
    security: example?.security ?? 0,
    credentials: { ...credentials, ...keptCredentials(operation) },
  };
}
