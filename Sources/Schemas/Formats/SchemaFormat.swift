import JSON

/// A format that can be checked.
///
/// [JSON Schema Validation 2020-12, section
/// 7.3](https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3), and OpenAPI's two widths of
/// integers.
enum SchemaFormat: String, Sendable, CaseIterable {
  case dateTime = "date-time"
  case date
  case time
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uuid
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  case int32
  case int64

  /// Whether a value follows the format; a value of another type does not concern it.
  func allows(_ value: JSONValue) -> Bool {
    switch value {
    case .string(var text):
      text.withUTF8 { allows($0) }
    case .number(let number): allows(number)
    default: true
    }
  }

  private func allows(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = text[...]
    return switch self {
    case .dateTime: DateFormats.isDateTime(bytes)
    case .date: DateFormats.isDate(bytes)
    case .time: DateFormats.isTime(bytes)
    case .duration: DateFormats.isDuration(bytes)
    case .email: EmailFormat.isAddress(bytes, isInternational: false)
    case .idnEmail: EmailFormat.isAddress(bytes, isInternational: true)
    case .hostname: Hostname.isHostname(bytes)
    case .idnHostname: Hostname.isInternationalHostname(String(decoding: bytes, as: UTF8.self))
    case .ipv4: AddressFormats.isIPv4(bytes)
    case .ipv6: AddressFormats.isIPv6(bytes)
    case .uri: URIFormat(isInternational: false).isURI(bytes)
    case .uriReference: URIFormat(isInternational: false).isReference(bytes)
    case .iri: URIFormat(isInternational: true).isURI(bytes)
    case .iriReference: URIFormat(isInternational: true).isReference(bytes)
    case .uuid: AddressFormats.isUUID(bytes)
    case .uriTemplate: URITemplateFormat.isTemplate(bytes)
    case .jsonPointer: PointerFormats.isPointer(bytes)
    case .relativeJSONPointer: PointerFormats.isRelativePointer(bytes)
    case .regex: Pattern.isStrictlyValid(String(decoding: bytes, as: UTF8.self))
    case .int32, .int64: true
    }
  }

  private func allows(_ number: JSONNumber) -> Bool {
    switch self {
    case .int32:
      if let value = Int(number.text) { return Int32(exactly: value) != nil }
      return fits(number, lowest: JSONNumber(Int(Int32.min)), highest: JSONNumber(Int(Int32.max)))
    case .int64:
      return Int(number.text) != nil || fits(number, lowest: JSONNumber(Int.min), highest: JSONNumber(Int.max))
    default: return true
    }
  }

  private func fits(_ number: JSONNumber, lowest: JSONNumber, highest: JSONNumber) -> Bool {
    let exact = ExactNumber(number)
    return exact.isInteger && exact.compared(to: ExactNumber(lowest)) >= 0
      && exact.compared(to: ExactNumber(highest)) <= 0
  }

  /// The format in words, with its article.
  var words: String {
    switch self {
    case .dateTime: "a date and time such as `2030-01-31T12:30:00Z`"
    case .date: "a date such as `2030-01-31`"
    case .time: "a time such as `12:30:00Z`"
    case .duration: "a duration such as `P1DT12H`"
    case .email, .idnEmail: "an email address"
    case .hostname, .idnHostname: "a host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri: "a URI"
    case .uriReference: "a URI or a relative reference"
    case .iri: "an IRI"
    case .iriReference: "an IRI or a relative reference"
    case .uuid: "a UUID"
    case .uriTemplate: "a URI template"
    case .jsonPointer: "a JSON pointer"
    case .relativeJSONPointer: "a relative JSON pointer"
    case .regex: "a regular expression"
    case .int32: "an integer of 32 bits"
    case .int64: "an integer of 64 bits"
    }
  }
}

/// The bytes of a text, or a part of them.
typealias TextBytes = Slice<UnsafeBufferPointer<UInt8>>
