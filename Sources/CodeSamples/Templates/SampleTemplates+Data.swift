public import JSON
import Templates

extension SampleTemplates {
  /// The languages with their templates as data, in their order, for who makes samples elsewhere: in the console.
  ///
  /// Each is `[id, name, quoting, parts]`. A part is a text, `[name]` for what a name stands for, or
  /// `[name, "#", parts]` for a section (`^` for an inverted one); what templates include stands in place.
  public var data: JSONValue {
    .array(
      languages.map { language in
        let nodes = set.template(language.templateName)?.template.nodes ?? []
        return [
          .string(language.id), .string(language.displayName), .string(language.quoting.rawValue),
          .array(parts(nodes, indentation: [])),
        ]
      })
  }

  private func parts(_ nodes: [TemplateNode], indentation: [UInt8]) -> [JSONValue] {
    nodes.flatMap { node -> [JSONValue] in
      switch node {
      case .literal(let literal):
        return [.string(String(decoding: literal.indented(by: indentation), as: UTF8.self))]
      case .variable(let name, _): return [[.string(name.text)]]
      case .section(let name, let isInverted, let nodes):
        return [[.string(name.text), isInverted ? "^" : "#", .array(parts(nodes, indentation: indentation))]]
      case .partial(let partial):
        let nodes = set.template(partial.name)?.template.nodes ?? []
        return parts(nodes, indentation: indentation + partial.indentation)
      }
    }
  }
}
