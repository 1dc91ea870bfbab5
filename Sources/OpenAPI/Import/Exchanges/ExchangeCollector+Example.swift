import APISpec
import JSON

extension ExchangeCollector {
  /// One exchange of a request and a response.
  func example(
    _ request: Candidate?, _ response: Candidate?, fixed: [ExampleRequest.Argument?], success: Int,
    of operation: Operation, ids: inout UniqueNames
  ) -> Example {
    let names = Set([request, response].compactMap { $0?.value.name })
    // Of a response that only lends itself to several requests, the request says what is shown.
    let lead = request.flatMap { ids.contains(Slug.slug($0.value.name)) ? nil : $0 } ?? response ?? request
    let name = lead?.value.name ?? "example"
    var exchange = ExampleRequest()
    for (index, argument) in fixed.enumerated() {
      let own = Self.namedExample(of: parameters[index], names)
      if let value = own?.value {
        let (name, location) = (parameters[index].parameter.name, parameters[index].parameter.location)
        exchange.arguments.append(.init(name, in: location, value))
      } else if let argument {
        exchange.arguments.append(argument)
      }
    }
    exchange.body = request?.body
    let status = responses[response?.response ?? success].response.status
    let id = ids.add(Slug.slug(name).isEmpty ? "example" : Slug.slug(name))
    let title = lead?.value.note?.title ?? (name == "example" ? operation.title : LocalizedText(name))
    var example = Example(
      id: id, title: title, request: exchange,
      response: ExampleResponse(status: status.exampleCode, body: response?.body))
    example.description = lead?.value.note?.description
    return example
  }

  /// The example of a parameter that shares its name with a body of an exchange.
  static func namedExample(of parameter: ImportedParameter, _ names: Set<String>) -> NamedValue? {
    parameter.examples.first { names.contains($0.name) && $0.name != "example" && $0.value != nil }
  }
}
