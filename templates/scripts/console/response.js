import { element, fill } from "../dom.js";
import { highlightedJSON, prettyJSON } from "./json.js";
import { codeBlock } from "./parts.js";

/**
 * What came back, for the reader.
 * @param {import("./send.js").Answer} answer
 * @param {import("./types.js").Operation} operation
 * @returns {HTMLElement[]}
 */
export function answerView(answer, operation) {
  const words = operation.strings;
  const status = element("span", { class: "status", "data-class": String(answer.status)[0] }, String(answer.status));
  const time = element("span", {}, `${Math.round(answer.milliseconds)} ms`);
  const size = element("span", {}, sizeOf(answer.bytes.length));
  const name = answer.reason && element("strong", {}, answer.reason);
  const facts = element("p", { class: "console-facts" }, status, " ", name, " ", time, " ", size);
  return [facts, documentedView(answer, operation), ...bodyView(answer, words), headersView(answer, words)];
}

/**
 * @param {import("./send.js").Answer} answer
 * @param {Record<string, string>} words
 */
function headersView({ headers, status }, words) {
  const rows = headers.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)));
  // Where a redirect leads is in a header.
  const isRedirect = status >= 300 && status < 400;
  const summary = element("summary", {}, fill(words["response-headers"], { count: headers.length }));
  return element("details", { class: "console-headers", open: isRedirect }, summary, element("dl", {}, ...rows));
}

/**
 * Says what the documentation says of this status.
 * @param {import("./send.js").Answer} answer
 * @param {import("./types.js").Operation} operation
 */
function documentedView({ status }, { responses = {}, strings: words }) {
  const key = [`${status}`, `${status}`[0] + "XX", "default"].find((each) => each in responses);
  if (!key) return element("p", { class: "console-hint" }, fill(words.undocumented, { status }));
  const link = element("a", { href: `#response-${key.toLowerCase()}` }, words.documented);
  return element("p", { class: "console-documented" }, link, ` ${responses[key]}`);
}

/** @param {number} bytes */
export function sizeOf(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * @param {import("./send.js").Answer} answer
 * @param {Record<string, string>} words
 * @returns {HTMLElement[]}
 */
function bodyView(answer, words) {
  if (!answer.bytes.length) return [element("p", { class: "empty" }, words["empty-body"])];
  const type = answer.type.split(";")[0].trim().toLowerCase();
  if (/^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/.test(type)) return [imageView(answer.bytes, type, words)];
  const text = decoded(answer);
  if (text === null) return [downloadView(answer.bytes, type, words)];
  const pretty = /json$/.test(type) || /^\s*[[{]/.test(text) ? prettyJSON(text) : null;
  if (pretty === null || pretty === text) return [codeBlock(...(pretty === null ? [text] : highlightedJSON(text)))];

  const shown = codeBlock(...highlightedJSON(pretty));
  const raw = codeBlock(text);
  raw.hidden = true;
  const toggle = element("div", { class: "console-views", role: "group", "aria-label": words.body });
  for (const [view, word] of /** @type {[HTMLElement, string][]} */ ([[shown, words.pretty], [raw, words.raw]])) {
    const button = element("button", { type: "button", "aria-pressed": String(view === shown) }, word);
    button.addEventListener("click", () => {
      shown.hidden = view !== shown;
      raw.hidden = view !== raw;
      for (const each of toggle.children) each.setAttribute("aria-pressed", String(each === button));
    });
    toggle.append(button);
  }
  return [toggle, shown, raw];
}

/**
 * The text of a body, or `null` when its bytes are none.
 * @param {import("./send.js").Answer} answer
 */
function decoded(answer) {
  const charset = /charset="?([\w-]+)/i.exec(answer.type)?.[1] ?? "utf-8";
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(answer.bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} type
 * @param {Record<string, string>} words
 */
function imageView(bytes, type, words) {
  const image = element("img", { class: "console-image", alt: words.image });
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    image.src = String(reader.result);
  });
  reader.readAsDataURL(new Blob([/** @type {any} */ (bytes)], { type }));
  return image;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} type
 * @param {Record<string, string>} words
 */
function downloadView(bytes, type, words) {
  const blob = new Blob([/** @type {any} */ (bytes)], { type: type || "application/octet-stream" });
  const label = fill(words.download, { size: sizeOf(bytes.length) });
  const attributes = { class: "button", href: URL.createObjectURL(blob), download: "response" };
  return element("p", {}, element("a", attributes, label));
}
