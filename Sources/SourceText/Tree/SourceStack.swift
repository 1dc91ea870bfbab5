/// A stack whose upper part can be taken off as an array.
///
/// The readers keep here what belongs to objects and arrays that are not closed yet. Taking moves the values, where a
/// copy of an array's end and its removal would count every reference up and down again.
struct SourceStack<Element>: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<Element>

  /// Number of values.
  private(set) var count = 0

  /// An empty stack.
  init() {
    storage = .allocate(capacity: 64)
  }

  deinit {
    storage[..<count].deinitialize()
    storage.deallocate()
  }

  /// The value at an index from 0, the bottom.
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return storage[index]
  }

  /// Changes the value on top, if there is one.
  mutating func changeLast(_ change: (inout Element) -> Void) {
    if count > 0 { change(&storage[count - 1]) }
  }

  /// Puts a value on top.
  mutating func append(_ value: consuming Element) {
    if count == storage.count { grow() }
    storage.initializeElement(at: count, to: value)
    count += 1
  }

  /// Takes off what stands at an index and above, and gives it in order.
  mutating func take(from index: Int) -> [Element] {
    precondition(index >= 0 && index <= count)
    let taken = storage[index..<count]
    count = index
    guard !taken.isEmpty else { return [] }
    return Array(unsafeUninitializedCapacity: taken.count) { buffer, initialized in
      initialized = buffer.moveInitialize(fromContentsOf: taken)
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Element>.allocate(capacity: storage.count * 2)
    _ = larger.moveInitialize(fromContentsOf: storage)
    storage.deallocate()
    storage = larger
  }
}
