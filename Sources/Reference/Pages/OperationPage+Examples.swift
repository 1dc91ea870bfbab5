import APISpec
import CodeSamples
import HTTPTypes
import JSON

extension APIPages {
  /// The cards beside an operation: the request in several languages, and the response, for every documented exchange.
  func exampleCards(of operation: APISpec.Operation, _ samples: Samples) -> [Page.Card] {
    guard !operation.examples.isEmpty else {
      let content = sampleChoices(samples.byExample.first ?? [], idPrefix: "sample")
      let heading = Heading("request-example", wording[.request])
      return content.isEmpty ? [] : [Page.Card(heading: heading, status: nil, content: content)]
    }
    let isSingle = operation.examples.count == 1
    let request = zip(operation.examples, samples.byExample).map { example, samples in
      choice(example, id: example.requestAnchor, content: requestContent(example, samples, isSingle: isSingle))
    }
    let response = operation.examples.map { example in
      choice(
        example, id: example.responseAnchor,
        content: [.code(language: "http", ResponseMessage(example, of: operation, in: api).text)]
          + faults(of: example) { $0 == .responseBody })
    }
    return [
      Page.Card(
        heading: Heading("request-example", wording[.request]), status: nil, content: content(of: request)),
      Page.Card(
        heading: Heading("response-example", wording[.response]),
        status: isSingle ? note(operation.examples[0].response.status) : nil, content: content(of: response)),
    ]
  }

  /// What in an example does not follow its schema, as far as it is in some part of it.
  private func faults(of example: Example, in isPart: (ExampleFault.Part) -> Bool) -> [Content] {
    let places = example.faults.filter { isPart($0.part) }.map { fault -> Run in
      switch fault.part {
      case .argument(let name): .code(name + fault.pointer)
      case .requestBody, .responseBody: .code(fault.pointer.isEmpty ? fault.keyword : fault.pointer)
      }
    }
    guard !places.isEmpty else { return [] }
    let listed = places.enumerated().flatMap { $0 == 0 ? [$1] : [Run.text(", "), $1] }
    return [.paragraph(wording.runs(.exampleFaults, ["places": listed]))]
  }

  private func note(_ status: Int) -> Page.StatusNote {
    Page.StatusNote(status: .code(status), reason: reason(.code(status)))
  }

  private func content(of choices: [Choices.Choice]) -> [Content] {
    guard choices.count > 1 else { return choices[0].content }
    return [.choices(Choices(group: "example", title: wording[.example], choices: choices))]
  }

  private func choice(_ example: Example, id: String, content: [Content]) -> Choices.Choice {
    Choices.Choice(id: id, key: example.id, label: wording.text(example.title), content: content)
  }

  private func requestContent(
    _ example: Example, _ samples: [Samples.Sample], isSingle: Bool
  ) -> [Content] {
    var content: [Content] = []
    if example.isGenerated { content.append(.paragraph([.text(wording[.generatedExample])])) }
    content += faults(of: example) { $0 != .responseBody }
    if let description = example.description { content.append(.prose(wording.prose(description))) }
    for predecessor in example.after {
      guard let other = api.operation(id: predecessor.operation) else { continue }
      // A single example stands in its card without an identifier of its own.
      let shown = other.examples.count > 1 ? other.examples.first { $0.id == predecessor.example } : nil
      let title = Run.link(
        .page(paths.operation(other.id), fragment: shown?.requestAnchor ?? "request-example"),
        [wording.run(other.title)])
      content.append(.paragraph(wording.runs(.after, ["operation": [title]])))
    }
    return content + sampleChoices(samples, idPrefix: isSingle ? "sample" : example.requestAnchor)
  }

  /// A request in several languages, of which a reader looks at one.
  private func sampleChoices(_ samples: [Samples.Sample], idPrefix: String) -> [Content] {
    // The first says it to people, the raw message has every fact; the others say the same once more.
    let firstGenerated = samples.first { !$0.sample.isWritten }?.sample.id
    let choices = samples.map { shown in
      let sample = shown.sample
      let isAside = !sample.isWritten && sample.id != firstGenerated && sample.highlightingName != "http"
      return Choices.Choice(
        id: "\(idPrefix)-in-\(sample.id)", key: sample.id, label: sample.displayName, group: sample.group,
        isAside: isAside, content: [.sample(shown.code)])
    }
    guard choices.count > 1 else { return choices.first?.content ?? [] }
    return [.choices(Choices(group: "language", title: wording[.language], choices: choices))]
  }
}
