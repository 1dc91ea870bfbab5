import { copy } from "../copy.js";
import { element, fill } from "../dom.js";
import { authorizationForm } from "./authorization.js";
import { bodyForm, check, parameterForms } from "./form.js";
import { asCurl, asText, compose } from "./request.js";
import { answerView, sizeOf } from "./response.js";
import { send } from "./send.js";
import { stateOf } from "./state.js";

/** @typedef {import("./types.js").Operation} Operation */

/** @type {Promise<void> | undefined} */
let building;

/**
 * Opens the console in its place on the page, and builds it the first time.
 * @param {HTMLElement} holder
 */
export async function openConsole(holder) {
  building ??= build(holder).catch((error) => {
    building = undefined;
    holder.append(element("p", { class: "console-error", role: "alert" }, String(error)));
  });
  holder.hidden = false;
  await building;
  holder.scrollIntoView({ block: "start" });
  const first = /** @type {HTMLElement | null} */ (holder.querySelector("form :is(input, select, textarea)"));
  first?.focus({ preventScroll: true });
}

/** @param {HTMLElement} holder */
async function build(holder) {
  const response = await fetch(holder.dataset.operation ?? "");
  /** @type {Operation} */
  const operation = await response.json();
  const words = operation.strings;
  const close = element("button", { type: "button", class: "console-close" }, words.close);
  close.addEventListener("click", () => {
    holder.hidden = true;
    /** @type {HTMLElement | null} */ (document.querySelector("[data-console-open]"))?.focus();
  });
  holder.append(close, ...panel(operation));
}

/**
 * @param {Operation} operation
 * @returns {HTMLElement[]}
 */
function panel(operation) {
  const words = operation.strings;
  const root = document.documentElement.dataset.root ?? "./";
  let state = stateOf(operation, operation.examples[0]);
  /** @type {AbortController | null} */
  let running = null;

  const preview = element("code");
  const controls = element("div", { class: "console-controls" });
  const sendButton = element("button", { type: "submit", class: "button button-main" }, words.send);
  const cancelButton = element("button", { type: "button", class: "button", hidden: true }, words.cancel);
  const curlButton = element("button", { type: "button", class: "button" }, words["copy-curl"]);
  const progress = element("span", { class: "console-progress", role: "status" });
  const output = element("section", { class: "console-response", "aria-label": words.response });
  const request = () => compose(operation, state, root);
  const refresh = () => {
    preview.textContent = asText(request());
  };

  const buildControls = () => {
    const parts = [
      exampleChoice(operation, (example) => {
        state = stateOf(operation, example, state);
        buildControls();
      }),
      serverChoice(operation, state, refresh),
      authorizationForm(operation, state, refresh),
      ...parameterForms(operation, state, refresh),
      bodyForm(operation, state, refresh),
    ];
    const kept = controls.firstElementChild;
    // The picker of examples stays, so that it keeps the focus.
    if (kept && parts[0]) parts[0] = /** @type {HTMLElement} */ (kept);
    controls.replaceChildren(...parts.filter((part) => part !== null));
    refresh();
  };

  const form = element("form", { class: "console-form", novalidate: true }, controls,
    element("div", { class: "console-preview" }, element("h3", {}, words.preview), element("div", { class: "code" }, element("pre", { tabindex: "0" }, preview))),
    element("div", { class: "console-actions" }, sendButton, cancelButton, curlButton, element("span", { class: "console-hint console-keys" }, words["send-keys"]), progress));

  const run = async () => {
    if (running || !check(form, operation, state)) return;
    running = new AbortController();
    const { signal } = running;
    sendButton.disabled = true;
    cancelButton.hidden = false;
    progress.textContent = words.sending;
    try {
      const live = liveView(output, words);
      const answer = await send(request(), signal, (size, chunk, type) => {
        progress.textContent = fill(words.receiving, { size: sizeOf(size) });
        live(chunk, type);
      });
      const views = told(answer, words);
      output.replaceChildren(element("h3", {}, words.response), ...views);
      // Short, because it is read aloud; the whole answer is below.
      progress.textContent = (views[0].matches(".console-facts") ? views[0] : views[0].firstElementChild)?.textContent ?? "";
    } catch {
      const message = signal.aborted ? words.cancelled : words["no-connection"];
      // What had arrived of a stream stays.
      if (!output.querySelector("[data-live]")) output.replaceChildren();
      output.append(element("p", { class: "note", "data-note": signal.aborted ? null : "stop" }, message));
      progress.textContent = message;
    }
    running = null;
    sendButton.disabled = false;
    if (document.activeElement === cancelButton) sendButton.focus();
    cancelButton.hidden = true;
    output.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  cancelButton.addEventListener("click", () => running?.abort());
  curlButton.addEventListener("click", async () => {
    const done = await copy(asCurl(request(), false));
    progress.textContent = done ? words.copied : words["copy-failed"];
  });
  buildControls();
  return [form, output];
}

/**
 * Shows the text of a stream while it arrives. Other answers wait until they are whole.
 * @param {HTMLElement} output
 * @param {Record<string, string>} words
 * @returns {(chunk: Uint8Array, type: string) => void}
 */
function liveView(output, words) {
  const decoder = new TextDecoder();
  /** @type {HTMLElement | null} */
  let code = null;
  return (chunk, type) => {
    if (!/event-stream|ndjson|jsonl|json-seq/.test(type)) return;
    if (!code) {
      code = element("code");
      output.replaceChildren(element("h3", {}, words.response), element("div", { class: "code", "data-live": true }, element("pre", { tabindex: "0" }, code)));
    }
    code?.append(decoder.decode(chunk, { stream: true }));
  };
}

/**
 * An answer, or why there is none.
 * @param {import("./send.js").Answer} answer
 * @param {Record<string, string>} words
 * @returns {HTMLElement[]}
 */
function told(answer, words) {
  if (answer.problem) {
    const { title, detail } = answer.problem;
    return [element("div", { class: "note", "data-note": "stop" }, element("p", { class: "note-title" }, title ?? words.problem), detail ? element("p", {}, detail) : null)];
  }
  if (!answer.fromLectern && [404, 405, 501].includes(answer.status)) {
    return [element("div", { class: "note", "data-note": "warn" }, element("p", { class: "note-title" }, words["no-server"]), element("p", {}, words["no-server-help"]),
      element("div", { class: "code" }, element("pre", { tabindex: "0" }, element("code", {}, "lectern serve"))))];
  }
  return answerView(answer, words);
}

/**
 * @param {Operation} operation
 * @param {(example: import("./types.js").Example) => void} chosen
 */
function exampleChoice(operation, chosen) {
  if (operation.examples.length < 2) return null;
  const select = element("select", { id: "console-example", change: () => chosen(operation.examples[Number(select.value)]) });
  for (const [at, example] of operation.examples.entries()) select.append(element("option", { value: String(at) }, example.title));
  return element("div", { class: "console-field" }, element("label", { for: "console-example" }, operation.strings.example), select);
}

/**
 * @param {Operation} operation
 * @param {import("./types.js").State} state
 * @param {() => void} changed
 */
function serverChoice(operation, state, changed) {
  if (operation.servers.length < 2) return null;
  const select = element("select", {
    id: "console-server",
    change: () => {
      state.server = Number(select.value);
      changed();
    },
  });
  for (const { index, url, description } of operation.servers) {
    select.append(element("option", { value: String(index), selected: index === state.server }, description ? `${url} – ${description}` : url));
  }
  return element("div", { class: "console-field" }, element("label", { for: "console-server" }, operation.strings.server), select);
}
