import APISpec

/// The parameters of an operation, divided by what OpenAPI 3.1 makes of them.
struct ParameterGroups {
  /// Those that it knows.
  private(set) var regular: [Parameter] = []
  /// Those that it is told to ignore: header fields that media types and security schemes describe.
  private(set) var ignoredHeaders: [Parameter] = []
  /// Those whose place it does not have.
  private(set) var querystring: [Parameter] = []
  /// Those with a name and place that an earlier one has.
  private(set) var further: [Parameter] = []

  /// Divides parameters, keeping their order.
  init(_ parameters: [Parameter]) {
    var seen: Set<Name> = []
    for parameter in parameters {
      let name = parameter.location == .header ? parameter.name.lowercased() : parameter.name
      if parameter.location == .querystring {
        querystring.append(parameter)
      } else if parameter.location == .header, Self.ignoredNames.contains(name) {
        ignoredHeaders.append(parameter)
      } else if seen.insert(Name(location: parameter.location, name: name)).inserted {
        regular.append(parameter)
      } else {
        further.append(parameter)
      }
    }
  }

  /// What tells parameters apart.
  private struct Name: Hashable {
    let location: Parameter.Location
    let name: String
  }

  private static let ignoredNames: Set<String> = ["accept", "content-type", "authorization"]
}
