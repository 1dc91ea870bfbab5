/// The way from the root of a document to one of its objects or arrays, step by step and back.
///
/// Cursors share it: going down costs one step, and a JSON pointer is made only when somebody asks for it.
final class SourceTrail: Sendable {
  /// A step down.
  enum Step: Sendable, Equatable {
    /// To the member with a key.
    case key(String)
    /// To the element with an index from 0.
    case index(Int)
  }

  /// The file.
  let file: SourceFile

  /// The way to the object or array around; nil at the root.
  private let parent: SourceTrail?

  /// The last step; nil at the root.
  private let step: Step?

  /// The way to the root of a file's document.
  init(rootOf file: SourceFile) {
    self.file = file
    parent = nil
    step = nil
  }

  /// The way that goes on from another one.
  init(_ parent: SourceTrail, _ step: Step) {
    file = parent.file
    self.parent = parent
    self.step = step
  }

  /// The way as a JSON pointer, with a further step if there is one.
  func pointer(_ last: Step?) -> JSONPointer {
    var tokens: [String] = []
    var trail: SourceTrail? = self
    var step = last ?? self.step
    if last == nil { trail = parent }
    while let here = step {
      switch here {
      case .key(let key): tokens.append(key)
      case .index(let index): tokens.append(String(index))
      }
      step = trail?.step
      trail = trail?.parent
    }
    tokens.reverse()
    return JSONPointer(tokens: tokens)
  }

  /// Whether another way takes the same steps through a file of the same name.
  func isSame(as other: SourceTrail) -> Bool {
    var (left, right) = (self, other)
    while left !== right {
      guard left.step == right.step else { return false }
      guard let leftParent = left.parent, let rightParent = right.parent else {
        return left.parent == nil && right.parent == nil && left.file.name == right.file.name
      }
      (left, right) = (leftParent, rightParent)
    }
    return true
  }
}
