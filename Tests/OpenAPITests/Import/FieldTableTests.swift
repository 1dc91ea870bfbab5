import Foundation
import Testing

@testable import OpenAPI

/// The guide's tables of objects and fields.
@Suite("The tables of fields")
struct FieldTableTests {
  /// A row: a field, the versions that have it, and what becomes of it.
  struct Row {
    /// The name of the field.
    let field: String
    /// The versions, as the guide writes them.
    let versions: String
    /// What becomes of it.
    let outcome: String
  }

  /// The heading of an object's table.
  static func heading(_ kind: ObjectKind) -> String {
    switch kind {
    case .root: "Description"
    case .info: "Info"
    case .contact: "Contact"
    case .license: "License"
    case .server: "Server"
    case .serverVariable: "Server Variable"
    case .components: "Components"
    case .pathItem: "Path Item"
    case .operation: "Operation"
    case .parameter: "Parameter"
    case .items: "Items"
    case .requestBody: "Request Body"
    case .mediaType: "Media Type"
    case .encoding: "Encoding"
    case .response: "Response"
    case .example: "Example"
    case .link: "Link"
    case .header: "Header"
    case .tag: "Tag"
    case .discriminator: "Discriminator"
    case .xml: "XML"
    case .schema: "Schema"
    case .securityScheme: "Security Scheme"
    case .oauthFlows: "OAuth Flows"
    case .oauthFlow: "OAuth Flow"
    case .externalDocumentation: "External Documentation"
    }
  }

  /// The rows of the guide by heading.
  static func rows() throws -> [String: [Row]] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let guide = try String(contentsOf: root.appendingPathComponent("site/guides/5-openapi.md"), encoding: .utf8)
    var rows: [String: [Row]] = [:]
    var heading: String?
    for line in guide.split(separator: "\n") {
      if line.hasPrefix("#") { heading = line.hasPrefix("### ") ? String(line.dropFirst(4)) : nil }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let heading, cells.count == 3, cells[0].hasPrefix("`") else { continue }
      for field in cells[0].split(separator: ",") {
        let name = field.trimmingCharacters(in: CharacterSet(charactersIn: "` "))
        rows[heading, default: []].append(Row(field: name, versions: cells[1], outcome: cells[2]))
      }
    }
    return rows
  }

  /// The versions of a column, as the guide writes them.
  static let versions: [String: [OpenAPIVersion]] = [
    "all": [.v2, .v3_0, .v3_1, .v3_2], "3.0 to 3.2": [.v3_0, .v3_1, .v3_2], "3.1, 3.2": [.v3_1, .v3_2],
    "2.0": [.v2], "3.0": [.v3_0], "3.2": [.v3_2],
  ]

  @Test("every field that the importer knows has a row with its versions, and no other field has one")
  func complete() throws {
    let rows = try Self.rows()
    #expect(rows.keys.sorted() == ObjectKind.allCases.map(Self.heading).sorted())
    for kind in ObjectKind.allCases {
      let own = rows[Self.heading(kind)] ?? []
      #expect(Set(own.map(\.field)).count == own.count, "a field of \(kind) has two rows")
      for version in [OpenAPIVersion.v2, .v3_0, .v3_1, .v3_2] {
        let said = own.filter { Self.versions[$0.versions]?.contains(version) == true }.map(\.field)
        #expect(said.sorted() == kind.fields(in: version).sorted(), "\(kind) in \(version.text)")
      }
      #expect(own.allSatisfy { !$0.outcome.isEmpty && Self.versions[$0.versions] != nil })
    }
  }
}
