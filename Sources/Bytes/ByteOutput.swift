/// Bytes on their way to a file: what is written stands behind what was written before.
///
/// Pages are made of millions of small pieces. An array would ask at each of them whether somebody else holds it too;
/// this has one owner, so that nobody needs to ask.
public struct ByteOutput: ~Copyable {
  /// Where the bytes are; there is room for `capacity` of them.
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int

  /// Where the next byte is written.
  @usableFromInline var end = 0

  /// The number of bytes written so far.
  @inlinable
  public var count: Int { end }

  /// An output to which nothing is written.
  ///
  /// - Parameter capacity: The number of bytes for which there is room from the start.
  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// Writes a byte.
  @inlinable
  public mutating func append(_ byte: UInt8) {
    if end == capacity { makeRoom(for: 1) }
    start[end] = byte
    end &+= 1
  }

  /// Writes bytes; they stand elsewhere.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity &- end < bytes.count { makeRoom(for: bytes.count) }
    (start + end).initialize(from: source, count: bytes.count)
    end &+= bytes.count
  }

  /// Writes text that stands in the program.
  @inlinable
  public mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Writes bytes.
  @inlinable
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Writes text in UTF-8.
  @inlinable
  public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil { appendScattered(text) }
  }

  /// Writes a byte many times.
  public mutating func append(repeating byte: UInt8, count: Int) {
    if capacity - end < count { makeRoom(for: count) }
    (start + end).initialize(repeating: byte, count: count)
    end += count
  }

  /// Puts a byte before another one that is written already.
  public mutating func insert(_ byte: UInt8, at index: Int) {
    precondition(index >= 0 && index <= end, "no byte was written there")
    if end == capacity { makeRoom(for: 1) }
    (start + index + 1).update(from: start + index, count: end - index)
    start[index] = byte
    end += 1
  }

  /// A byte that is written already.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < end, "no byte was written there")
    return start[index]
  }

  /// The byte written last; nil when there is none.
  @inlinable
  public var last: UInt8? { end == 0 ? nil : start[end &- 1] }

  /// What was written from an offset on.
  public func bytes(from offset: Int = 0) -> [UInt8] {
    precondition(offset >= 0 && offset <= end, "no byte was written there")
    return Array(UnsafeBufferPointer(start: start + offset, count: end - offset))
  }

  /// Forgets what was written, and keeps the room for what is written next.
  public mutating func clear() {
    end = 0
  }

  /// Finds room for more bytes, at least twice as much as there was.
  @usableFromInline
  mutating func makeRoom(for more: Int) {
    capacity = max(capacity * 2, end + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: end)
    start.deallocate()
    start = larger
  }

  // Apart, because a text that might be needed once more is held while it is written.
  @usableFromInline @inline(never)
  mutating func appendScattered(_ text: String) {
    append(Array(text.utf8))
  }
}
