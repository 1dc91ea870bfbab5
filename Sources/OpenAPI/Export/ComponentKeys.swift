/// The keys of components of one kind, by their names in the model.
///
/// A key consists of ASCII letters, digits, `.`, `_` and `-` only:
/// [Components Object](https://spec.openapis.org/oas/v3.1.1.html#components-object). A name that does is its own key.
/// In any other name each byte that is not allowed becomes `_` and two hexadecimal digits; a number is added when that
/// key is taken.
struct ComponentKeys {
  private var keys: [String: String] = [:]

  /// Keys for names, which are unique.
  init(_ names: some Sequence<String>) {
    let names = Array(names)
    var taken = Set(names.filter(Self.isKey))
    for name in taken { keys[name] = name }
    for name in names where !Self.isKey(name) {
      let escaped = Self.escape(name)
      var key = escaped
      var number = 2
      while !taken.insert(key).inserted {
        key = "\(escaped)-\(number)"
        number += 1
      }
      keys[name] = key
    }
  }

  /// The key of a component; for one that does not exist, the key that it would get.
  func key(for name: String) -> String {
    keys[name] ?? Self.escape(name)
  }

  /// The name, when the key does not say it.
  func hiddenName(_ name: String) -> String? {
    key(for: name) == name ? nil : name
  }

  private static func isKey(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isAllowed)
  }

  private static func escape(_ name: String) -> String {
    guard !name.isEmpty else { return "_" }
    return name.utf8.reduce(into: "") { key, byte in
      if isAllowed(byte) {
        key.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        key += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
    default: false
    }
  }
}
