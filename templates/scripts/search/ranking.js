import { flat, segmentsOf } from "./index.js";
import { match, similar, wordsOf } from "./words.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./index.js").Page} Page
 * @typedef {import("./index.js").Name} Name
 * @typedef {{ page: Page, name?: Name, score: number, byText?: boolean }} Result
 * @typedef {{ key: string, results: Result[], more: number }} Group `more` results are not shown
 * @typedef {[word: string, weight: number][]} Token a word of the query, then words that are nearly it
 */

/** How many results a group shows, and what its kind is worth where all else is equal. */
const groups = {
  operations: { kinds: ["operation", "webhook"], limit: 12, worth: 8 },
  types: { kinds: ["type"], limit: 6, worth: 4 },
  names: { kinds: ["parameter", "property", "value", "response", "scope"], limit: 8, worth: 0 },
  pages: { kinds: ["page", "section", "guide", "heading"], limit: 6, worth: 5 },
};

/** The group of each kind. */
const groupOf = new Map(
  Object.entries(groups).flatMap(([key, group]) => group.kinds.map((kind) => [kind, { key, ...group }])),
);

/** What a name is worth, by its kind. @type {Record<string, number>} */
const worth = { heading: 1, parameter: 0.85, property: 0.8, scope: 0.8, value: 0.7, response: 0.6 };

/** How many places of one name are shown, and how many results of a group that was opened. */
const places = 3;
const all = 300;

/**
 * The best results for a query in groups, the best first; `marks` are the words to mark in them.
 * @param {Index} index
 * @param {string} query
 * @param {Set<string>} [open] the groups that show all of their results
 * @returns {{ groups: Group[], marks: string[] }}
 */
export function rank(index, query, open = new Set()) {
  const words = wordsOf(query).slice(0, 8);
  /** @type {Token[]} */
  let tokens = words.map((word) => [[word, 1]]);
  if (!words.length) return { groups: [], marks: [] };
  /** @type {Record<string, number>} */
  let hidden = {};
  let results = byPath(index, query);
  if (!results.length) results = collect(index, tokens, query, open, hidden);
  if (results.length < 3) {
    tokens = tokens.map(([[word]]) => [
      [word, 1],
      ...slipsOf(index, word).map(([near, slips]) => /** @type {[string, number]} */ ([near, 0.7 - slips * 0.2])),
    ]);
    const seen = new Set(results.map(({ page, name }) => `${page.url} ${name?.anchor} ${name?.text}`));
    const more = collect(index, tokens, query, open, (hidden = {}));
    results.push(...more.filter(({ page, name }) => !seen.has(`${page.url} ${name?.anchor} ${name?.text}`)));
  }
  return { groups: grouped(results, open, hidden), marks: tokens.flat().map(([word]) => word) };
}

/**
 * What a word may have been meant to be; nothing when it is the start of a word that is there.
 * @param {Index} index
 * @param {string} word
 */
function slipsOf({ vocabulary }, word) {
  for (const known of vocabulary) if (known.startsWith(word)) return [];
  return similar(vocabulary, word);
}

/**
 * @param {Result[]} results
 * @param {Set<string>} open
 * @param {Record<string, number>} hidden how many results of a group were left out before
 */
function grouped(results, open, hidden) {
  results.sort((a, b) => b.score - a.score || a.page.title.length - b.page.title.length);
  /** @type {Group[]} */
  const found = [];
  for (const { page, name, ...rest } of results) {
    const { key, limit } = /** @type {{ key: string, limit: number }} */ (groupOf.get(name?.kind ?? page.kind));
    let group = found.find((each) => each.key === key);
    if (!group) found.push((group = { key, results: [], more: hidden[key] ?? 0 }));
    if (group.results.length < (open.has(key) ? all : limit)) group.results.push({ page, name, ...rest });
    else group.more += 1;
  }
  return found;
}

/**
 * How well a token is found in spaced words.
 * @param {string} words
 * @param {Token} token
 */
function best(words, token) {
  let found = 0;
  for (const [at, [word, weight]] of token.entries()) {
    // What is nearly the word counts as a whole word only, or parts of words would be near anything.
    const score = at === 0 ? match(words, word) : words.includes(` ${word} `) ? weight : 0;
    if (score > found) found = score;
  }
  return found;
}

/**
 * @param {Index} index
 * @param {Token[]} tokens
 * @param {string} query
 * @param {Set<string>} open
 * @param {Record<string, number>} hidden gets how many results are left out
 * @returns {Result[]}
 */
