import Bytes

/// Writes HTML straight into one buffer of UTF-8 bytes, without indentation, so that white space means what it meant.
///
/// ```swift
/// let html = HTMLWriter()
/// html.div(.class("field"), .id(id)) {
///   html.code(text: name)
///   html.text(" ")
/// }
/// ```
/// Elements are written with the tag functions (``div(_:content:)``, ``p(_:content:)``, …), whose names and those of
/// attributes are fixed in the program. Text and values are escaped, so a value that came from a stranger stays text.
/// The one way to put markup in is ``HTMLMarkup/raw(unsafe:)``, which is easy to search for.
///
/// No tree is built: a large site has millions of elements, and making each of them a value takes longer than all else.
/// A writer belongs to whoever made it, and is used from one thread.
public final class HTMLWriter {
  /// What has been written so far.
  ///
  /// No access to it is checked against others at the same time: each method of this class ends the one that it began.
  @exclusivity(unchecked) private var output: ByteOutput

  /// A writer that has written nothing.
  ///
  /// - Parameter capacity: The number of bytes for which there is room from the start.
  public init(capacity: Int = 256) {
    output = ByteOutput(capacity: capacity)
  }

  /// What has been written; the writer begins anew.
  public func take() -> [UInt8] {
    defer { output.clear() }
    return output.bytes()
  }

  /// Writes text; `&`, `<` and `>` are escaped.
  public func text(_ text: String) {
    HTMLText.append(text, quotes: false, to: &output)
  }

  /// Writes text in UTF-8; `&`, `<` and `>` are escaped.
  public func text(utf8 text: UnsafeBufferPointer<UInt8>) {
    HTMLText.append(text, to: &output)
  }

  /// Writes markup that is finished already.
  public func markup(_ markup: HTMLMarkup) {
    output.append(markup.bytes)
  }

  /// Writes pieces of markup that are finished already.
  public func markup(_ pieces: HTMLStrip.Pieces) {
    output.append(pieces.bytes)
  }

  /// Writes an element with its content.
  func element(_ name: StaticString, _ attributes: [HTMLAttribute], _ content: () -> Void) {
    start(name, attributes)
    content()
    end(name)
  }

  /// Writes an element that holds nothing but text.
  func element(_ name: StaticString, _ attributes: [HTMLAttribute], text: String) {
    start(name, attributes)
    self.text(text)
    end(name)
  }

  /// Writes an element whose content a parser reads without a line feed at its start.
  func preformatted(_ name: StaticString, _ attributes: [HTMLAttribute], _ content: () -> Void) {
    start(name, attributes)
    let start = output.count
    content()
    // A second one keeps the first line of the content.
    if output.count > start, output[start] == UInt8(ascii: "\n") { output.insert(UInt8(ascii: "\n"), at: start) }
    end(name)
  }

  /// Writes a start tag; that is all of an element without content
  /// ([HTML, void elements](https://html.spec.whatwg.org/#void-elements)).
  func start(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    output.append(UInt8(ascii: "<"))
    output.append(name)
    // By their indices, since an attribute is large enough that taking it out costs more than writing it.
    for index in attributes.indices { attributes[index].append(to: &output) }
    output.append(UInt8(ascii: ">"))
  }

  private func end(_ name: StaticString) {
    output.append("</" as StaticString)
    output.append(name)
    output.append(UInt8(ascii: ">"))
  }
}
