/// Why modules cannot be joined.
public enum ModuleFault: Error, Equatable {
  /// A module that another one imports is not there.
  case missing(String, importer: String?)
  /// A module imports itself by way of others; the last of them is the importer.
  case circular(String, importer: String?)
  /// An import or export has another form than those that ``ScriptModule`` knows: the module, and which bytes of it.
  case unsupported(String, Range<Int>)
}
