import APISpec
public import Sandbox

extension Spec {
  /// The GitLab Users API v3, as its document of June 2016 describes it, with its sandbox and its translation.
  public static let gitLabUsers = Spec(
    api: .gitLabUsers,
    sandbox: Sandbox(.gitLabUsers, state: Directory.documented, API.gitLabUsersEndpoints.map { behaviour(of: $0) }),
    catalog: EmbeddedFiles.all.first { $0.path == "GitLabUsers.xcstrings" }
      .map { CatalogFile(name: $0.path, text: $0.text) })

  private static func behaviour<E: UsersEndpoint>(of endpoint: E.Type) -> Behaviour<Directory> {
    Behaviour(endpoint)
  }
}

extension API {
  /// All operations, in reading order.
  static let gitLabUsersEndpoints: [any UsersEndpoint.Type] = [
    ListUsers.self, GetUser.self, CreateUser.self, ModifyUser.self, DeleteUser.self, GetCurrentUser.self,
    ListSSHKeys.self, ListSSHKeysForUser.self, GetSSHKey.self, AddSSHKey.self, AddSSHKeyForUser.self,
    DeleteSSHKey.self, DeleteSSHKeyForUser.self,
    ListEmails.self, ListEmailsForUser.self, GetEmail.self, AddEmail.self, AddEmailForUser.self, DeleteEmail.self,
    DeleteEmailForUser.self,
    BlockUser.self, UnblockUser.self,
  ]

  /// The API.
  static let gitLabUsers = API(id: "gitlab-users", title: "GitLab Users API", version: "v3")
    .changed { api in
      api.summary = "Users of a GitLab instance, their SSH keys and email addresses"
      api.description = gitLabUsersDescription
      api.servers = [
        Server("https://gitlab.example.com/api/v3", description: "A GitLab instance; put in the name of yours.")
      ]
      api.audiences = [.users, .admins]
      api.releases = [.september2014, .april2015, .september2015, .january2016, .lateJanuary2016, .june2016]
      api.security = [Access.header(), Access.parameter(), Access.bearer()]
    }
    .sections(.users, .sshKeys, .emails, .blocking)
    .authentication(Access.header)
    .authentication(Access.parameter)
    .authentication(Access.bearer)
    .endpoints(gitLabUsersEndpoints)

  private static let gitLabUsersDescription: LocalizedText = """
    The users of a GitLab instance: list, look up, create, modify, delete, block and unblock them, and manage their \
    public SSH keys and email addresses.

    Every request is authenticated, with the private token of a user in the header field `PRIVATE-TOKEN` or in the \
    query parameter `private_token`, or with an OAuth 2 access token. What comes back depends on who asks: **normal \
    users** see a few properties of others, **admins** see all, and some operations are available only for admins.

    Parameters of a body are sent as JSON or as a URL-encoded form. Releases are the dates of the document's lines: \
    what is marked "since 2016-06-02" stands in lines of that day.

    **In the sandbox** two tokens are known. Both work in all three places:

    - `dd34asd13as` is John Smith, a normal user.
    - `admin-9koXpg98eAheJpvBs5tK` is the administrator.

    The sandbox starts with the two documented users, John Smith (1) and Jack Smith (2). Two more accounts are left \
    out of the list of users, so that it is the documented one: the administrator (100), and Lena Smith (101), whom \
    LDAP synchronization has blocked. The sandbox sends no mail and has no clock: all that is created dates from \
    `2015-01-21T17:44:33.512Z`. A key belongs to one user only, whereas an email address is unique for each user, \
    because the document adds `email@example.com` although John Smith has it. A user with an identity of an `ldap…` \
    provider counts as synchronized by LDAP: once blocked, such a user can neither be blocked nor unblocked. The \
    token of a blocked user is refused.
    """
}
