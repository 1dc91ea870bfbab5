import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOPosix

/// A file of another host, read once and within bounds, for whoever asked for it by name.
///
/// Only public addresses are connected to, unless the host was named; redirects are not followed.
public enum RemoteFile {
  /// Whose files may be read.
  public enum Hosts: Sendable, Hashable {
    /// Those of every host with public addresses only.
    case everyPublic
    /// Those of these hosts, by name without port, wherever they are.
    case only(Set<String>)
  }

  /// Bounds of one file: 20 seconds, 20 MB.
  public static let limits = ProxyLimits(
    totalTime: .seconds(20), idleTime: .seconds(10), connectTime: .seconds(5), responseBodySize: 20_000_000)

  /// The bytes of the file at an `http` or `https` URL.
  ///
  /// - Throws: `RemoteFileError` when there is none, or it may not be read.
  public static func read(
    _ url: String, of hosts: Hosts, limits: ProxyLimits = limits
  ) async throws(RemoteFileError) -> [UInt8] {
    let (backend, target) = try address(url)
    if case .only(let names) = hosts, !names.contains(backend.host) {
      throw RemoteFileError("files of \(backend.host) may not be read")
    }
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let source = UpstreamSource {
      let addresses = await Resolver.system.addresses(backend.host)
      let policy = hosts == .everyPublic ? AddressPolicy() : AddressPolicy(backendAddresses: addresses)
      return try policy.check(addresses, host: backend.host)
    }
    let request = UpstreamRequest(getting: target, from: backend)
    let call = UpstreamCall.start(request, from: source, limits: limits, on: loop) {
    } onEnd: {
    }
    defer { call.task.cancel() }
    do {
      let response = try await call.response()
      let status = response.head.status
      guard status == .ok else { throw RemoteFileError("\(backend.host) answers \(status.code)") }
      if let body = response.body { return Array(body.readableBytesView) }
      var bytes: [UInt8] = []
      for try await buffer in call.body { bytes += buffer.readableBytesView }
      return bytes
    } catch let error as RemoteFileError {
      throw error
    } catch {
      let problem = UpstreamFailure(cause: error, backend: backend).problem
      throw RemoteFileError(problem.detail)
    }
  }

  /// A URL in which bytes that cannot stand in one are percent-encoded.
  private static func encoded(_ url: String) -> String {
    url.utf8.reduce(into: "") { output, byte in
      if (0x21...0x7e).contains(byte) {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        output += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  /// The host and the target on the request line.
  private static func address(_ url: String) throws(RemoteFileError) -> (Backend, target: String) {
    let whole = encoded(String(url.prefix { $0 != "#" }))
    let query = whole.firstIndex(of: "?")
    let base = String(whole[..<(query ?? whole.endIndex)])
    do throws(BackendURLError) {
      let backend = try Backend(base)
      let path = backend.basePath.isEmpty ? "/" : backend.basePath
      return (backend, path + (query.map { String(whole[$0...]) } ?? ""))
    } catch {
      throw RemoteFileError(error.rawValue)
    }
  }
}

/// Why a file of another host was not read.
public struct RemoteFileError: Error, Sendable, Hashable {
  /// The reason, without full stop.
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}

extension UpstreamRequest {
  /// A request for a file.
  fileprivate init(getting target: String, from backend: Backend) {
    self.backend = backend
    certificateCheck = .verified
    body = nil
    let headers = HTTPHeaders([
      ("Host", backend.authority), ("Accept", "application/json, application/yaml, */*;q=0.5"),
      ("Connection", "close"),
    ])
    head = HTTPRequestHead(version: .http1_1, method: .GET, uri: target, headers: headers)
  }
}
