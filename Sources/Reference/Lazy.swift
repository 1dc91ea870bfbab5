import Synchronization

/// A value that is made when it is first asked for, once, from whatever thread.
final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// A value that is yet to be made.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value; who asks while another thread makes it waits.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
