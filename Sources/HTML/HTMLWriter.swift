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
  private var bytes: [UInt8] = []

  /// A writer that has written nothing.
  public init() {}

  /// What has been written; the writer begins anew.
  public func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Writes text; `&`, `<` and `>` are escaped.
  public func text(_ text: String) {
    HTMLText.append(text, quotes: false, to: &bytes)
  }

  /// Writes markup that is finished already.
  public func markup(_ markup: HTMLMarkup) {
    bytes.append(contentsOf: markup.bytes)
  }

  /// Writes pieces of markup that are finished already.
  public func markup(_ pieces: HTMLStrip.Pieces) {
    bytes.append(contentsOf: pieces.bytes)
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
    let start = bytes.count
    content()
    // A second one keeps the first line of the content.
    if bytes.count > start, bytes[start] == UInt8(ascii: "\n") { bytes.insert(UInt8(ascii: "\n"), at: start) }
    end(name)
  }

  /// Writes a start tag; that is all of an element without content
  /// ([HTML, void elements](https://html.spec.whatwg.org/#void-elements)).
  func start(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    Self.start(name, attributes, to: &bytes)
  }

  private func end(_ name: StaticString) {
    Self.end(name, to: &bytes)
  }

  // A tag is written by one access to the buffer: each is checked.

  private static func start(_ name: StaticString, _ attributes: [HTMLAttribute], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    append(name, to: &bytes)
    for attribute in attributes { attribute.append(to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }

  private static func end(_ name: StaticString, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    append(name, to: &bytes)
    bytes.append(UInt8(ascii: ">"))
  }

  private static func append(_ name: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }
}
