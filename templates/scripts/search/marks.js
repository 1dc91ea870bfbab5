import { element } from "../dom.js";
import { fold } from "./words.js";

/**
 * A text with words marked, whatever their case and diacritics.
 * @param {string} text
 * @param {string[]} words folded
 * @returns {(Node | string)[]}
 */
export function marked(text, words) {
  const characters = [...text];
  const isMarked = characters.map(() => false);
  const folded = characters.map(fold);
  // For every unit of the folded text, the character that it comes from.
  const origin = folded.flatMap((piece, at) => Array(piece.length).fill(at));
  const whole = folded.join("");
  for (const word of words) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
      // A single letter is marked where a word starts; everywhere it would be noise.
      if (word.length < 2 && at > 0 && /[\p{L}\p{N}]/u.test(whole[at - 1]) && word < "\u0300") continue;
      for (let unit = at; unit < at + word.length; unit += 1) isMarked[origin[unit]] = true;
    }
  }
  /** @type {(Node | string)[]} */
  const pieces = [];
  for (let at = 0, end; at < characters.length; at = end) {
    for (end = at + 1; end < characters.length && isMarked[end] === isMarked[at]; ) end += 1;
    const piece = characters.slice(at, end).join("");
    pieces.push(isMarked[at] ? element("mark", {}, piece) : piece);
  }
  return pieces;
}
