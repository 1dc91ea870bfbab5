import APISpec
import CodeSamples

/// A script for POSIX shells that sends a request to the server in `BASE_URL`, by default to the documented one.
struct CurlScript {
  private let request: RequestMessage
  private let title: String

  /// The script that sends a request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - title: What it shows; its first line becomes a comment.
  init(_ request: RequestMessage, title: String) {
    self.request = request
    self.title = title
  }

  /// The script.
  var text: String {
    let command = SampleTemplates.builtIn.curlCommand(for: request, baseURLIn: "base_url")
    return """
      #!/bin/sh
      # \(SingleLine.text(title))
      set -eu

      \(baseURL)

      \(command) \\
        --silent --show-error \\
        "$@"

      """
  }

  /// The lines that set `base_url`.
  ///
  /// Inside `${…}` quotes mean other things to other shells, so a URL that needs them stands outside.
  private var baseURL: String {
    let url = request.sendable.baseURL
    return Quoting.isShellWord(url)
      ? "base_url=${BASE_URL:-\(url)}" : "base_url=\(Quoting.shell(url))\nbase_url=${BASE_URL:-$base_url}"
  }
}
