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
  bar?.setAttribute("role", "tablist");
  bar?.setAttribute("aria-label", bar.dataset.label ?? "");
  for (const tab of tabs(group)) {
    const panel = panels(group).find((each) => each.dataset.choice === tab.dataset.choose);
    if (!panel) continue;
    tab.id = `${panel.id}-tab`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.addEventListener("beforematch", () => choose(group, panel.dataset.choice ?? ""));
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      chooseEverywhere(group, tab);
    });
    tab.addEventListener("keydown", (event) => onKey(event, group, tab));
  }
  const wanted = remembered.has(name) ? recall("localStorage", `lectern-choice-${name}`) : null;
  const keys = panels(group).map((panel) => panel.dataset.choice ?? "");
  choose(group, wanted !== null && keys.includes(wanted) ? wanted : keys[0]);
  group.dataset.ready = "";
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
  for (const tab of tabs(group)) {
    const selected = tab.dataset.choose === key;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
}

/**
 * Shows the alternative of a tab in all groups of that name, and keeps the tab where it is on the screen.
 * @param {HTMLElement} group
 * @param {HTMLElement} tab
 */
function chooseEverywhere(group, tab) {
  const name = group.dataset.choices ?? "";
  const key = tab.dataset.choose ?? "";
  const before = tab.getBoundingClientRect().top;
  for (const each of groups(name)) choose(each, key);
  const moved = tab.getBoundingClientRect().top - before;
  if (moved) scrollBy({ top: moved, behavior: "instant" });
  tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (remembered.has(name)) keep("localStorage", `lectern-choice-${name}`, key);
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} group
 * @param {HTMLElement} tab
 */
function onKey(event, group, tab) {
  const all = tabs(group);
  const at = all.indexOf(tab);
  const forward = getComputedStyle(tab).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
  /** @type {Record<string, number>} */
  const targets = { Home: 0, End: all.length - 1 };
  targets[forward] = (at + 1) % all.length;
  targets[backward] = (at - 1 + all.length) % all.length;
  if (event.key === " ") targets[" "] = at;
  if (!(event.key in targets)) return;
  event.preventDefault();
  const target = all[targets[event.key]];
  chooseEverywhere(group, target);
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
