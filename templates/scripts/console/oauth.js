import { element } from "../dom.js";
import { field, group, picker } from "./parts.js";
import { encode } from "./serialize.js";

// OAuth 2 in the browser: the authorization code with PKCE (RFC 7636), and client credentials. The token is asked for
// through the proxy, because servers of tokens seldom answer pages of other origins.

/**
 * @typedef {import("./types.js").Operation} Operation
 */

/** @param {ArrayBuffer | Uint8Array} bytes */
const base64URL = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
/** What was asked for; else the reason is thrown. @param {Record<string, string>} answer @param {string} key */
const granted = (answer, key) => {
  if (answer[key]) return answer[key];
  throw new Error(answer.error_description ?? answer.error ?? answer.detail ?? "");
};
/** Long enough for a code verifier. */
const random = () => crypto.randomUUID() + crypto.randomUUID();

/**
 * Asks for a token: flow, client, scopes, and a button.
 * @param {Operation} operation
 * @param {string} id the scheme's
 * @param {string[]} needed scopes
 * @param {Record<string, string>} entered what was entered of the scheme; the client's secret is kept with it
 * @param {(token: string) => void} got
 * @returns {HTMLElement | null}
 */
export function tokenForm(operation, id, needed, entered, got) {
  const { strings: words } = operation;
  const flows = operation.schemes[id].flows ?? {};
  const names = Object.keys(flows);
  if (!names.length) return null;
  const root = new URL(document.documentElement.dataset.root ?? "./", location.href);
  let flow = names[0];
  const prefix = `console-oauth-${id}`;
  /** @param {string} key @param {string} label @param {boolean} [secret] */
  const input = (key, label, secret) => {
    const control = element("input", { id: `${prefix}-${key}`, type: secret ? "password" : "text", autocomplete: "off", spellcheck: "false", value: entered[key] ?? "", input: () => {
      entered[key] = control.value;
    } });
    return field(control.id, label, control);
  };
  const line = element("p", { class: "console-hint", role: "status" });
  // Each flow offers scopes of its own.
  const scopes = names.map((name) => group("scope", ...flows[name].scopes.map((/** @type {string} */ scope) => {
    const box = element("input", { type: "checkbox", value: scope });
    box.checked = needed.includes(scope);
    return element("label", { class: "console-check" }, box, element("code", {}, scope));
  })));
  const redirect = field(`${prefix}-redirect`, "redirect_uri", element("input", { id: `${prefix}-redirect`, readonly: true, value: root.href }));
  const start = element("button", { class: "button", click: () => run() }, words["get-token"]);
  const choose = (/** @type {string} */ name) => {
    flow = name;
    redirect.hidden = !flows[flow].authorizationUrl;
    names.forEach((each, at) => {
      scopes[at].hidden = each !== flow || !flows[each].scopes.length;
    });
  };
  const run = async () => {
    line.textContent = words.waiting;
    try {
      const chosen = [...scopes[names.indexOf(flow)].querySelectorAll("input:checked")].map((box) => /** @type {HTMLInputElement} */ (box).value);
      const scope = chosen.join(" ");
      got(await (flows[flow].authorizationUrl ? byCode(scope) : ask({ scope })));
      line.textContent = words["token-got"];
    } catch (/** @type {any} */ error) {
      line.textContent = `${words["token-failed"]} ${error.message}`;
    }
  };
  /** @param {string} scope */
  const byCode = async (scope) => {
    const [state, verifier] = [random(), random()];
    const challenge = base64URL(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
    const query = { response_type: "code", client_id: entered.client ?? "", redirect_uri: root.href, scope, state, code_challenge: challenge, code_challenge_method: "S256" };
    // The sandbox agrees by itself; else the user does, in a window of the authorization server.
    const answer = await post("/authorization", query);
    const code = granted(answer.status === 204 ? await agreement(query, state) : await answer.json(), "code");
    return ask({ code, redirect_uri: root.href, code_verifier: verifier });
  };
  /** @param {Record<string, string>} query @param {string} state @returns {Promise<Record<string, string>>} */
  const agreement = async (query, state) => {
    const url = new URL(flows[flow].authorizationUrl);
    for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
    const channel = new BroadcastChannel("lectern-oauth");
    // Without an opener: the page of the authorization server cannot reach this one.
    open(url, "_blank", "noopener,width=520,height=720");
    const answer = await new Promise((resolve) => {
      channel.addEventListener("message", ({ data }) => {
        const parameters = new URLSearchParams(data);
        if (parameters.get("state") === state) resolve(Object.fromEntries(parameters));
      });
    });
    channel.close();
    return answer;
  };
  /** @param {Record<string, string>} form */
  const ask = async (form) => {
    const { client = "", secret } = entered;
    // A public client names itself in the form; a confidential one proves itself in the header (RFC 6749, 2.3.1).
    const proof = secret ? { Authorization: `Basic ${btoa(`${encode(client)}:${encode(secret)}`)}` } : undefined;
    const grant = { ...form, grant_type: flows[flow].grant };
    const response = await post("", secret ? grant : { ...grant, client_id: client }, proof);
    return granted(await response.json(), "access_token");
  };
  /** @param {string} path @param {Record<string, string>} form @param {Record<string, string>} [proof] */
  const post = (path, form, proof) => {
    // The form itself says what it is.
    const headers = { "X-Lectern-Console": "1", Accept: "application/json", ...proof };
    const target = `${root.href}_try/${encode(operation.api)}/oauth/${encode(id)}/${flow}${path}`;
    return fetch(target, { method: "POST", headers, body: new URLSearchParams(form), credentials: "omit" });
  };
  choose(flow);
  const select = picker(`${prefix}-flow`, names.map((name) => [name, flows[name].grant]), flow, choose);
  return element("details", { class: "console-more" }, element("summary", {}, words["get-token"]),
    names.length > 1 && field(select.id, "grant_type", select), input("client", "client_id"),
    input("secret", "client_secret", true), redirect, ...scopes, start, line);
}
