import DockerAccounts
import GitLabUsers
import LecternKit
import Sandbox

/// The executable: the commands of Lectern for the two reference APIs.
@main
struct Lectern {
  static func main() async {
    await LecternCommand.main(specs: [.dockerAccounts, .gitLabUsers])
  }
}
