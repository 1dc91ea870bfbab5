/// A piece of an HTML page as a value: text, an element, a run of nodes, or trusted markup.
///
/// A node is built with the tag functions (``div(_:content:)``, ``p(_:content:)``, …) or with the static members below,
/// and written with ``bytes()``. Text and attribute values are escaped when written, so a value that came from a
/// stranger stays text. The one way to put markup in is ``raw(unsafe:)``, which is easy to search for.
public struct HTMLNode: Sendable, Hashable {
  /// What the node is; closed, so that nothing can step around the checks of the factories.
  indirect enum Storage: Sendable, Hashable {
    case text(String)
    case element(name: String, attributes: [HTMLAttribute], children: [HTMLNode])
    case fragment([HTMLNode])
    case raw(String)
  }

  /// The node's content, already checked.
  let storage: Storage

  /// Takes content that a factory has checked.
  init(_ storage: Storage) {
    self.storage = storage
  }

  /// A node that writes nothing.
  public static let empty = HTMLNode(.fragment([]))

  /// Makes a text node; `&`, `<` and `>` are escaped when it is written.
  public static func text(_ text: String) -> HTMLNode {
    HTMLNode(.text(text))
  }

  /// Makes a run of nodes without an element around them.
  public static func fragment(_ nodes: [HTMLNode]) -> HTMLNode {
    HTMLNode(.fragment(nodes))
  }

  /// Makes a node of markup that is written as it stands; the caller vouches for it.
  public static func raw(unsafe markup: String) -> HTMLNode {
    HTMLNode(.raw(markup))
  }

  /// Makes an element of any name.
  ///
  /// A name that is not a letter followed by letters, digits and hyphens is not written: the element becomes the run of
  /// its children. `script` and `style` take no children, because HTML does not unescape text inside them; void
  /// elements take none either. Several `class` attributes become one; of other repeated attributes the first counts,
  /// as in a browser.
  public static func element(
    _ name: String, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    guard let name = HTMLName.element(name) else { return .fragment(children) }
    let kept = HTMLName.takesNoChildren(name) ? [] : children
    return HTMLNode(.element(name: name, attributes: HTMLAttribute.merged(attributes), children: kept))
  }

  /// The text a reader would see, without any markup; trusted raw markup counts as no text.
  public var plainText: String {
    switch storage {
    case .text(let text): text
    case .element(_, _, let children), .fragment(let children): children.map(\.plainText).joined()
    case .raw: ""
    }
  }
}
