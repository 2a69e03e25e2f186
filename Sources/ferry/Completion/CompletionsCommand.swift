import ArgumentParser

/// `ferry completions bash|zsh|fish`.
struct CompletionsCommand: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var shell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what makes a shell complete ferry's words.",
    discussion: """
      Commands, options, and the names of machines, nodes, networks, volumes, disks and clusters:

        source <(ferry completions bash)                                # in ~/.bashrc
        ferry completions zsh > ~/.zfunc/_ferry                         # a folder of $fpath
        ferry completions fish > ~/.config/fish/completions/ferry.fish
      """)

  @Argument(help: "The shell.") var shell: Shell

  func run() { print(Ferry.completionScript(for: shell.shell)) }
}
