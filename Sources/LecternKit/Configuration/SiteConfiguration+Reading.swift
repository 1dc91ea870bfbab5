import APISpec
import OrderedCollections
import SourceText

extension SiteConfiguration {
  private static let keys = [
    "title", "summary", "base-url", "apis", "guides", "templates", "output", "examples", "samples", "repository",
    "theme",
  ]
  private static let apiKeys = ["id", "spec", "catalog", "source", "backend", "locales"]

  /// Reads a site project; unknown keys and values of the wrong type are errors with their places.
  ///
  /// - Parameters:
  ///   - file: The configuration.
  ///   - specs: The names of the bundled APIs.
  ///   - folder: The site's folder.
  static func read(
    _ file: SourceFile, specs: [String], folder: SiteFolder
  ) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    let (node, found) = SourceText.read(file, as: .yaml)
    guard let node, !found.hasErrors else { return (nil, found) }
    var reader = ConfigurationReader(diagnostics: found)
    let root = SourceCursor(node, in: file)
    // A file without any key is an empty configuration, not an error.
    guard !node.isNull else { return (SiteConfiguration(), found) }
    reader.expectKeys(keys, in: root)
    var configuration = SiteConfiguration()
    configuration.title = reader.string("title", in: root)
    configuration.summary = reader.string("summary", in: root)
    configuration.baseURL = reader.string("base-url", in: root)
    configuration.guides = reader.string("guides", in: root)
    configuration.templates = reader.string("templates", in: root)
    configuration.output = reader.string("output", in: root)
    configuration.examples = reader.choice("examples", in: root) ?? configuration.examples
    configuration.samples = reader.names("samples", called: "a language of code samples", in: root)
    configuration.repository = root["repository"].flatMap { Repository.read($0, &reader) }
    if let theme = root["theme"] {
      var themes = ThemeReader(folder: folder, reader: reader)
      configuration.theme = themes.theme(theme)
      configuration.themeFiles = Array(themes.files.keys)
      reader = themes.reader
    }
    for item in reader.list("apis", in: root) {
      reader.expectKeys(apiKeys, in: item)
      guard let spec = reader.required("spec", in: item) else { continue }
      let isFile = SpecReader.isFile(spec)
      if isFile { reader.expectFile(spec, in: item, folder) } else { reader.expectSpec(spec, among: specs, in: item) }
      let id = reader.string("id", in: item) ?? (isFile ? SpecReader.id(ofFile: spec) : spec)
      reader.expectFolder(id, unlike: configuration.apis.map(\.id), in: item)
      configuration.apis.append(
        API(
          id: id, spec: spec, catalog: reader.string("catalog", in: item),
          source: reader.string("source", in: item), backend: reader.string("backend", in: item),
          locales: reader.names("locales", called: "a locale", in: item)))
    }
    return (reader.diagnostics.hasErrors ? nil : configuration, reader.diagnostics)
  }
}

/// Reads values of a configuration, collecting what is wrong.
struct ConfigurationReader {
  var diagnostics: [Diagnostic]

  /// Reports keys that mean nothing here, and a value that is no object.
  mutating func expectKeys(_ keys: [String], in cursor: SourceCursor) {
    guard cursor.node.object != nil else {
      diagnostics.append(.wrongType("the value", expected: "an object", at: cursor))
      return
    }
    for member in cursor.members where !keys.contains(member.key) {
      diagnostics.append(.unknownKey(member.key, known: keys, at: member.value))
    }
  }

  /// Reports a spec that does not exist.
  mutating func expectSpec(_ spec: String, among known: [String], in cursor: SourceCursor) {
    guard let place = cursor["spec"], !known.contains(spec) else { return }
    diagnostics.append(.unknownSpec(spec, known: known, at: place))
  }

  /// Reports an OpenAPI file that does not exist.
  mutating func expectFile(_ path: String, in cursor: SourceCursor, _ folder: SiteFolder) {
    guard let place = cursor["spec"], !folder.exists(path) else { return }
    diagnostics.append(.missingFile(path, at: place))
  }

