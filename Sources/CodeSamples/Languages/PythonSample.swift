import APISpec
import HTTPTypes

/// Writes requests as calls of the Python package requests.
enum PythonSample: SampleWriter {
  static func text(for request: RequestMessage) -> String {
    var lines = ["import requests", "", "url = \(Quoting.python(request.url))"]
    var arguments = [Quoting.python(request.method.rawValue), "url"]
    if !request.headers.isEmpty {
      lines += ["headers = {"] + request.joinedHeaders.map(field) + ["}"]
      arguments.append("headers=headers")
    }
    if let body = request.body {
      lines.append("body = \(Quoting.python(body))")
      arguments.append("data=body.encode()")
    }
    lines += [
      "", "response = requests.request(\(arguments.joined(separator: ", ")))", "",
      "print(response.status_code, response.reason)", "print(response.text)",
    ]
    return lines.joined(separator: "\n")
  }

  private static func field(_ header: RequestMessage.Header) -> String {
    // A value beyond ASCII has to be given as bytes, because it would be sent as Latin-1 or refused.
    let encoding = header.value.utf8.contains { $0 > 0x7F } ? ".encode()" : ""
    return "    \(Quoting.python(header.name)): \(Quoting.python(header.value))\(encoding),"
  }
}
