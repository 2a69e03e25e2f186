import CVTerm
import Glibc

/// How a program is started in a terminal: in a session of its own, whose first terminal it opens,
/// which makes that its controlling one.
struct Spawn {
  let program: String
  let arguments: [String]
  let environment: [String: String]

  func run(on device: String) throws(PseudoTerminalError) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    configure(&attributes)

    let list = ([program] + arguments).map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in list + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &files, &attributes, list + [nil], variables + [nil])
    guard code == 0 else {
      throw PseudoTerminalError(
        code: .notStarted, message: "\(program) can't be started: errno \(code)")
    }
    return process
  }

  /// A new session, and no signal blocked or ignored, whatever the test runner did.
  private func configure(_ attributes: inout posix_spawnattr_t) {
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags) | cvterm_spawn_setsid)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
  }
}
