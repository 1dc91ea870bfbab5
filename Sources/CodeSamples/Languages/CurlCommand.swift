public import APISpec
import HTTPTypes

/// A command line of [curl](https://curl.se/docs/manpage.html), one option a line.
///
/// The body goes with `--data-raw`, which reads no file whatever the body begins with.
public struct CurlCommand: Sendable, Hashable {
  private let request: RequestMessage

  /// The command that sends a request.
  public init(_ request: RequestMessage) {
    self.request = request.sendable
  }

  /// The command, without a final line break.
  public var text: String {
    text(url: Quoting.shell(request.url))
  }

  /// The command with a URL and more arguments of the caller's, without a final line break.
  ///
  /// - Parameters:
  ///   - url: One word in the syntax of the shell, quoted.
  ///   - arguments: More options and their values, quoted, one line each.
  public func text(url: String, arguments: [String] = []) -> String {
    let words = ["curl" + method, "--url " + url] + urlOptions + headers + body + arguments
    return words.joined(separator: " \\\n  ")
  }

  private var method: String {
    switch request.method {
    case .get where request.body == nil: ""
    case .head where request.body == nil: " --head"
    default: " --request " + Quoting.shellWord(request.method.rawValue)
    }
  }

  /// What keeps curl from reading more into the URL than is there.
  private var urlOptions: [String] {
    var options: [String] = []
    if request.url.contains(where: { "[]{}".contains($0) }) { options.append("--globoff") }
    let hasDotSegment = request.path.split(separator: "/").contains { segment in
      [".", ".."].contains(PercentEncoding.decode(segment))
    }
    if hasDotSegment { options.append("--path-as-is") }
    return options
  }

  private var headers: [String] {
    var lines = request.headers.map { header in
      // To curl, `Name:` removes a field and `Name;` sends it empty.
      Quoting.shell(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
    }
    // With a body and no type of its own curl would claim that it is a form.
    if request.body != nil, request.header("Content-Type") == nil { lines.append("'Content-Type:'") }
    return lines.map { "--header \($0)" }
  }

  private var body: [String] {
    request.body.map { ["--data-raw \(Quoting.shell($0))"] } ?? []
  }
}
