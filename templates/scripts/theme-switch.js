import { keep } from "./storage.js";
import { phrase } from "./strings.js";

const order = ["system", "light", "dark"];

/** The button that goes from the system's theme to light, to dark, and back. */
export function setUpTheme() {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const root = document.documentElement;
  const name = () => button.setAttribute("aria-label", phrase(`theme-${root.dataset.theme ?? "system"}`));
  name();
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(root.dataset.theme ?? "system") + 1) % order.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    keep("localStorage", "lectern-theme", next === "system" ? null : next);
    name();
  });
}
