/** Scripts that write words without spaces between them, or join them with others. */
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々";
const pieces = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
const startsUnspaced = new RegExp(`^[${unspaced}]`, "u");

/**
 * A text without what readers leave out: case, diacritics (Latin, Greek, Cyrillic; points of Hebrew and Arabic), width.
 * @param {string} text
 */
export function fold(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .toLowerCase();
}

/**
 * The folded words of a text; `camelCase`, `snake_case` and `kebab-case` have several.
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  const parted = text.replace(/([\p{Ll}\p{N}])(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1$2 ");
  return fold(parted).match(pieces) ?? [];
}

/**
 * The words with a space around each, for quick looks.
 * @param {string} text
 */
export const spaced = (text) => ` ${wordsOf(text).join(" ")} `;

/**
 * How well a word of a query is found in spaced words: 1 as a word, less at the start of one or inside, 0 not at all.
 * @param {string} words
 * @param {string} token
 */
export function match(words, token) {
  const at = words.indexOf(token);
  if (at < 0) return startsUnspaced.test(token) && token.length > 2 ? matchPairs(words, token) : 0;
  if (words.includes(` ${token} `)) return 1;
  if (startsUnspaced.test(token)) return 0.9;
  const start = words.indexOf(` ${token}`);
  if (start >= 0) return 0.6 + (0.3 * token.length) / (words.indexOf(" ", start + 1) - start - 1);
  return token.length > 2 ? 0.35 : 0;
}

/**
 * How many pairs of neighbouring characters are found, when most are.
 * @param {string} words
 * @param {string} token
 */
function matchPairs(words, token) {
  let found = 0;
  for (let at = 1; at < token.length; at += 1) if (words.includes(token.slice(at - 1, at + 1))) found += 1;
  const share = found / (token.length - 1);
  return share >= 0.6 ? share / 2 : 0;
}

/**
 * The words within a slip of a token of four letters or more, within two of one of eight; also as the start of a word.
 * @param {Iterable<string>} vocabulary
 * @param {string} token
 * @returns {[word: string, slips: number][]} the nearest first
 */
export function similar(vocabulary, token) {
  const allowed = token.length < 4 || startsUnspaced.test(token) ? 0 : token.length < 8 ? 1 : 2;
  /** @type {[string, number][]} */
  const found = [];
  if (!allowed) return found;
  for (const word of vocabulary) {
    if (word.length < token.length - allowed) continue;
    const slips = Math.min(distance(token, word, allowed), distance(token, word.slice(0, token.length), allowed));
    if (slips && slips <= allowed) found.push([word, slips]);
  }
  return found.sort((a, b) => a[1] - b[1] || a[0].length - b[0].length).slice(0, 24);
}

/**
 * Edits between two words (insert, delete, replace, swap neighbours), or `limit + 1` when there are more.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  /** @type {number[]} */
  let older = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    older = last;
    last = row;
  }
  return last[b.length];
}
