import BuiltInTemplates
import OrderedCollections
import Reduction
import Testing

@Suite("The built-in scripts as they are published")
struct BuiltInScriptsTests {
  @Test("they are in the executable as they are made from the files")
  func embedded() {
    let files = BuiltInTemplates.files.filter { PublishedScripts.isScript($0.path) }.map { ($0.path, $0.text) }
    let published = PublishedScripts(OrderedDictionary(uniqueKeysWithValues: files))
    #expect(!published.areModules)
    #expect(published.files.keys.elementsEqual(BuiltInTemplates.publishedScripts.map(\.path)))
    for (path, text) in BuiltInTemplates.publishedScripts {
      #expect(published.files[path] == text, "\(path)")
    }
  }
}
