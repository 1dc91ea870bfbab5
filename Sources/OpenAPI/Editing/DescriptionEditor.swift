public import APISpec
import JSON
import OrderedCollections
public import SourceText

/// Adds examples to a description where they belong, in the layout of its files; every other byte stays.
///
/// ```swift
/// let editor = DescriptionEditor(file, of: api) { path in files[path] }
/// let edited = try editor.adding([example])
/// ```
public struct DescriptionEditor {
  private let file: SourceFile
  private let api: API
  private let readFile: (String) throws(ReadFailure) -> SourceFile?

  /// An editor of a description.
  ///
  /// - Parameters:
  ///   - file: Its first file.
  ///   - api: What was imported from it.
  ///   - read: Gives other files, as for ``OpenAPIImporter``.
  public init(
    _ file: SourceFile, of api: API, read: @escaping (String) throws(ReadFailure) -> SourceFile? = { _ in nil }
  ) {
    self.file = file
    self.api = api
    readFile = read
  }

  /// The edits of one file.
  private struct Edits {
    let editor: SourceEditor
    let file: SourceFile
    var edits: [SourceEdit] = []
  }

  /// The description with further examples, once importing it again has shown that nothing else is another.
  ///
  /// - Throws: Why it is not changed.
  public func adding(_ examples: [NewExample]) throws(EditProblem) -> EditedDescription {
    var sites = try ExampleSites(file, id: api.id, read: readFile)
    var pending: OrderedDictionary<String, Edits> = [:]
    for example in examples {
      guard NewExample.isName(example.name) else { throw .name(example.name) }
      let media = try sites.mediaType(of: example)
      let file = media.file
      var edits = pending[file.name] ?? Edits(editor: SourceEditor(Self.root(of: file)), file: file)
      edits.edits.append(try edit(example, of: media, with: edits.editor))
      pending[file.name] = edits
    }
    var files: [EditedDescription.File] = []
    for edits in pending.values {
      do throws(SourceEditProblem) {
        let new = try edits.editor.apply(edits.edits)
        files.append(EditedDescription.File(old: edits.file, new: new, changes: edits.edits.changes(in: new)))
      } catch {
        throw .place(error.description)
      }
    }
    return EditedDescription(files: files, imported: try imported(with: files))
  }

  /// Adds a named example to a media type, and gives the single one that it may have a name of its own.
  ///
  /// [Media Type Object](https://spec.openapis.org/oas/v3.1.1.html#media-type-object): `example` and `examples` exclude
  /// each other.
  private func edit(
    _ example: NewExample, of media: SourceCursor, with editor: SourceEditor
  ) throws(EditProblem) -> SourceEdit {
    let value = JSONValue.object(["value": example.value])
    do throws(SourceEditProblem) {
      if let examples = media["examples"] {
        guard let known = examples.node.object else {
          throw SourceEditProblem("these examples have no names", at: examples)
        }
        if known[example.name] == nil { return try editor.append(example.name, value, to: examples) }
      } else if media.node["example"] != nil {
        let name = ["default", "example"].first { $0 != example.name } ?? "default"
        return try editor.move(
          "example", of: media, to: ("examples", name, "value"), adding: example.name, value)
      } else {
        return try editor.append("examples", .object([example.name: value]), to: media)
      }
    } catch {
      throw .place(error.description)
    }
    let place = media["examples"]?[example.name]?.keyRange?.start
    throw .taken("\(media.file.name):\(place?.line ?? 1):\(place?.column ?? 1)")
  }

  /// What is read from the changed files.
  ///
  /// - Throws: A problem when anything but examples is another than before.
  private func imported(with files: [EditedDescription.File]) throws(EditProblem) -> OpenAPIImport {
    let readFile = readFile
    let importer = OpenAPIImporter(id: api.id) { path throws(ReadFailure) in
      guard let old = try readFile(path) else { return nil }
      return files.first { $0.old.name == old.name }?.new ?? old
    }
    let after = importer.read(files.first { $0.old.name == file.name }?.new ?? file)
    guard let new = after.api, api.withoutExamples == new.withoutExamples else {
      throw .place("\(file.name): with the example the description would mean something else")
    }
    return after
  }

  /// The root of a file that was read before.
  private static func root(of file: SourceFile) -> SourceCursor {
    SourceCursor(SourceText.read(file).node ?? .null, in: file)
  }
}

extension [SourceEdit] {
  /// What is to be shown of the edits of a file.
  fileprivate func changes(in file: SourceFile) -> [EditedDescription.Change] {
    var growth = 0
    return sorted { $0.span.start < $1.span.start }.map { edit in
      let start = edit.span.start + growth
      growth += edit.text.count - edit.span.bytes.count
      // The comma after what was there, and the line break before what is added.
      let before = edit.text.prefix { ", \t\r\n".utf8.contains($0) }.count
      let place = file.position(ofOffset: start + before)
      let lines = edit.text[before...].split(separator: 0x0A, omittingEmptySubsequences: false)
      let text = lines.enumerated().map { index, line in
        let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let shown = line.dropFirst(index == 0 ? 0 : Swift.min(blanks, place.column - 1))
        return String(decoding: shown.last == 0x0D ? shown.dropLast() : shown, as: UTF8.self)
      }
      return EditedDescription.Change(line: place.line, text: text.joined(separator: "\n"))
    }
  }
}
