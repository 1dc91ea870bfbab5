import { element, fill } from "./dom.js";
import { loadIndex, loadRest } from "./search/index.js";
import { marked } from "./search/marks.js";
import { rank } from "./search/ranking.js";
import { phrase } from "./strings.js";

const base = document.documentElement.dataset.root ?? "./";

/** Folders have no index in a file system. */
const page = location.protocol === "file:" ? "index.html" : "";

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
  const close = element("button", { class: "search-close", click: () => made.close() }, phrase("search-close"));
  const field = element("div", { class: "search-field" }, input, close);
  /** @type {HTMLDialogElement} */
  const made = element("dialog", { class: "search-dialog", "aria-label": label }, field);
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
  const isForPath = form.hasAttribute("data-search-from-path");
  if (!isForPath) input.addEventListener("input", () => keepInAddress(input.value.trim()));
  const asked = new URLSearchParams(location.search).get("q");
  const last = location.pathname.split("/").filter(Boolean).pop() ?? "";
  const words = last.replace(/\.html$/, "").replace(/[-_]+/g, " ");
  if (asked) input.value = asked;
  else if (isForPath) input.value = words;
  if (input.value) refresh();
}

/**
 * Keeps the query in the address, so that it can be passed on and comes back with the page.
 * @param {string} query
 */
function keepInAddress(query) {
  try {
    history.replaceState(history.state, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  } catch {
    // Pages opened from disk may not change their address.
  }
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

  const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]")]);

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
      const index = await loadIndex();
      show(index, query);
      if (!query) return;
      await loadRest(index);
      show(index, query);
    } catch {
      message.textContent = phrase("search-failed");
    }
  };

  /** The groups that show all of their results. @type {Set<string>} */
  const open = new Set();

  /** What is shown, so that the parts which come later move nothing when they bring nothing. */
  let shown = "";

  /**
   * @param {import("./search/index.js").Index} index
   * @param {string} query
   */
  const show = (index, query) => {
    if (query !== input.value.trim()) return;
    const { groups, marks } = rank(index, query, open);
    const results = groups.flatMap((group) => group.results);
    const key = [query, ...results.map(addressOf)].join("\n");
    if (key === shown) return;
    shown = key;
    let count = 0;
    list.replaceChildren(
      ...groups.map((group) => {
        const label = index.labels[`group-${group.key}`];
        return element(
          "div",
          { class: "search-group", role: "group", "aria-label": label },
          element("div", { class: "search-group-title", "aria-hidden": "true" }, label),
          ...group.results.map((result) => option(result, `${id}-${count++}`, marks, index.labels)),
          group.more > 0 && !open.has(group.key) && more(group, `${id}-${count++}`),
        );
      }),
    );
    list.hidden = count === 0;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(count > 0));
    message.textContent = count
      ? phrase("search-results", { count: results.length })
      : query
        ? phrase("search-none", { query })
        : phrase("search-empty");
    activate(count ? 0 : -1);
  };

  input.addEventListener("input", () => {
    open.clear();
    return refresh();
  });
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.isComposing || !all.length) return;
    if (event.key === "ArrowDown") activate((active + 1) % all.length);
    else if (event.key === "ArrowUp") activate((active - 1 + all.length) % all.length);
    else if (event.key === "Enter" && active >= 0) follow(all[active], event);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", async ({ target }) => {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (!button) return done();
    const at = options().indexOf(button);
    open.add(button.value);
    await refresh();
    activate(at);
  });
  return refresh;
}

/**
 * Follows a link as a click with the same keys would: with Ctrl in another tab.
 * @param {HTMLElement} link
 * @param {KeyboardEvent} event
 */
function follow(link, { ctrlKey, metaKey, shiftKey }) {
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
}

/** @param {import("./search/ranking.js").Result} result */
const addressOf = (result) => base + result.page.url + page + (result.name ? `#${result.name.anchor}` : "");

/**
 * @param {import("./search/ranking.js").Result} result
 * @param {string} id
 * @param {string[]} marks
 * @param {Record<string, string>} labels
 */
function option(result, id, marks, labels) {
  const { page, name, byText } = result;
  const kind = page.method && !name
    ? element("span", { class: "method", "data-method": page.method }, page.method)
    : element("span", { class: "search-kind" }, kindOf(page, name, labels));
  const isCode = name ? name.kind !== "heading" : page.kind === "type";
  const title = element(isCode ? "code" : "span", { class: "search-title" }, ...marked(name?.text ?? page.title, marks));
  const deprecated = page.isDeprecated && element("span", { class: "mark", "data-mark": "deprecated" }, labels.deprecated);
  /** @type {(Node | string)[]} */
  let place = [name ? [relation(page, name, labels), page.place] : [page.place]].flat().filter(Boolean);
  place = [place.join(" · ")];
  if (byText && page.text) place = marked(page.text, marks);
  else if (page.path && !name) {
    const path = element("code", { class: "path" }, ...marked(page.path, marks));
    place = place[0] ? [path, " · ", ...place] : [path];
  }
  const attributes = { class: "search-result", href: addressOf(result), id, role: "option", tabindex: "-1" };
  const head = element("span", { class: "search-head" }, title, deprecated);
  return element("a", attributes, kind, head, element("span", { class: "search-place" }, ...place));
}

/**
 * The row that shows the rest of a group.
 * @param {import("./search/ranking.js").Group} group
 * @param {string} id
 */
function more({ key, more: count }, id) {
  const attributes = { class: "search-result search-more", type: "button", value: key, id, role: "option", tabindex: "-1" };
  return element("button", attributes, phrase("search-more", { count }));
}

/**
 * @param {import("./search/index.js").Page} page
 * @param {import("./search/index.js").Name | undefined} name
 * @param {Record<string, string>} labels
 */
function kindOf(page, name, labels) {
  if (name?.kind === "response" || name?.kind === "scope") return labels[name.kind];
  return name && name.kind !== "heading" ? "" : labels[page.kind] ?? "";
}

/**
 * What a name is to its page: `parameter of List users`.
 * @param {import("./search/index.js").Page} page
 * @param {import("./search/index.js").Name} name
 * @param {Record<string, string>} labels
 */
function relation(page, name, labels) {
  const title = page.title;
  if (name.kind === "value") return `${fill(labels.value, { name: name.owner })} · ${title}`;
  if (name.kind === "parameter" || name.kind === "property") {
    return fill(labels[name.kind], { operation: title, type: title });
  }
  return title;
}
