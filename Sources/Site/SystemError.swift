/// What a system call failed with.
public struct SystemError: Error, Hashable {
  /// The value of `errno`.
  public let code: Int32

  /// What a value of `errno` stands for.
  public init(code: Int32) {
    self.code = code
  }
}
