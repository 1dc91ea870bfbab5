import APISpec
import JSON
public import Sandbox

extension Spec {
  /// The docker.io Accounts API, with its sandbox and its Chinese translation.
  public static let dockerAccounts = Spec(
    api: .dockerAccounts,
    sandbox: Sandbox(
      .dockerAccounts, state: Accounts.documented,
      [
        Behaviour(GetUser.self),
        Behaviour(UpdateUser.self),
        Behaviour(ListEmails.self),
        Behaviour(AddEmail.self),
        Behaviour(UpdateEmail.self),
        Behaviour(DeleteEmail.self),
      ]),
    catalog: EmbeddedFiles.all.first { $0.path == "DockerAccounts.xcstrings" }
      .map { CatalogFile(name: $0.path, text: $0.text) })
}

extension API {
  /// The docker.io Accounts API, as it was documented from 2014 on.
  static let dockerAccounts = API(id: "docker-accounts", title: "docker.io Accounts API", version: "v1.1")
    .changed { api in
      api.summary = "API Documentation for accounts."
      api.description = .aboutAccounts
      api.license = License(name: "Apache License, Version 2.0", identifier: "Apache-2.0")
      api.servers = [Server("https://www.docker.io")]
      api.releases = Release.documented
      api.externalDocumentation = ExternalDocumentation(
        "https://docs.docker.com/v1.11/engine/reference/api/docker_io_accounts_api/",
        description: "The original page in the documentation of Docker 1.11")
    }
    .extending("x-keywords", ["API", "Docker", "accounts", "REST", "documentation"])
    .authentication(.basic)
    .authentication(.bearer)
    .sections(.users, .emailAddresses)
    .endpoints(GetUser.self, UpdateUser.self)
    .endpoints(ListEmails.self, AddEmail.self, UpdateEmail.self, DeleteEmail.self)
}

extension Section {
  /// Operations on profiles.
  static let users = Section("Users", description: "The profile of a user.")
  /// Operations on email addresses.
  static let emailAddresses = Section(
    "Email addresses", description: "The email addresses of a user. One of them is the primary address.")
}

extension LocalizedText {
  /// What a reader should know before the first request.
  fileprivate static let aboutAccounts: LocalizedText = """
    Every request must be authenticated, with HTTP Basic or with an OAuth bearer token. The authenticated user must be \
    the user whose data is being requested or updated; for anyone else the answer is `403`. A token must also have the \
    scope that the operation names. HTTP Basic needs no scope.

    The sandbox knows two users, `janedoe` and `johndoe`, and accepts the credentials that are listed with each way to \
    authenticate. Nothing in it is real: no mail is sent, a changed Gravatar address gets a \
    made-up `gravatar_url`, and every session starts from the same data.

    Examples whose description begins with “Added here” are not in the original documentation. They show the rules \
    that its text states.

    `v1.1` is the version of this API. `v1.11`, the last of its releases, is the version of the Docker documentation \
    in which the page appeared.

    The original documentation is © 2017 Docker, Inc., licensed under the Apache License, Version 2.0. Docker and the \
    Docker logo are trademarks or registered trademarks of Docker, Inc. in the United States and/or other countries. \
    Docker, Inc. and other parties may also have trademark rights in other terms used herein.
    """
}