function collect(index, tokens, query, open, hidden) {
  const whole = flat(query);
  const own = index.pages.map((page) => tokens.map((token) => scoreOwn(page, token)));
  const results = fromNames(index, tokens, own, whole, open, hidden);
  const named = tokens.length > 1 ? tokens.map((token) => pagesNaming(index, token)) : [];
  for (const [at, page] of index.pages.entries()) {
    let score = 0;
    let byText = true;
    let isComplete = own[at].some(Boolean) || page.textWords !== "";
    for (const [number, token] of tokens.entries()) {
      const mine = own[at][number];
      const found = mine || (own[at].some(Boolean) && named[number]?.has(at) ? 30 : 25 * wordOf(page, token));
      if (mine) byText = false;
      if (!found) isComplete = false;
      score += found;
    }
    score = isComplete ? score / tokens.length : 0;
    // Written as one word: `getuser`.
    const isWhole = page.id === whole || page.name === whole;
    const isStart = whole.length > 3 && (page.id.startsWith(whole) || page.name.startsWith(whole));
    if (isWhole) score = Math.max(score, 80) + 100;
    else if (isStart) score = Math.max(score, 80);
    if (!score) continue;
    if (isWhole || isStart) byText = false;
    results.push({ page, byText, score: (score + (groupOf.get(page.kind)?.worth ?? 0)) * (page.isDeprecated ? 0.6 : 1) });
  }
  return results;
}

/**
 * How well a token is found in what a page is called.
 * @param {Page} page
 * @param {Token} token
 */
function scoreOwn(page, token) {
  const method = page.method && page.method.toLowerCase() === token[0][0] ? 40 : 0;
  return Math.max(
    100 * best(page.words, token),
    page.path && 70 * best(page.pathWords, token),
    method,
    page.placeWords.length > 2 ? 25 * best(page.placeWords, token) : 0,
  );
}

/** Inside of words there is too much in prose. @param {Page} page @param {Token} token */
function wordOf(page, token) {
  const found = page.textWords ? best(page.textWords, token) : 0;
  return found > 0.35 ? found : 0;
}

/**
 * The pages that have a name with a word of the query.
 * @param {Index} index
 * @param {Token} token
 */
function pagesNaming(index, token) {
  const found = new Set();
  for (const name of index.names) if (best(name.words, token) >= 0.5) for (const page of name.pages) found.add(page);
  return found;
}

/**
 * Names that have words of the query; what they lack must be in what their page is called.
 * @param {Index} index
 * @param {Token[]} tokens
 * @param {number[][]} own what each token is worth on each page
 * @param {string} whole
 * @param {Set<string>} open
 * @param {Record<string, number>} hidden
 * @returns {Result[]}
 */
function fromNames(index, tokens, own, whole, open, hidden) {
  /** @type {Result[]} */
  const results = [];
  for (const name of index.names) {
    const scores = tokens.map((token) => best(name.words, token));
    if (!scores.some((score) => score >= 0.35)) continue;
    const lacking = scores.flatMap((score, number) => (score ? [] : [number]));
    if (lacking.length && !scores.some((score) => score >= 0.6)) continue;
    const isWhole = !lacking.length && name.whole === whole;
    const sum = scores.reduce((total, score) => total + 80 * score, 0);
    const key = groupOf.get(name.kind)?.key ?? "";
    let left = open.has(key) ? all : places;
    for (const at of name.pages) {
      if (lacking.some((number) => own[at][number] < 30)) continue;
      if ((left -= 1) < 0) {
        hidden[key] = (hidden[key] ?? 0) + 1;
        continue;
      }
      const page = index.pages[at];
      const score = ((sum + lacking.length * 25) / tokens.length + (isWhole ? 20 : 0)) * worth[name.kind];
      results.push({ page, name, score: score * (page.isDeprecated ? 0.6 : 1) });
    }
  }
  return results;
}

/**
 * Operations by a path, of the template or of a real request: `GET /repos/apple/swift/issues`.
 * @param {Index} index
 * @param {string} query
 * @returns {Result[]}
 */
function byPath(index, query) {
  const [, method, path] = /^\s*(?:([a-z]+)\s+)?(\S*\/\S*)\s*$/i.exec(query) ?? [];
  if (!path) return [];
  const wanted = segmentsOf(path.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/, ""));
  const isOpen = !path.endsWith("/");
  if (!wanted.length) return [];
  return index.pages.flatMap((page) => {
    if (!page.path || (method && !page.method.toLowerCase().startsWith(method.toLowerCase()))) return [];
    let score = 0;
    for (let start = 0; start + wanted.length <= page.segments.length; start += 1) {
      score = Math.max(score, scoreSegments(page.segments, wanted, start, isOpen));
    }
    return score ? [{ page, score: page.isDeprecated ? score * 0.6 : score }] : [];
  });
}

/**
 * @param {string[]} segments
 * @param {string[]} wanted
 * @param {number} start
 * @param {boolean} isOpen whether the last one may be the start of a segment
 */
function scoreSegments(segments, wanted, start, isOpen) {
  let score = 0;
  let isNamed = false;
  for (const [at, segment] of wanted.entries()) {
    const there = segments[start + at];
    if (there === segment) {
      score += 1;
      isNamed = true;
    } else if (isOpen && at === wanted.length - 1 && there.startsWith(segment)) {
      score += 0.7;
      isNamed = true;
    } else if (there.startsWith("{")) score += 0.6;
    else return 0;
  }
  if (!isNamed) return 0;
  return Math.max(1, (100 * score) / wanted.length - (start ? 15 : 0) - 3 * (segments.length - wanted.length));
}
