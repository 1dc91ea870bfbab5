import HTTPTypes

/// What the proxy and the console tell each other in header fields; `templates/scripts/console/send.js` is the other
/// side.
///
/// | field | direction | says |
/// |---|---|---|
/// | `X-Lectern-Console: 1` | request | a console asks; without it the proxy refuses |
/// | `X-Lectern-Header-<Name>` | request | a field that a page may not set, for the backend as `<Name>` |
/// | `X-Lectern-Variables: region=eu&tenant=me` | request | the values of the server's variables, where they are not the defaults |
/// | `X-Lectern-Proxy: 1` | every answer below `/_try/` | the proxy answered, and not some other server |
/// | `X-Lectern-Problem: 1` | answer | the body is a problem of the proxy's own; the backend said nothing |
/// | `X-Lectern-Status`, `X-Lectern-Reason` | the backend's answer | its real status; redirects, 407, 408 and 421 travel as 200 |
/// | `X-Lectern-Header-<Name>` | the backend's answer | the field `<Name>`; all but those that describe the body travel so |
/// | `X-Lectern-Saves: fixture example` | every answer below `/_try/<api>/` | what exchanges can be kept as, if they can |
///
/// Before its first call, and before it has anything compared (``CheckingResponder``), the console asks for `/_try/`
/// itself and looks for the signature, so that no other server that happens to serve the pages gets a credential.
///
/// Since its own fields are wrapped, a backend cannot forge these.
enum ConsoleMarks {
  /// Marks an answer of the proxy.
  ///
  /// - Parameters:
  ///   - fields: the header fields of the answer.
  ///   - isProblem: whether the proxy itself has something to say, and not the backend.
  ///   - saves: what exchanges can be kept as.
  static func mark(_ fields: inout HTTPFields, isProblem: Bool, saves: [String]) {
    fields[.lecternProxy] = "1"
    fields[.lecternProblem] = isProblem ? "1" : nil
    fields[.lecternSaves] = saves.isEmpty ? nil : saves.joined(separator: " ")
  }
}
