import { element } from "../dom.js";

const token = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]|\s+|./gs;
const highlightLimit = 300_000;

/**
 * JSON with line breaks and indents, as text: numbers keep every digit, names their order. `null` when it is not JSON.
 * @param {string} text
 * @returns {string | null}
 */
export function prettyJSON(text) {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  const pieces = [];
  let depth = 0;
  let opened = false;
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [piece] of text.matchAll(token)) {
    if (/^\s/.test(piece)) continue;
    if (piece === "}" || piece === "]") {
      depth -= 1;
      pieces.push(opened ? piece : line() + piece);
      opened = false;
      continue;
    }
    if (opened) pieces.push(line());
    opened = piece === "{" || piece === "[";
    if (opened) depth += 1;
    if (piece === ",") pieces.push(`,${line()}`);
    else pieces.push(piece === ":" ? ": " : piece);
  }
  return pieces.join("");
}

/**
 * The nodes of highlighted JSON; plain text where it is too long for colours.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function highlightedJSON(text) {
  if (text.length > highlightLimit) return [text];
  const nodes = [];
  const pieces = [...text.matchAll(token)].map(([piece]) => piece);
  for (const [at, piece] of pieces.entries()) {
    let kind = "";
    if (piece.startsWith('"')) kind = pieces[at + 1] === ":" ? "k" : "s";
    else if (/^[-\d]/.test(piece)) kind = "n";
    else if (/^(true|false|null)$/.test(piece)) kind = "w";
    nodes.push(kind ? element("span", { class: kind }, piece) : piece);
  }
  return nodes;
}
