import APISpec
import HTTPTypes

extension APIPages {
  /// A callback: where it goes, and each request that is sent there, with what may be answered.
  func callback(_ callback: Callback) -> Content {
    let id = "callback-\(Slug.slug(callback.name))"
    return .subpart(
      Heading(id, callback.name),
      [.paragraph([.code(callback.expression)])]
        + callback.operations.map { request($0, id: "\(id)-\($0.method.rawValue.lowercased())") })
  }

  private func request(_ operation: APISpec.Operation, id: String) -> Content {
    let title: [Run] = [.code(operation.method.rawValue), .text(" "), wording.run(operation.title)]
    var content: [Content] = operation.description.map { [.prose(wording.prose($0))] } ?? []
    let marks = self.marks(of: operation)
    if !marks.isEmpty {
      content.append(.paragraph(Array(marks.map { [Run.mark($0)] }.joined(separator: [.text(" ")]))))
    }
    if let other = operation.externalDocumentation { content.append(.paragraph(wording.link(to: other))) }
    if !operation.servers.isEmpty { content.append(.servers(operation.servers.map(row))) }
    if operation.security != nil {
      content.append(.label(Heading("\(id)-authorization", wording[.authorization])))
      content += authorization.content(for: operation)
    }
    let parameters = fields.parameters(of: operation, idPrefix: "\(id)-")
    for (place, phrase) in Self.parameterPlaces {
      let rows = parameters.filter { $0.parameter.location == place }.map(\.row)
      guard !rows.isEmpty else { continue }
      content.append(.label(Heading("\(id)-\(phrase.rawValue)", wording[phrase])))
      content.append(.fields(rows))
    }
    if let body = operation.requestBody {
      content.append(.label(Heading("\(id)-request-body", wording[.requestBody])))
      content += self.content(of: body, of: operation, id: id)
    }
    content.append(.label(Heading("\(id)-responses", wording[.responses])))
    content.append(.responses(responses(of: operation, idPrefix: "\(id)-")))
    return .subpart(Heading(id, title), content)
  }

  /// What a request sends, after what is said about it.
  func content(of body: RequestBody, of operation: APISpec.Operation, id: String) -> [Content] {
    let shown = ShownBodies(requestsOf: operation, examples.schemas)
    let clue = SharedWords.Clue(id: id, description: body.description, body.content, isShown: !shown.isEmpty)
    return shared.requestBodies.made(of: body, clue) {
      let words = bodies.content(
        body.content,
        BodyWords.Subject(
          title: wording[.bodyParameters], id: id,
          marks: [body.isRequired ? fields.marks.required : fields.marks.optional], presence: .always, shown: shown))
      return (
        (body.description.map { [.prose(wording.prose($0))] } ?? []) + words,
        bodies.isSameElsewhere(words, of: body.content, shown)
      )
    }
  }

  /// Where parameters are, in the order in which they are told.
  static let parameterPlaces: [(Parameter.Location, Phrase)] = [
    (.path, .pathParameters), (.query, .queryParameters), (.querystring, .queryParameters),
    (.header, .headerParameters), (.cookie, .cookieParameters),
  ]
}
