import APISpec
import CommonMark
import JSON

/// The words of the interface that tests expect, written down independently of the locale files.
struct Words {
  let language: String

  private func choose(_ english: String, _ chinese: String) -> String { language == "en" ? english : chinese }

  var required: String { choose("required", "必需") }
  var optional: String { choose("optional", "可选") }
  func since(_ release: String) -> String { choose("since \(release)", "自 \(release) 起") }
  func only(_ audience: String) -> String { choose("\(audience) only", "仅\(audience)") }
  func defaultValue(_ value: JSONValue) -> String { choose("default \(value.shown)", "默认值为 \(value.shown)") }
  func event(_ event: Availability.Event) -> String? {
    switch event.kind {
    case .added: since(event.release)
    case .deprecated: choose("deprecated", "已弃用")
    case .undocumented: choose("not documented since \(event.release)", "自 \(event.release) 起文档不再收录")
    case .removed: choose("removed in \(event.release)", "于 \(event.release) 移除")
    case .changed: nil
    }
  }

  /// The blocks of a text of the spec, without markup.
  func pieces(_ text: LocalizedText?) throws -> [String] {
    guard let text else { return [] }
    return try Markdown(parsing: text.text(in: language)).plainText.split(separator: "\n\n").map(\.squeezed)
  }
}

extension JSONValue {
  /// A value in prose: strings without quotes.
  var shown: String {
    if case .string(let string) = self { string.isEmpty ? "\"\"" : string } else { text(.compact) }
  }
}
