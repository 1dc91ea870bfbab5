extension ResponseStatus {
  /// Whether it describes success and nothing else.
  public var isSuccess: Bool {
    switch self {
    case .code(let code): code / 100 == 2
    case .range(let digit): digit == 2
    case .default: false
    }
  }

  /// A code that it describes, for examples: of a range the first, 200 of all.
  public var exampleCode: Int {
    switch self {
    case .code(let code): code
    case .range(let digit): digit * 100
    case .default: 200
    }
  }
}

extension [ResponseStatus] {
  /// The place of the one that an example of success shows: the first that says so, else the default one, else the
  /// first.
  public var successIndex: Int? {
    firstIndex(where: \.isSuccess) ?? firstIndex(of: .default) ?? indices.first
  }
}
