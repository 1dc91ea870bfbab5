/// A path with parameters in it, such as `/users/{id}/keys`.
///
/// [Path Templating](https://spec.openapis.org/oas/v3.1.1.html#path-templating).
public struct PathTemplate: Sendable, Hashable {
  /// A piece of the path.
  public enum Piece: Sendable, Hashable {
    /// Characters that stand for themselves.
    case literal(String)
    /// A parameter, by name.
    case parameter(String)
  }

  /// The pieces, in order.
  public var pieces: [Piece]

  /// A path from its pieces.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// A path from OpenAPI's notation; a brace without its partner stands for itself.
  public init(parsing text: String) {
    pieces = []
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
      pieces.append(.parameter(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.literal(String(rest))) }
  }

  /// The path in OpenAPI's notation: `/users/{id}`.
  public var text: String { text { "{\($0)}" } }

  /// The path in the notation of the two reference documents: `/users/:id`.
  public var colonText: String { text { ":\($0)" } }

  /// The names of the parameters, in order.
  public var parameterNames: [String] {
    pieces.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// The path with every parameter replaced.
  public func text(parameter: (String) -> String) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .literal(let literal): text += literal
      case .parameter(let name): text += parameter(name)
      }
    }
  }
}
