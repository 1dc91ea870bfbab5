extension Quoting {
  /// A text in single quotes of a POSIX shell, where nothing but the quote itself is special.
  ///
  /// [Quoting](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02).
  public static func shell(_ text: String) -> String {
    var output = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        output += #"'\''"#
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output + "'"
  }

  /// A text as it is when a shell takes it for one plain word, else in single quotes.
  public static func shellWord(_ text: String) -> String {
    isShellWord(text) ? text : shell(text)
  }

  /// Whether a shell takes a text for one plain word: letters, digits and `%+,-./:=@_`.
  public static func isShellWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: "%+,-./:=@_".unicodeScalars.contains(scalar)
        }
      }
  }
}
