extension API {
  /// The API as its authors wrote it: without examples, and bodies of examples, that were generated.
  public var withoutGeneratedExamples: API {
    var written = self
    for index in written.operations.indices { written.operations[index].removeGeneratedExamples() }
    for index in written.webhooks.indices { written.webhooks[index].operation.removeGeneratedExamples() }
    return written
  }
}

extension Operation {
  fileprivate mutating func removeGeneratedExamples() {
    examples.removeAll(where: \.isGenerated)
    for index in examples.indices {
      if examples[index].request.body?.isGenerated == true { examples[index].request.body = nil }
      if examples[index].response.body?.isGenerated == true { examples[index].response.body = nil }
    }
  }
}
