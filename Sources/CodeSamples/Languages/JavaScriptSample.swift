import APISpec
import HTTPTypes

/// Writes requests as calls of `fetch`, in an ECMAScript module.
///
/// `fetch` refuses a body with GET and HEAD; the sample says so and leaves it out.
enum JavaScriptSample: SampleWriter {
  static func text(for request: RequestMessage) -> String {
    let refusesBody = request.method == .get || request.method == .head
    let options = method(of: request) + headers(of: request) + (refusesBody ? [] : body(of: request))
    var lines: [String] = []
    if refusesBody, request.body != nil {
      lines.append("// fetch sends no body with \(request.method.rawValue); the documented one is left out.")
    }
    let url = Quoting.javaScript(request.url)
    if options.isEmpty {
      lines.append("const response = await fetch(\(url));")
    } else {
      lines += ["const response = await fetch(\(url), {"] + options + ["});"]
    }
    lines += ["", "console.log(response.status, response.statusText);", "console.log(await response.text());"]
    return lines.joined(separator: "\n")
  }

  private static func method(of request: RequestMessage) -> [String] {
    request.method == .get ? [] : ["  method: \(Quoting.javaScript(request.method.rawValue)),"]
  }

  private static func headers(of request: RequestMessage) -> [String] {
    guard !request.headers.isEmpty else { return [] }
    // An object has each name once, and takes `__proto__` for something else; a list of pairs has neither trouble.
    let needsPairs =
      request.joinedHeaders.count < request.headers.count || request.headers.contains { $0.name == "__proto__" }
    let fields = request.headers.map { header in
      let (name, value) = (Quoting.javaScript(header.name), Quoting.javaScriptBytes(header.value))
      return needsPairs ? "    [\(name), \(value)]," : "    \(name): \(value),"
    }
    return needsPairs ? ["  headers: ["] + fields + ["  ],"] : ["  headers: {"] + fields + ["  },"]
  }

  private static func body(of request: RequestMessage) -> [String] {
    guard let body = request.body else { return [] }
    let literal = Quoting.javaScript(body)
    // A string without a type would go as `text/plain`; bytes go without one.
    return request.header("Content-Type") == nil
      ? ["  body: new TextEncoder().encode(\(literal)),"] : ["  body: \(literal),"]
  }
}
