import OrderedCollections
import SourceText
import Theming

/// Reads `theme` of a site project: colours, fonts, measures, pictures.
///
/// ```yaml
/// theme:
///   colours:
///     accent: "#0b6e4f"
///     surface: { light: "#fffdf8", dark: oklch(18% 0.01 80) }
///   fonts:
///     text: { family: [Own Sans, sans-serif], files: [fonts/own.woff2] }
///   radius: 4px
///   widths: { text: 44rem }
///   logo: { light: logo.svg, dark: logo-dark.svg, text: Own }
///   favicon: icon.svg
///   card: card.png
/// ```
struct ThemeReader {
  private static let keys = ["colours", "fonts", "radius", "widths", "logo", "favicon", "card"]
  /// The tokens of widths, by the names that a configuration has for them.
  private static let widths: OrderedDictionary = [
    "page": "page-size", "navigation": "navigation-size", "text": "text-size", "rail": "rail-size",
  ]
  private static let pictures = ["svg", "png", "jpg", "jpeg", "webp"]
  private static let icons = ["svg", "png", "ico"]
  private static let photographs = ["png", "jpg", "jpeg", "webp"]
  private static let fonts = ["woff2", "woff", "ttf", "otf"]

  let folder: SiteFolder
  var reader: ConfigurationReader
  /// The files by their paths, so that one that is used twice is published once.
  private(set) var files: OrderedDictionary<String, ThemeFile> = [:]

  /// A reader of a folder that goes on collecting where another one stopped.
  init(folder: SiteFolder, reader: ConfigurationReader) {
    self.folder = folder
    self.reader = reader
  }

  /// The theme that a cursor holds.
  mutating func theme(_ cursor: SourceCursor) -> Theme {
    var theme = Theme()
    reader.expectKeys(Self.keys, in: cursor)
    for (name, value) in cursor["colours"]?.members ?? [] {
      if let choice = colour(value) { theme.colours[name] = choice }
    }
    if let colours = cursor["colours"], colours.node.object == nil { reader.expectKeys([], in: colours) }
    if let fonts = cursor["fonts"] {
      reader.expectKeys(["text", "code"], in: fonts)
      theme.text = fonts["text"].flatMap { font($0) }
      theme.code = fonts["code"].flatMap { font($0) }
    }
    if let radius = cursor["radius"].flatMap({ length($0, "radius") }) {
      theme.lengths["radius"] = radius
      theme.lengths["radius-card"] = "calc(1.6 * \(radius))"
    }
    if let widths = cursor["widths"] {
      reader.expectKeys(Array(Self.widths.keys), in: widths)
      for (name, token) in Self.widths {
        if let width = widths[name].flatMap({ length($0, name) }) { theme.lengths[token] = width }
      }
    }
    theme.logo = cursor["logo"].flatMap { logo($0) }
    theme.favicon = cursor["favicon"].flatMap { file($0, Self.icons) }.map { Theme.Picture($0) }
    theme.card = cursor["card"].flatMap { file($0, Self.photographs) }.map { Theme.Picture($0) }
    return theme
  }

  private mutating func colour(_ cursor: SourceCursor) -> Theme.ColourChoice? {
    guard cursor.node.object != nil else {
      return shade(cursor).map { Theme.ColourChoice(light: $0, dark: nil, isForBoth: true) }
    }
    reader.expectKeys(["light", "dark"], in: cursor)
    return Theme.ColourChoice(
      light: cursor["light"].flatMap { shade($0) }, dark: cursor["dark"].flatMap { shade($0) }, isForBoth: false)
  }

  private mutating func shade(_ cursor: SourceCursor) -> Shade? {
    guard let text = reader.string(cursor, called: "a colour") else { return nil }
    guard let value = OKLCH(css: text) else {
      reader.diagnostics.append(.noColour(text, at: cursor))
      return nil
    }
    return Shade(value, css: text.lowercased(), at: Shade.Place(cursor))
  }

  private mutating func font(_ cursor: SourceCursor) -> Theme.FontChoice? {
    guard cursor.node.object != nil else {
      let families = families(cursor)
      return families.isEmpty ? nil : Theme.FontChoice(families: families)
    }
    reader.expectKeys(["family", "files"], in: cursor)
    guard let family = cursor["family"] else {
      reader.diagnostics.append(.missingKey("family", at: cursor))
      return nil
    }
    let faces = reader.list("files", in: cursor).compactMap { face($0) }
    return Theme.FontChoice(families: families(family), faces: faces)
  }