  /// Reports an identifier that cannot be the name of an API's folder, or already is that of another one.
  mutating func expectFolder(_ id: String, unlike others: [String], in cursor: SourceCursor) {
    guard let place = cursor["id"] ?? cursor["spec"] else { return }
    if cursor["id"] != nil, !Slug.isSlug(id) { diagnostics.append(.invalidID(id, at: place)) }
    if others.contains(id) { diagnostics.append(.duplicateID(id, at: place)) }
  }

  /// A text that may be missing.
  mutating func string(_ key: String, in cursor: SourceCursor) -> String? {
    cursor[key].flatMap { string($0, called: "`\(key)`") }
  }

  /// A text that must be there.
  mutating func required(_ key: String, in cursor: SourceCursor) -> String? {
    guard cursor.node.object != nil else { return nil }
    if cursor[key] == nil { diagnostics.append(.missingKey(key, at: cursor)) }
    return string(key, in: cursor)
  }

  /// The text at a cursor.
  mutating func string(_ cursor: SourceCursor, called name: String) -> String? {
    if let string = cursor.node.string { return string }
    diagnostics.append(.wrongType(name, expected: "a string", at: cursor))
    return nil
  }

  /// One of several words, which may be missing.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, in cursor: SourceCursor
  ) -> Choice? {
    guard let text = string(key, in: cursor), let place = cursor[key] else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    diagnostics.append(.unknownChoice(text, known: Choice.allCases.map(\.rawValue), at: place))
    return nil
  }

  /// The elements of an array that may be missing.
  mutating func list(_ key: String, in cursor: SourceCursor) -> [SourceCursor] {
    guard let value = cursor[key] else { return [] }
    if value.node.array == nil { diagnostics.append(.wrongType("`\(key)`", expected: "an array", at: value)) }
    return value.elements
  }

  /// The names of an array that may be missing.
  mutating func names(
    _ key: String, called name: String, in cursor: SourceCursor
  ) -> [SiteConfiguration.Name] {
    list(key, in: cursor).compactMap { place in
      string(place, called: name).map { SiteConfiguration.Name(text: $0, place: place) }
    }
  }
}

extension Diagnostic {
  static func unknownKey(_ key: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unknown-key", summary: "`\(key)` means nothing here", at: cursor, onKey: true,
      suggestion: didYouMean(key, among: known))
  }

  static func unknownChoice(_ text: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unknown-choice", summary: "`\(text)` means nothing here (there are \(known.joined(separator: ", ")))",
      at: cursor, suggestion: didYouMean(text, among: known))
  }

  static func unknownSpec(_ spec: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unknown-spec",
      summary: "no bundled API is called `\(spec)` (there are \(known.joined(separator: ", ")))", at: cursor,
      suggestion: didYouMean(spec, among: known))
  }

  static func unknownLocale(_ tag: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unknown-locale",
      summary: "the interface is not translated into `\(tag)` (there are \(known.joined(separator: ", ")))", at: cursor,
      suggestion: didYouMean(tag, among: known))
  }

  static func unknownSampleLanguage(_ id: String, known: [String], at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.unknown-sample-language",
      summary: "there are no code samples in `\(id)` (there are \(known.joined(separator: ", ")))", at: cursor,
      suggestion: didYouMean(id, among: known))
  }

  static func missingFile(_ path: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "config.missing-file", summary: "there is no file `\(path)`", at: cursor)
  }

  static func invalidID(_ id: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.invalid-id", summary: "`\(id)` cannot be an id: it has lower-case letters, digits and `-` only",
      at: cursor, suggestion: Slug.slug(id).isEmpty ? nil : Slug.slug(id))
  }

  static func duplicateID(_ id: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.duplicate-id", summary: "two APIs have the id `\(id)`; give this one an `id` of its own", at: cursor)
  }

  static func missingKey(_ key: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(id: "config.missing-key", summary: "`\(key)` is missing", at: cursor)
  }

  static func wrongType(_ name: String, expected: String, at cursor: SourceCursor) -> Diagnostic {
    Diagnostic(
      id: "config.wrong-type", summary: "\(name) must be \(expected); it is \(cursor.node.kind)", at: cursor)
  }
}
