import NIOCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ExplorerError {
  /// The error that a failure to listen stands for; nil for one that is not about host and port.
  init?(_ error: IOError, host: String, port: Int) {
    switch error.errnoCode {
    case EADDRINUSE: self = .portInUse(host: host, port: port)
    case EACCES: self = .portNotPermitted(host: host, port: port)
    case EADDRNOTAVAIL: self = .addressNotAvailable(host: host, port: port)
    default: return nil
    }
  }
}
