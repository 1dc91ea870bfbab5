import { element } from "./dom.js";
import { phrase } from "./strings.js";

/**
 * Adds a copy button to every code block, and to what has `data-copy`, below `root`.
 * @param {ParentNode} root
 */
export function setUpCopying(root) {
  for (const block of root.querySelectorAll(".code")) {
    block.append(copyButton(() => block.querySelector("pre")?.textContent ?? ""));
  }
  for (const source of root.querySelectorAll("[data-copy]")) {
    source.after(copyButton(() => source.getAttribute("data-copy") ?? ""));
  }
}

/** @param {() => string} text */
function copyButton(text) {
  const button = element("button", { class: "copy" }, phrase("copy"));
  /** @type {number | undefined} */
  let timer;
  button.addEventListener("click", async () => {
    const isDone = await copy(text());
    button.textContent = phrase(isDone ? "copied" : "copy-failed");
    button.dataset.copied = isDone ? "" : "no";
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      button.textContent = phrase("copy");
      delete button.dataset.copied;
    }, 1600);
  });
  return button;
}

/**
 * Puts text on the clipboard, also where the page is not a secure context (a preview on another machine's address).
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", { class: "visually-hidden", value: text, readonly: true });
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
