import JSON

extension Facts {
  /// The types that are allowed, the likeliest first: those that other facts are about, `null` last.
  func likelyTypes(at spot: Spot) -> [TypeSet] {
    var likely: [TypeSet] = []
    if types.contains(.number) {
      // Where any type is allowed, a whole number is one as good as another.
      likely.append(isFractional ? .number : types.isEverything ? .integer : .number)
    } else if types.contains(.integer) {
      likely.append(.integer)
    }
    let others: [TypeSet] = [.object, .array, .string, .boolean, .null]
    likely = others.prefix(3).filter { types.contains($0) } + likely + others.suffix(2).filter { types.contains($0) }
    guard likely.count > 1 else { return likely }
    let isObject =
      !members.isEmpty || !required.isEmpty || memberCount.minimum > 0 || memberCount.maximum < .max
      || !extraMembers.isEmpty || !unevaluatedMembers.isEmpty || !names.isEmpty || !dependentRequired.isEmpty
      || !dependentSchemas.isEmpty
    let isArray =
      !items.isEmpty || !contains.isEmpty || itemCount.minimum > 0 || itemCount.maximum < .max || hasUniqueItems
      || !itemDemands.isEmpty || !eachItem.isEmpty || !unevaluatedItems.isEmpty
    let isText = !patterns.isEmpty || length.minimum > 0 || length.maximum < .max || !formats.isEmpty
    let isNumber = !minima.isEmpty || !maxima.isEmpty || !divisors.isEmpty || !wrongDivisors.isEmpty
    func rank(_ type: TypeSet) -> Int {
      switch type {
      case .object: isObject ? 0 : types.isEverything ? 3 : 1
      case .array: isArray ? 0 : types.isEverything ? 3 : 1
      case .string: isText ? 0 : types.isEverything ? 2 : 1
      case .number, .integer: isNumber ? 0 : types.isEverything ? 2 : 1
      case .null: 4
      default: types.isEverything ? 3 : 1
      }
    }
    return likely.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }
}

extension TypeSet {
  /// Whether all types are in the set.
  fileprivate var isEverything: Bool { isSuperset(of: [.null, .boolean, .object, .array, .number, .string]) }
}
