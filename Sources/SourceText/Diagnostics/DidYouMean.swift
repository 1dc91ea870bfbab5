/// The candidate nearest to a word that is not one of them, or nil when none is near.
///
/// Near means few edits (a scalar inserted, removed or replaced, or two neighbours exchanged), at most one in three of
/// a short word and one in six of a sentence. Case is a small difference: a candidate that differs only in case wins.
/// Of equally near candidates the first is taken.
public func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
  let scalars = Array(word.unicodeScalars)
  let folded = Array(word.lowercased().unicodeScalars)
  var limit =
    scalars.count < 2 ? 0 : scalars.count <= 18 ? min(max(1, scalars.count / 3), 3) : max(3, scalars.count / 6)
  var best: String?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - folded.count) <= limit else { continue }
    guard let distance = editDistance(folded, other, atMost: limit) else { continue }
    if distance == 0 { return candidate }
    best = candidate
    limit = distance - 1
  }
  return best
}

/// The optimal string alignment distance of two words, or nil when it is above the limit.
///
/// Only the diagonal band that can stay within the limit is computed.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
  guard !left.isEmpty, !right.isEmpty, abs(left.count - right.count) <= limit else { return nil }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: right.count + 1)
  var last = (0...right.count).map { min($0, far) }
  for row in 1...left.count {
    var current = [Int](repeating: far, count: right.count + 1)
    if row <= limit { current[0] = row }
    var nearest = current[0]
    for column in max(1, row - limit)...min(right.count, row + limit) {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var distance = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        distance = min(distance, beforeLast[column - 2] + 1)
      }
      current[column] = min(distance, far)
      nearest = min(nearest, current[column])
    }
    // A transposition reaches back two rows, so both must be too far before giving up.
    guard nearest <= limit || (last.min() ?? far) <= limit else { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
