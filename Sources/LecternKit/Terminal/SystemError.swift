/// What a system call failed with.
struct SystemError: Error, Hashable {
  /// The value of `errno`.
  let code: Int32
}
