import Foundation

/// An example of a specification: a Markdown source and the HTML it stands for.
struct SpecificationExample: Sendable, CustomStringConvertible {
  var number: Int
  var section: String
  var source: String
  var html: String

  var description: String { "example \(number) (\(section))" }

  /// Where the corpora are: in the folder the environment names, else beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["LECTERN_CORPORA"] { return URL(fileURLWithPath: path) }
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appendingPathComponent("shared/corpora")
  }()

  static let areAvailable = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("commonmark/spec-0.30.txt").path)

  /// Reads the examples of a file; none when the file is absent.
  static func read(_ name: String) -> [SpecificationExample] {
    let url = folder.appendingPathComponent("commonmark").appendingPathComponent(name)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var section = ""
    var parts: [String]?
    for line in text.components(separatedBy: "\n") {
      if let open = parts {
        if line == fence {
          examples.append(
            SpecificationExample(
              number: examples.count + 1, section: section,
              source: open[0].replacingOccurrences(of: "→", with: "\t"),
              html: open[1].replacingOccurrences(of: "→", with: "\t")))
          parts = nil
        } else if line == ".", open.count == 1 {
          parts?.append("")
        } else {
          parts?[open.count - 1] += line + "\n"
        }
      } else if line.hasPrefix(fence + " example") {
        parts = [""]
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }
}
