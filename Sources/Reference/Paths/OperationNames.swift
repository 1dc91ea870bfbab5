import APISpec
import HTTPTypes

/// The operations of an API by what links call them: identifier, title as a slug, or method and path.
struct OperationNames: Sendable {
  private var byID: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]
  private var byRoute: [String: Int] = [:]

  /// The names of all operations of an API; of several of one name the first has it.
  init(_ api: API) {
    for (index, operation) in api.operations.enumerated() {
      func add(_ name: String, to names: inout [String: Int]) { if names[name] == nil { names[name] = index } }
      add(operation.id, to: &byID)
      add(Slug.slug(operation.title.source), to: &byTitle)
      add("\(operation.method.rawValue) \(operation.path.text)", to: &byRoute)
    }
  }

  /// The index of an operation by its identifier, else by its title as a slug.
  subscript(name: String) -> Int? {
    let slug = Slug.slug(name)
    return byID[name] ?? byID[slug] ?? byTitle[slug]
  }

  /// The index of an operation by its method, in letters of any case, and its path template.
  subscript(method method: String, path path: String) -> Int? { byRoute["\(method.uppercased()) \(path)"] }
}
