import { element, fill } from "../dom.js";
import { codeBlock, field, note, picker, problemNote } from "./parts.js";
import { parseProblem, pathOf } from "./send.js";

/**
 * Lets the reader keep an exchange; nothing is written before what, and where, was shown and agreed to.
 * Sources/Explorer/Recording is the other side.
 * @param {import("./types.js").Operation} operation
 * @param {import("./types.js").Composed} request
 * @param {import("./send.js").Answer} answer
 * @param {string} root the way to the site's root
 * @returns {HTMLElement}
 */
export function saveView({ api, id, strings: words }, request, answer, root) {
  /** What the reader agrees to: the server's name for what it has shown. */
  let tag = "";
  const tell = (/** @type {string} */ shown, /** @type {(Node | string)[]} */ ...content) => {
    tag = shown;
    button.textContent = words[tag ? "save" : "show"];
    told.replaceChildren(...content);
  };
  const kinds = /** @type {string} */ (answer.saves).split(" ").map((each) => /** @type {[string, string]} */ ([each, words[each]]));
  const kind = picker("console-save-as", kinds, "");
  const name = element("input", { id: "console-save", value: answer.status });
  const told = element("div", { role: "status" });
  const button = element("button", { class: "button", click: async () => {
    const agreed = tag;
    // A second click while this one is under way agrees to nothing.
    tell("");
    try {
      const response = await fetch(`${root}_save/${pathOf(api, kind.value, id, name.value)}`, {
        method: "POST", headers: { "X-Lectern-Console": "1", "If-Match": agreed }, body: await messages(request, answer),
      });
      const text = await response.text();
      const shown = response.headers.get("ETag") ?? "";
      tell(shown, !response.ok ? problemNote(parseProblem(text), words) : shown ? codeBlock(text) : fill(words.saved, { files: text }));
    } catch {
      tell("", note("stop", words["no-connection"]));
    }
  } }, words.show);
  return element("details", { class: "console-more", input: () => tell("") }, element("summary", {}, words["save-exchange"]),
    field(kind.id, words["save-as"], kind), field(name.id, words.name, name), told, button);
}

/**
 * The request, without the reader's secrets, then the response: as Sources/Fixtures/Recorded reads them.
 * @param {import("./types.js").Composed} request
 * @param {import("./send.js").Answer} answer
 */
async function messages({ method, sampleURL, headers, body, secrets }, { status, reason, type, headers: received, chunks }) {
  // A body may repeat them.
  const open = (/** @type {string} */ text) => secrets.reduce((left, secret) => left.replaceAll(secret, "SECRET"), text);
  const sent = new Blob([typeof body === "string" ? open(body) : body ?? ""]);
  const got = new Blob(chunks);
  const head = (/** @type {string} */ start, /** @type {(string | number)[][]} */ fields) =>
    `${start}\r\n${fields.map((each) => `${each.join(": ")}\r\n`).join("")}\r\n`;
  return new Blob([
    head(`${method} ${sampleURL} HTTP/1.1`, [
      ...headers.map(({ name, value, sample }) => [name, sample ?? value]),
      ["Content-Length", sent.size],
    ]),
    sent, head(`HTTP/1.1 ${status} ${reason}`, received), /json/.test(type) ? open(await got.text()) : got,
  ]);
}
