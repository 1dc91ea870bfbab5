import { element, fill } from "../dom.js";
import { differencesView } from "./differences.js";
import { pieceNode, prettyPieces } from "./json.js";
import { codeBlock, smallButton, views } from "./parts.js";

/** @typedef {import("./send.js").Answer} Answer */

/** How many characters of a body are shown at a time, so that no body makes the page slow. */
const pageSize = 40_000;
/** How large an image may be that is shown, in bytes. */
const imageLimit = 20_000_000;

/**
 * What came back, for the reader.
 * @param {Answer} answer
 * @param {import("./types.js").Operation} operation
 * @returns {HTMLElement[]}
 */
export function answerView(answer, operation) {
  const words = operation.strings;
  const status = element("span", { class: "status", "data-class": String(answer.status)[0] }, String(answer.status));
  const time = element("span", {}, `${Math.round(answer.milliseconds)} ms`);
  const size = element("span", {}, sizeOf(answer.size));
  const name = answer.reason && element("strong", {}, answer.reason);
  const facts = element("p", { class: "console-facts" }, status, " ", name, " ", time, " ", size);
  return [facts, differencesView(answer, operation), ...bodyView(answer, words), headersView(answer, words)];
}

/** @param {Answer} answer @param {Record<string, string>} words */
function headersView({ headers, status }, words) {
  const rows = headers.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)));
  // Where a redirect leads is in a header.
  const isRedirect = status >= 300 && status < 400;
  const summary = element("summary", {}, fill(words["response-headers"], { count: headers.length }));
  return element("details", { class: "console-headers", open: isRedirect }, summary, element("dl", {}, ...rows));
}

/** @param {number} bytes */
export function sizeOf(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param {Answer} answer @param {Record<string, string>} words @returns {HTMLElement[]} */
function bodyView(answer, words) {
  if (!answer.size) return [element("p", { class: "empty" }, words["empty-body"])];
  const type = answer.type.split(";")[0].trim().toLowerCase();
  const blob = () => new Blob(answer.chunks, { type: type || "application/octet-stream" });
  const link = (/** @type {string} */ word, /** @type {Record<string, unknown>} */ attributes) => {
    // Only now: putting together what is large takes long.
    const click = () => {
      if (!made.href.startsWith("blob:")) made.href = URL.createObjectURL(blob());
    };
    const made = element("a", { class: "button", href: "#", click, ...attributes }, word);
    return made;
  };
  const download = link(fill(words.download, { size: sizeOf(answer.size) }), { download: fileNameOf(answer, type) });
  if (/^image\/(png|jpeg|gif|webp|avif|svg\+xml)$/.test(type) && answer.size < imageLimit) {
    return [imageView(blob(), words), element("p", {}, download)];
  }
  const preview = type === "application/pdf" ? link(words.open, { target: "_blank", rel: "noopener" }) : null;
  if (preview || !isText(answer)) return [element("p", { class: "console-actions" }, preview, download)];

  const first = textOf(answer).next().value ?? "";
  const isJSON = /json$/.test(type) || /^\s*[[{]/.test(first);
  const raw = () => sliced(textOf(answer), words);
  const rest = answer.size > pageSize ? [element("p", {}, download)] : [];
  if (!isJSON) return [raw(), ...rest];
  const pretty = () => {
    const text = textOf(answer);
    return sliced(prettyNodes(prettyPieces(text.next().value ?? "", () => text.next().value ?? "")), words);
  };
  const shown = element("div", {}, pretty());
  const toggle = views(words.body, [[words.pretty, true], [words.raw, false]], (at) => shown.replaceChildren(at ? raw() : pretty()));
  return [toggle, shown, ...rest];
}

/**
 * Nodes or texts in a block of code, a page at a time.
 * @param {Generator<string | Node>} pieces
 * @param {Record<string, string>} words
 */
function sliced(pieces, words) {
  const block = codeBlock();
  const code = /** @type {HTMLElement} */ (block.querySelector("code"));
  let next = pieces.next();
  const show = () => {
    const nodes = [];
    for (let used = 0; !next.done && used < pageSize; next = pieces.next()) {
      nodes.push(next.value);
      used += (typeof next.value === "string" ? next.value : next.value.textContent ?? "").length;
    }
    code.append(...nodes);
    more.hidden = Boolean(next.done);
  };
  const more = smallButton(words["show-more"], null, show);
  show();
  return element("div", {}, block, more);
}

/** @param {Generator<[string, string]>} pieces @returns {Generator<string | Node>} */
function* prettyNodes(pieces) {
  for (const piece of pieces) yield pieceNode(piece);
}

/** The text of a body, a part at a time. @param {Answer} answer @returns {Generator<string>} */
function* textOf(answer) {
  const decoder = decoderOf(answer, false);
  let text = "";
  for (const chunk of answer.chunks) {
    for (let at = 0; at < chunk.length; at += pageSize) {
      text += decoder.decode(chunk.subarray(at, at + pageSize), { stream: true });
      if (text.length < pageSize) continue;
      yield text;
      text = "";
    }
  }
  text += decoder.decode();
  if (text) yield text;
}

/** @param {Answer} answer @param {boolean} fatal */
function decoderOf({ type }, fatal) {
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return new TextDecoder("utf-8", { fatal });
  }
}

/** Whether the beginning of a body is text. @param {Answer} answer */
function isText(answer) {
  try {
    return !decoderOf(answer, true).decode(answer.chunks[0].subarray(0, 65536), { stream: true }).includes("\0");
  } catch {
    return false;
  }
}

/** @param {Blob} blob @param {Record<string, string>} words */
function imageView(blob, words) {
  const image = element("img", { class: "console-image", alt: words.image });
  const reader = new FileReader();
  reader.onload = () => {
    image.src = String(reader.result);
  };
  reader.readAsDataURL(blob);
  return image;
}

/** What a download is called: what the backend calls it, else by its type. @param {Answer} answer @param {string} type */
function fileNameOf({ headers }, type) {
  const given = headers.find(([name]) => name === "content-disposition")?.[1] ?? "";
  const name = /filename="?([^";]+)/i.exec(given)?.[1].replace(/[\\/]/g, "_");
  return name ?? `response.${/^\w+\/(?:.*\+)?([a-z\d]+)$/.exec(type)?.[1] ?? "bin"}`;
}
