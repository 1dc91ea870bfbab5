/**
 * The shapes that the console works with, as `operation.json` has them.
 *
 * @typedef {"path" | "query" | "header" | "cookie"} Place
 * @typedef {{ name: string, in: Place, required?: boolean, type?: string, format?: string | null,
 *   enum?: string[] | null, default?: string | null, example?: string | null, description?: string | null,
 *   anchor?: string, style?: string, explode?: boolean }} Parameter
 * @typedef {{ name: string, type: string, required?: boolean, description?: string | null }} Property
 * @typedef {{ mediaType: string, mediaTypes?: string[], required?: boolean, example?: string | null,
 *   properties?: Property[] }} Body
 * @typedef {{ type: string, scheme?: string, in?: Place, name?: string, title?: string, description?: string | null,
 *   example?: Credentials }} Scheme
 * @typedef {Record<string, string>} Credentials
 * @typedef {{ scheme: string, scopes: string[] }} Requirement
 * @typedef {{ id: string, title: string, parameters?: Partial<Record<Place, Record<string, string | string[]>>>,
 *   body?: string | null, security?: number | null, credentials?: Record<string, Credentials>,
 *   audience?: string | null, status?: number }} Example
 * @typedef {{ api: string, id: string, method: string, path: string,
 *   servers: { index: number, url: string, description?: string | null }[], parameters: Parameter[],
 *   body?: Body | null, security: Requirement[][], schemes: Record<string, Scheme>, examples: Example[],
 *   strings: Record<string, string> }} Operation
 *
 * What the reader has entered.
 * `headers` are those of an example that no parameter describes.
 * @typedef {{ server: number, headers: [string, string][], values: Record<string, string | string[]>,
 *   mediaType: string, body: string,
 *   files: Record<string, File>, fields: Record<string, string>, security: number,
 *   credentials: Record<string, Credentials> }} State
 *
 * A request as it will be sent. `masked` values are what is shown instead of secrets.
 * @typedef {{ name: string, value: string, masked?: string }} Header
 * @typedef {{ method: string, target: string, shownURL: string, realURL: string, headers: Header[],
 *   body: string | FormData | File | null, shownBody: string }} Composed
 */

export {};
