import JSON
import SourceText

/// Reads text as a file of that name.
func read(_ text: String, name: String = "a.json") -> (node: SourceNode?, diagnostics: [Diagnostic]) {
  SourceText.read(SourceFile(name: name, text: text))
}

/// The compact JSON of what text reads as, or the diagnostics when there are any.
func outcome(_ text: String, name: String = "a.json") -> String {
  let (node, diagnostics) = read(text, name: name)
  guard diagnostics.isEmpty, let node else {
    return diagnostics.map { $0.rendered(style: .plain) }.joined(separator: "\n")
  }
  return JSONValue(node).text(.compact)
}

/// As `outcome`, of YAML.
func yaml(_ text: String) -> String { outcome(text, name: "a.yaml") }
