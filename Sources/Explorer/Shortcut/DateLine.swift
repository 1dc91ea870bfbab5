import NIOCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The field `Date` with the empty line that ends a head, written anew when a second has passed.
struct DateLine {
  private var date: HTTPDate?
  private var bytes = ByteBuffer()

  /// The bytes for an answer that is sent now.
  mutating func current() -> ByteBuffer {
    let now = HTTPDate(seconds: Int(time(nil)))
    if now != date {
      date = now
      bytes = ByteBuffer(string: "Date: \(now)\r\n\r\n")
    }
    return bytes
  }
}
