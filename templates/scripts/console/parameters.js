import { fill } from "../dom.js";
import { checker, faultText } from "./check.js";
import { control, focusFirst } from "./form.js";
import { stringify } from "./json.js";
import { group } from "./parts.js";
import { isEmpty } from "./serialize.js";
import { keyOf } from "./state.js";

/**
 * @typedef {import("./types.js").Operation} Operation
 * @typedef {import("./types.js").State} State
 */

/**
 * One group of controls for each place that has parameters.
 * @param {Operation} operation
 * @param {State} state
 * @param {() => void} changed
 * @returns {{ groups: HTMLElement[], validate: (isStrict: boolean) => boolean }}
 */
export function parameterForms(operation, state, changed) {
  /** @type {Map<string, import("./form.js").Form>} */
  const forms = new Map();
  const groups = [];
  for (const place of ["path", "query", "querystring", "header", "cookie"]) {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    if (!parameters.length) continue;
    const rows = parameters.map((parameter) => {
      const key = keyOf(parameter);
      /** @type {import("./form.js").Form} */
      const form = { words: operation.strings, changed, id: `console-${key}`, isText: !parameter.content, errors: new Map() };
      forms.set(key, form);
      return control(form, parameter.schema, state.values[key], {
        path: [""], name: parameter.name, required: parameter.required,
        put: (value) => {
          state.values[key] = value;
        },
      });
    });
    groups.push(group(operation.strings[place === "querystring" ? "query" : place], ...rows));
  }
  /** What the server found, by the parameter. @type {Map<unknown, string>} */
  let faults = new Map();
  /** @param {boolean} [isStrict] */
  const tell = (isStrict) => show(operation, state, forms, groups, faults, isStrict);
  const ask = checker(operation, "parameters", (found) => {
    faults = new Map(found.reverse().map((fault) => [fault.path?.[0], faultText(fault, operation.strings)]));
    tell();
  });
  return {
    groups,
    validate: (isStrict) => {
      const entered = Object.entries(state.values).filter(([, value]) => !isEmpty(value));
      ask(entered.length ? stringify(new Map(entered)) : "");
      return tell(isStrict);
    },
  };
}

/**
 * Shows what is wrong with parameters. A wrong type may be sent on purpose; a request without its parts cannot.
 * @param {Operation} operation
 * @param {State} state
 * @param {Map<string, import("./form.js").Form>} forms
 * @param {HTMLElement[]} groups
 * @param {Map<unknown, string>} faults
 * @param {boolean} [isStrict] whether what is missing is an error yet; then the first is gone to. Where that is not said,
 *   what was told of it stays
 * @returns {boolean} whether the request can be sent
 */
function show(operation, state, forms, groups, faults, isStrict) {
  const words = operation.strings;
  let isComplete = true;
  for (const parameter of operation.parameters) {
    const form = forms.get(keyOf(parameter));
    const value = state.values[keyOf(parameter)];
    const missing = parameter.required && isEmpty(value);
    // A browser resolves these before it sends, however they are written: the request would go elsewhere.
    const isDots = parameter.in === "path" && (value === "." || value === "..");
    if (missing || isDots) {
      isComplete = false;
      if (isStrict === undefined) continue;
    }
    const message = isDots ? words["dot-segment"] : missing ? (isStrict ? fill(words.missing, { name: parameter.name }) : "")
      : !isEmpty(value) && faults.get(keyOf(parameter)) || "";
    form?.errors.get("")?.(message);
  }
  if (isStrict && !isComplete) {
    const wrong = groups.map((each) => each.querySelector('[aria-invalid="true"]')).find((each) => each);
    if (wrong) /** @type {HTMLElement} */ (wrong).focus();
    else focusFirst(groups[0]);
  }
  return isComplete;
}
