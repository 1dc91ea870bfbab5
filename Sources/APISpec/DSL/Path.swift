/// A path written with typed parameters: `"/users/\(id)/keys"`.
///
/// Only a declared `PathParameter` can be interpolated, so a path cannot name a parameter that does not exist.
public struct Path: Sendable, ExpressibleByStringInterpolation {
  /// The path, as the model has it.
  public let template: PathTemplate
  /// The declared parameters, in order.
  public let parameters: [Parameter]

  /// A path without parameters; an empty one for webhooks and callbacks, whose receiver chooses it.
  public init(stringLiteral value: String) {
    template = PathTemplate(value.isEmpty ? [] : [.literal(value)])
    parameters = []
  }

  /// A path from an interpolated literal.
  public init(stringInterpolation: StringInterpolation) {
    template = PathTemplate(stringInterpolation.pieces)
    parameters = stringInterpolation.parameters
  }

  /// Collects the pieces of a path.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [PathTemplate.Piece] = []
    var parameters: [Parameter] = []

    /// An empty path.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Characters that stand for themselves.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
    }

    /// A parameter.
    public mutating func appendInterpolation<Value>(_ parameter: PathParameter<Value>) {
      pieces.append(.parameter(parameter.parameter.name))
      parameters.append(parameter.parameter)
    }
  }
}
