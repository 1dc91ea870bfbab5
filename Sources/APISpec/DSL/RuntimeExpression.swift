/// A value that is only known when a message has been seen, for links and the addresses of callbacks.
///
/// [Runtime Expressions](https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions).
public struct RuntimeExpression: Sendable, Hashable {
  /// The expression (`$response.body#/id`).
  public let text: String

  private init(_ text: String) {
    self.text = text
  }

  /// The URL of the request.
  public static let url = RuntimeExpression("$url")
  /// The method of the request.
  public static let method = RuntimeExpression("$method")
  /// The status code of the response.
  public static let statusCode = RuntimeExpression("$statusCode")

  /// The value of a parameter of the request; there is no expression for cookies.
  public static func request(_ parameter: some TypedParameter) -> RuntimeExpression {
    let place = parameter.parameter.location == .querystring ? "query" : parameter.parameter.location.rawValue
    return RuntimeExpression("$request.\(place).\(parameter.parameter.name)")
  }

  /// A part of the request's body, by JSON Pointer; the whole body without one.
  public static func requestBody(_ pointer: String = "") -> RuntimeExpression {
    RuntimeExpression("$request.body" + (pointer.isEmpty ? "" : "#" + pointer))
  }

  /// A part of the response's body, by JSON Pointer; the whole body without one.
  public static func responseBody(_ pointer: String = "") -> RuntimeExpression {
    RuntimeExpression("$response.body" + (pointer.isEmpty ? "" : "#" + pointer))
  }

  /// A header field of the response.
  public static func response(_ header: some DocumentedHeader) -> RuntimeExpression {
    RuntimeExpression("$response.header.\(header.name)")
  }
}

/// Where the parameter of a linked operation gets its value.
public struct LinkArgument: Sendable, Hashable {
  let name: String
  let expression: RuntimeExpression
}

extension TypedParameter {
  /// The value for this parameter when a link is followed: `username.from(.responseBody("/username"))`.
  public func from(_ expression: RuntimeExpression) -> LinkArgument {
    LinkArgument(name: parameter.name, expression: expression)
  }
}
