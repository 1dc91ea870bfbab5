// Texts as literals of programming languages, as Sources/CodeSamples/Quoting writes them; a test compares the two.

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u;

/** Whether everything in a text shows, or ends a line. @param {string} text */
const isPlain = (text) => !invisible.test(text.replaceAll("\n", ""));

/** @param {number} value */
const hex = (value, digits = 1) => value.toString(16).padStart(digits, "0");
/** @param {string} one */
const codeOf = (one) => /** @type {number} */ (one.codePointAt(0));
/** @param {string} one */
const octalOf = (one) => `\\${codeOf(one).toString(8).padStart(3, "0")}`;
/** @param {string} one */
const pair = (one) => [...Array(one.length).keys()].map((at) => `\\u${hex(one.charCodeAt(at), 4)}`).join("");
/** @param {string} one */
const braces = (one) => `\\u{${hex(codeOf(one))}}`;
/** @param {string} one */
const long = (one) => (codeOf(one) <= 0xffff ? `\\u${hex(codeOf(one), 4)}` : `\\U${hex(codeOf(one), 8)}`);
/** @param {string} one */
const octal = (one) => (codeOf(one) < 256 ? octalOf(one) : pair(one));
/** @type {Record<string, string>} */
const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** @typedef {(one: string) => string} NumberEscape */

/** @param {string} text @param {string} special @param {NumberEscape} number @param {boolean} [keepsLines] */
const escaped = (text, special, number, keepsLines) => text.replace(/[^]/gu, (one) => {
  if (one === "\n" && keepsLines) return one;
  if (one === "\\" || special.includes(one)) return `\\${one}`;
  return short[one] ?? (invisible.test(one) ? number(one) : one);
});

/** @param {string} text */
const lines = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [""];
/** @param {string} text @param {NumberEscape} number @param {string} glue @param {string} [special] */
const double = (text, number, glue, special = '"') => lines(text).map((line) => `"${escaped(line, special, number)}"`).join(glue);
/** @param {string} text */
const single = (text) => `'${text.replace(/['\\]/g, "\\$&")}'`;

/** Between three quotes and three more, a quote needs a backslash only as the third or the last. */
const triple = (/** @type {string} */ text, /** @type {string} */ quote, /** @type {NumberEscape} */ number, special = "") => {
  let run = 0;
  const all = [...text];
  return all.map((one, at) => {
    if (one !== quote) {
      run = 0;
      return escaped(one, special, number, true);
    }
    run += 1;
    const isLast = run === 3 || at === all.length - 1;
    if (isLast) run = 0;
    return isLast ? `\\${one}` : one;
  }).join("");
};

