import { element, fill } from "../dom.js";
import { field } from "./parts.js";
import { pathOf } from "./send.js";

/**
 * Lets the reader keep an exchange as a fixture; nothing is written before the place was shown and agreed to.
 * @param {import("./types.js").Operation} operation
 * @param {import("./types.js").Composed} request
 * @param {import("./send.js").Answer} answer
 * @param {string} root the way to the site's root
 * @returns {HTMLElement}
 */
export function saveView({ api, id, strings: words }, request, answer, root) {
  const name = element("input", { id: "console-save", value: String(answer.status), required: true });
  const place = element("code", {});
  const told = element("p", { role: "status" });
  const show = () => {
    place.textContent = [decodeURIComponent(answer.saves ?? ""), api, id, "recorded", `${name.value}.http`].join("/");
  };
  const save = async () => {
    if (!name.reportValidity()) return;
    const response = await fetch(`${root}_save/${pathOf(api, id, name.value)}`, {
      method: "POST", headers: { "X-Lectern-Console": "1" }, body: messages(request, answer),
    }).catch(() => null);
    const json = await response?.json().catch(() => null);
    told.textContent = response?.ok ? fill(words.saved, { files: json.join(", ") })
      : response?.status === 409 ? words["save-taken"] : fill(words["not-saved"], { reason: json?.detail ?? words["no-connection"] });
  };
  name.addEventListener("input", show);
  show();
  return element("details", { class: "console-more" }, element("summary", {}, words["save-fixture"]),
    field(name.id, words.name, name), element("p", {}, place),
    element("button", { class: "button", click: save }, words.save), told);
}

/**
 * The request, without the reader's secrets, then the response: as Sources/Fixtures/Recorded reads them.
 * @param {import("./types.js").Composed} request
 * @param {import("./send.js").Answer} answer
 */
function messages({ method, sampleURL, headers, body }, { status, reason, headers: received, chunks }) {
  const sent = new Blob([body ?? ""]);
  const head = (/** @type {string} */ start, /** @type {string[][]} */ fields) =>
    `${start}\r\n${fields.map(([name, value]) => `${name}:${value && ` ${value}`}\r\n`).join("")}\r\n`;
  return new Blob([
    head(`${method} ${sampleURL} HTTP/1.1`, [
      ["Host", new URL(sampleURL).host], ...headers.map(({ name, value, sample }) => [name, sample ?? value]),
      ["Content-Length", String(sent.size)],
    ]),
    sent, head(`HTTP/1.1 ${status} ${reason}`, received), ...chunks,
  ]);
}
