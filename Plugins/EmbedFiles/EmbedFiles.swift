import Foundation
import PackagePlugin

/// Compiles text files into the target that uses it, as `EmbeddedFiles.all`.
///
/// The target `BuiltInTemplates` gets the files of `templates/`; any other target gets the String Catalogs that lie
/// beside its sources.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isTemplates = target.name == "BuiltInTemplates"
    let root =
      isTemplates
      ? context.package.directoryURL.appending(path: "templates") : target.directoryURL
    let files = try textFiles(below: root).filter { isTemplates || $0.pathExtension == "xcstrings" }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files into \(target.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  /// Every regular file below `folder`, hidden ones left out, in the order of their paths.
  private func textFiles(below folder: URL) throws -> [URL] {
    guard
      let enumerator = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else { return [] }
    return
      try enumerator
      .compactMap { $0 as? URL }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .sorted { $0.path < $1.path }
  }
}
