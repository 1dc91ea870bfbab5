import APISpec

extension APISpec.Operation {
  /// The identifier of a parameter on the operation's page.
  func anchor(of parameter: Parameter) -> String {
    let slug = Slug.slug(parameter.name)
    var (index, namesakes) = (0, 0)
    // Parameters are large: they are looked at in their place.
    for other in parameters.indices where parameters[other].location == parameter.location {
      let name = parameters[other].name
      if name == parameter.name {
        index = namesakes
        break
      }
      if mayShareSlug(name, parameter.name), Slug.slug(name) == slug { namesakes += 1 }
    }
    return "parameter-\(parameter.location.rawValue)-\(slug)" + (index > 0 ? "-\(index + 1)" : "")
  }

  /// Whether two names may have the same slug: their letters and digits are the same, or there are others than ASCII's.
  private func mayShareSlug(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> some Sequence<UInt8> {
      text.utf8.lazy.map { $0 | 0x20 }.filter {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
    }
    func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
    return letters(one).elementsEqual(letters(other)) || !isASCII(one) || !isASCII(other)
  }
}

extension ResponseStatus {
  /// The identifier of the response on the operation's page.
  var anchor: String { "response-\(text.lowercased())" }
}

extension Example {
  /// The identifier of the request among those of an operation.
  var requestAnchor: String { "sample-\(Slug.slug(id))" }
  /// The identifier of the response among those of an operation.
  var responseAnchor: String { "example-\(Slug.slug(id))" }
}
