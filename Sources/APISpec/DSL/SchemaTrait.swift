public import JSON

/// A constraint or a mark on a property or parameter.
public struct SchemaTrait: Sendable {
  let apply: @Sendable (inout Schema.Keywords) -> Void

  private init(_ apply: @escaping @Sendable (inout Schema.Keywords) -> Void) {
    self.apply = apply
  }

  /// Only one value is allowed.
  public static func constant(_ value: JSONValue) -> SchemaTrait {
    SchemaTrait { $0.validation.constant = value }
  }

  /// The shortest and longest text, in Unicode code points.
  public static func length(_ range: ClosedRange<Int>) -> SchemaTrait {
    SchemaTrait {
      $0.validation.minLength = range.lowerBound
      $0.validation.maxLength = range.upperBound
    }
  }

  /// The shortest text, in Unicode code points.
  public static func minLength(_ length: Int) -> SchemaTrait {
    SchemaTrait { $0.validation.minLength = length }
  }

  /// The smallest number.
  public static func minimum(_ value: Int) -> SchemaTrait {
    SchemaTrait { $0.validation.minimum = JSONNumber(value) }
  }

  /// The greatest number.
  public static func maximum(_ value: Int) -> SchemaTrait {
    SchemaTrait { $0.validation.maximum = JSONNumber(value) }
  }

  /// An ECMA-262 regular expression that matches somewhere in the text.
  public static func pattern(_ expression: String) -> SchemaTrait {
    SchemaTrait { $0.validation.pattern = expression }
  }

  /// A format, by name.
  public static func format(_ name: String) -> SchemaTrait {
    SchemaTrait { $0.validation.format = name }
  }

  /// A value that fits, for readers.
  public static func example(_ value: JSONValue) -> SchemaTrait {
    SchemaTrait { $0.metadata.examples.append(value) }
  }

  /// Sent by the server only.
  public static var readOnly: SchemaTrait { SchemaTrait { $0.metadata.isReadOnly = true } }

  /// Sent by the client only.
  public static var writeOnly: SchemaTrait { SchemaTrait { $0.metadata.isWriteOnly = true } }

  /// Added in a release.
  public static func since(_ release: Release, note: LocalizedText? = nil) -> SchemaTrait {
    SchemaTrait { $0.publishing.availability = .since(release.id, note: note) }
  }

  /// Seen by an audience only.
  public static func audience(_ audience: Audience) -> SchemaTrait {
    SchemaTrait { $0.publishing.audience = audience.id }
  }
}

extension Schema {
  /// This schema with a description, a default and traits.
  ///
  /// They stand beside a reference to a named type, as JSON Schema 2020-12 allows.
  func described(_ description: LocalizedText?, default defaultValue: JSONValue?, _ traits: [SchemaTrait]) -> Schema {
    with { keywords in
      if let description { keywords.metadata.description = description }
      if let defaultValue { keywords.metadata.defaultValue = defaultValue }
      for trait in traits { trait.apply(&keywords) }
    }
  }
}
