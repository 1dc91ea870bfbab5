import APISpec
import Digests
import HTML
import OrderedCollections
import Parallel
import Reduction
import Site
import SourceText
import Templates
import Theming

/// All pages of a language as one document, which needs no other file.
struct SingleFile: Sendable {
  /// The template that frames the document.
  static let frame = "single-file.mustache"
  /// The style sheet that only the document has.
  static let sheet = "single-file/style.css"
  /// The module that the scripts of the document begin with.
  private static let entry = "single-file/entry.js"
  /// Where the template puts the pages, which are too many to be carried through it.
  private static let mark = "<!-- pages -->"

  let press: PagePress
  let edition: LanguageEdition
  let look: Look

  /// The names that the template may use.
  static let shape: TemplateShape = .record(
    ownShape.merging(PageFrame.themeShape) { first, _ in first }.merging(PageFrame.constantShape) { first, _ in first })

  private static let ownShape: [String: TemplateShape] = [
    "title": .text, "description": .text, "policy": .text, "style": .html, "first-script": .html, "script": .html,
    "site-title": .text, "navigation": .html, "content": .html,
  ]

  /// The document as HTML.
  ///
  /// - Parameter threads: How many threads make pages; the bytes are the same for any number.
  /// - Throws: A diagnostic when the template cannot be rendered, or the scripts cannot be joined.
  func document(threads: Int) throws(Diagnostic) -> [UInt8] {
    let subjects = edition.subjects
    let names = PlaceNames(pages: Set(subjects.map { edition.path(of: $0) }))
    let pages = concurrentMap(subjects, threads: threads) { subject -> [UInt8] in
      let page = edition.page(subject, showing: press.samples(for: subject))
      let html = HTMLWriter()
      var alone = page
      alone.neighbours = Page.Neighbours()
      let links = page.links(in: edition.api(of: subject).map { edition.apis[$0] })
      PageRenderer(wording: edition.wording, icons: look.icons, path: page.path, specLinks: links, html: html)
        .article(alone)
      return PageMover.moved(html.take(), of: page.path, names: names)
    }
    let frame = try look.templates.renderBytes(Self.frame, value(), escaping: .html)
    guard let gap = frame.firstRange(of: Array(Self.mark.utf8)) else { return frame }
    var document: [UInt8] = []
    document.reserveCapacity(frame.count + pages.reduce(0) { $0 + $1.count + 1 })
    document += frame[..<gap.lowerBound]
    for page in pages {
      document += page
      document.append(UInt8(ascii: "\n"))
    }
    document += frame[gap.upperBound...]
    return document
  }

  private func value() throws(Diagnostic) -> TemplateValue {
    let style = style
    let first = look.assets["theme.js"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    // What would end the element in the middle of a script is written so that it means the same there.
    let safe = [first, try script].map { Self.embeddable($0).replacing("</script", with: "<\\/script") }
    let summary = press.publication.summary.map { edition.wording.prose.plainText($0) }
    let own: [String: TemplateValue] = [
      "title": .text(press.publication.title), "description": .text(summary ?? press.publication.title),
      "policy": .text(Self.policy(style: style, scripts: safe)), "style": .html(Array(style.utf8)),
      "first-script": .html(Array(safe[0].utf8)), "script": .html(Array(safe[1].utf8)),
      "site-title": .text(press.publication.title),
      "navigation": .html(navigation.bytes), "content": .html(Array(Self.mark.utf8)),
    ]
    let theme = PageFrame.themeValues(look) { look.dataAddress(ofAsset: $0) }
    return .record(
      own.merging(theme) { first, _ in first }
        .merging(PageFrame.words(of: edition.wording.language, icons: look.icons)) { first, _ in first })
  }

  /// The script of the document: its own module, and all that it needs.
  private var script: String {
    get throws(Diagnostic) {
      do throws(ModuleFault) {
        return ShortScript.of(try ModuleBundle(of: Self.entry, in: look.sources.mapValues(\.string)).script)
      } catch {
        throw Diagnostic(error, in: look.sources)
      }
    }
  }

  /// All style sheets, with the fonts in them.
  private var style: String {
    var sheets = ["site.css", Look.themeSheet].compactMap { look.assets[$0] }
      .map { String(decoding: $0, as: UTF8.self) }
    for file in look.theme.files where sheets.count > 1 {
      let path = Look.path(of: file)
      sheets[1] = sheets[1].replacing("url(\"\(path)\")", with: "url(\"\(look.dataAddress(ofAsset: path))\")")
    }
    if let own = look.sources[Self.sheet] {
      sheets.append(ReducedStyleSheet.of(String(decoding: own.text, as: UTF8.self)))
    }
    return Self.embeddable(sheets.joined(separator: "\n")).replacing("</style", with: "<\\/style")
  }

  /// A text with the ends of lines that readers of HTML leave alone; else its hash would be another one.
  private static func embeddable(_ text: String) -> String { text.replacing("\r\n", with: "\n") }

  /// A policy that allows what is in the document, by its hash, and nothing else.
  private static func policy(style: String, scripts: [String]) -> String {
    func hash(_ text: String) -> String { "'sha256-\(Base64.encode(SHA256.hash(Array(text.utf8))))'" }
    return "default-src 'none'; style-src \(hash(style)); script-src \(scripts.map(hash).joined(separator: " ")); "
      + "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
  }

  /// The contents: everything there is.
  private var navigation: HTMLMarkup {
    let wording = edition.wording
    return HTMLMarkup { html in
      html.nav(.class("navigation"), .id("navigation"), .flag("popover"), .aria("label", wording[.contents])) {
        html.div(.class("navigation-filter needs-js")) {
          html.label(.class("visually-hidden"), .for("navigation-filter"), text: wording[.filter])
          html.input(
            .id("navigation-filter"), .type("search"), .placeholder(wording[.filter]), .autocomplete("off"),
            .spellcheck(false), .flag("data-filter"))
        }
        html.p(.class("navigation-empty"), .flag("data-filter-empty"), .hidden, text: wording[.filterNone])
        for navigation in edition.navigations { navigation.writeWhole(titled: edition.apis.count > 1, to: html) }
      }
    }
  }
}

extension Look {
  /// A file of the assets as an address that carries it ([RFC 2397](https://www.rfc-editor.org/rfc/rfc2397)).
  fileprivate func dataAddress(ofAsset path: String) -> String {
    "data:\(SiteFile.mediaType(forPath: path));base64,\(Base64.encode(assets[path] ?? []))"
  }
}
