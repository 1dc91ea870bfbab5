import { chooseByName } from "../choices.js";
import { element } from "../dom.js";
import { codeBlock, picker } from "./parts.js";
import { sample } from "./samples.js";

/**
 * The code sample of the request, in the reader's language, which is that of the samples on the page.
 * @param {Record<string, string>} words
 * @returns {{ view: HTMLElement, show: (message: import("./samples.js").Message) => void, text: (id: string) => string }}
 */
export function codeView(words) {
  /** @type {import("./samples.js").Language[]} */
  let languages = [];
  /** @type {import("./samples.js").Message | null} */
  let message = null;
  const text = document.createTextNode("");
  const panels = /** @type {NodeListOf<HTMLElement>} */ (document.querySelector('[data-choices="language"]')?.querySelectorAll(":scope > .choice") ?? []);
  const ids = [...panels].map((panel) => panel.dataset.choice ?? "");
  const select = picker("console-language", [], "", (id) => {
    chooseByName("language", id);
    draw();
  });
  select.setAttribute("aria-label", words.language);
  const view = element("div", { class: "console-preview", hidden: true },
    element("div", { class: "console-row" }, element("h3", {}, words.code), select), codeBlock(text));

  const draw = () => {
    text.data = textOf(select.value);
  };
  const textOf = (/** @type {string} */ id) => {
    const language = languages.find(([each]) => each === id);
    return language && message ? sample(language, message) : "";
  };
  document.addEventListener("choose", (/** @type {any} */ { detail: { name, key } }) => {
    if (name !== "language" || !ids.includes(key)) return;
    select.value = key;
    draw();
  });
  const load = async () => {
    const response = await fetch(new URL("../samples.json", import.meta.url));
    languages = await response.json();
    const offered = ids.length ? ids.flatMap((id) => languages.filter(([each]) => each === id)) : languages;
    select.append(...offered.map(([value, name]) => element("option", { value }, name)));
    select.value = [...panels].find((panel) => !panel.hidden)?.dataset.choice ?? "";
    // What the reader looks at need not be among those that are offered.
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    view.hidden = !offered.length;
    draw();
  };
  load().catch(() => view.remove());
  return {
    view,
    show: (next) => {
      message = next;
      draw();
    },
    text: textOf,
  };
}
