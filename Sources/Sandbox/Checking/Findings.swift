import JSON
import OrderedCollections

/// What a check found, the same in several elements of a list once.
struct Findings {
  /// The described media type that the body is of; nil when there is no body, or none is described for it.
  var mediaType: String?
  /// Whether all values were compared with their schemas; nil when there was none.
  private var isCompared: Bool?
  /// The first fault of each kind, and the paths of all of that kind.
  private var groups: OrderedDictionary<MessageFault, (first: MessageFault, paths: Set<[JSONValue]>)> = [:]

  /// Notes that a value was compared with its schema, or that this was given up.
  mutating func note(comparison isDone: Bool) { isCompared = isCompared != false && isDone }

  /// Adds a fault; one that two keywords tell of counts once.
  mutating func add(_ fault: MessageFault) {
    groups[fault.kind, default: (fault, [])].paths.insert(fault.path)
  }

  /// All of it, in the order of paths.
  var json: JSONValue {
    let sorted = groups.values.sorted { Self.precedes($0.first.path, $1.first.path) }
    return [
      "media": mediaType.map(JSONValue.string) ?? .null, "compared": .bool(isCompared == true),
      "count": .number(JSONNumber(sorted.count)),
      "faults": .array(sorted.prefix(MessageCheck.limit).map { $0.first.json(count: $0.paths.count) }),
    ]
  }

  /// Whether a path comes before another: places by number, names as texts, what holds others first.
  private static func precedes(_ one: [JSONValue], _ other: [JSONValue]) -> Bool {
    for (left, right) in zip(one, other) where left != right {
      if case .number(let left) = left, case .number(let right) = right { return (left.int ?? 0) < (right.int ?? 0) }
      return (left.string ?? "") < (right.string ?? "")
    }
    return one.count < other.count
  }
}
