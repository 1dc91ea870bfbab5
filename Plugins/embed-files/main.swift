import Foundation
import OrderedCollections
import Reduction

// usage: embed-files OUTPUT ROOT FILE…
//
// Writes a Swift source with the text of every FILE, each under its path below ROOT. Raw string literals keep the text
// readable in the generated source and cheap for the compiler, unlike arrays of bytes. When there are scripts of pages
// among the files, what is published of them is there too.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed-files OUTPUT ROOT FILE…\n".utf8))
  exit(64)
}
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

/// A raw string literal whose delimiter does not occur in `text`.
func literal(_ text: String) -> String {
  var pounds = "#"
  while text.contains("\"" + pounds) || text.contains("\\" + pounds) { pounds += "#" }
  return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
}

/// A constant with the texts of files.
func constant(_ name: String, _ files: OrderedDictionary<String, String>) -> String {
  let members = files.map { "(\(literal($0.key)), \(literal($0.value))),\n" }.joined()
  return "  static let \(name): [(path: String, text: String)] = [\n\(members)  ]\n"
}

var files: OrderedDictionary<String, String> = [:]
for path in arguments.dropFirst(3) {
  files[String(path.dropFirst(root.count))] = try String(contentsOf: URL(filePath: path), encoding: .utf8)
}
var source = "/// Files compiled into this target, by their path below the embedded folder.\nenum EmbeddedFiles {\n"
source += constant("all", files)
let scripts = files.filter { PublishedScripts.isScript($0.key) }
if !scripts.isEmpty {
  let published = PublishedScripts(scripts)
  guard !published.areModules else {
    FileHandle.standardError.write(Data("\(root)scripts: error: the modules cannot be joined\n".utf8))
    exit(1)
  }
  source += constant("publishedScripts", published.files)
}
source += "}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[1]))
