import APISpec
import BuiltInTemplates
import CommonMark
import OrderedCollections
import SourceText
import Templates
import Testing

@testable import MarkdownStyles

@Suite("styles are files")
struct StyleFileTests {
  @Test("the built-in styles ask only for what a document has")
  func builtInStyles() {
    #expect(builtIn().styles == [.gitlab, .httpdomain])
    #expect(builtIn().check().isEmpty)
  }

  @Test("the context of an API has exactly the names that templates are checked against")
  func shape() throws {
    let words = try #require(builtIn().words["en"])
    var builder = StyleContextBuilder(api: Shelf.api, language: "en", words: words)
    #expect(StyleContext.shape.mismatch(in: builder.context().value) == nil)
  }

  @Test("a template of another name is a style, too")
  func own() throws {
    let styles = builtIn([
      "markdown/short.mustache": "{{#sections}}{{#operations}}- {{call}}\n{{/operations}}{{/sections}}"
    ])
    let (text, diagnostics) = styles.render(Shelf.api, style: "short", language: "en")
    #expect(diagnostics.isEmpty)
    #expect(text == "  - `POST /books`\n  - `GET /books/:book_id`\n  - `GET /books`\n")
  }

  @Test("a name that no document has is an error with its place")
  func unknownName() throws {
    let styles = builtIn(["markdown/gitlab.mustache": "# {{title}}\n\n{{sumary}}\n"])
    let (text, diagnostics) = styles.render(Shelf.api, style: "gitlab", language: "en")
    #expect(text == nil)
    #expect(diagnostics.map(\.id) == ["template.unknown-name"])
    #expect(diagnostics.first?.range?.start.line == 3)
    #expect(diagnostics.first?.suggestion == "summary")
    #expect(styles.check() == diagnostics)
  }

  @Test("an unknown style is an error that names the nearest")
  func unknownStyle() {
    let (text, diagnostics) = builtIn().render(Shelf.api, style: "gitlb", language: "en")
    #expect(text == nil)
    #expect(diagnostics.first?.summary == "there is no Markdown style 'gitlb'")
    #expect(diagnostics.first?.suggestion == "gitlab")
  }

  @Test("a language without words of its own has English ones")
  func fallback() throws {
    let written = try Written(Shelf.api, "httpdomain", language: "el")
    #expect(written.blocks(below: "1.2 Get a book").list(after: "Status Codes:")?.count == 3)
  }

  @Test("a file of words is a language, and wrong keys in it are reported where they stand")
  func words() {
    let file = SourceFile(name: "words.fr.json", text: "{\"paramters\": \"Paramètres\",\n\"none\": 1}")
    let (words, diagnostics) = MarkdownWords.read(file, language: "fr")
    #expect(words?.language == "fr")
    #expect(diagnostics.first?.summary == "no word is called 'paramters'")
    #expect(diagnostics.first?.suggestion == "parameters")
    #expect(diagnostics.dropFirst().first?.summary == "the word 'none' must be a text")
    #expect(diagnostics.dropFirst().first?.range?.start.line == 2)
    #expect(diagnostics.dropFirst(2).allSatisfy { $0.id == "markdown.missing-word" })
    #expect(diagnostics.count == 2 + MarkdownWords.Key.allCases.count - 1)
  }

  /// Words that look as in English, each with the languages that have borrowed it.
  private static let borrowed: [MarkdownWords.Key: Set<String>] = [
    .endpoints: ["es", "nl", "pt-BR"],
    .webhooks: ["de", "es", "fr", "he", "nl", "pt-BR", "sv"],
    .servers: ["nl"],
    .parameters: ["nl"],
    .cookies: ["de", "es", "fr", "nl", "pt-BR", "sv"],
    .optional: ["de"],
    .scopes: ["nl"],
  ]

  @Test("every language of the interface has all words, and no English ones but those that it has borrowed")
  func languages() throws {
    let files = BuiltInTemplates.files.map { ($0.path, SourceFile(name: $0.path, text: $0.text)) }
    let (styles, diagnostics) = MarkdownStyles.load(OrderedDictionary(uniqueKeysWithValues: files))
    #expect(diagnostics.isEmpty)
    let locales = BuiltInTemplates.files.map(\.path).filter { $0.hasPrefix("locales/") && $0.hasSuffix(".json") }
    let tags = locales.map { String($0.dropFirst("locales/".count).dropLast(".json".count)) }
    #expect(styles.words.keys.sorted() == tags.sorted())
    let english = try #require(styles.words["en"])
    for words in styles.words.values {
      for key in MarkdownWords.Key.allCases {
        let text = try #require(words.texts[key], "\(words.language) \(key.rawValue)")
        #expect(!text.isEmpty && text == MarkdownText.oneLine(text), "\(words.language) \(key.rawValue)")
        let isBorrowed = Self.borrowed[key]?.contains(words.language) == true || words.language == "en"
        #expect((text == english[key]) == isBorrowed, "\(words.language) \(key.rawValue): \(text)")
      }
    }
  }

  @Test("a description that is too large is left out and reported, the rest is written")
  func tooLarge() throws {
    var api = Shelf.api
    api.operations[0].description = LocalizedText(String(repeating: "a ", count: 60_000))
    let written = try Written(api, "gitlab")
    #expect(written.diagnostics.map(\.id) == ["markdown.too-large"])
    #expect(
      written.diagnostics.first?.summary.hasPrefix("operation add-book: the Markdown text is 120000 bytes") == true)
    #expect(written.headings.count == 8)
  }

  @Test(
    "the same API gives the same bytes, and printing them again changes nothing", arguments: ["httpdomain", "gitlab"])
  func stable(style: String) throws {
    let written = try Written(Shelf.api, style)
    #expect(try Written(Shelf.api, style).text == written.text)
    #expect(written.document.commonMark() == written.text)
  }
}
