extension Diagnostic {
  /// The diagnostic as text, without a line break at its end.
  ///
  /// The source is the file the diagnostic is about; without it a terminal shows no excerpt. What comes from the input
  /// is printed so that it cannot steer the terminal.
  public func rendered(style: DiagnosticStyle, source: SourceFile? = nil) -> String {
    switch style {
    case .plain:
      return headline(Paint(isOn: false))
    case .terminal(let color):
      let paint = Paint(isOn: color)
      var lines = [headline(paint)]
      var margin = "  "
      if let source, let range {
        let excerpt = source.excerpt(at: range)
        let number = String(excerpt.line)
        margin = String(repeating: " ", count: number.count + 2)
        let mark = "^" + String(repeating: "~", count: excerpt.width - 1)
        lines.append(" " + paint.dim("\(number) |") + " " + excerpt.text)
        lines.append(
          margin + paint.dim("|") + " " + String(repeating: " ", count: excerpt.indent) + paint.severity(mark, severity)
        )
      }
      if let pointer, !pointer.tokens.isEmpty {
        lines.append(margin + paint.dim("at \(pointer.description.escapedForTerminal())"))
      }
      for note in notes {
        let place = note.file.map { "\(Self.place(file: $0, range: note.range)): " } ?? ""
        lines.append(margin + paint.dim("\(place)note: ") + note.message.escapedForTerminal())
      }
      return lines.joined(separator: "\n")
    }
  }

  private func headline(_ paint: Paint) -> String {
    var line = ""
    if let file { line += paint.bold(Self.place(file: file, range: range) + ":") + " " }
    line += paint.severity(severity.rawValue + ":", severity) + " " + summary.escapedForTerminal()
    if let suggestion { line += "; did you mean '\(suggestion.escapedForTerminal())'?" }
    return line + " " + paint.dim("[\(id)]")
  }

  private static func place(file: String, range: SourceRange?) -> String {
    let name = file.escapedForTerminal()
    guard let range else { return name }
    return "\(name):\(range.start.line):\(range.start.column)"
  }
}

/// Colours of a terminal, or their absence.
private struct Paint {
  /// Whether there are colours.
  var isOn: Bool

  /// For places.
  func bold(_ text: String) -> String { wrap(text, "1") }

  /// For what is beside the point.
  func dim(_ text: String) -> String { wrap(text, "2") }

  /// For what matters, by how much.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
