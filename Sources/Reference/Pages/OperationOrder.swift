import APISpec
import OrderedCollections

/// Which operations stand together, by their indices in the API: found once, since every page asks for it.
struct OperationOrder: Sendable {
  private var bySection: [String: [Int]] = [:]
  private var byPath: [PathTemplate: [Int]] = [:]
  /// The operations that belong to no section there is.
  private(set) var outsideSections: [Int] = []

  init(of api: API) {
    let sections = Set(api.sections.map(\.id))
    // By index: an iterator would copy every operation.
    for index in api.operations.indices {
      byPath[api.operations[index].path, default: []].append(index)
      let section = api.operations[index].section
      if let section { bySection[section, default: []].append(index) }
      if section.map({ !sections.contains($0) }) ?? true { outsideSections.append(index) }
    }
  }

  /// The operations of a section, in reading order.
  func inSection(_ id: String) -> [Int] { bySection[id] ?? [] }

  /// The operations on a path, in reading order.
  func onPath(_ path: PathTemplate) -> [Int] { byPath[path] ?? [] }
}
