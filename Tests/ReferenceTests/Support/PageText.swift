import APISpec
import CommonMark
import Foundation

@testable import Reference

/// What a page says, with the addresses that it links to: its characters without any white space.
///
/// Faster than reading the page as a tree, of which it needs nothing.
struct PageText {
  private let text: [UInt8]

  /// The text of HTML.
  init(_ html: [UInt8]) {
    text = Self.squeezed(html) + [0]
  }

  /// Whether the page says a fact.
  func says(_ fact: ModelFacts.Fact, _ wording: Wording) -> Bool {
    switch fact.kind {
    case .letters: return contains(Self.withoutSpace(fact.text))
    case .title(let name):
      return Slug.slug(fact.text) == Slug.slug(name) || contains(Self.withoutSpace(fact.text))
    case .prose:
      guard let markdown = wording.prose.markdown(fact.text) else { return contains(Self.withoutSpace(fact.text)) }
      return markdown.blocks.allSatisfy { block in
        contains(Self.squeezed(Array(Markdown([block]).html().utf8), links: false).dropLast())
      }
    }
  }

  private func contains(_ bytes: some Sequence<UInt8>) -> Bool {
    (Array(bytes) + [0]).withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        text.withMemoryRebound(to: CChar.self) { text in
          bytes.withMemoryRebound(to: CChar.self) { bytes in
            guard let start = text.baseAddress, let wanted = bytes.baseAddress else { return false }
            return strstr(start, wanted) != nil
          }
        }
      }
    }
  }

  private static func withoutSpace(_ text: String) -> [UInt8] { text.utf8.filter { !isSpace($0) } }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The text of HTML, then the addresses of its links.
  private static func squeezed(_ bytes: [UInt8], links: Bool = true) -> [UInt8] {
    var output: [UInt8] = []
    var addresses: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        if links, let start = Self.href(in: bytes[index...end]) {
          let close = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? end
          addresses += decoded(bytes[start..<close]) + [0x20]
        }
        index = end
      case let byte where !isSpace(byte): output.append(byte)
      default: break
      }
      index += 1
    }
    return decoded(output[...]) + [0x20] + addresses
  }

  private static func href(in tag: ArraySlice<UInt8>) -> Int? {
    let name = Array("href=\"".utf8)
    return tag.indices.first { tag[$0...].starts(with: name) }.map { $0 + name.count }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var text = String(decoding: bytes, as: UTF8.self)
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return Array(text.utf8)
  }
}
