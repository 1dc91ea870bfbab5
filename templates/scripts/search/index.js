import { fold, spaced, wordsOf } from "./words.js";

/**
 * @typedef {{ kind: string, place: string, title: string, url: string, method: string, path: string,
 *   isDeprecated: boolean, id: string, name: string, words: string, segments: string[], pathWords: string,
 *   placeWords: string, text: string, textWords: string }} Page
 * @typedef {{ text: string, kind: string, anchor: string, owner: string, pages: number[], words: string }} Name
 * @typedef {{ pages: Page[], names: Name[], vocabulary: Set<string>, labels: Record<string, string>,
 *   parts: Record<string, string>, nameKinds: string[] }} Index
 */

/** The characters of a name that count when it is compared as a whole. @param {string} text */
export const flat = (text) => wordsOf(text).join("");

/** The segments of a path template, folded. @param {string} path */
export const segmentsOf = (path) => fold(path).split("/").filter(Boolean);

/** @type {Record<string, (data: any) => void>} */
const waiting = {};

/**
 * Loads a part of the index. Parts are scripts, which pages opened from disk may load too.
 * @param {string} part
 * @param {string | URL} address
 * @returns {Promise<any>}
 */
function load(part, address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting[part] = resolve;
    script.onerror = reject;
    script.src = String(address);
    document.head.append(script);
  });
}

/**
 * Calls `use` with every element, a few milliseconds at a time.
 * @template T
 * @param {T[]} list
 * @param {(element: T, at: number) => void} use
 */
async function inSlices(list, use) {
  let until = performance.now() + 10;
  for (const [at, element] of list.entries()) {
    use(element, at);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + 10;
  }
}

/** @type {Promise<Index> | undefined} */
let index;
/** @type {Promise<void> | undefined} */
let rest;
const address = () => new URL(document.documentElement.dataset.search ?? "", document.baseURI);

/** Loads the pages once; a failure may be tried again. */
export function loadIndex() {
  Object.assign(globalThis, { lecternSearch: (/** @type {string} */ part, /** @type {any} */ data) => waiting[part]?.(data) });
  index ??= load("pages", address())
    .then(readPages)
    .catch((error) => {
      index = undefined;
      throw error;
    });
  return index;
}

/**
 * Loads the names and the summaries once, into the index.
 * @param {Index} index
 */
export function loadRest(index) {
  rest ??= Promise.all([
    load("names", new URL(index.parts.names, address())).then((rows) => readNames(index, rows)),
    load("texts", new URL(index.parts.texts, address())).then((texts) => readTexts(index, texts)),
  ]).then(() => {});
  return rest;
}

/**
 * @param {any} data
 * @returns {Promise<Index>}
 */
export async function readPages(data) {
  /** @type {Index} */
  const index = {
    pages: [],
    names: [],
    vocabulary: new Set(),
    labels: data.words,
    parts: data.parts,
    nameKinds: data.nameKinds,
  };
  await inSlices(data.pages, ([kind, place, title, url, method = "", path = "", deprecated = 0]) => {
    const folder = url.split("/").at(-2) ?? "";
    const page = {
      kind: data.kinds[kind],
      place: data.places[place],
      title,
      url,
      method,
      path,
      isDeprecated: deprecated === 1,
      id: flat(folder),
      name: flat(title),
      words: `${spaced(title)}${spaced(folder)}`,
      segments: segmentsOf(path),
      pathWords: spaced(path),
      placeWords: spaced(data.places[place]),
      text: "",
      textWords: "",
    };
    index.pages.push(page);
    learn(index, page.words + page.pathWords);
  });
  return index;
}

/**
 * @param {Index} index
 * @param {any[]} rows
 */
export async function readNames(index, rows) {
  /** @type {Name[]} */
  const names = [];
  await inSlices(rows, ([text, kind, anchor, owner, ...distances]) => {
    let page = 0;
    const pages = distances.map((/** @type {number} */ distance) => (page += distance));
    const name = { text, kind: index.nameKinds[kind], anchor, owner: owner || "", pages, words: spaced(text) };
    names.push(name);
    learn(index, name.words);
  });
  index.names = names;
}

/**
 * @param {Index} index
 * @param {string[]} texts
 */
export function readTexts(index, texts) {
  return inSlices(texts, (text, at) => {
    Object.assign(index.pages[at], { text, textWords: text ? spaced(text) : "" });
  });
}

/**
 * @param {Index} index
 * @param {string} words
 */
function learn(index, words) {
  for (const word of words.split(" ")) if (word.length > 2) index.vocabulary.add(word);
}
