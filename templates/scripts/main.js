// The one entry: what every page needs at once, and the rest when it is first used.
import { setUpChoices } from "./choices.js";
import { setUpCopying } from "./copy.js";
import { setUpNavigation } from "./navigation.js";
import { setUpPrinting } from "./printing.js";
import { setUpTheme } from "./theme-switch.js";

setUpChoices();
setUpCopying(document);
setUpNavigation();
setUpTheme();

const loadSearch = () => import("./search.js");

for (const opener of document.querySelectorAll("[data-search-open]")) {
  opener.addEventListener("pointerenter", loadSearch, { once: true });
  opener.addEventListener("click", async (event) => {
    const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    (await loadSearch()).openSearch();
  });
}

document.addEventListener("keydown", async (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  const typing = target.matches?.("input, textarea, select, [contenteditable]");
  const control = event.ctrlKey || event.metaKey;
  const slash = event.key === "/" && !control && !event.altKey && !typing;
  const controlK = event.key.toLowerCase() === "k" && control && !event.altKey && !event.shiftKey;
  if (!slash && !controlK) return;
  event.preventDefault();
  (await loadSearch()).openSearch();
});

const inline = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-inline]"));
if (inline) loadSearch().then(({ setUpInlineSearch }) => setUpInlineSearch(inline));

const holder = /** @type {HTMLElement | null} */ (document.querySelector(":root:not([data-file]) [data-console]"));
if (holder) {
  const open = async () => {
    const { openConsole } = await import("./console/main.js");
    await openConsole(holder);
  };
  document.querySelector("[data-console-open]")?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  if (/^#try(=|$)/.test(location.hash)) open();
}

// An authorization server sent the reader back here: the page that waits for the answer gets it.
const answer = new URLSearchParams(location.search);
if (answer.has("state") && (answer.has("code") || answer.has("error"))) {
  new BroadcastChannel("lectern-oauth").postMessage(location.search);
  history.replaceState(null, "", location.pathname);
  close();
}

setUpPrinting();

if (document.querySelector('meta[name="lectern-live"]')) import("./reload.js");
