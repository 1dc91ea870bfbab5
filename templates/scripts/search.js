import { element } from "./dom.js";
import { prepare, rank } from "./ranking.js";
import { phrase } from "./strings.js";

const root = document.documentElement;
const base = root.dataset.root ?? "./";

/** @type {Promise<import("./ranking.js").Index> | undefined} */
let index;

/** Loads the index once; a failure may be tried again. */
function loadIndex() {
  index ??= fetch(root.dataset.search ?? "")
    .then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    })
    .then((json) => prepare(json.entries))
    .catch((error) => {
      index = undefined;
      throw error;
    });
  return index;
}

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Opens the search over the page. */
export function openSearch() {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
  loadIndex().catch(() => {});
}

function makeDialog() {
  const label = phrase("search-label");
  const placeholder = phrase("search-placeholder");
  const input = element("input", { type: "text", inputmode: "search", placeholder, "aria-label": label });
  const close = element("button", { type: "button", class: "search-close" }, phrase("search-close"));
  const field = element("div", { class: "search-field" }, input, close);
  /** @type {HTMLDialogElement} */
  const made = element("dialog", { class: "search-dialog", "aria-label": label }, field);
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  attach(input, made, () => made.close());
  return made;
}

/**
 * Gives a form in the page the same search; on the page of a missing address it starts with the words of the address.
 * @param {HTMLFormElement} form
 */
export function setUpInlineSearch(form) {
  const input = /** @type {HTMLInputElement | null} */ (form.querySelector("input"));
  if (!input) return;
  form.addEventListener("submit", (event) => event.preventDefault());
  const refresh = attach(input, form, () => {});
  const asked = new URLSearchParams(location.search).get("q");
  const last = location.pathname.split("/").filter(Boolean).pop() ?? "";
  const words = last.replace(/\.html$/, "").replace(/[-_]+/g, " ");
  if (asked) input.value = asked;
  else if (form.hasAttribute("data-search-from-path")) input.value = words;
  if (input.value) refresh();
}

let lists = 0;

/**
 * Makes an input a combobox over a list of results that it appends to `holder`.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} holder
 * @param {() => void} done called when a result was opened
 * @returns {() => Promise<void>} shows the results of the present input
 */
function attach(input, holder, done) {
  const id = `search-results-${(lists += 1)}`;
  const label = phrase("search-label");
  const list = element("div", { class: "search-results", id, role: "listbox", "aria-label": label, hidden: true });
  const message = element("p", { class: "search-message", role: "status" }, phrase("search-empty"));
  const browse = element("a", { class: "search-browse", href: `${base}search/` }, phrase("search-index"));
  holder.append(list, element("div", { class: "search-foot" }, message, browse));
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
    autocomplete: "off",
    spellcheck: "false",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  let active = -1;

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  /** @param {number} next */
  const activate = (next) => {
    active = next;
    for (const [at, option] of options().entries()) {
      option.setAttribute("aria-selected", String(at === active));
      if (at === active) option.scrollIntoView({ block: "nearest" });
    }
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  };

  const refresh = async () => {
    const query = input.value.trim();
    try {
      const results = rank(await loadIndex(), query);
      if (query !== input.value.trim()) return;
      list.replaceChildren(...results.map((result, at) => option(result, `${id}-${at}`, query)));
      list.hidden = results.length === 0;
      input.setAttribute("aria-expanded", String(results.length > 0));
      message.textContent = results.length
        ? phrase("search-results", { count: results.length })
        : query
          ? phrase("search-none", { query })
          : phrase("search-empty");
      activate(results.length ? 0 : -1);
    } catch {
      message.textContent = phrase("search-failed");
    }
  };

  input.addEventListener("input", refresh);
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.isComposing || !all.length) return;
    if (event.key === "ArrowDown") activate((active + 1) % all.length);
    else if (event.key === "ArrowUp") activate((active - 1 + all.length) % all.length);
    else if (event.key === "Enter" && active >= 0) all[active].click();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", done);
  return refresh;
}

/**
 * @param {import("./ranking.js").Result} result
 * @param {string} id
 * @param {string} query
 */
function option({ entry, name, url }, id, query) {
  const place = [name ? entry.title : "", entry.path ?? "", entry.in ?? ""].filter(Boolean).join(" · ");
  const kind = entry.method
    ? element("span", { class: "method", "data-method": entry.method }, entry.method)
    : element("span", { class: "search-kind" }, phrase(`kind-${entry.kind}`));
  const title = name ? element("code", {}, ...marked(name, query)) : element("span", {}, ...marked(entry.title, query));
  title.classList.add("search-title");
  const attributes = { class: "search-result", href: base + url, id, role: "option", tabindex: "-1" };
  return element("a", attributes, kind, title, element("span", { class: "search-place" }, place));
}

/**
 * The text with the words of the query marked.
 * @param {string} text
 * @param {string} query
 */
function marked(text, query) {
  const words = query.split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!words.length) return [text];
  const pieces = text.split(new RegExp(`(${words.join("|")})`, "iu"));
  return pieces.map((piece, at) => (at % 2 ? element("mark", {}, piece) : piece));
}
