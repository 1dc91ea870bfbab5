import Foundation

// usage: embed-files OUTPUT ROOT FILE…
//
// Writes a Swift source with the text of every FILE, each under its path below ROOT. Raw string literals keep the text
// readable in the generated source and cheap for the compiler, unlike arrays of bytes.

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

var source = "/// Files compiled into this target, by their path below the embedded folder.\nenum EmbeddedFiles {\n"
source += "  static let all: [(path: String, text: String)] = [\n"
for path in arguments.dropFirst(3) {
  let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
  source += "(\(literal(String(path.dropFirst(root.count)))), \(literal(text))),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[1]))
