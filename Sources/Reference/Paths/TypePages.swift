public import APISpec
import OrderedCollections

extension Reference {
  /// Where the pages of an API's named types are, by name, below the root of its pages (`types/user/`); the same in every
  /// language.
  public static func typePages(of api: API) -> [String: String] {
    let paths = APIPaths(of: api, root: PagePath([]))
    return Dictionary(uniqueKeysWithValues: api.types.keys.map { ($0, paths.type($0).address) })
  }
}
