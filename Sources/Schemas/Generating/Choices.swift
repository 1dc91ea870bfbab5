/// One run through the alternatives of a search.
///
/// A search runs the same code again and again; every question with several answers is put to the choices, which follow
/// what they were told and answer 0, the preferred answer, beyond that. What else could have been answered becomes the
/// next runs.
struct Choices: Sendable {
  /// Answers beyond this many to one question are not tried.
  private static let breadth = 24

  private let told: [Int]
  private var taken: [(answer: Int, count: Int)] = []

  /// A run that gives these answers first.
  init(_ told: [Int] = []) {
    self.told = told
  }

  /// The answer to the next question, from 0 to below the count.
  mutating func choose(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    let answer = taken.count < told.count ? min(told[taken.count], count - 1) : 0
    taken.append((answer, count))
    return answer
  }

  /// The runs that differ from this one in one more answer; together with theirs they are all runs, each once.
  var alternatives: [[Int]] {
    let open = taken.indices.dropFirst(told.count)
    let answers = taken.map(\.answer)
    var runs: [[Int]] = []
    for answer in 1..<max(2, min(Self.breadth, open.map { taken[$0].count }.max() ?? 0)) {
      for place in open where answer < taken[place].count { runs.append(Array(answers[..<place]) + [answer]) }
    }
    return runs
  }
}