/** @param {string} text @param {string} one */
const longestRun = (text, one) => Math.max(0, ...(text.match(new RegExp(`${one}+`, "g")) ?? []).map((run) => run.length));
/** @param {string} text */
const isEasierRaw = (text) => /[\n"\\]/.test(text) && isPlain(text);
/** @param {string} text @param {string} margin */
const indented = (text, margin) => text.split("\n").map((line) => margin + line).join("\n");

/** @param {string} text */
function java(text) {
  if (!text.includes("\n")) return double(text, octal, "");
  const margin = " ".repeat(12);
  const all = triple(text, '"', octal).split("\n");
  return `"""\n${all.map((line, at) => {
    const isLast = at === all.length - 1;
    if (isLast && !line) return `${margin}"""`;
    const endsBlank = /[\p{White_Space}]$|\\u202[89]$/u.test(line);
    return (line && margin + line) + (isLast ? `\\\n${margin}"""` : endsBlank ? "\\n\\" : "");
  }).join("\n")}`;
}

/** @param {string} text */
function swift(text) {
  const isLong = text.includes("\n");
  const runs = [...text.matchAll(/["\\](#*)/g)].map(([, run]) => run.length + 1);
  const hashes = isLong || text[0] !== '"' ? "#".repeat(Math.max(0, ...runs)) : "";
  const body = (/** @type {string} */ line) => line.replace(/[^]/gu, (one) => {
    if (/["\\]/.test(one)) return hashes ? one : `\\${one}`;
    const escape = short[one] ?? (invisible.test(one) ? braces(one) : null);
    return escape ? `\\${hashes}${escape.slice(1)}` : one;
  });
  if (!isLong) return `${hashes}"${body(text)}"${hashes}`;
  return [`${hashes}"""`, ...text.split("\n").map((line) => line && `  ${body(line)}`), `  """${hashes}`].join("\n");
}

/** @param {string} text */
const javascript = (text) => {
  const write = (/** @type {string} */ one) => one === "\\" ? "\\\\" : short[one] ?? (invisible.test(one) ? braces(one) : one);
  if (!text.includes("\n")) return `"${text.replace(/[^]/gu, (one) => (one === '"' ? '\\"' : write(one)))}"`;
  return `\`${text.replace(/\$\{|[^]/gu, (one) => one === "\n" ? one : one === "`" || one === "${" ? `\\${one}` : write(one))}\``;
};

/** @param {string} text */
const powershell = (text) => {
  const line = (/** @type {string} */ each) => isPlain(each) ? `'${each.replace(/['‘’‚‛]/g, "$&$&")}'` : `"${each.replace(/[^]/gu, (one) =>
    /[`$"“”„]/.test(one) ? `\`${one}` : one === "\r" ? "`r" : one === "\t" ? "`t" : invisible.test(one) ? `\`u{${hex(codeOf(one))}}` : one)}"`;
  return text.includes("\n") ? `(@(\n${text.split("\n").map((each) => `  ${line(each)}`).join("\n")}\n) -join "\`n")` : line(text);
};

/** @param {string} text */
const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** How each rule writes a text. @type {Record<string, (text: string) => string>} */
export const literal = {
  none: (text) => text,
  shell,
  powershell,
  swift,
  javascript,
  java,
  python: (text) => (text.includes("\n") ? `"""${triple(text, '"', long)}"""` : double(text, long, "")),
  go: (text) => (isEasierRaw(text) && !text.includes("`") ? `\`${text}\`` : double(text, long, " +\n\t\t")),
  rust: (text) => {
    if (isEasierRaw(text)) {
      const hashes = "#".repeat(Math.max(1, longestRun(text, "#") + 1));
      return `r${hashes}"${text}"${hashes}`;
    }
    const all = double(text, braces, ",\n            ");
    return lines(text).length > 1 ? `concat!(\n            ${all},\n        )` : all;
  },
  kotlin: (text) => text.includes("\n") && isPlain(text) && longestRun(text, '"') < 3 && !text.endsWith('"')
    ? `"""${text.replaceAll("$", () => "${'$'}")}"""`
    : double(text, pair, " +\n        ", '"$'),
  csharp: (text) => {
    if (!text.includes("\n") || !isPlain(text)) return double(text, long, " +\n    ");
    const quotes = '"'.repeat(Math.max(3, longestRun(text, '"') + 1));
    return `${quotes}\n${indented(text, "    ")}\n    ${quotes}.ReplaceLineEndings("\\n")`;
  },
  php: (text) => (isPlain(text) ? single(text) : double(text, braces, " .\n        ", '"$')),
  ruby: (text) => (isPlain(text) ? single(text) : double(text, braces, " \\\n  ", '"#')),
  r: (text) => {
    if (isEasierRaw(text)) {
      const dashes = text.includes(")") ? "-".repeat(longestRun(text, "-") + 1) : "";
      return `r"${dashes}(${text})${dashes}"`;
    }
    const all = double(text, long, ",\n    ");
    return lines(text).length > 1 ? `paste0(\n    ${all}\n  )` : all;
  },
  dart: (text) => text.includes("\n") ? `'''\n${triple(text, "'", braces, "$")}'''` : `'${escaped(text, "'$", braces)}'`,
};

/** Without quotes where a shell needs none. @param {string} rule @param {string} text */
export const word = (rule, text) => (rule === "shell" && /^[\w%+,./:=@-]+$/.test(text) ? text : literal[rule](text));

/** The bytes of the UTF-8, each as a character. @param {string} text */
export const latin = (text) => String.fromCharCode(...new TextEncoder().encode(text));

/** As a literal whose characters are the bytes of the UTF-8. @param {string} rule @param {string} text */
export function octets(rule, text) {
  if (rule !== "javascript" || /^[ -~]*$/.test(text)) return literal[rule](text);
  return `"${latin(text).replace(/[^]/g, (one) => one === '"' || one === "\\" ? `\\${one}` : / |[!-~]/.test(one) ? one : `\\x${hex(codeOf(one), 2)}`)}"`;
}

/** What a literal of text cannot hold, as one of bytes. @param {string} rule @param {string} text */
export function bytes(rule, text) {
  const printf = (/** @type {string} */ one) => one === "\\" ? "\\\\" : one === "%" ? "%%" : one;
  if (rule === "shell") {
    return shell(text.replace(/[^]/gu, (one) => one === "\n" ? one : short[one] ?? (invisible.test(one)
      ? latin(one).replace(/[^]/g, octalOf) : printf(one))));
  }
  if (rule !== "rust") return literal[rule](btoa(latin(text)));
  return `b"${latin(text).replace(/[^]/g, (one) => /["\\]/.test(one) ? `\\${one}` : short[one] && one !== "\t" ? short[one]
    : /[ -~]/.test(one) ? one : `\\x${hex(codeOf(one), 2)}`)}"`;
}

/** Whether a text can be written as one. @param {string} rule @param {string} text */
export const isText = (rule, text) => !text.includes("\0") && (rule !== "shell" || isPlain(text));
