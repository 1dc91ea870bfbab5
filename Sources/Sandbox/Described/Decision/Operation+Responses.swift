import APISpec

extension Operation {
  /// The response that is described for a status code: its own, else that of its range, else the default one.
  func response(for code: Int) -> Response? {
    let nearest: [ResponseStatus] = [.code(code), .range(code / 100), .default]
    return nearest.lazy.compactMap { status in
      let described = responses.filter { $0.status == status }
      return described.first { $0.audience == nil } ?? described.first
    }.first
  }

  /// The response that means success, and its status code; nil when no response is described at all.
  ///
  /// The lowest 2xx, else their range, else the default response as 200, else the first response.
  var success: (response: Response, status: Int)? {
    let codes = responses.compactMap { response -> Int? in
      guard case .code(let code) = response.status, code / 100 == 2 else { return nil }
      return code
    }
    if let code = codes.min(), let response = response(for: code) { return (response, code) }
    let open = responses.first { $0.status == .range(2) } ?? responses.first { $0.status == .default }
    if let open { return (open, 200) }
    return responses.first.map { first in
      switch first.status {
      case .code(let code): (first, code)
      case .range(let digit): (first, digit * 100)
      case .default: (first, 200)
      }
    }
  }
}
