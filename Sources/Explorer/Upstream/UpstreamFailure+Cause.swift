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
      if case .uncleanShutdown = error { self = .reset } else { self = .tls(detail: "\(error)") }
    case is NIOSSLExtraError, is BoringSSLError:
      self = .tls(detail: "\(cause)")
    default:
      self = .reset
    }
  }
}
