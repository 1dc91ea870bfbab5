import APISpec
import JSON
import OrderedCollections
import SourceText
import XMLSyntax

/// The body of a request, read in the syntax of its media type.
enum DescribedBody {
  /// What it says.
  case value(JSONValue)
  /// It is not of the syntax, for this reason.
  case malformed(String)
  /// Its media type is none whose contents are read.
  case unread

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - bytes: The body.
  ///   - mediaType: Its media type, with parameters.
  ///   - content: What is said of bodies of this media type.
  ///   - bench: What schemas are compiled with.
  init(_ bytes: [UInt8], _ mediaType: String, _ content: MediaContent, _ bench: inout Workbench) {
    switch MediaRange(mediaType).essence {
    case "application/x-www-form-urlencoded":
      self = .value(Self.form(FormText.pairs(String(decoding: bytes, as: UTF8.self)), content, &bench))
    case "multipart/form-data":
      guard let parts = MultipartReader.parts(of: bytes, contentType: mediaType) else {
        self = .malformed("the body is no form of several parts")
        return
      }
      self = .value(Self.form(parts, content, &bench))
    case _ where MediaRange.isJSON(mediaType):
      self = JSONValue(parsing: bytes).map { .value($0) } ?? .malformed("the body is not well-formed JSON")
    case _ where MediaRange.isXML(mediaType): self = Self.xml(bytes, content, &bench)
    case let essence where essence.hasPrefix("text/"):
      self = .value(.string(String(decoding: bytes, as: UTF8.self)))
    default: self = .unread
    }
  }

  /// The fields of a form.
  private static func form(
    _ pairs: [FormText.Pair], _ content: MediaContent, _ bench: inout Workbench
  ) -> JSONValue {
    let lookup = bench.lookup
    return fitting(content.schema, &bench) { prefersText in
      let reader = FieldReader(lookup: lookup, prefersText: prefersText)
      return FormFields(content: content, reader: reader).object(pairs)
    }
  }

  /// An XML document.
  private static func xml(_ bytes: [UInt8], _ content: MediaContent, _ bench: inout Workbench) -> DescribedBody {
    let root: ParsedElement
    do {
      root = try XMLReader.element(of: bytes)
    } catch {
      return .malformed("the body is not well-formed XML: \(error)")
    }
    let lookup = bench.lookup
    let schema = content.schema ?? .anything
    if let mismatch = XMLBodyReader(lookup: lookup).mismatch(of: root, schema) { return .malformed(mismatch) }
    return .value(
      fitting(schema, &bench) { prefersText in
        XMLBodyReader(lookup: lookup, prefersText: prefersText).value(of: root, schema)
      })
  }

  /// The reading that fits a schema: texts are numbers where they may be, unless only texts fit.
  private static func fitting(
    _ schema: Schema?, _ bench: inout Workbench, _ read: (_ prefersText: Bool) -> JSONValue
  ) -> JSONValue {
    let value = read(false)
    guard let schema, !bench.violations(of: value, schema).isEmpty else { return value }
    let texts = read(true)
    return bench.violations(of: texts, schema).isEmpty ? texts : value
  }
}
