public import JSON
public import OrderedCollections

/// A server that answers the API.
///
/// [Server Object](https://spec.openapis.org/oas/v3.1.1.html#server-object).
public struct Server: Sendable, Hashable {
  /// The URL, with variables in braces (`https://{region}.example.com/v1`); may be relative.
  public var url: String
  /// A short name (OpenAPI 3.2).
  public var name: String?
  /// What the server is for, in CommonMark.
  public var description: LocalizedText?
  /// Variables of the URL, by name.
  public var variables: OrderedDictionary<String, ServerVariable> = [:]
  /// Extensions (`x-…`).
  public var extensions: OrderedDictionary<String, JSONValue> = [:]

  /// A server at a URL.
  public init(_ url: String, name: String? = nil, description: LocalizedText? = nil) {
    self.url = url
    self.name = name
    self.description = description
  }

  /// The URL with every variable replaced by its default.
  public var defaultURL: String {
    variables.reduce(url) { url, variable in
      replace("{\(variable.key)}", in: url, with: variable.value.defaultValue)
    }
  }

  private func replace(_ target: String, in text: String, with replacement: String) -> String {
    guard let range = text.firstRange(of: target) else { return text }
    return String(text[..<range.lowerBound]) + replacement
      + replace(target, in: String(text[range.upperBound...]), with: replacement)
  }
}

/// A part of a server's URL that the caller chooses.
///
/// [Server Variable Object](https://spec.openapis.org/oas/v3.1.1.html#server-variable-object).
public struct ServerVariable: Sendable, Hashable {
  /// The value when the caller chooses none.
  public var defaultValue: String
  /// The values allowed; empty when any is.
  public var allowedValues: [String]
  /// What the variable is, in CommonMark.
  public var description: LocalizedText?

  /// A variable from its parts.
  public init(defaultValue: String, allowedValues: [String] = [], description: LocalizedText? = nil) {
    self.defaultValue = defaultValue
    self.allowedValues = allowedValues
    self.description = description
  }
}
