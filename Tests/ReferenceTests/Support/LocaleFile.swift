import BuiltInTemplates
import OrderedCollections
import SourceText
import Testing

/// A file of `templates/locales` as it is written, without the English texts that stand in for missing ones.
struct LocaleFile: Sendable, CustomTestStringConvertible {
  let tag: String
  let name: String
  let direction: String
  /// The texts by group and key (`phrases.skip`), each by plural category; a text for all numbers is under `other`.
  let texts: OrderedDictionary<String, OrderedDictionary<String, String>>

  var testDescription: String { tag }

  /// All built-in files, by the name of the file without its extension.
  static let all: OrderedDictionary<String, LocaleFile> = {
    let files = BuiltInTemplates.files.filter { $0.path.hasPrefix("locales/") && $0.path.hasSuffix(".json") }
    return files.reduce(into: [:]) { all, file in
      all[String(file.path.dropFirst("locales/".count).dropLast(".json".count))] = LocaleFile(
        SourceFile(name: file.path, text: file.text))
    }
  }()

  static var english: LocaleFile {
    get throws { try #require(all["en"]) }
  }

  static var translations: [LocaleFile] { all.values.filter { $0.tag != "en" } }

  private init?(_ file: SourceFile) {
    guard let node = SourceText.read(file, as: .json).node else { return nil }
    let root = SourceCursor(node, in: file)
    var texts: OrderedDictionary<String, OrderedDictionary<String, String>> = [:]
    for group in ["phrases", "scripts", "console"] {
      for member in root[group]?.members ?? [] {
        let forms = member.value.members.map { ($0.key, $0.value.node.string ?? "") }
        texts["\(group).\(member.key)"] =
          member.value.node.string.map { ["other": $0] } ?? OrderedDictionary(uniqueKeysWithValues: forms)
      }
    }
    tag = root["language"]?.node.string ?? ""
    name = root["name"]?.node.string ?? ""
    direction = root["direction"]?.node.string ?? ""
    self.texts = texts
  }
}
