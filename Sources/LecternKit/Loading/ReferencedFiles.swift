import Explorer
import OpenAPI
import OrderedCollections
import SourceText

/// The files that a first one refers to, as far as the options allow.
///
/// Reading is done in rounds: whoever reads asks for one file after another; files of other hosts are only noted, then
/// fetched, and the reading begins anew until nothing is missing. So readers stay free of waiting.
struct ReferencedFiles {
  /// How far references may lead.
  private let options: ReferenceOptions
  /// The folder of the first file.
  private let folder: String
  /// Files of this machine that were read, by what they were asked for with.
  private(set) var files: OrderedDictionary<String, SourceFile> = [:]
  /// Files of other hosts, by URL.
  private var remote: OrderedDictionary<String, SourceFile> = [:]
  /// URLs that were asked for and not yet fetched.
  private var wanted: OrderedSet<String> = []
  /// Why files of other hosts were not read, by URL.
  private var failures: [String: String] = [:]

  /// More files of other hosts than these are not read.
  private static let remoteLimit = 100

  /// The files around a first one.
  init(around path: String, options: ReferenceOptions) {
    self.options = options
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// Every file that was read.
  var all: [SourceFile] {
    Array(files.values) + remote.values
  }

  /// The file that an address means: a path relative to the folder of the first one, an absolute path, or a URL.
  ///
  /// Throws the reason when it may not be read, or could not be; nil when it is not there.
  mutating func read(_ address: String) throws(ReadFailure) -> SourceFile? {
    if address.hasPrefix("https://") || address.hasPrefix("http://") { return try readRemote(address) }
    if let scheme = address.firstRange(of: "://") {
      throw ReadFailure("files are read over https and http, not over \(address[..<scheme.lowerBound])")
    }
    if let known = files[address] { return known }
    let path = Files.join(folder, address)
    guard options.allowsOutside || Files.isInside(folder.isEmpty ? "." : folder, path) else {
      // Whoever asks sees for themselves that a path leads out; of a link they see nothing.
      guard Files.exists(path), !address.hasPrefix("/"), !address.hasPrefix("../") else { return nil }
      throw ReadFailure("it is a link out of the folder of the spec, and not followed without --allow-outside")
    }
    guard let text = Files.contents(path) else {
      // Nil would recommend the option that has been given.
      if options.allowsOutside { throw ReadFailure("there is no such file") }
      return nil
    }
    let file = SourceFile(name: path, text: text)
    files[address] = file
    return file
  }

  private mutating func readRemote(_ url: String) throws(ReadFailure) -> SourceFile? {
    if let known = remote[url] { return known }
    if let failure = failures[url] { throw ReadFailure(failure) }
    guard options.hosts != nil else { return nil }
    guard remote.count + failures.count + wanted.count < Self.remoteLimit else {
      throw ReadFailure("no more than \(Self.remoteLimit) files of other hosts are read")
    }
    wanted.append(url)
    return nil
  }

  /// Fetches what was asked for; false when there was nothing to fetch.
  mutating func fetchWanted() async -> Bool {
    guard let hosts = options.hosts, !wanted.isEmpty else { return false }
    for url in wanted {
      do throws(RemoteFileError) {
        remote[url] = SourceFile(name: url, text: try await RemoteFile.read(url, of: hosts))
      } catch {
        failures[url] = error.reason
      }
    }
    wanted = []
    return true
  }
}
