import OrderedCollections
import Reference
import SourceText
import Synchronization
import Theming

/// The look of a site as it was read last: while somebody edits something else, templates are not read again.
final class LookShelf: Sendable {
  private struct Known {
    let files: OrderedDictionary<String, SourceFile>
    let project: [UInt8]?
    let themeFiles: [ThemeFile]
    let read: (look: Look?, diagnostics: [Diagnostic])
  }

  private let known = Mutex<Known?>(nil)

  /// The look that templates and a theme make, and everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - files: The templates.
  ///   - theme: The theme.
  ///   - project: The file that says what the theme is; nil when there is none.
  func look(
    _ files: OrderedDictionary<String, SourceFile>, theme: Theme, of project: SourceFile?
  ) -> (look: Look?, diagnostics: [Diagnostic]) {
    let themeFiles = theme.files
    if let known = known.withLock({ $0 }), known.project == project?.text, known.themeFiles == themeFiles,
      Self.areSame(known.files, files)
    {
      return known.read
    }
    let read = Look.read(files, theme: theme)
    known.withLock { $0 = Known(files: files, project: project?.text, themeFiles: themeFiles, read: read) }
    return read
  }

  private static func areSame(
    _ some: OrderedDictionary<String, SourceFile>, _ others: OrderedDictionary<String, SourceFile>
  ) -> Bool {
    some.keys == others.keys
      && zip(some.values, others.values).allSatisfy { $0.name == $1.name && $0.text == $1.text }
  }
}
