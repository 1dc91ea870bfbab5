import Foundation
import Testing
import TestSupport

/// Input with errors: each is one line with its place, the exit code is 1, and nothing is written.
@Suite("Wrong input")
struct WrongInputTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var configuration = "title: A\napis:\n  - spec: docker-accounts\n"
    var file: (path: String, text: String)?
    let message: String
  }

  private static let samples =
    "curl, httpie, wget, curl-powershell, javascript, node, typescript, python, python-httpx, python-http-client, swift, go, rust, java, kotlin, csharp, php, ruby, r, dart, http"

  static let mistakes = [
    Mistake(
      testDescription: "an unknown key", configuration: "title: A\nguide: b\n",
      message: "s/lectern.yaml:2:1: error: `guide` means nothing here; did you mean 'guides'? [config.unknown-key]"),
    Mistake(
      testDescription: "a wrong type", configuration: "title: A\napis: docker-accounts\n",
      message: "s/lectern.yaml:2:7: error: `apis` must be an array; it is a string [config.wrong-type]"),
    Mistake(
      testDescription: "an unknown key of an API",
      configuration: "apis:\n  - spec: docker-accounts\n    catalogue: a\n",
      message: "s/lectern.yaml:3:5: error: `catalogue` means nothing here; did you mean 'catalog'? [config.unknown-key]"
    ),
    Mistake(
      testDescription: "a missing key", configuration: "apis:\n  - id: a\n",
      message: "s/lectern.yaml:2:5: error: `spec` is missing [config.missing-key]"),
    Mistake(
      testDescription: "an unknown API", configuration: "apis:\n  - spec: gitlab-user\n",
      message: "s/lectern.yaml:2:11: error: no bundled API is called `gitlab-user` (there are docker-accounts, "
        + "gitlab-users); did you mean 'gitlab-users'? [config.unknown-spec]"),
    Mistake(
      testDescription: "the same API twice",
      configuration: "apis:\n  - spec: gitlab-users\n  - spec: gitlab-users\n",
      message: "s/lectern.yaml:3:11: error: two APIs have the id `gitlab-users`; "
        + "give this one an `id` of its own [config.duplicate-id]"),
    Mistake(
      testDescription: "an id that leaves the folder",
      configuration: "apis:\n  - spec: gitlab-users\n    id: ../a\n",
      message: "s/lectern.yaml:3:9: error: `../a` cannot be an id: it has lower-case letters, digits and `-` only; "
        + "did you mean 'a'? [config.invalid-id]"),
    Mistake(
      testDescription: "no YAML", configuration: "title: [A\n",
      message: "s/lectern.yaml:2:1: error: did not find expected ',' or ']' [yaml.syntax]"),
    Mistake(
      testDescription: "a template with an unknown variable",
      configuration: "apis:\n  - spec: docker-accounts\ntemplates: t\n",
      file: ("s/t/page.mustache", "<title>\n  {{titel}}\n"),
      message: "s/t/page.mustache:2:5: error: unknown name 'titel'; did you mean 'title'? [template.unknown-name]"),
    Mistake(
      testDescription: "a catalog with a wrong key",
      configuration: "apis:\n  - spec: docker-accounts\n    catalog: c.xcstrings\n",
      file: (
        "s/c.xcstrings",
        """
        {"sourceLanguage": "en", "version": "1.0",
         "strings": {"Get a single user": {"localisations": {}}}}
        """
      ),
      message: "s/c.xcstrings:2:36: error: a string catalog has no member 'localisations' here; "
        + "did you mean 'localizations'? [catalog.unknown-member]"),
    Mistake(
      testDescription: "a missing folder of guides", configuration: "guides: g\n",
      message: "error: the folder of guides s/g cannot be read"),
    Mistake(
      testDescription: "a missing catalog", configuration: "apis:\n  - spec: gitlab-users\n    catalog: c.xcstrings\n",
      message: "error: s/c.xcstrings cannot be read"),
    Mistake(
      testDescription: "an unknown key of the theme", configuration: "theme:\n  colors: {}\n",
      message: "s/lectern.yaml:2:3: error: `colors` means nothing here; did you mean 'colours'? [config.unknown-key]"),
    Mistake(
      testDescription: "a colour that is none", configuration: "theme:\n  colours:\n    accent: red\n",
      message: "s/lectern.yaml:3:13: error: `red` is no colour: it is `#rrggbb`, `#rgb` or `oklch(L C H)`, "
        + "and has no opacity [config.no-colour]"),
    Mistake(
      testDescription: "a colour of nothing",
      configuration: "apis:\n  - spec: docker-accounts\ntheme:\n  colours: { surface-hoover: '#fff' }\n",
      message: "s/lectern.yaml:4:30: error: no colour of the look is called `surface-hoover` (there are surface, "
        + "surface-raised, surface-hover, line, line-control, ink, ink-muted, accent, accent-ink, note, good, warn, "
        + "stop, special, plain, code-key, code-string, code-number, code-keyword, code-comment); "
        + "did you mean 'surface-hover'? [theme.unknown-colour]"),
    Mistake(
      testDescription: "a logo that is not there", configuration: "theme:\n  logo: logo.svg\n",
      message: "s/lectern.yaml:2:9: error: there is no file `logo.svg` [config.missing-file]"),
    Mistake(
      testDescription: "an icon of a kind that no page shows", configuration: "theme:\n  favicon: icon.gif\n",
      message: "s/lectern.yaml:2:12: error: `icon.gif` is of no kind that can stand here (.svg, .png, .ico) "
        + "[config.unsupported-file]"),
    Mistake(
      testDescription: "a font that would end its quotation",
      configuration: "theme:\n  fonts: { text: 'a\"; } * { color: red' }\n",
      message:
        "s/lectern.yaml:2:18: error: `a\"; } * { color: red` cannot be the name of a font: it has letters, digits, "
        + "spaces, `-`, `_` and `.` only; several names are an array [config.no-font-family]"),
    Mistake(
      testDescription: "a length without its unit", configuration: "theme:\n  radius: 6\n",
      message: "s/lectern.yaml:2:11: error: `radius` must be a length in px, rem, em or ch, such as `6px`; "
        + "it is a number [config.wrong-type]"),
    Mistake(
      testDescription: "a repository that is no address", configuration: "repository: own/docs\n",
      message: "s/lectern.yaml:1:13: error: `own/docs` must begin with https:// or http:// [config.no-web-address]"),
    Mistake(
      testDescription: "a language of code samples that there is not",
      configuration: "apis:\n  - spec: docker-accounts\nsamples: [curl, pyhton]\n",
      message: "s/lectern.yaml:3:17: error: there are no code samples in `pyhton` (there are \(samples)); "
        + "did you mean 'python'? [config.unknown-sample-language]"),
    Mistake(
      testDescription: "a language that nobody translated",
      configuration: "apis:\n  - spec: gitlab-users\n    locales: [en, tlh]\n",
      message: "s/lectern.yaml:3:19: error: the interface is not translated into `tlh` (there are en, ar, cs, de, es, "
        + "fa, fr, he, hi, id, it, ja, ko, nl, pl, pt-BR, ru, sv, tr, uk, vi, zh-Hans, zh-Hant) "
        + "[config.unknown-locale]"),
  ]

  @Test("is one line with its place, and exit code 1", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    try Folder.with { folder in
      try folder.write(mistake.configuration, to: "s/lectern.yaml")
      if let file = mistake.file { try folder.write(file.text, to: file.path) }
      let outcome = try folder.lectern("build", "--site", "s", "-o", "out")
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == mistake.message + "\n")
      #expect(try folder.names() == ["s"])
    }
  }

  @Test("a --site without lectern.yaml")
  func missingSite() throws {
    try Folder.with { folder in
      let outcome = try folder.lectern("build", "--site", "nowhere")
      #expect(outcome.code == 1)
      #expect(outcome.errors == "error: nowhere/lectern.yaml cannot be read\n")
    }
  }

  @Test(
    "a folder that cannot be written",
    arguments: [
      ("file", "is a file, not a folder"), ("file/out", "cannot be written: not a directory"),
      ("/proc/out", "cannot be written: no such file or directory"),
    ])
  func unwritable(path: String, reason: String) throws {
    try Folder.with { folder in
      try folder.write("", to: "file")
      try folder.writeSite()
      let outcome = try folder.lectern("build", "-o", path)
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == "error: \(path) \(reason)\n")
      #expect(try folder.names() == ["file", "lectern.yaml"])
    }
  }

  @Test("a backend that is no URL of a server", arguments: ["localhost:3000", "ftp://example.org/"])
  func backend(url: String) throws {
    try Folder.with { folder in
      let outcome = try folder.lectern("serve", "docker-accounts", "--port", "0", "--backend", url)
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors == "error: backend \"\(url)\" cannot be used: it must begin with http:// or https://\n")
    }
  }

  @Test("a port that is in use", arguments: ["serve", "sandbox"])
  func portInUse(command: String) throws {
    let other = try EchoServer()
    defer { other.stop() }
    try Folder.with { folder in
      let outcome = try folder.lectern(command, "docker-accounts", "--port", "\(other.port)")
      #expect(outcome.code == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "error: port \(other.port) on 127.0.0.1 is in use by another process; choose another one, "
          + "or 0 for a free one\n")
    }
  }
}
