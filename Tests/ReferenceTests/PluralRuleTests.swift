import Catalogs
import OrderedCollections
import SourceText
import Testing

@testable import Reference

@Suite("Plural forms")
struct PluralRuleTests {
  /// Numbers by language, each with its category as the chart of CLDR has it.
  static let cases: [(language: String, categories: KeyValuePairs<Int, PluralCategory>)] = [
    ("en", [0: .other, 1: .one, 2: .other, 11: .other, 101: .other]),
    ("de", [0: .other, 1: .one, 2: .other]),
    ("nl", [1: .one, 2: .other]),
    ("sv", [1: .one, 2: .other]),
    ("tr", [0: .other, 1: .one, 2: .other]),
    ("hi", [0: .one, 1: .one, 2: .other]),
    ("fa", [0: .one, 1: .one, 2: .other]),
    ("fr", [0: .one, 1: .one, 2: .other, 999_999: .other, 1_000_000: .many, 1_000_001: .other, 2_000_000: .many]),
    ("pt-BR", [0: .one, 1: .one, 2: .other, 1_000_000: .many]),
    ("pt-PT", [0: .other, 1: .one, 2: .other, 1_000_000: .many]),
    ("es", [0: .other, 1: .one, 2: .other, 1_000_000: .many]),
    ("it", [0: .other, 1: .one, 2: .other, 1_000_000: .many]),
    (
      "ru",
      [
        0: .many, 1: .one, 2: .few, 4: .few, 5: .many, 11: .many, 12: .many, 14: .many, 21: .one, 22: .few, 25: .many,
        101: .one, 111: .many, 112: .many, 1001: .one,
      ]
    ),
    ("uk", [0: .many, 1: .one, 3: .few, 5: .many, 11: .many, 21: .one, 104: .few]),
    (
      "pl",
      [
        0: .many, 1: .one, 2: .few, 4: .few, 5: .many, 12: .many, 14: .many, 21: .many, 22: .few, 101: .many, 102: .few,
        112: .many,
      ]
    ),
    ("cs", [0: .other, 1: .one, 2: .few, 4: .few, 5: .other, 21: .other, 22: .other]),
    (
      "ar",
      [
        0: .zero, 1: .one, 2: .two, 3: .few, 10: .few, 11: .many, 99: .many, 100: .other, 101: .other, 102: .other,
        103: .few, 110: .few, 111: .many, 200: .other,
      ]
    ),
    ("he", [0: .other, 1: .one, 2: .two, 3: .other, 10: .other, 20: .other]),
    ("ja", [0: .other, 1: .other, 2: .other]), ("ko", [1: .other]), ("vi", [1: .other]), ("id", [1: .other]),
    ("zh-Hans", [1: .other, 2: .other]), ("zh-Hant", [1: .other]), ("tlh", [1: .other]),
  ]

  @Test("numbers have the category of their language", arguments: cases)
  func categories(language: String, categories: KeyValuePairs<Int, PluralCategory>) {
    let rule = PluralRule(language: language)
    for (number, category) in categories {
      #expect(rule.category(of: number) == category, "\(language) \(number)")
    }
  }

  @Test("a rule gives the categories that it says it does, and no others", arguments: LocaleTests.tags)
  func completeness(tag: String) {
    let rule = PluralRule(language: tag)
    let given = Set((Array(0...1000) + [1_000_000]).map(rule.category))
    #expect(given.union([.other]) == Set(rule.categories))
  }

  @Test("phrases with a number show the form for it")
  func phrases() throws {
    #expect(try [0, 1, 2].map { try words("en", $0) } == ["0 types", "1 type", "2 types"])
    #expect(try [1, 2, 5, 11, 21].map { try words("ru", $0) } == ["1 тип", "2 типа", "5 типов", "11 типов", "21 тип"])
    #expect(
      try [0, 1, 2, 3, 11, 100].map { try words("ar", $0) }
        == ["لا أنواع", "نوع واحد", "نوعان", "3 أنواع", "11 نوعًا", "100 نوع"])
    #expect(try [1, 3, 5].map { try words("cs", $0) } == ["1 typ", "3 typy", "5 typů"])
    #expect(try [1, 2].map { try words("ja", $0) } == ["1 個の型", "2 個の型"])
  }

  private func words(_ tag: String, _ count: Int) throws -> String {
    let language = try #require(try PublishedSite.look().languages.first { $0.tag == tag })
    return Wording(language: language, sourceLanguage: "en").phrase(.typeCount, ["count": String(count)])
  }

  @Test("a category that the language needs and does not have is an error with its place")
  func missingCategory() throws {
    let found = try findings(
      "ru", "{ \"one\": \"{count} тип\", \"few\": \"{count} типа\", \"other\": \"{count} типа\" }")
    #expect(found.map(\.id) == ["locale.missing-plural-category"])
    #expect(found.first?.summary == "`type-count` has no text for `many`, which numbers of `ru` need")
    #expect(found.first?.file == "locales/ru.json")
    #expect(found.first?.range?.start.line == 2)
    #expect(found.first?.range?.start.column == 30)
  }

  @Test("a category that the language does not have is an error with its place and what was meant")
  func unknownCategory() throws {
    let found = try findings(
      "cs", "{ \"on\": \"a\", \"one\": \"a\", \"few\": \"b\", \"many\": \"c\", \"other\": \"d\" }")
    #expect(found.map(\.id) == ["locale.unknown-plural-category", "locale.unknown-plural-category"])
    #expect(found.map { $0.range?.start.column } == [32, 67])
    #expect(found.first?.suggestion == "one")
    #expect(found.last?.summary == "no whole number is `many` in `cs` (there are one, few, other)")
  }

  @Test("a form that is no text is an error, and so is a phrase that is neither text nor forms")
  func wrongForms() throws {
    #expect(try findings("de", "{ \"one\": 1, \"other\": \"d\" }").map(\.id) == ["locale.text-expected"])
    let found = try findings("de", "[]")
    #expect(found.map(\.id) == ["locale.text-expected"])
    #expect(found.first?.summary == "`type-count` must be a string or an object of plural forms; it is an array")
  }

  /// What is wrong with a file whose second line has this value for a phrase.
  private func findings(_ tag: String, _ value: String) throws -> [Diagnostic] {
    let text = """
      { "language": "\(tag)", "name": "N", "direction": "ltr",
        "phrases": { "type-count": \(value) } }
      """
    let english = try #require(try PublishedSite.look().languages.first)
    return InterfaceLanguage.read(SourceFile(name: "locales/\(tag).json", text: text), checkedAgainst: english)
      .diagnostics
  }
}
