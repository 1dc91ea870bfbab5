import APISpec
import OrderedCollections

extension API {
  /// The API without the examples of its operations: what does not change when one more is written.
  ///
  /// Which examples become exchanges depends on all of them, so that none is compared by itself.
  var withoutExamples: API {
    var api = self
    api.operations = operations.map(\.withoutExamples)
    api.webhooks = webhooks.map { webhook in
      var webhook = webhook
      webhook.operation = webhook.operation.withoutExamples
      return webhook
    }
    return api
  }
}

extension Operation {
  /// The operation without its examples.
  fileprivate var withoutExamples: Operation {
    var operation = self
    operation.examples = []
    for index in parameters.indices {
      operation.parameters[index].examples = [:]
      operation.parameters[index].exampleNotes = [:]
    }
    operation.requestBody?.content = requestBody?.content.mapValues(\.withoutExamples) ?? [:]
    operation.responses = responses.map { response in
      var response = response
      response.content = response.content.mapValues(\.withoutExamples)
      return response
    }
    operation.callbacks = callbacks.map { callback in
      var callback = callback
      callback.operations = callback.operations.map(\.withoutExamples)
      return callback
    }
    return operation
  }
}

extension MediaContent {
  /// The body without its examples.
  fileprivate var withoutExamples: MediaContent {
    var content = self
    content.examples = [:]
    content.exampleNotes = [:]
    return content
  }
}
