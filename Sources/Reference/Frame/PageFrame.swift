import Catalogs
import HTML
import OrderedCollections
import Templates

/// What the frame of a page is filled with, and the names by which `page.mustache` asks for it.
struct PageFrame: Sendable {
  /// What the interface calls the language of the page.
  var languageName: String
  /// The way to the site's root (`../../`).
  var root: String
  /// The address of the assets folder, with a slash at the end.
  var assets: String
  /// The address of the first part of the search index.
  var searchFile: String
  var title: String
  var description: String
  var canonical: String?
  /// The address of the page as Markdown.
  var markdown: String?
  var siteAddress: String
  /// The API that the page belongs to, on sites of several.
  var api: (title: String, address: String)?
  var searchAddress: String
  /// The same page in every language; empty when there is only one.
  var languages: [(tag: String, name: String, address: String, isCurrent: Bool)]
  /// The same page for search engines: its address in every language, and in none (`x-default`).
  var alternates: [(tag: String, address: String)]
  /// What the page tells those who link to it; nil for a page that nobody should.
  var metadata: PageMetadata?
  /// The navigation, as HTML; nil for pages without.
  var navigation: [UInt8]?
  /// The class of `main`; empty for pages with navigation.
  var mainClass: String
  /// The inside of `main`, as HTML.
  var content: [UInt8]
  var footer: [(title: String, address: String)]

  /// What is the same on all pages of a language, as a value for the template.
  static func constants(of language: InterfaceLanguage, in publication: Publication, look: Look) -> TemplateValue {
    let own: [String: TemplateValue] = [
      "live": .flag(publication.isLive), "site-title": .text(publication.title),
    ]
    return .record(
      own.merging(words(of: language, icons: look.icons)) { first, _ in first }
        .merging(themeValues(look)) { first, _ in first })
  }

  /// The words of a language, and the icons beside them.
  static func words(of language: InterfaceLanguage, icons: Icons) -> [String: TemplateValue] {
    [
      "language": .text(language.tag), "direction": .text(language.direction),
      "scripts": .list(language.scripts.flatMap(scriptWords)),
      "words": .record(
        Dictionary(
          uniqueKeysWithValues: words.map { ($0.rawValue, .text(language.phrases[$0.rawValue]?.other ?? "")) })),
      "icon": .record(Dictionary(uniqueKeysWithValues: iconNames.map { ($0, .html(icons[$0].bytes)) })),
    ]
  }

  /// The names that the template may use, and what each stands for.
  static let shape: TemplateShape = .record(
    ownShape.merging(themeShape) { first, _ in first }.merging(constantShape) { first, _ in first })

  private static let ownShape: [String: TemplateShape] = [
    "root": .text, "assets": .text, "search-file": .text, "title": .text,
    "description": .text, "canonical": .optional(.text), "markdown": .optional(.text), "live": .flag,
    "site-title": .text, "site-address": .text,
    "api": .optional(.record(["title": .text, "address": .text])), "search-address": .text,
    "languages": .optional(
      .record([
        "current": .text,
        "list": .list(.record(["tag": .text, "name": .text, "address": .text, "current": .flag])),
      ])),
    "alternates": .list(.record(["tag": .text, "address": .text])), "metadata": .optional(PageMetadata.shape),
    "navigation": .optional(.html), "main-class": .optional(.text), "content": .html,
    "footer": .list(.record(["title": .text, "address": .text])),
  ]

  /// The names of what is the same on all pages of a language.
  static let constantShape: [String: TemplateShape] = [
    "language": .text, "direction": .text, "scripts": .list(.record(["key": .text, "text": .text])),
    "words": .record(Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, .text) })),
    "icon": .record(Dictionary(uniqueKeysWithValues: iconNames.map { ($0, .html) })),
  ]

  /// The words of the interface that the frame shows itself.
  private static let words: [Phrase] = [.skip, .contents, .search, .language, .themeSystem, .publishedWith]
  private static let iconNames = ["menu", "lectern", "search", "language", "theme"]

  /// What differs from page to page, as a value for the template.
  var value: TemplateValue {
    .record([
      "root": .text(root), "assets": .text(assets), "search-file": .text(searchFile), "title": .text(title),
      "description": .text(description), "canonical": canonical.map { .text($0) } ?? .absent,
      "markdown": markdown.map { .text($0) } ?? .absent,
      "site-address": .text(siteAddress),
      "api": api.map { .record(["title": .text($0.title), "address": .text($0.address)]) } ?? .absent,
      "search-address": .text(searchAddress), "languages": languagesValue,
      "alternates": .list(alternates.map { .record(["tag": .text($0.tag), "address": .text($0.address)]) }),
      "metadata": metadata?.value ?? .absent,
      "navigation": navigation.map { .html($0) } ?? .absent,
      "main-class": mainClass.isEmpty ? .absent : .text(mainClass), "content": .html(content),
      "footer": .list(footer.map { .record(["title": .text($0.title), "address": .text($0.address)]) }),
    ])
  }

  /// A phrase for scripts, and each of its plural forms under a key of its own: `search-results-one`.
  private static func scriptWords(_ key: String, _ phrase: PhraseText) -> [TemplateValue] {
    let forms = [(key, phrase.other)] + phrase.forms.map { ("\(key)-\($0.key.rawValue)", $0.value) }
    return forms.map { .record(["key": .text($0), "text": .text($1)]) }
  }

  private var languagesValue: TemplateValue {
    guard languages.count > 1 else { return .absent }
    return .record([
      "current": .text(languageName),
      "list": .list(
        languages.map {
          .record([
            "tag": .text($0.tag), "name": .text($0.name), "address": .text($0.address), "current": .flag($0.isCurrent),
          ])
        }),
    ])
  }
}
