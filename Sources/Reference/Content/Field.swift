/// A parameter, a property, or another part of a schema.
struct Field: Sendable, Hashable {
  /// The identifier, unique in the page.
  var id: String
  /// The name.
  let name: Name
  /// The type in words.
  let type: [Run]
  /// Marks such as "required", "read-only" and "since".
  let marks: [Mark]
  /// What it is.
  let description: Prose?
  /// Constraints in words, a point each.
  let constraints: [[Run]]
  /// The values allowed; empty when any is.
  let values: [EnumeratedValue]
  /// What is inside of it: properties, alternatives, rules.
  var inside: [Inside] = []
  /// Where its markup is kept for other pages that have the same row; nil for a row of one page.
  var shared: SharedRow?

  /// What a row is called.
  enum Name: Sendable, Hashable {
    /// A name of the spec, to the letter.
    case letter(String)
    /// Words for a part that has no name.
    case words([Run])

    /// The characters without any markup.
    var plainText: String {
      switch self {
      case .letter(let name): name
      case .words(let words): words.plainText
      }
    }
  }

  /// Parts of a schema that belong together.
  struct Inside: Sendable, Hashable {
    /// What they are.
    let title: [Run]
    /// What is said about all of them.
    var description: Prose?
    /// The parts.
    var fields: [Field]
  }
}

/// A value of an enumeration.
struct EnumeratedValue: Sendable, Hashable {
  let value: String
  let description: Prose?
}
