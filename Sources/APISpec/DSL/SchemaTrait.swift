public import JSON
import OrderedCollections

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

  /// The longest text, in Unicode code points.
  public static func maxLength(_ length: Int) -> SchemaTrait {
    SchemaTrait { $0.validation.maxLength = length }
  }

  /// The fewest and most elements.
  public static func count(_ range: ClosedRange<Int>) -> SchemaTrait {
    SchemaTrait {
      $0.validation.minItems = range.lowerBound
      $0.validation.maxItems = range.upperBound
    }
  }

  /// No element twice.
  public static var uniqueItems: SchemaTrait { SchemaTrait { $0.validation.uniqueItems = true } }

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

  /// When it came, changed and went.
  public static func availability(_ availability: Availability) -> SchemaTrait {
    SchemaTrait { $0.publishing.availability = availability }
  }

  /// Should no longer be used since a release.
  public static func deprecated(in release: Release, note: LocalizedText? = nil) -> SchemaTrait {
    SchemaTrait {
      $0.publishing.availability = $0.publishing.availability.then(.deprecated, in: release, note: note)
    }
  }

  /// Should no longer be used.
  public static var deprecated: SchemaTrait { SchemaTrait { $0.metadata.isDeprecated = true } }

  /// Where more is written.
  public static func seeAlso(_ documentation: ExternalDocumentation) -> SchemaTrait {
    SchemaTrait { $0.openAPI.externalDocumentation = documentation }
  }

  /// An extension (`x-…`).
  public static func extending(_ name: String, _ value: JSONValue) -> SchemaTrait {
    SchemaTrait { $0.openAPI.extensions[name] = value }
  }

  /// Any other keywords of JSON Schema, set by hand: `.keywords { $0.validation.multipleOf = JSONNumber(5) }`.
  public static func keywords(_ change: @escaping @Sendable (inout Schema.Keywords) -> Void) -> SchemaTrait {
    SchemaTrait(change)
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
