public import APISpec
import JSON
public import OrderedCollections
import SourceText

extension RecordedExchange {
  /// The exchange with other values in the places of secrets in its JSON bodies.
  ///
  /// A secret is what its schema says is one: a string of the format `password`, or one that is only ever sent
  /// (`writeOnly`). What the description itself shows as an example, or lists, is none.
  ///
  /// - Parameters:
  ///   - request: What describes the body of the request.
  ///   - response: What describes the body of the response.
  ///   - types: The named types of the API.
  public func withoutSecrets(
    request: Schema?, response: Schema?, types: OrderedDictionary<String, NamedType>
  ) -> RecordedExchange {
    let secrets = Secrets(lookup: SchemaLookup(types: types))
    var exchange = self
    exchange.request.body = secrets.replaced(in: self.request.body, request)
    exchange.response.body = secrets.replaced(in: self.response.body, response)
    return exchange
  }
}

/// Finds strings that nobody else is to read.
private struct Secrets {
  /// What stands for a secret, as in code samples.
  private static let placeholder = JSONValue.string("SECRET")

  /// What schemas say of members.
  let lookup: SchemaLookup

  /// A body without secrets; the same bytes when it has none.
  func replaced(in body: [UInt8], _ schema: Schema?) -> [UInt8] {
    guard let schema, let value = JSONValue(parsing: body) else { return body }
    let open = replaced(in: value, schema)
    return open == value ? body : open.utf8()
  }

  private func replaced(in value: JSONValue, _ schema: Schema) -> JSONValue {
    switch value {
    case .object(var members):
      for (name, member) in members { members[name] = replaced(in: member, lookup.member(name, of: schema)) }
      return .object(members)
    case .array(let elements):
      return .array(elements.enumerated().map { replaced(in: $1, lookup.element($0, of: schema)) })
    case .string: return isSecret(value, lookup.keywords(of: schema)) ? Self.placeholder : value
    default: return value
    }
  }

  private func isSecret(_ value: JSONValue, _ keywords: [Schema.Keywords]) -> Bool {
    keywords.contains { $0.validation.format == "password" || $0.metadata.isWriteOnly }
      && !keywords.contains { keywords in
        let (metadata, validation) = (keywords.metadata, keywords.validation)
        return metadata.examples.contains(value) || metadata.defaultValue == value
          || validation.allowedValues?.contains(value) == true || validation.constant == value
      }
  }
}
