import SourceText

/// A version of OpenAPI as far as it changes the meaning of a description.
enum OpenAPIVersion: Int, Comparable {
  /// OpenAPI 2.0, also called Swagger.
  case v2
  /// OpenAPI 3.0.
  case v3_0
  /// OpenAPI 3.1.
  case v3_1
  /// OpenAPI 3.2.
  case v3_2

  /// The number that readers know it by.
  var text: String {
    switch self {
    case .v2: "2.0"
    case .v3_0: "3.0"
    case .v3_1: "3.1"
    case .v3_2: "3.2"
    }
  }

  /// Whether a version is older than another.
  static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool { left.rawValue < right.rawValue }

  /// The version that the root of a description names, with warnings about the way it does.
  static func version(of root: SourceCursor) -> Result<(OpenAPIVersion, [Diagnostic]), Diagnostic> {
    guard let field = root["openapi"] ?? root["swagger"] else { return .failure(.notADescription(root)) }
    guard let text = field.node.string ?? field.node.number else {
      return .failure(.wrongType(field, expected: "a string"))
    }
    let warnings: [Diagnostic] = field.node.string == nil ? [.scalarAsText(field, text: text)] : []
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).prefix(2).compactMap { Int($0) }
    switch (parts.first, parts.dropFirst().first) {
    case (2, 0): return .success((.v2, warnings))
    case (3, 0): return .success((.v3_0, warnings))
    case (3, 1): return .success((.v3_1, warnings))
    case (3, 2): return .success((.v3_2, warnings))
    case (3, _?): return .success((.v3_2, warnings + [.newerVersion(field, text: text)]))
    default: return .failure(.unsupportedVersion(field, text: text))
    }
  }
}
