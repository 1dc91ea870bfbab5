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

  /// The response that means success, and its status code.
  ///
  /// The lowest 2xx, else their range, else the default response as 200, else the first response; 200 without a body
  /// where none is described.
  var success: (response: Response, status: Int) {
    let codes = responses.compactMap { response -> Int? in
      guard case .code(let code) = response.status, code / 100 == 2 else { return nil }
      return code
    }
    if let code = codes.min(), let response = response(for: code) { return (response, code) }
    let open = responses.first { $0.status == .range(2) } ?? responses.first { $0.status == .default }
    if let open { return (open, 200) }
    guard let first = responses.first else { return Self.undescribedSuccess }
    switch first.status {
    case .code(let code): return (first, code)
    case .range(let digit): return (first, digit * 100)
    case .default: return (first, 200)
    }
  }

  /// What a request is answered that did not fail, where no success is described.
  static var undescribedSuccess: (response: Response, status: Int) {
    (Response(.code(200), description: ""), 200)
  }
}