  /// One family, or several in an array.
  private mutating func families(_ cursor: SourceCursor) -> [String] {
    (cursor.node.array == nil ? [cursor] : cursor.elements).compactMap { cursor in
      guard let name = reader.string(cursor, called: "a family of fonts") else { return nil }
      // What could end the quotation in a style sheet is in no name of a font.
      if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || " -_.".contains($0) }) { return name }
      reader.diagnostics.append(.noFontFamily(name, at: cursor))
      return nil
    }
  }

  private mutating func face(_ cursor: SourceCursor) -> Theme.FontFace? {
    guard cursor.node.object != nil else {
      return file(cursor, Self.fonts).map { Theme.FontFace(file: $0, weight: "400", isItalic: false) }
    }
    reader.expectKeys(["file", "weight", "style"], in: cursor)
    guard let place = cursor["file"] else {
      reader.diagnostics.append(.missingKey("file", at: cursor))
      return nil
    }
    let style: FontStyle? = reader.choice("style", in: cursor)
    guard let file = file(place, Self.fonts) else { return nil }
    return Theme.FontFace(
      file: file, weight: cursor["weight"].flatMap { weight($0) } ?? "400", isItalic: style == .italic)
  }

  private enum FontStyle: String, CaseIterable {
    case normal, italic
  }

  /// One weight, or the least and the greatest of a variable font.
  private mutating func weight(_ cursor: SourceCursor) -> String? {
    let text = cursor.node.string ?? cursor.node.number ?? ""
    let parts = text.split(separator: " ").compactMap { Int($0) }
    if (1...2).contains(parts.count), parts.allSatisfy({ (1...1000).contains($0) }) {
      return parts.map { String($0) }.joined(separator: " ")
    }
    reader.diagnostics.append(
      .wrongType("`weight`", expected: "a number from 1 to 1000, or two of them", at: cursor))
    return nil
  }

  private mutating func length(_ cursor: SourceCursor, _ name: String) -> String? {
    if let text = cursor.node.string {
      let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      if Double(number) != nil, ["px", "rem", "em", "ch"].contains(text.dropFirst(number.count)) { return text }
    } else if cursor.node.number == "0" {
      return "0px"
    }
    reader.diagnostics.append(
      .wrongType("`\(name)`", expected: "a length in px, rem, em or ch, such as `6px`", at: cursor))
    return nil
  }

  private mutating func logo(_ cursor: SourceCursor) -> Theme.Logo? {
    guard cursor.node.object != nil else {
      return file(cursor, Self.pictures).map { Theme.Logo(Theme.Picture($0)) }
    }
    reader.expectKeys(["light", "dark", "text"], in: cursor)
    guard let light = cursor["light"] else {
      reader.diagnostics.append(.missingKey("light", at: cursor))
      return nil
    }
    let text = reader.string("text", in: cursor)
    let dark = cursor["dark"].flatMap { file($0, Self.pictures) }
    return file(light, Self.pictures).map {
      Theme.Logo(Theme.Picture($0), dark: dark.map { Theme.Picture($0) }, text: text)
    }
  }

  /// The file at a path of the site's folder, of one of some kinds.
  private mutating func file(_ cursor: SourceCursor, _ kinds: [String]) -> ThemeFile? {
    guard let path = reader.string(cursor, called: "the path of a file") else { return nil }
    let kind = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard kinds.contains(kind) else {
      reader.diagnostics.append(.unsupportedFile(path, kinds: kinds, at: cursor))
      return nil
    }
    if let known = files[path] { return known }
    guard let bytes = folder.contents(path) else {
      reader.diagnostics.append(.missingFile(path, at: cursor))
      return nil
    }
    let file = ThemeFile(name: name(of: path), bytes: bytes)
    files[path] = file
    return file
  }

  /// A name among the assets that any address can have, unlike all others.
  private func name(of path: String) -> String {
    let base = path.split(separator: "/").last.map(String.init) ?? path
    let plain = String(base.map { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) ? $0 : "-" })
    return files.values.contains { $0.name == plain } ? "\(files.count + 1)-\(plain)" : plain
  }
}

extension Diagnostic {
  fileprivate static func noColour(_ text: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.no-colour",
      summary: "`\(text)` is no colour: it is `#rrggbb`, `#rgb` or `oklch(L C H)`, and has no opacity", at: cursor)
  }

  fileprivate static func noFontFamily(_ text: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.no-font-family",
      summary: "`\(text)` cannot be the name of a font: it has letters, digits, spaces, `-`, `_` and `.` only; "
        + "several names are an array", at: cursor)
  }

  fileprivate static func unsupportedFile(_ path: String, kinds: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unsupported-file",
      summary: "`\(path)` is of no kind that can stand here (\(kinds.map { ".\($0)" }.joined(separator: ", ")))",
      at: cursor)
  }
}
