import { element } from "./dom.js";
import { keep, recall } from "./storage.js";

/** Groups whose choice holds on every page. */
const remembered = new Set(["language", "audience", "media"]);

/** Turns every group of alternatives into tabs. Equal groups follow each other. */
export function setUpChoices() {
  for (const group of groups()) setUpGroup(group);
  // The stylesheet of theme.js showed the remembered choice before this script ran.
  document.adoptedStyleSheets = [];
  reveal();
  addEventListener("hashchange", reveal);
}

/** @returns {NodeListOf<HTMLElement>} */
function groups(name = "") {
  return document.querySelectorAll(name ? `.choices[data-choices="${CSS.escape(name)}"]` : ".choices");
}

/**
 * @param {HTMLElement} group
 * @returns {HTMLElement[]}
 */
function panels(group) {
  return /** @type {HTMLElement[]} */ ([...group.children].filter((child) => child.matches(".choice")));
}

/**
 * @param {HTMLElement} group
 * @returns {HTMLElement[]}
 */
function tabs(group) {
  return [...group.querySelectorAll(":scope > .tabs > [data-choose]")].map((tab) => /** @type {HTMLElement} */ (tab));
}

/** @param {HTMLElement} group */
function setUpGroup(group) {
  const name = group.dataset.choices ?? "";
  const bar = /** @type {HTMLElement | null} */ (group.querySelector(":scope > .tabs"));
  const label = bar?.dataset.label ?? "";
  if (bar?.matches(".pills:has(> :nth-child(5)), :has(> :nth-child(9))")) {
    // Many sentences, or very many words, side by side are no tabs any more.
    const select = element("select", { "aria-label": label }, ...options(tabs(group)));
    select.addEventListener("change", () => chooseEverywhere(group, select, select.value));
    bar.replaceWith(element("div", { class: "choice-picker" }, select));
  }
  bar?.setAttribute("role", "tablist");
  bar?.setAttribute("aria-label", label);
  for (const panel of panels(group)) {
    panel.addEventListener("beforematch", () => choose(group, panel.dataset.choice ?? ""));
  }
  for (const tab of tabs(group)) {
    const panel = panels(group).find((each) => each.dataset.choice === tab.dataset.choose);
    if (!panel) continue;
    tab.id = `${panel.id}-tab`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      chooseEverywhere(group, tab, tab.dataset.choose ?? "");
    });
    tab.addEventListener("keydown", (event) => onKey(event, group, tab));
  }
  const wanted = remembered.has(name) ? recall("localStorage", `lectern-choice-${name}`) : null;
  const keys = panels(group).map((panel) => panel.dataset.choice ?? "");
  choose(group, wanted !== null && keys.includes(wanted) ? wanted : keys[0]);
  group.dataset.ready = "";
}

/**
 * Tabs as the options of a picker; neighbours that are offered under one name stand together.
 * @param {HTMLElement[]} all
 * @returns {HTMLElement[]}
 */
function options(all) {
  /** @type {HTMLElement[]} */
  const result = [];
  for (const [index, tab] of all.entries()) {
    const option = element("option", { value: tab.dataset.choose }, tab.textContent ?? "");
    const group = tab.dataset.group;
    const last = result.at(-1);
    const isLone = group !== all[index - 1]?.dataset.group && group !== all[index + 1]?.dataset.group;
    if (!group || isLone) result.push(option);
    else if (last instanceof HTMLOptGroupElement && last.label === group) last.append(option);
    else result.push(element("optgroup", { label: group }, option));
  }
  return result;
}

/**
 * Shows one alternative of one group.
 * @param {HTMLElement} group
 * @param {string} key
 */
function choose(group, key) {
  if (!panels(group).some((panel) => panel.dataset.choice === key)) return;
  for (const panel of panels(group)) {
    // Hidden until found: the browser's own search still reaches it.
    if (panel.dataset.choice === key) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  }
  const select = /** @type {HTMLSelectElement | null} */ (group.querySelector(":scope > .choice-picker > select"));
  if (select) select.value = key;
  for (const tab of tabs(group)) {
    const selected = tab.dataset.choose === key;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
}

/**
 * Shows an alternative in all groups of that name, and keeps the control where it is on the screen.
 * @param {HTMLElement} group
 * @param {HTMLElement} control a tab or a picker
 * @param {string} key
 */
function chooseEverywhere(group, control, key) {
  const name = group.dataset.choices ?? "";
  const before = control.getBoundingClientRect().top;
  chooseByName(name, key);
  followBranch(group, key);
  const moved = control.getBoundingClientRect().top - before;
  if (moved) scrollBy({ top: moved, behavior: "instant" });
  control.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/**
 * Shows an alternative in all groups of a name, remembers it, and tells the console.
 * @param {string} name
 * @param {string} key
 */
export function chooseByName(name, key) {
  for (const each of groups(name)) choose(each, key);
  if (name === "example") showBranches(key);
  if (remembered.has(name)) keep("localStorage", `lectern-choice-${name}`, key);
  document.dispatchEvent(new CustomEvent("choose", { detail: { name, key } }));
}

/**
 * Shows the alternatives of which an example is.
 * @param {string} key
 */
function showBranches(key) {
  const shows = (/** @type {HTMLElement} */ panel) => panel.dataset.examples?.split(" ").includes(key);
  for (const group of groups()) {
    const branch = panels(group).find(shows);
    if (branch && !panels(group).some((panel) => !panel.hidden && shows(panel))) {
      choose(group, branch.dataset.choice ?? "");
    }
  }
}

/**
 * Shows an example of the alternative that was chosen, unless the one that is shown is of it.
 * @param {HTMLElement} group
 * @param {string} key
 */
function followBranch(group, key) {
  const keys = panels(group).find((panel) => panel.dataset.choice === key)?.dataset.examples?.split(" ");
  // In a document of all pages each has examples of its own.
  const examples = (group.closest("article") ?? document).querySelector('.choices[data-choices="example"]');
  const shown = examples && panels(/** @type {HTMLElement} */ (examples)).find((panel) => !panel.hidden);
  if (keys && shown && !keys.includes(shown.dataset.choice ?? "")) chooseByName("example", keys[0]);
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} group
 * @param {HTMLElement} tab
 */
function onKey(event, group, tab) {
  const all = tabs(group);
  const at = all.indexOf(tab);
  const step = getComputedStyle(tab).direction === "rtl" ? -1 : 1;
  /** @type {Record<string, number>} */
  const targets = { " ": at, Home: 0, End: -1, ArrowRight: at + step, ArrowLeft: at - step };
  if (!(event.key in targets)) return;
  event.preventDefault();
  const target = all[(targets[event.key] + all.length) % all.length];
  chooseEverywhere(group, target, target.dataset.choose ?? "");
  target.focus();
}

/** Shows what the address points to, when it is inside an alternative or a closed part. */
function reveal() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  if (!target) return;
  for (let at = /** @type {HTMLElement | null} */ (target); at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.matches(".choice") && at.parentElement) choose(at.parentElement, at.dataset.choice ?? "");
  }
  if (target.id !== "try") target.scrollIntoView();
}
