import Catalogs
import Foundation
import OrderedCollections
import Testing

@testable import Reference

/// Whether the interface really speaks the languages that it offers.
@Suite("Locales")
struct LocaleTests {
  static let tags = [
    "ar", "cs", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt-BR", "ru", "sv", "tr",
    "uk", "vi", "zh-Hans", "zh-Hant",
  ]

  @Test("there are files for these languages, each under its tag and with a name of its own")
  func languages() {
    #expect(LocaleFile.all.keys.sorted() == Self.tags)
    for (name, locale) in LocaleFile.all { #expect(locale.tag == name) }
    #expect(Set(LocaleFile.all.values.map(\.name)).count == Self.tags.count)
  }

  @Test("Arabic, Hebrew and Persian are written from right to left, and nothing else is", arguments: tags)
  func direction(tag: String) throws {
    let locale = try #require(LocaleFile.all[tag])
    #expect(locale.direction == (["ar", "fa", "he"].contains(tag) ? "rtl" : "ltr"))
  }

  @Test(
    "every language names the territory of most of its readers", arguments: tags)
  func territory(tag: String) throws {
    let language = try #require(try PublishedSite.look().languages.first { $0.tag == tag })
    let locale = try #require(language.openGraphLocale)
    #expect(locale.wholeMatch(of: /[a-z]{2}_[A-Z]{2}/) != nil, "\(locale)")
    if tag == "pt-BR" { #expect(locale == "pt_BR") }
  }

  @Test("a translation has exactly the phrases of English, in its order", arguments: LocaleFile.translations)
  func phrases(locale: LocaleFile) throws {
    #expect(locale.texts.keys == (try LocaleFile.english).texts.keys)
  }

  @Test("no text is empty, or has white space at an end", arguments: LocaleFile.all.values)
  func tidy(locale: LocaleFile) {
    for (key, forms) in locale.texts {
      for text in forms.values { #expect(!text.isEmpty && text == text.trimmed, "\(locale.tag) \(key)") }
    }
  }

  @Test(
    "a translation has the placeholders of English; only a form for a single number may leave it out",
    arguments: LocaleFile.translations)
  func placeholders(locale: LocaleFile) throws {
    let rule = PluralRule(language: locale.tag)
    for (key, english) in try LocaleFile.english.texts {
      let wanted = placeholders(in: english["other"] ?? "")
      for (category, text) in try #require(locale.texts[key]) {
        let isOneNumber = (0...200).count { rule.category(of: $0).rawValue == category } == 1
        let found = placeholders(in: text)
        let isComplete = found == wanted || isOneNumber && found == wanted.filter { $0 != "{count}" }
        #expect(isComplete, "\(locale.tag) \(key) \(category): \(text)")
      }
    }
  }

  private func placeholders(in text: String) -> [String] {
    text.matches(of: /\{[^}]*\}/).map { String($0.output) }.sorted()
  }

  @Test("no text is the English one, except words that the language has borrowed", arguments: LocaleFile.translations)
  func translated(locale: LocaleFile) throws {
    var borrowed: Set<String> = []
    for (key, english) in try LocaleFile.english.texts {
      guard let text = english["other"], locale.texts[key]?["other"] == text, !BorrowedWords.names.contains(text) else {
        continue
      }
      borrowed.insert(text)
      #expect(BorrowedWords.languages[text]?.contains(locale.tag) == true, "\(locale.tag) \(key): \(text)")
    }
    let allowed = BorrowedWords.languages.filter { $0.value.contains(locale.tag) }.keys
    #expect(Set(allowed).subtracting(borrowed) == [], "these are translated after all")
  }

  @Test("a counted noun has the forms of its language, or one for all numbers", arguments: LocaleFile.all.values)
  func forms(locale: LocaleFile) throws {
    let categories = PluralRule(language: locale.tag).categories.map(\.rawValue)
    for (key, english) in try LocaleFile.english.texts {
      let forms = try #require(locale.texts[key]).keys
      let isInvariable = english.count == 1 || InvariableNouns.contain(key, in: locale.tag)
      #expect(Array(forms) == (isInvariable ? ["other"] : categories), "\(locale.tag) \(key)")
    }
  }

  @Test("every phrase of the pages has a text and is used")
  func pageKeys() throws {
    let texts = try LocaleFile.english.texts.keys.filter { $0.hasPrefix("phrases.") }
    #expect(Set(texts) == Set(Phrase.allCases.map { "phrases.\($0.rawValue)" }))
    let sources = try Self.sources(in: "Sources/Reference", endingWith: ".swift")
      .filter { !$0.key.hasSuffix("/Phrase.swift") }.values.joined()
    for phrase in Phrase.allCases {
      #expect(try sources.contains(Regex("\\.\(phrase)\\b")), "\(phrase) is not used")
    }
  }

  @Test("every phrase that scripts ask for has a text, and every text is asked for")
  func scriptKeys() throws {
    let scripts = try Self.sources(in: "templates/scripts", endingWith: ".js")
    let texts = try LocaleFile.english.texts.keys
    let (console, pages) = (
      scripts.filter { $0.key.contains("/console/") }.values.joined(),
      scripts.filter { !$0.key.contains("/console/") }.values.joined()
    )
    for match in pages.matches(of: /phrase\("([a-z-]+)"/) { #expect(texts.contains("scripts.\(match.output.1)")) }
    for match in console.matches(of: /words\["([a-z-]+)"\]/) { #expect(texts.contains("console.\(match.output.1)")) }
    for key in texts where key.hasPrefix("scripts.") {
      let name = key.dropFirst("scripts.".count)
      if !name.hasPrefix("theme-") {
        #expect(pages.contains("\"\(name)\""), "\(key) is not used")
      }
    }
    let kinds = try Self.problemKinds()
    // The rules that a value can break have words of their own; the server names them.
    let rules = try Self.sources(in: "Sources/Sandbox/Checking", endingWith: ".swift").values.joined()
    for key in texts where key.hasPrefix("console.") && !kinds.contains(String(key.dropFirst("console.".count))) {
      let name = key.dropFirst("console.".count)
      let rule = name.hasPrefix("fault-") ? name.dropFirst("fault-".count) : name
      let isRule = rules.contains("\"\(rule)\"")
      #expect(
        try isRule || console.contains(Regex("\"(\(name)|\(rule))\"|\\.\(name)\\b")), "\(key) is not used")
    }
  }

  /// What the server calls the problems of its proxy; the console has words for many of them.
  private static func problemKinds() throws -> Set<String> {
    let server = try sources(in: "Sources/Explorer", endingWith: ".swift").values.joined()
    let upstream = server.matches(of: /\.upstream\(\s*"([a-z-]+)"/).map { "upstream-\($0.output.1)" }
    let others = server.matches(of: /kind: "([a-z-]+)"/).map { String($0.output.1) }
    let busy = server.matches(of: /\.take\("([a-z-]+)"/).map { "too-many-\($0.output.1)" }
    #expect(!upstream.isEmpty && !others.isEmpty)
    return Set(upstream + others + busy)
  }

  /// The files of a folder of the package by path.
  static func sources(in folder: String, endingWith suffix: String) throws -> [String: String] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let root = package.appending(path: folder)
    var sources: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(suffix) {
      sources["/" + path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    try #require(!sources.isEmpty)
    return sources
  }
}
