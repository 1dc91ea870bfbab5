#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

extension UpstreamFailure {
  /// The failure that an error of the network stands for.
  init(cause: any Error, backend: Backend) {
    switch cause {
    case let failure as UpstreamFailure:
      self = failure
    case is CancellationError:
      self = .cancelled
    case let error as IOError:
      switch error.errnoCode {
      case ECONNREFUSED: self = .connectionRefused(host: backend.host, port: backend.port)
      case ECONNRESET, EPIPE: self = .reset
      case ETIMEDOUT: self = .timeout
      default: self = .unreachable(host: backend.host, port: backend.port)
      }
    case let error as ChannelError:
      if case .connectTimeout = error { self = .timeout } else { self = .reset }
    case let error as NIOHTTP2Errors.StreamError:
      self.init(cause: error.baseError, backend: backend)
    case is NIOHTTP2Errors.StreamClosed, is NIOHTTP2Errors.CreatedStreamAfterGoaway,
      is NIOHTTP2Errors.IOOnClosedConnection:
      self = .reset
    case is HTTPParserError, is any NIOHTTP2Error:
      self = .invalidResponse
    case let error as NIOSSLError:
      if case .uncleanShutdown = error { self = .reset } else { self = .tls(detail: Self.reason(error)) }
    case is NIOSSLExtraError, is BoringSSLError:
      self = .tls(detail: Self.reason(cause))
    default:
      self = .reset
    }
  }

  /// An error of TLS in its own words, without the source files of the library, which tell where it was compiled.
  private static func reason(_ error: any Error) -> String {
    var text = "\(error)"
    while let place = text.firstRange(of: " at /") {
      let end = text[place.upperBound...].firstIndex { "],)".contains($0) } ?? text.endIndex
      text.removeSubrange(place.lowerBound..<end)
    }
    return text
  }
}
