import ArgumentParser
import ClusterModel
import Console
import FoundationEssentials

/// `ferry config check|path|show`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "What you have set up.",
    subcommands: [Check.self, Path.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong in the file, line by line.")

    @Argument(help: "Another file than yours.") var file: String?

    func run() throws {
      let path = file ?? UserFiles.configuration
      guard FileManager.default.fileExists(atPath: path) else {
        guard file == nil else {
          throw ExitStatus(ExitStatus.badInput, "There is no file \(path)")
        }
        print("There is no \(UserFiles.shown(path)): everything is as it comes")
        return
      }
      let name = UserFiles.shown(path)
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw ExitStatus(ExitStatus.badInput, "\(name) can't be read, or is not UTF-8")
      }
      var (settings, wrong) = Settings.read(yaml: text, file: name)
      switch UserFiles.theme(named: settings.theme)?.theme {
      case .success: break
      case .failure(let problem): wrong.append(problem)
      case nil:
        wrong.append(FileProblem(file: name, reason: "there is no theme \(settings.theme)"))
      }
      for problem in wrong { StandardError.write(PlainText.harmless("\(problem)")) }
      guard wrong.isEmpty else {
        throw ExitStatus(
          ExitStatus.badInput,
          "\(wrong.count.counted("mistake")); the rest is used, and what is wrong stays as it comes"
        )
      }
      print("\(name): nothing is wrong")
    }
  }

  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say where the file lies.")

    func run() throws { print(PlainText.harmless(UserFiles.configuration)) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show all settings as they are, as a file to begin with.")

    func run() throws { print(PlainText.harmless(UserFiles.settings().settings.yaml)) }
  }
}
