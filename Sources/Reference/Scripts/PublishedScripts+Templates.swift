import BuiltInTemplates
import OrderedCollections
import Reduction
import SourceText

extension PublishedScripts {
  /// The scripts of a templates folder; the built-in ones were joined when the project was built.
  init(of files: OrderedDictionary<String, SourceFile>) {
    let scripts = files.filter { Self.isScript($0.key) }
    if Self.areBuiltIn(scripts) {
      self.init(
        joined: OrderedDictionary(
          uniqueKeysWithValues: BuiltInTemplates.publishedScripts.map { ($0.path, $0.text) }))
    } else {
      self.init(scripts.mapValues(\.string))
    }
  }

  private static func areBuiltIn(_ scripts: OrderedDictionary<String, SourceFile>) -> Bool {
    let builtIn = BuiltInTemplates.files.filter { isScript($0.path) }
    return builtIn.count == scripts.count
      && builtIn.allSatisfy { scripts[$0.path]?.text.elementsEqual($0.text.utf8) == true }
  }
}
