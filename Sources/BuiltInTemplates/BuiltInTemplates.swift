/// The built-in templates.
public enum BuiltInTemplates {
  /// Path and text of every file.
  public static var files: [(path: String, text: String)] { EmbeddedFiles.all }
}
