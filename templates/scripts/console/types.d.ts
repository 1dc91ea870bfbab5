// The shapes that the console works with, as `operation.json` has them. For editors and checks: no page loads this.

import type { Value } from "./json.js";
import type { Schema } from "./schema.js";

export type Place = "path" | "query" | "querystring" | "header" | "cookie";
export type Credentials = Record<string, string>;
export type Words = Record<string, string>;

/** `example` is JSON text; `content` is the media type of a value that is a document of its own. */
export type Parameter = {
  name: string; in: Place; required?: boolean; schema?: Schema; example?: string | null; anchor?: string;
  style?: string; explode?: boolean; allowReserved?: boolean; content?: string;
};

/** `shape`: how a body is entered. */
export type Media = {
  shape: "json" | "form" | "multipart" | "file" | "text"; schema?: Schema; encoding?: Record<string, any>;
};

export type Body = { required?: boolean; content: Record<string, Media> };

export type Flow = { grant: string; authorizationUrl: string | null; scopes: string[] };

/** `inputs`: what is asked for: its key, what it is called unless the key's word says it, whether it is secret. */
export type Scheme = {
  inputs: [key: string, label: string | null, isSecret: boolean][];
  type: string; scheme?: string; in?: Place; name?: string; title?: string; example?: Credentials;
  flows?: Record<string, Flow>;
};

export type Requirement = { scheme: string; title: string; scopes: string[] };

export type Server = {
  url: string; description?: string | null;
  variables: Record<string, { default: string; enum: string[]; description?: string | null }>;
};

/**
 * `security` is the index of an alternative; -1: nothing is presented, although something is asked for. Parameters and
 * `value` are JSON texts; `body` is the body as it is written in its media type.
 */
export type Example = {
  id: string; title: string; parameters?: Partial<Record<Place, Record<string, string>>>; body?: string | null;
  value?: string | null; mediaType?: string | null; security?: number | null; accept?: string | null;
  credentials?: Record<string, Credentials>;
};

/**
 * `responses`: what is documented of each status (`200`, `4XX`, `default`), and what the identifiers of the rows of each
 * media type begin with. `strings` come from a file of their own.
 */
export type Operation = {
  api: string; id: string; method: string; path: string; servers: Server[]; parameters: Parameter[];
  body?: Body | null; security: Requirement[][]; schemes: Record<string, Scheme>; examples: Example[];
  accept?: string | null;
  responses: Record<string, { text: string; anchor: string; content: Record<string, string> | null }>; strings: Words;
};

/**
 * What the reader has entered. `entered` are credentials that are the reader's own. `headers` are those of an example that no parameter describes. The body is `text` when
 * `isRaw`, else `value`; `text` beside a value is how it was typed.
 */
export type State = {
  server: number; variables: Record<string, string>; headers: [string, string][]; values: Record<string, Value>;
  mediaType: string; value: Value; text: string; isRaw: boolean; security: number;
  credentials: Record<string, Credentials>; entered: Record<string, Credentials>; timeout: string;
};

/** A request as it will be sent. `masked` is shown instead of secrets, `sample` stands in code. `isOwn`: nobody documented it. */
export type Header = { name: string; value: string; masked?: string; sample?: string; isOwn?: boolean };
export type Composed = {
  method: string; target: string; shownURL: string; realURL: string; sampleURL: string; headers: Header[];
  body: string | Blob | null; shownBody: string; variables: string; secrets: string[];
};
