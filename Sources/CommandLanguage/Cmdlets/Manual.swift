internal import TerminalUI

/// What commands tell of themselves.
enum Manual {
  /// The help of a command; without a name, where to begin.
  static func text(for name: String?, _ range: SourceRange) throws(CommandError) -> String {
    guard let name else { return beginning }
    guard let cmdlet = Catalogue.command(name) else {
      throw .input(
        "There is no command \(name)", at: range, advice: "All commands: Get-Command",
        suggestions: Catalogue.near(name))
    }
    return text(for: cmdlet)
  }

  private static let beginning = """
    Commands work on the cluster in PowerShell's words, as FailoverClusters has them.

      Get-Command                     all commands
      Get-Command *-ClusterNode       those with such a name
      Get-Help Move-ClusterGroup      what one does and takes

    Names may be cut short where they stay clear, -WhatIf tells what would be done, and what
    one command finds goes through | to the next:

      Get-ClusterGroup | Where-Object { $_.State -ne 'Online' } | Start-ClusterGroup -WhatIf
    """

  static func text(for cmdlet: Cmdlet) -> String {
    var lines = ["NAME", "  \(cmdlet.name)", "", "WHAT IT DOES", "  \(cmdlet.synopsis)"]
    guard cmdlet.absence == nil else { return lines.joined(separator: "\n") }
    lines += ["", "HOW IT IS WRITTEN", "  \(cmdlet.syntax)"]
    if !cmdlet.aliases.isEmpty {
      lines += ["", "ALSO", "  \(cmdlet.aliases.joined(separator: ", "))"]
    }
    let parameters =
      cmdlet.parameters + (cmdlet.changes && !cmdlet.isProgram ? Parameter.ofChanges : [])
    if !parameters.isEmpty {
      lines += ["", "WHAT IT TAKES"]
      let width = parameters.map { $0.name.count }.max() ?? 0
      for parameter in parameters where parameter.help != "Compares the property." {
        let words = parameter.allowed.map { " One of \($0.joined(separator: ", "))." } ?? ""
        lines.append(
          "  -\(DisplayText.fitted(parameter.name, to: width))  \(parameter.help)\(words)")
      }
    }
    if !cmdlet.examples.isEmpty { lines += ["", "TO TRY"] + cmdlet.examples.map { "  \($0)" } }
    return lines.joined(separator: "\n")
  }

  /// The commands that a call of Get-Command asks for.
  static func commands(_ call: Invocation) -> [Value] {
    let names = (call.texts("Name") ?? []).map { Wildcard($0) }
    let verbs = (call.texts("Verb") ?? []).map { Wildcard($0) }
    let nouns = (call.texts("Noun") ?? []).map { Wildcard($0) }
    let modules = call.texts("Module")
    func fits(_ wildcards: [Wildcard], _ text: String) -> Bool {
      wildcards.isEmpty || wildcards.contains { $0.matches(text) }
    }
    let found = Catalogue.all.filter { cmdlet in
      let parts = cmdlet.name.split(separator: "-", maxSplits: 1).map(String.init)
      return
        (fits(names, cmdlet.name)
        || cmdlet.aliases.contains { alias in names.contains { $0.matches(alias) } })
        && fits(verbs, parts[0]) && fits(nouns, parts.count > 1 ? parts[1] : "")
        && (modules?.contains { cmdlet.module.rawValue.matchesName($0) } ?? true)
    }
    return found.sorted { $0.name < $1.name }.map { cmdlet in
      .object(
        Object(
          "CommandInfo",
          [
            ("CommandType", .string(cmdlet.isProgram ? "Application" : "Cmdlet")),
            ("Name", .string(cmdlet.name)), ("ModuleName", .string(cmdlet.module.rawValue)),
            ("Definition", .string(cmdlet.syntax)), ("Synopsis", .string(cmdlet.synopsis)),
          ], columns: ["CommandType", "Name", "ModuleName", "Synopsis"]))
    }
  }
}
