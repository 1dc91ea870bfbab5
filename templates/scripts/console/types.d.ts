// The shapes that the console works with, as `operation.json` has them. For editors and checks: no page loads this.

export type Place = "path" | "query" | "header" | "cookie";
export type Value = string | string[];
export type Credentials = Record<string, string>;
export type Words = Record<string, string>;

export type Parameter = {
  name: string; in: Place; required?: boolean; type?: string; format?: string | null; enum?: string[] | null;
  default?: string | null; example?: Value | null; description?: string | null; anchor?: string;
  style?: string; explode?: boolean;
};

export type Property = { name: string; type: string; required?: boolean; description?: string | null };

export type Body = {
  mediaType: string; mediaTypes?: string[]; required?: boolean; example?: string | null; properties?: Property[];
};

export type Scheme = {
  type: string; scheme?: string; in?: Place; name?: string; title?: string; description?: string | null;
  example?: Credentials;
};

export type Requirement = { scheme: string; scopes: string[] };

/** `security` is the index of an alternative; -1: nothing is presented, although something is asked for. */
export type Example = {
  id: string; title: string; parameters?: Partial<Record<Place, Record<string, Value>>>; body?: string | null;
  mediaType?: string | null; security?: number | null; credentials?: Record<string, Credentials>;
  audience?: string | null; status?: number;
};

/** `responses`: what is documented of each status (`200`, `4XX`, `default`), as plain text. */
export type Operation = {
  api: string; id: string; method: string; path: string;
  servers: { index: number; url: string; description?: string | null }[];
  parameters: Parameter[]; body?: Body | null; security: Requirement[][]; schemes: Record<string, Scheme>;
  examples: Example[]; responses?: Record<string, string>; strings: Words;
};

/** What the reader has entered. `headers` are those of an example that no parameter describes. */
export type State = {
  server: number; headers: [string, string][]; values: Record<string, Value>; mediaType: string; body: string;
  files: Record<string, File>; fields: Record<string, string>; security: number;
  credentials: Record<string, Credentials>;
};

/** A request as it will be sent. `masked` values are what is shown instead of secrets. */
export type Header = { name: string; value: string; masked?: string };
export type Composed = {
  method: string; target: string; shownURL: string; realURL: string; headers: Header[];
  body: string | FormData | File | null; shownBody: string;
};
