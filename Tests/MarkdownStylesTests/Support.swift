import APISpec
import BuiltInTemplates
import CommonMark
import OrderedCollections
import SourceText

@testable import MarkdownStyles

/// The built-in styles, with files of the test's own in place of built-in ones.
func builtIn(_ overrides: [String: String] = [:]) -> MarkdownStyles {
  var files: OrderedDictionary<String, SourceFile> = [:]
  for (path, text) in BuiltInTemplates.files { files[path] = SourceFile(name: path, text: text) }
  for (path, text) in overrides { files[path] = SourceFile(name: path, text: text) }
  return MarkdownStyles.load(files).styles
}

/// A rendered document, parsed back.
struct Written {
  let text: String
  let document: Markdown
  let diagnostics: [Diagnostic]

  init(_ api: API, _ style: String, language: String = "en", styles: MarkdownStyles = builtIn()) throws {
    let (text, diagnostics) = styles.render(api, style: style, language: language)
    self.text = text ?? ""
    self.diagnostics = diagnostics
    document = try Markdown(parsing: self.text, limits: MarkdownLimits(bytes: 10_000_000))
  }

  /// Level and plain text of every heading.
  var headings: [String] {
    document.blocks.compactMap { block in
      guard case .heading(let level, let inlines) = block else { return nil }
      return String(repeating: "#", count: level) + " " + inlines.plainText
    }
  }

  /// The blocks below the heading with a text, up to the next one of its level or above.
  func blocks(below title: String) -> [Block] {
    var found: [Block] = []
    var level: Int?
    for block in document.blocks {
      if case .heading(let own, let inlines) = block {
        if let open = level, own <= open { return found }
        if level == nil, inlines.plainText == title {
          level = own
          continue
        }
      }
      if level != nil { found.append(block) }
    }
    return found
  }
}

extension [Block] {
  /// The items of the list that follows a paragraph with a text, each as plain text.
  func list(after intro: String) -> [String]? {
    for (index, block) in enumerated().dropLast() {
      guard case .paragraph(let inlines) = block, inlines.plainText == intro,
        case .list(_, _, let items) = self[index + 1]
      else { continue }
      return items.map { Markdown($0.blocks).plainText }
    }
    return nil
  }

  /// The texts of all blocks of code.
  var codes: [String] {
    compactMap { if case .code(_, let text) = $0 { text } else { nil } }
  }

  /// The languages of all blocks of code.
  var codeLanguages: [String] {
    compactMap { if case .code(let info, _) = $0 { info } else { nil } }
  }

  /// The plain texts of the paragraphs.
  var paragraphs: [String] {
    compactMap { if case .paragraph(let inlines) = $0 { inlines.plainText } else { nil } }
  }
}
