/// The manual page of a command with all commands beneath it, in the `man` macros of roff.
struct ManualPage {
  let root: CommandInfo

  /// The page. It says nothing of the day it was made, so that it is the same until a command changes.
  var text: String {
    var lines = [
      #".TH \#(escaped(root.commandName.uppercased())) 1 "" "Ferry" "User Commands""#,
      ".SH NAME",
      "\(escaped(root.commandName)) \\- \(escaped(root.abstract ?? ""))",
      ".SH SYNOPSIS",
      "\\fB\(escaped(root.commandName))\\fR [\\fIcommand\\fR] [\\fIoptions\\fR]",
    ]
    if let discussion = root.discussion { lines += [".SH DESCRIPTION"] + paragraphs(discussion) }
    lines += [".SH COMMANDS", "Every command explains itself with \\fB\\-\\-help\\fR."]
    for command in root.commands { lines += section(of: command) }
    lines += [".SH EXIT STATUS"] + Self.statuses.flatMap { [".TP", "\\fB\($0)\\fR", $1] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What PRODUCT promises of every command.
  private static let statuses = [
    ("0", "Done."), ("1", "The operation failed; the state of the virtual machine is named."),
    ("2", "Bad usage or input."), ("3", "Refused by a rule, which is named."),
    ("4", "The cluster can\\(aqt be reached."),
  ]

  private func section(of command: CommandInfo) -> [String] {
    var lines: [String] = []
    if command.commands.isEmpty || !command.own.isEmpty {
      lines += [".SS \"\(escaped(command.words))\(synopsis(command))\""]
      lines += paragraphs(command.abstract ?? "")
      if let discussion = command.discussion { lines += [".PP"] + paragraphs(discussion) }
      for argument in command.own { lines += entry(argument) }
    }
    return lines + command.commands.flatMap(section)
  }

  /// The positional arguments, after the words of the command.
  private func synopsis(_ command: CommandInfo) -> String {
    command.own.filter { $0.kind == "positional" }.map { argument in
      let name = (argument.valueName ?? "value").uppercased()
      let word = argument.isRepeating ? "\(name)..." : name
      return " " + escaped(argument.isOptional ? "[\(word)]" : word)
    }.joined()
  }

  private func entry(_ argument: CommandInfo.Argument) -> [String] {
    let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
    var title = (argument.names ?? []).map { "\\fB\(escaped($0.typed))\\fR" }
      .joined(separator: ", ")
    switch argument.kind {
    case "positional": title = value
    case "option": title += " " + value
    default: break
    }
    var about = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty, !about.contains(values[0]) {
      about += " (\(values.joined(separator: ", ")))"
    }
    if let standard = argument.defaultValue { about += " Otherwise: \(standard)." }
    return [".TP", title] + paragraphs(about.isEmpty ? "\u{00A0}" : about)
  }

  /// Text in paragraphs; lines that begin with blanks are examples and stay as they are.
  private func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isExample {
        lines.append(isIndented ? ".nf" : ".fi")
        isExample = isIndented
      }
      lines.append(line.isEmpty ? ".PP" : escaped(String(line)))
    }
    return isExample ? lines + [".fi"] : lines
  }

  /// Text in which nothing is a request or an escape of roff.
  private func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq").replacing("\"", with: "\\(dq")
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
