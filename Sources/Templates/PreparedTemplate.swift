public import SourceText

/// A template in which everything is written already that does not differ from one value to the next.
///
/// What many pages have in common, such as words and icons, is looked up and escaped once for all of them.
public struct PreparedTemplate: Sendable {
  private let set: TemplateSet
  private let escaping: TemplateEscaping
  private let file: SourceFile
  private let constants: TemplateValue
  private let nodes: [TemplateNode]
  /// How many bytes are written for any value.
  private let size: Int

  /// Fills in constants.
  ///
  /// - Parameters:
  ///   - name: The name of the template.
  ///   - set: The templates.
  ///   - constants: The names with the same value at every rendering, as a record.
  ///   - escaping: How text is made safe.
  /// - Throws: A diagnostic when there is no such template.
  public init(
    _ name: String, of set: TemplateSet, with constants: TemplateValue, escaping: TemplateEscaping = .html
  ) throws(Diagnostic) {
    guard let (_, template) = set.template(name) else { throw .unknownTemplate(name, among: set.names) }
    self.set = set
    self.escaping = escaping
    self.constants = constants
    file = template.file
    var nodes: [TemplateNode] = []
    var written: [UInt8] = []
    var size = 0
    func flush() {
      if !written.isEmpty { nodes.append(.literal(TemplateLiteral(bytes: written, lineStarts: []))) }
      size += written.count
      written = []
    }
    for node in template.nodes {
      var renderer = TemplateRenderer(set: set, escaping: escaping, stack: [constants])
      do throws(Diagnostic) {
        try renderer.render([node], in: template.file)
        written += renderer.output
      } catch {
        // It asks for something that the constants lack.
        flush()
        nodes.append(node)
      }
    }
    flush()
    self.nodes = nodes
    self.size = size
  }

  /// Renders the template to UTF-8.
  ///
  /// - Parameters:
  ///   - value: A record of the names that are not constant.
  ///   - size: How many bytes the value will about take.
  /// - Throws: A diagnostic with the template's line when a name has no value or one of the wrong kind.
  public func render(_ value: TemplateValue, size: Int = 0) throws(Diagnostic) -> [UInt8] {
    var renderer = TemplateRenderer(
      set: set, escaping: escaping, stack: [constants, value], capacity: self.size + size)
    try renderer.render(nodes, in: file)
    return renderer.output
  }
}
