import { showExample } from "../choices.js";
import { copy, setUpCopying } from "../copy.js";
import { element, fill } from "../dom.js";
import { authorizationForm } from "./authorization.js";
import { bodyForm, check, parameterForms } from "./form.js";
import { codeBlock, field, note, picker } from "./parts.js";
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
  // Shown when it is whole, so that nothing moves twice.
  await building;
  holder.hidden = false;
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
  // The example that the reader looks at, else the first.
  const looked = document.querySelector('[data-choices="example"] > .choice:not([hidden])');
  const key = /** @type {HTMLElement | null} */ (looked)?.dataset.choice;
  const start = Math.max(0, operation.examples.findIndex(({ id }) => id === key));
  let state = stateOf(operation, operation.examples[start]);
  /** @type {AbortController | null} */
  let running = null;

  const preview = document.createTextNode("");
  const controls = element("div", { class: "console-controls" });
  const sendButton = element("button", { type: "submit", class: "button button-main" }, words.send);
  const cancelButton = element("button", { type: "button", class: "button", hidden: true }, words.cancel);
  const curlButton = element("button", { type: "button", class: "button" }, words["copy-curl"]);
  const keys = element("span", { class: "console-hint console-keys" }, words["send-keys"]);
  const progress = element("span", { class: "console-progress", role: "status" });
  const output = element("div", { class: "console-response" });
  const request = () => compose(operation, state, root);
  const refresh = () => {
    preview.data = asText(request());
  };

  const buildControls = () => {
    const parts = [
      exampleChoice(operation, start, (example) => {
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
    element("div", { class: "console-preview" }, element("h3", {}, words.preview), codeBlock(preview)),
    element("div", { class: "console-actions" }, sendButton, curlButton, keys, progress, cancelButton));

  /** Tells how it goes; what is in the answer as well is only read aloud. */
  const say = (/** @type {string} */ text, aloud = false) => {
    progress.textContent = text;
    progress.toggleAttribute("data-aloud", aloud);
  };

  const run = async () => {
    if (running || !check(form, operation, state)) return;
    running = new AbortController();
    const { signal } = running;
    sendButton.disabled = true;
    cancelButton.hidden = false;
    say(words.sending);
    output.setAttribute("aria-busy", "true");
    output.querySelector("[data-live]")?.removeAttribute("data-live");
    try {
      const live = liveView(output, words);
      const answer = await send(request(), root, signal, (size, chunk, type) => {
        say(fill(words.receiving, { size: sizeOf(size) }));
        live(chunk, type);
      });
      const views = told(answer, operation);
      output.replaceChildren(element("h3", {}, words.response), ...views);
      setUpCopying(output);
      // Short, because it is read aloud; the whole answer is below.
      const first = views[0].matches(".console-facts") ? views[0] : views[0].firstElementChild;
      say(first?.textContent ?? "", true);
    } catch {
      const message = signal.aborted ? words.cancelled : words["no-connection"];
      // What had arrived of a stream stays.
      if (!output.querySelector("[data-live]")) output.replaceChildren();
      output.append(element("p", { class: "note", "data-note": signal.aborted ? null : "stop" }, message));
      say(message, true);
    }
    running = null;
    output.removeAttribute("aria-busy");
    sendButton.disabled = false;
    if (document.activeElement === cancelButton) sendButton.focus();
    cancelButton.hidden = true;
    output.scrollIntoView({ block: "nearest" });
  };

  form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    run();
  });
  // Password managers and other tools that fill in forms only say "change".
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLElement && target.matches("textarea, input:not([type=checkbox], [type=file])")) {
      target.dispatchEvent(new Event("input"));
    }
  });
  form.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  });
  cancelButton.addEventListener("click", () => running?.abort());
  curlButton.addEventListener("click", async () => {
    const done = await copy(asCurl(request(), false));
    say(done ? words.copied : words["copy-failed"]);
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
  /** @type {Text | null} */
  let text = null;
  return (chunk, type) => {
    if (!/event-stream|ndjson|jsonl|json-seq/.test(type)) return;
    if (!text) {
      text = document.createTextNode("");
      const block = codeBlock(text);
      block.dataset.live = "";
      output.replaceChildren(element("h3", {}, words.response), block);
    }
    text.appendData(decoder.decode(chunk, { stream: true }));
  };
}

/**
 * An answer, or why there is none.
 * @param {import("./send.js").Answer | null} answer
 * @param {Operation} operation
 * @returns {HTMLElement[]}
 */
function told(answer, operation) {
  const words = operation.strings;
  if (!answer) {
    return [note("warn", words["no-server"], element("p", {}, words["no-server-help"]), codeBlock("lectern serve"))];
  }
  if (answer.problem) {
    const { title, detail } = answer.problem;
    return [note("stop", title ?? words.problem, detail ? element("p", {}, detail) : null)];
  }
  return answerView(answer, operation);
}

/**
 * @param {Operation} operation
 * @param {number} start
 * @param {(example: import("./types.js").Example) => void} chosen
 */
function exampleChoice(operation, start, chosen) {
  if (operation.examples.length < 2) return null;
  /** @type {[string, string][]} */
  const options = operation.examples.map((example, at) => [String(at), example.title]);
  const select = picker("console-example", options, String(start), (value) => {
    showExample(operation.examples[Number(value)].id);
  });
  document.addEventListener("lectern-example", (event) => {
    const at = operation.examples.findIndex(({ id }) => id === /** @type {CustomEvent} */ (event).detail);
    if (at < 0) return;
    select.value = String(at);
    chosen(operation.examples[at]);
  });
  return field(select.id, operation.strings.example, select);
}

/**
 * @param {Operation} operation
 * @param {import("./types.js").State} state
 * @param {() => void} changed
 */
function serverChoice(operation, state, changed) {
  if (operation.servers.length < 2) return null;
  /** @type {[string, string][]} */
  const options = operation.servers.map(({ index, url, description }) => {
    return [String(index), description ? `${url} – ${description}` : url];
  });
  const select = picker("console-server", options, String(state.server), (value) => {
    state.server = Number(value);
    changed();
  });
  return field(select.id, operation.strings.server, select);
}
