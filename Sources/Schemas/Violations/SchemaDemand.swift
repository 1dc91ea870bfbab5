public import JSON

/// What a keyword demands of a value, as data: for who puts it into words of another language.
public enum SchemaDemand: Sendable, Hashable {
  /// One of these types, by their names in JSON Schema (`type`).
  case types([String])
  /// One of these values (`enum`, `const`).
  case values([JSONValue])
  /// That a limit, a pattern or a format is kept; the text of the keyword's value.
  case limit(String)
  /// That a member is there (`required`).
  case member(String)
  /// That a member is there, because another one is (`dependentRequired`).
  case memberBeside(String, other: String)
  /// That a member is not there (`additionalProperties`, `unevaluatedProperties`, `propertyNames`), or not in an answer
  /// that says what it has.
  case noMember(String)
  /// That there is nothing, or not what there is (`false`, `not`).
  case absence
  /// That some alternative fits; what is wrong with the nearest one is told before.
  case alternative
  /// That it can be checked within reasonable time.
  case simplicity
}
