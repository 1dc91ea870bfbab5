public import SourceText

extension MarkdownWords {
  /// Reads a language's file: a JSON object with a text for every word.
  ///
  /// The words are nil when the file is unusable. A missing word is an error, and its key stands in for it.
  public static func read(
    _ file: SourceFile, language: String
  ) -> (words: MarkdownWords?, diagnostics: [Diagnostic]) {
    let read = SourceText.read(file, as: .json)
    guard let node = read.node else { return (nil, read.diagnostics) }
    var diagnostics = read.diagnostics
    let root = SourceCursor(node, in: file)
    guard root.node.object != nil else { return (nil, diagnostics + [.wordsNotAnObject(root)]) }
    var texts: [Key: String] = [:]
    for (name, member) in root.members {
      guard let key = Key(rawValue: name) else {
        diagnostics.append(.unknownWord(name, at: member))
        continue
      }
      guard let text = member.node.string else {
        diagnostics.append(.wordNotText(name, at: member))
        continue
      }
      texts[key] = text
    }
    for key in Key.allCases where root[key.rawValue] == nil { diagnostics.append(.missingWord(key.rawValue, at: root)) }
    return (MarkdownWords(language: language, texts: texts), diagnostics)
  }

  /// The language of a file of words, by its path below the templates folder; nil when it is another file.
  static func language(ofPath path: String) -> String? {
    guard path.hasPrefix("markdown/words."), path.hasSuffix(".json") else { return nil }
    let language = path.dropFirst("markdown/words.".count).dropLast(".json".count)
    return language.isEmpty ? nil : String(language)
  }
}
