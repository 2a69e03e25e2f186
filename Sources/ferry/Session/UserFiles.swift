import Console
import ConsoleRuntime
import FoundationEssentials

/// What this user has set up and what Ferry remembers of it, as files.
struct UserFiles: ConsoleHost {
  /// The most theme files that are looked at.
  static let themesMax = 1000

  /// The settings' file.
  static var configuration: String { "\(UserFolders.configuration)/config.yaml" }
  /// Where the user's own themes lie.
  static var themesFolder: String { "\(UserFolders.configuration)/themes" }
  /// The mark that the user has been greeted.
  private static var greeting: String { "\(UserFolders.state)/greeted" }

  /// A path as people write it, with `~` for their home.
  static func shown(_ path: String) -> String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return !home.isEmpty && home != "/" && path.hasPrefix(home + "/")
      ? "~" + path.dropFirst(home.count) : path
  }

  /// What the user chose, and what is wrong in the file.
  static func settings() -> (settings: Settings, wrong: [FileProblem]) {
    guard FileManager.default.fileExists(atPath: configuration) else { return (Settings(), []) }
    let name = shown(configuration)
    do throws(FileProblem) {
      return Settings.read(yaml: try text(of: configuration), file: name)
    } catch {
      return (Settings(), [error])
    }
  }

  /// The cluster that is meant when none is named.
  static let defaultCluster = settings().settings.cluster ?? "demo"

  /// Whether nobody has been greeted yet.
  static var isFirstRun: Bool { !FileManager.default.fileExists(atPath: greeting) }

  /// The theme of a name; nil when there is none.
  static func theme(named name: String) -> ThemeOffer? {
    ownThemes().first { $0.name == name } ?? Theme.shipped.first { $0.name == name }
  }

  static func ownThemes() -> [ThemeOffer] {
    themeFiles(in: themesFolder).prefix(themesMax).map(offer)
  }

  /// The theme in a file.
  static func offer(_ path: String) -> ThemeOffer {
    let file = shown(path)
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    do throws(FileProblem) {
      return ThemeOffer(name: name, yaml: try text(of: path), file: file)
    } catch {
      return ThemeOffer(name: name, theme: .failure(error))
    }
  }

  /// The theme files in a folder and those beneath it, sorted; hidden ones are left out.
  static func themeFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = "\(folder)/\(name)"
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        return [String]()
      }
      if isFolder { return themeFiles(in: path) }
      return name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? [path] : []
    }
  }

  private static func text(of path: String) throws(FileProblem) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw FileProblem(file: shown(path), reason: "it can't be read, or is not UTF-8")
    }
  }

  // MARK: What the console asks for

  func themes() -> [ThemeOffer] { Self.ownThemes() }

  func keep(_ key: SettingKey, _ value: String) throws(FileProblem) {
    let path = URL(filePath: Self.configuration).resolvingSymlinksInPath().path
    let name = Self.shown(Self.configuration)
    let exists = FileManager.default.fileExists(atPath: path)
    let before = exists ? try Self.text(of: path) : ""
    let text = try SettingsFile.text(before, setting: key, to: value, file: name)
    do {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      if !exists { try UserFolders.make(folder) }
      let permissions =
        exists ? try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] : nil
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      if let permissions {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
      }
    } catch {
      throw FileProblem(file: name, reason: "it can't be written")
    }
  }

  func remember(line: String) { PromptHistory.add(line) }

  func rememberGreeting() {
    try? UserFolders.make(UserFolders.state)
    try? Data().write(to: URL(filePath: Self.greeting))
  }
}
