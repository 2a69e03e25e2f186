import ArgumentParser
import Console
import FoundationEssentials

/// `ferry themes list|check`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "The colours of the console.",
    discussion: """
      A theme is a base16 or base24 scheme of the tinted-theming project. Your own go into \
      the folder themes beside config.yaml (see 'ferry config path').
      """,
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the themes by their names.")

    func run() throws {
      let own = UserFiles.ownThemes()
      let names = Set(own.map(\.name))
      for offer in Theme.shipped.filter({ !names.contains($0.name) }) + own {
        let padding = String(repeating: " ", count: max(1, 18 - offer.name.count))
        switch offer.theme {
        case .success(let theme):
          let kind = theme.isLight.map { $0 ? ", light" : ", dark" } ?? ""
          print(PlainText.harmless("\(offer.name)\(padding)\(theme.name)\(kind)"))
        case .failure(let problem): print(PlainText.harmless("\(offer.name)\(padding)\(problem)"))
        }
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say which theme files can be used, and what is wrong with the others.")

    @Argument(help: "Files, or folders with files; your own themes when none is named.")
    var paths: [String] = []

    func run() throws {
      var files: [String] = []
      for path in paths.isEmpty ? [UserFiles.themesFolder] : paths {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
          throw ExitStatus(ExitStatus.badInput, "There is no file or folder \(path)")
        }
        files += isFolder ? UserFiles.themeFiles(in: path) : [path]
      }
      var broken = 0
      for file in files {
        if case .failure(let problem) = UserFiles.offer(file).theme {
          StandardError.write(PlainText.harmless("\(problem)"))
          broken += 1
        }
      }
      let sum = "\(files.count - broken) of \(files.count) themes can be used"
      guard broken == 0 else { throw ExitStatus(ExitStatus.badInput, sum) }
      print(sum)
    }
  }
}
