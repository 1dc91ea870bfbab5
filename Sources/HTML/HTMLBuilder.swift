/// Collects the children of an element from a closure of strings, nodes, conditions and loops.
///
/// A string in the closure is text, never markup.
@resultBuilder
public enum HTMLBuilder {
  /// Takes a string as escaped text.
  public static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }

  /// Takes one node.
  public static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }

  /// Takes several nodes.
  public static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }

  /// Takes a string that may be absent.
  public static func buildExpression(_ text: String?) -> [HTMLNode] { text.map { [.text($0)] } ?? [] }

  /// Takes a node that may be absent.
  public static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }

  /// Joins the statements of a closure.
  public static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap { $0 } }

  /// Takes an `if` without an `else`.
  public static func buildOptional(_ nodes: [HTMLNode]?) -> [HTMLNode] { nodes ?? [] }

  /// Takes the first branch of a condition.
  public static func buildEither(first nodes: [HTMLNode]) -> [HTMLNode] { nodes }

  /// Takes the second branch of a condition.
  public static func buildEither(second nodes: [HTMLNode]) -> [HTMLNode] { nodes }

  /// Joins the rounds of a loop.
  public static func buildArray(_ rounds: [[HTMLNode]]) -> [HTMLNode] { rounds.flatMap { $0 } }
}

extension HTMLNode {
  /// Makes a run of nodes from a builder closure.
  public static func fragment(@HTMLBuilder content: () -> [HTMLNode]) -> HTMLNode {
    .fragment(content())
  }
}
