import APISpec
import CommonMark
import OrderedCollections

/// How a page speaks: its language, the words of the reference in it, and the texts of the spec as far as translated.
final class Wording: Sendable {
  /// The language of the page.
  let language: InterfaceLanguage
  /// The language that specs are written in.
  let sourceLanguage: String
  /// What has been read and rendered before, in any language.
  let prose: ProseCache

  init(language: InterfaceLanguage, sourceLanguage: String, prose: ProseCache = ProseCache()) {
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.prose = prose
  }

  /// Words of the reference.
  subscript(phrase: Phrase) -> String {
    language.phrases[phrase.rawValue]?.other ?? phrase.rawValue
  }

  /// Words of the reference with `{name}` replaced by plain text; the number `count` chooses the plural form.
  func phrase(_ phrase: Phrase, _ arguments: KeyValuePairs<String, String>) -> String {
    fill(phrase, arguments.map { ($0.key, [.text($0.value)]) }).plainText
  }

  /// Words of the reference with `{name}` replaced by runs; the number `count` chooses the plural form.
  func runs(_ phrase: Phrase, _ arguments: KeyValuePairs<String, [Run]>) -> [Run] {
    fill(phrase, arguments.map { ($0.key, $0.value) })
  }

  /// A text of the spec in the page's language.
  func text(_ text: LocalizedText) -> String {
    text.text(in: language.tag)
  }

  /// A text of the spec as a run, which tells its language where it is not the page's.
  func run(_ text: LocalizedText) -> Run {
    isForeign(text) ? .foreign(text.source, language: sourceLanguage) : .text(self.text(text))
  }

  /// A text of the spec, in CommonMark, as runs of one line; marks other than code are left out.
  func line(_ text: LocalizedText) -> [Run] {
    guard !isForeign(text), let markdown = prose.markdown(self.text(text)),
      markdown.blocks.count == 1, case .paragraph(let inlines) = markdown.blocks[0]
    else {
      return [isForeign(text) ? .foreign(prose.plainText(text.source), language: sourceLanguage) : run(text)]
    }
    return inlines.map { if case .code(let code) = $0 { .code(code) } else { .text([$0].plainText) } }
  }

  /// A link to a page elsewhere.
  func link(to other: ExternalDocumentation) -> [Run] {
    .external(other.url, other.description.map(line) ?? [.text(self[.externalDocumentation])])
  }

  /// A text of the spec as prose.
  func prose(_ text: LocalizedText) -> Prose {
    Prose(source: self.text(text), language: isForeign(text) ? sourceLanguage : nil)
  }

  /// The first sentence of a text of the spec, as plain text of at most `limit` characters.
  func firstSentence(_ text: LocalizedText?, limit: Int) -> String {
    guard let text else { return "" }
    let sentence = prose.firstSentence(self.text(text))
    return sentence.utf8.count <= limit || sentence.count <= limit ? sentence : sentence.prefix(limit - 1) + "…"
  }

  /// The first sentence of a text of the spec, as a run of at most `limit` characters; none when it says nothing.
  func opening(_ text: LocalizedText?, limit: Int) -> [Run] {
    let sentence = firstSentence(text, limit: limit)
    guard let text, !sentence.isEmpty else { return [] }
    return [isForeign(text) ? .foreign(sentence, language: sourceLanguage) : .text(sentence)]
  }

  private func isForeign(_ text: LocalizedText) -> Bool {
    language.tag != sourceLanguage && !text.isTranslated(into: language.tag)
  }

  private func fill(_ phrase: Phrase, _ arguments: [(name: String, runs: [Run])]) -> [Run] {
    let number = arguments.first { $0.name == PhraseText.counted }.flatMap { Int($0.runs.plainText) }
    guard let pieces = language.phrases[phrase.rawValue]?.pieces(for: number) else { return [.text(phrase.rawValue)] }
    var output: [Run] = []
    output.reserveCapacity(pieces.count)
    for piece in pieces {
      switch piece {
      case .words(let words): output.append(.text(words))
      case .placeholder(let name):
        guard let argument = arguments.first(where: { $0.name == name }) else {
          output.append(.text("{\(name)}"))
          continue
        }
        for run in argument.runs { output.append(isolated(run)) }
      }
    }
    return output
  }

  /// A value among words that are written from right to left, kept apart from them by
  /// [isolates](https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates), so that a date stays a date.
  private func isolated(_ run: Run) -> Run {
    guard language.direction == "rtl", case .text(let text) = run, !text.allSatisfy(\.isNumber) else { return run }
    return .text("\u{2068}\(text)\u{2069}")
  }
}
