import { copy, setUpCopying } from "../copy.js";
import { element, fill } from "../dom.js";
import { authorizationForm } from "./authorization.js";
import { bodyForm } from "./body.js";
import { codeView } from "./code.js";
import { fragmentOf, historyView, remember, restore } from "./history.js";
import { parse } from "./json.js";
import { parameterForms } from "./parameters.js";
import { codeBlock, field, note, picker, problemNote } from "./parts.js";
import { asText, compose } from "./request.js";
import { answerView, sizeOf } from "./response.js";
import { saveView } from "./save.js";
import { send } from "./send.js";
import { serverForm, timeLimit } from "./servers.js";
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
  const [response, words] = await Promise.all([
    fetch(holder.dataset.operation ?? ""), fetch(new URL(`../words/${document.documentElement.lang}.json`, import.meta.url)),
  ]);
  /** @type {Operation} */
  const operation = parse(await response.text(), true);
  operation.strings = await words.json();
  const close = element("button", { class: "console-close", click: () => {
    holder.hidden = true;
    /** @type {HTMLElement | null} */ (document.querySelector("[data-console-open]"))?.focus();
  } }, operation.strings.close);
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
  restore(operation, state, location.hash);
  /** @type {AbortController | null} */
  let running = null;
  /** @type {(isStrict: boolean) => boolean} */
  let validate = () => true;

  const preview = document.createTextNode("");
  const code = codeView(words);
  const controls = element("div", { class: "console-controls" });
  const button = (/** @type {string} */ word, /** @type {Record<string, any>} */ attributes = {}) =>
    element("button", { class: "button", ...attributes }, word);
  const sendButton = button(words.send, { type: "submit", class: "button button-main" });
  const cancelButton = button(words.cancel, { hidden: true, click: () => running?.abort() });
  const curlButton = button(words["copy-curl"], { click: () => tellCopied(code.text("curl")) });
  const linkButton = button(words["copy-link"], {
    click: () => tellCopied(location.href.replace(/#.*$/, "") + "#" + fragmentOf(operation, state)),
  });
  const keys = element("span", { class: "console-hint console-keys" }, words["send-keys"]);
  const progress = element("span", { class: "console-progress", role: "status" });
  const output = element("div", { class: "console-response" });
  const request = () => compose(operation, state, root);
  const refresh = () => {
    const composed = request();
    preview.data = asText(composed);
    code.show({
      method: composed.method,
      url: composed.sampleURL,
      headers: composed.headers.filter(({ isOwn }) => !isOwn).map(({ name, value, sample }) => [name, sample ?? value]),
      body: composed.body === null ? null : composed.shownBody,
    });
    validate(false);
  };

  const buildControls = () => {
    const parameters = parameterForms(operation, state, refresh);
    const body = bodyForm(operation, state, refresh);
    validate = (isStrict) => {
      body?.validate();
      return parameters.validate(isStrict);
    };
    const parts = [
      exampleChoice(operation, start, (example) => {
        state = stateOf(operation, example, state);
        buildControls();
      }),
      serverForm(operation, state, refresh),
      authorizationForm(operation, state, refresh),
      ...parameters.groups,
      body?.group ?? null,
      timeLimit(state, words),
    ];
    const kept = controls.firstElementChild;
    // The picker of examples stays, so that it keeps the focus.
    if (kept && parts[0]) parts[0] = /** @type {HTMLElement} */ (kept);
    controls.replaceChildren(...parts.filter((part) => part !== null));
    refresh();
  };
  const reopen = (/** @type {string} */ call) => {
    restore(operation, state, call);
    buildControls();
    controls.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement | null} */ (controls.querySelector("input, select, textarea"))?.focus();
  };

  /** Tells how it goes; what is in the answer as well is only read aloud. */
  const say = (/** @type {string} */ text, aloud = false) => {
    progress.textContent = text;
    progress.toggleAttribute("data-aloud", aloud);
  };
  const tellCopied = async (/** @type {string} */ text) => say((await copy(text)) ? words.copied : words["copy-failed"]);

  const run = async () => {
    if (running || !validate(true)) return;
    running = new AbortController();
    const { signal } = running;
    const seconds = Number(state.timeout);
    const timer = seconds > 0 ? setTimeout(() => running?.abort("timeout"), seconds * 1000) : 0;
    sendButton.disabled = true;
    cancelButton.hidden = false;
    say(words.sending);
    output.setAttribute("aria-busy", "true");
    output.querySelector("[data-live]")?.removeAttribute("data-live");
    const composed = request();
    const call = fragmentOf(operation, state);
    let status = "–";
    try {
      const live = liveView(output, words);
      const answer = await send(composed, root, signal, (size, chunk, type) => {
        say(fill(words.receiving, { size: sizeOf(size) }));
        live(chunk, type);
      });
      const views = told(answer, operation);
      if (answer && !answer.problem) {
        status = String(answer.status);
        if (answer.saves) views.push(saveView(operation, composed, answer, root));
      }
      output.replaceChildren(element("h3", {}, words.response), ...views);
      setUpCopying(output);
      // Short, because it is read aloud; the whole answer is below.
      const first = views[0].matches(".console-facts") ? views[0] : views[0].firstElementChild;
      say(first?.textContent ?? "", true);
    } catch {
      const message = signal.reason === "timeout" ? fill(words["timed-out"], { seconds })
        : signal.aborted ? words.cancelled : words["no-connection"];
      // What had arrived of a stream stays.
      if (!output.querySelector("[data-live]")) output.replaceChildren();
      output.append(element("p", { class: "note", "data-note": signal.aborted ? null : "stop" }, message));
      say(message, true);
    }
    clearTimeout(timer);
    remember(operation, { line: `${composed.method} ${composed.shownURL}`, status, page: location.pathname, call });
    past.open = false;
    running = null;
    output.removeAttribute("aria-busy");
    sendButton.disabled = false;
    sendButton.textContent = words.resend;
    if (document.activeElement === cancelButton) sendButton.focus();
    cancelButton.hidden = true;
    output.scrollIntoView({ block: "nearest" });
  };
  const past = historyView(operation, reopen);

  const form = element("form", {
    class: "console-form", novalidate: true,
    submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      run();
    },
    // Password managers and other tools that fill in forms only say "change".
    change: (/** @type {Event} */ { target }) => {
      if (target instanceof HTMLElement && target.matches("textarea, input:not([type=checkbox], [type=file])")) {
        target.dispatchEvent(new Event("input"));
      }
    },
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      run();
    },
  }, controls,
    element("div", { class: "console-preview" }, element("h3", {}, words.preview), codeBlock(preview)), code.view,
    element("div", { class: "console-actions" }, sendButton, curlButton, linkButton, keys, progress, cancelButton));
  // The alternative of the body that the reader looks at is the one that the form has.
  document.addEventListener("choose", (/** @type {any} */ { detail: { name, key: chosen } }) => {
    if (!/^branch-body/.test(name)) return;
    const [, number] = /^(\d+)-/.exec(chosen) ?? [];
    if (number) controls.querySelector("[data-branches]")?.dispatchEvent(new CustomEvent("branch", { detail: Number(number) - 1 }));
  });
  buildControls();
  return [form, output, past];
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
    if (!/event-stream|ndjson|jsonl|json-seq|^text\/plain/.test(type)) return;
    if (!text) {
      text = document.createTextNode("");
      const block = codeBlock(text);
      block.dataset.live = "";
      output.replaceChildren(element("h3", {}, words.response), block);
    }
    text.appendData(decoder.decode(chunk, { stream: true }));
    // The end of a long stream is what is new.
    if (text.length > 200_000) text.deleteData(0, text.length - 100_000);
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
  return answer.problem ? [problemNote(answer.problem, words)] : answerView(answer, operation);
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
    chosen(operation.examples[Number(value)]);
  });
  return field(select.id, operation.strings.example, select);
}
