/**
 * @typedef {{ kind: string, title: string, url: string, method?: string, path?: string, in?: string,
 *   names?: [string, string][], text?: string }} Entry
 * @typedef {{ entry: Entry, score: number, name?: string, url: string }} Result
 * @typedef {{ entry: Entry, title: string, titleWords: string[], path: string, names: string[], text: string,
 *   words: Set<string> }} Prepared
 * @typedef {{ entries: Prepared[], vocabulary: string[] }} Index
 */

/** @param {string} text */
const normal = (text) => text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();

/** @param {string} text */
const wordsOf = (text) => normal(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Prepares the entries once, so that a keystroke costs little.
 * @param {Entry[]} entries
 * @returns {Index}
 */
export function prepare(entries) {
  const vocabulary = new Set();
  const prepared = entries.map((entry) => {
    const names = entry.names ?? [];
    const titleWords = wordsOf(entry.title);
    const words = new Set([...titleWords, ...wordsOf(entry.path ?? ""), ...names.flatMap(([name]) => wordsOf(name))]);
    for (const word of words) vocabulary.add(word);
    return {
      entry,
      title: normal(entry.title),
      titleWords,
      path: normal(`${entry.method ?? ""} ${entry.path ?? ""}`),
      names: names.map(([name]) => normal(name)),
      text: normal(entry.text ?? ""),
      words,
    };
  });
  return { entries: prepared, vocabulary: [...vocabulary] };
}

/**
 * The best results for a query, best first.
 * @param {Index} index
 * @param {string} query
 * @param {number} [limit]
 * @returns {Result[]}
 */
export function rank(index, query, limit = 30) {
  const tokens = normal(query).split(/\s+/).filter(Boolean).slice(0, 8);
  if (!tokens.length) return [];
  let results = collect(index, tokens, []);
  if (results.length < 5) {
    const similar = tokens.map((token) => similarWords(index.vocabulary, token));
    const seen = new Set(results.map((result) => result.url));
    results = results.concat(collect(index, tokens, similar).filter((result) => !seen.has(result.url)));
  }
  return results.sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length).slice(0, limit);
}

/**
 * @param {Index} index
 * @param {string[]} tokens
 * @param {Map<string, number>[]} similar for each token, the words that are nearly it
 * @returns {Result[]}
 */
function collect(index, tokens, similar) {
  /** @type {Result[]} */
  const results = [];
  for (const prepared of index.entries) {
    const { entry } = prepared;
    let score = 0;
    for (const [at, token] of tokens.entries()) {
      const own = scoreEntry(prepared, token) || scoreSimilar(prepared, similar[at]);
      const named = Math.max(0, ...prepared.names.map((name) => scoreName(name, token))) * 0.5;
      const best = Math.max(own, named);
      if (!best) {
        score = 0;
        break;
      }
      score += best;
    }
    if (!score) continue;
    const kindWeight = entry.kind === "operation" || entry.kind === "guide" ? 4 : 0;
    if (prepared.title === tokens.join(" ")) score += 60;
    results.push({ entry, score: score + kindWeight, url: entry.url });
    if (tokens.length > 1) continue;
    for (const [at, name] of prepared.names.entries()) {
      const named = scoreName(name, tokens[0]);
      const pair = entry.names?.[at];
      if (named >= 40 && pair) results.push({ entry, score: named, name: pair[0], url: `${entry.url}#${pair[1]}` });
    }
  }
  return results;
}

/**
 * @param {Prepared} prepared
 * @param {string} token
 */
function scoreEntry(prepared, token) {
  if (prepared.titleWords.includes(token)) return 100;
  if (prepared.titleWords.some((word) => word.startsWith(token))) return 80;
  if (prepared.title.includes(token)) return 60;
  if (prepared.path.includes(token)) return token.startsWith("/") ? 70 : 50;
  if (token.length > 2 && prepared.text.includes(token)) return 15;
  return 0;
}

/**
 * @param {string} name
 * @param {string} token
 */
function scoreName(name, token) {
  if (name === token) return 78;
  if (name.startsWith(token)) return token.length > 2 ? 48 : 20;
  return token.length > 2 && name.includes(token) ? 32 : 0;
}

/**
 * @param {Prepared} prepared
 * @param {Map<string, number> | undefined} similar
 */
function scoreSimilar(prepared, similar) {
  let best = 0;
  if (similar) for (const word of prepared.words) best = Math.max(best, 30 - 10 * (similar.get(word) ?? 3));
  return best;
}

/**
 * The words within a slip or two of the token, with the number of slips.
 * @param {string[]} vocabulary
 * @param {string} token
 * @returns {Map<string, number>}
 */
function similarWords(vocabulary, token) {
  const allowed = token.length < 4 ? 0 : token.length < 8 ? 1 : 2;
  const found = new Map();
  if (!allowed) return found;
  for (const word of vocabulary) {
    if (word.length < token.length - allowed) continue;
    const slips = Math.min(distance(token, word, allowed), distance(token, word.slice(0, token.length), allowed));
    if (slips <= allowed) found.set(word, slips);
  }
  return found;
}

/**
 * Edits between two words (insert, delete, replace, swap neighbours), or `limit + 1` when there are more.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
export function distance(a, b, limit) {
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
