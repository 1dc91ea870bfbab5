import ArgumentParser
import JSON
import OpenAPI
import OrderedCollections
import Schemas
import SourceText
import Synchronization

/// Options of every command that works with one schema.
struct SchemaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The schema: a JSON Schema file, or a place in a file by JSON pointer (openapi.yaml#/components/schemas/Pet).",
      valueName: "file#pointer"))
  var schema: String

  /// The schema's document, and a compiler that knows every file that the schema refers to.
  ///
  /// - Throws: `Failure` when the schema cannot be read.
  func document(
    references: ReferenceOptions, terminal: Terminal
  ) async throws(Failure) -> (document: SchemaDocument, compiler: SchemaCompiler) {
    let (path, fragment) = Self.split(schema)
    let file = try Files.read(path)
    guard let pointer = JSONPointer(fragment) else {
      throw .usage("`#\(fragment)` is no JSON pointer: it must begin with `#/`")
    }
    do throws(Diagnostic) {
      var document = try SchemaDocument(reading: file, pointer: pointer)
      // References are then relative to the folder of the file.
      document.uri = path.split(separator: "/").last.map(String.init) ?? path
      return (document, await compiler(of: document, around: path, references: references, terminal: terminal))
    } catch {
      terminal.report([error], sources: [file])
      throw .reported
    }
  }

  /// The schema ready for use.
  ///
  /// - Throws: `Failure` when the schema cannot be read.
  func compiled(references: ReferenceOptions, terminal: Terminal) async throws(Failure) -> CompiledSchema {
    let (document, compiler) = try await document(references: references, terminal: terminal)
    do throws(SchemaProblem) {
      return try compiler.compile(document)
    } catch {
      throw .input("\(schema): \(error)")
    }
  }

  private func compiler(
    of document: SchemaDocument, around path: String, references: ReferenceOptions, terminal: Terminal
  ) async -> SchemaCompiler {
    let shelf = Shelf(ReferencedFiles(around: path, options: references))
    let compiler = SchemaCompiler { address in shelf.value(address) }
    // Only compiling tells which files are referred to; what is wrong with the schema is told to whoever uses it.
    repeat { _ = try? compiler.compile(document) } while await shelf.fetchWanted()
    terminal.report(
      shelf.refusals.map { .referenceRefused($0.key, because: $0.value, in: path) }, sources: [])
    return compiler
  }

  private static func split(_ schema: String) -> (path: String, fragment: String) {
    guard let hash = schema.firstIndex(of: "#") else { return (schema, "") }
    return (String(schema[..<hash]), String(schema[schema.index(after: hash)...]))
  }
}

/// Referenced files that a compiler of schemas may ask for at any time.
private final class Shelf: Sendable {
  private let files: Mutex<ReferencedFiles>
  private let refused = Mutex<OrderedDictionary<String, String>>([:])

  init(_ files: ReferencedFiles) {
    self.files = Mutex(files)
  }

  /// The document at an address, or nil when it is not there, may not be read, or is broken.
  func value(_ address: String) -> JSONValue? {
    do throws(ReadFailure) {
      let file = try files.withLock { files throws(ReadFailure) in try files.read(address) }
      return file.flatMap { SourceText.read($0).node }.map { JSONValue($0) }
    } catch {
      refused.withLock { $0[address] = error.reason }
      return nil
    }
  }

  /// Why files were not read.
  var refusals: OrderedDictionary<String, String> { refused.withLock { $0 } }

  /// Fetches what was asked for; false when there was nothing to fetch.
  func fetchWanted() async -> Bool {
    var copy = files.withLock { $0 }
    guard await copy.fetchWanted() else { return false }
    files.withLock { [copy] in $0 = copy }
    return true
  }
}

extension Diagnostic {
  /// A file that is referred to was not read, although it may exist.
  fileprivate static func referenceRefused(_ address: String, because reason: String, in file: String) -> Diagnostic {
    Diagnostic(id: "reference.refused", summary: "\(address) was not read: \(reason)", file: file)
  }
}
