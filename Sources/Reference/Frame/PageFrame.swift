import Catalogs
import HTML
import OrderedCollections
import Templates

/// What the frame of a page is filled with, and the names by which `page.mustache` asks for it.
struct PageFrame: Sendable {
  var language: InterfaceLanguage
  /// What is the same on all pages of a language.
  var constants: Constants
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
  var isLive: Bool
  var siteTitle: String
  var siteAddress: String
  /// The API that the page belongs to, on sites of several.
  var api: (title: String, address: String)?
  var searchAddress: String
  /// The same page in every language; empty when there is only one.
  var languages: [(tag: String, name: String, address: String, isCurrent: Bool)]
  var navigation: HTMLNode?
  /// The class of `main`; empty for pages with navigation.
  var mainClass: String
  var content: HTMLNode
  var footer: [(title: String, address: String)]

  /// What is the same on all pages of a language, made once.
  struct Constants: Sendable {
    fileprivate let record: [String: TemplateValue]

    init(language: InterfaceLanguage, icons: Icons) {
      record = [
        "language": .text(language.tag), "direction": .text(language.direction),
        "scripts": .list(language.scripts.flatMap(PageFrame.scriptWords)),
        "words": .record(
          Dictionary(
            uniqueKeysWithValues: PageFrame.words.map {
              ($0.rawValue, .text(language.phrases[$0.rawValue]?.other ?? ""))
            })),
        "icon": .record(
          Dictionary(uniqueKeysWithValues: PageFrame.iconNames.map { ($0, .html(icons[$0].text())) })),
      ]
    }
  }

  /// The names that the template may use, and what each stands for.
  static let shape: TemplateShape = .record([
    "language": .text, "direction": .text, "root": .text, "assets": .text, "search-file": .text, "title": .text,
    "description": .text, "canonical": .optional(.text), "markdown": .optional(.text), "live": .flag,
    "site-title": .text, "site-address": .text,
    "api": .optional(.record(["title": .text, "address": .text])), "search-address": .text,
    "languages": .optional(
      .record([
        "current": .text,
        "list": .list(.record(["tag": .text, "name": .text, "address": .text, "current": .flag])),
      ])),
    "navigation": .optional(.html), "main-class": .optional(.text), "content": .html,
    "footer": .list(.record(["title": .text, "address": .text])),
    "scripts": .list(.record(["key": .text, "text": .text])),
    "words": .record(Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, .text) })),
    "icon": .record(Dictionary(uniqueKeysWithValues: iconNames.map { ($0, .html) })),
  ])

  /// The words of the interface that the frame shows itself.
  private static let words: [Phrase] = [.skip, .contents, .search, .language, .themeSystem, .publishedWith]
  private static let iconNames = ["menu", "lectern", "search", "language", "theme"]

  /// The value for the template.
  var value: TemplateValue {
    let own: [String: TemplateValue] = [
      "root": .text(root), "assets": .text(assets), "search-file": .text(searchFile), "title": .text(title),
      "description": .text(description), "canonical": canonical.map { .text($0) } ?? .absent,
      "markdown": markdown.map { .text($0) } ?? .absent, "live": .flag(isLive),
      "site-title": .text(siteTitle), "site-address": .text(siteAddress),
      "api": api.map { .record(["title": .text($0.title), "address": .text($0.address)]) } ?? .absent,
      "search-address": .text(searchAddress), "languages": languagesValue,
      "navigation": navigation.map { .html($0.text()) } ?? .absent,
      "main-class": mainClass.isEmpty ? .absent : .text(mainClass), "content": .html(content.text()),
      "footer": .list(footer.map { .record(["title": .text($0.title), "address": .text($0.address)]) }),
    ]
    return .record(constants.record.merging(own) { first, _ in first })
  }

  /// A phrase for scripts, and each of its plural forms under a key of its own: `search-results-one`.
  fileprivate static func scriptWords(_ key: String, _ phrase: PhraseText) -> [TemplateValue] {
    let forms = [(key, phrase.other)] + phrase.forms.map { ("\(key)-\($0.key.rawValue)", $0.value) }
    return forms.map { .record(["key": .text($0), "text": .text($1)]) }
  }

  private var languagesValue: TemplateValue {
    guard languages.count > 1 else { return .absent }
    return .record([
      "current": .text(language.name),
      "list": .list(
        languages.map {
          .record([
            "tag": .text($0.tag), "name": .text($0.name), "address": .text($0.address), "current": .flag($0.isCurrent),
          ])
        }),
    ])
  }
}
