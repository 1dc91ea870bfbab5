/// An element of an XML document, as it was read.
public struct ParsedElement: Sendable, Hashable {
  /// The name.
  public var name: ParsedName
  /// The attributes in reading order, declarations of namespaces left out.
  public var attributes: [Attribute]
  /// What stands between its tags, in order; texts that touch are one.
  public var children: [Child]

  /// An attribute of an element.
  public struct Attribute: Sendable, Hashable {
    /// The name; one without prefix is in no namespace.
    public var name: ParsedName
    /// The value, references replaced.
    public var value: String
  }

  /// What an element can hold.
  public enum Child: Sendable, Hashable {
    /// An element.
    case element(ParsedElement)
    /// Characters, those of CDATA sections too.
    case text(String)
  }

  /// The elements inside of it.
  public var elements: [ParsedElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The characters between its tags, without those of the elements inside of it.
  public var text: String {
    children.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }
}

/// The name of an element or attribute.
///
/// [Namespaces in XML 1.0](https://www.w3.org/TR/xml-names/).
public struct ParsedName: Sendable, Hashable {
  /// What stands before the colon; empty when there is none.
  public var prefix: String
  /// The name without prefix.
  public var local: String
  /// The URI that is declared for the prefix, or by default; nil when none is.
  public var namespace: String?

  /// The name as it is written.
  public var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
}

/// Why a text is no XML document, and where.
public struct XMLSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, without full stop.
  public var message: String
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int

  /// Place and message.
  public var description: String { "\(line):\(column): \(message)" }
}
