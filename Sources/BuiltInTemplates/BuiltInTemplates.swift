/// The built-in templates.
public enum BuiltInTemplates {
  /// Path and text of every file.
  public static var files: [(path: String, text: String)] { EmbeddedFiles.all }

  /// Path below `scripts/` and text of every script as it is published, joined from those among the files.
  public static var publishedScripts: [(path: String, text: String)] { EmbeddedFiles.publishedScripts }
}
