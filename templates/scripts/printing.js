/** Opens what is folded while the page is printed, and closes it again. */
export function setUpPrinting() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details")].filter((part) => part instanceof HTMLDetailsElement && !part.open).map((part) => /** @type {HTMLDetailsElement} */ (part));
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}
