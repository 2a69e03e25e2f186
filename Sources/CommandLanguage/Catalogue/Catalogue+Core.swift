extension Catalogue {
  private static let input = Parameter(
    name: "InputObject", kind: .anything, takesInput: true, help: "What comes by the pipe.")

  private static func cmdlet(
    _ name: String, _ aliases: [String], _ action: Action.Core, _ synopsis: String,
    _ parameters: [Parameter], _ examples: [String] = []
  ) -> Cmdlet {
    Cmdlet(
      name: name, aliases: aliases, module: .core, synopsis: synopsis, parameters: parameters,
      examples: examples, action: .core(action))
  }

  /// A flag for each comparison of `Where-Object State -eq Online`.
  private static let comparisons: [Parameter] = Operator.allCases.filter(\.hasCaseForms)
    .filter { $0 != .split && $0 != .replace }.flatMap { sign in
      ["", "c", "i"].map { form in
        Parameter(
          name: (form + sign.rawValue).capitalizedASCII, kind: .flag, help: "Compares the property."
        )
      }
    }

  static let core: [Cmdlet] = [
    cmdlet(
      "Where-Object", ["where", "?"], .filter, "Lets through that for which a test holds.",
      [
        value("FilterScript", .block, at: 0, "The test of each, as $_."),
        value("Property", .text, at: 0, "The property to be compared."),
        value("Value", .anything, at: 1, "What it is compared with."), input,
      ] + comparisons,
      [
        "Get-ClusterGroup | Where-Object { $_.State -eq 'Online' }",
        "Get-ClusterNode | ? State -eq Up",
      ]
    ),
    cmdlet(
      "ForEach-Object", ["foreach", "%"], .forEach, "Does something with each, as $_.",
      [
        value("Process", .properties, at: 0, needed: true, "What is done, or a member's name."),
        value("Begin", .block, "What is done before."), value("End", .block, "What is done after."),
        input,
      ], ["Get-ClusterNode | ForEach-Object { $_.Name }"]),
    cmdlet(
      "Sort-Object", ["sort"], .sort, "Puts in order.",
      [
        value("Property", .properties, at: 0, "What decides."),
        flag("Descending", "The greatest first.", aliases: ["Desc"]),
        flag("Unique", "Each once.", aliases: ["u"]),
        flag("CaseSensitive", "Minds the case of letters."),
        input,
      ]),
    cmdlet(
      "Select-Object", ["select"], .select, "Takes some properties, or some of many.",
      [
        value("Property", .properties, at: 0, "The properties; * for all."),
        value("ExpandProperty", .text, "The property whose value is passed on."),
        texts("ExcludeProperty", "The properties that are left out."),
        value("First", .number, "So many from the beginning."),
        value("Last", .number, "So many from the end."),
        value("Skip", .number, "Leaves so many out."),
        flag("Unique", "Each once."), input,
      ]),
    cmdlet(
      "Measure-Object", ["measure"], .measure, "Counts, and adds up a property.",
      [
        texts("Property", at: 0, "The property."), flag("Sum", "Adds up."),
        flag("Average", "The mean."),
        flag("Maximum", "The greatest."), flag("Minimum", "The least."), input,
      ]),
    cmdlet(
      "Group-Object", ["group"], .group, "Counts those that are alike.",
      [
        value("Property", .properties, at: 0, "What makes them alike."),
        flag("NoElement", "Only counts."), input,
      ]),
    cmdlet(
      "Format-Table", ["ft"], .formatTable, "Shows a table.",
      [
        value("Property", .properties, at: 0, "The columns."), flag("AutoSize", "Always so."),
        flag("Wrap", "Accepted."), flag("HideTableHeaders", "Without headings."),
        value("GroupBy", .properties, "A table for each value of it."), input,
      ]),
    cmdlet(
      "Format-List", ["fl"], .formatList, "Shows each property on a line.",
      [value("Property", .properties, at: 0, "The properties; * for all."), input]),
    cmdlet(
      "ConvertTo-Json", [], .toJSON, "Writes as JSON.",
      [
        value("Depth", .number, "How deep; 2, unless said."), flag("Compress", "On one line."),
        input,
      ]),
    cmdlet(
      "ConvertTo-Csv", [], .toCSV, "Writes as comma-separated values.",
      [
        flag("NoTypeInformation", "Always so.", aliases: ["NTI"]),
        text("Delimiter", at: 0, "What stands between; a comma."), input,
      ]),
    cmdlet(
      "Out-String", [], .outString, "Makes a text of what would be shown.",
      [flag("Stream", "Line by line."), value("Width", .number, "So many columns."), input]),
    cmdlet("Out-Null", [], .outNull, "Shows nothing.", [input]),
    cmdlet(
      "Out-Host", ["oh"], .outHost, "Shows it.",
      [flag("Paging", "Accepted."), input]),
    cmdlet(
      "Write-Output", ["echo", "write", "Write-Host"], .output, "Passes on what it is given.",
      [value("InputObject", .anything, at: 0, input: true, "What is passed on.")]),
    cmdlet(
      "Get-Help", ["help", "man"], .help, "Tells what a command does and takes.",
      [
        text("Name", .cmdlets, at: 0, "The command."), flag("Full", "Everything; always so."),
        flag("Examples", "Lines to try; always told."), flag("Detailed", "Always so."),
      ], ["Get-Help Move-ClusterVirtualMachineRole"]),
    cmdlet(
      "Get-Command", ["gcm"], .commands, "Lists the commands.",
      [
        texts("Name", .cmdlets, at: 0, "Their names; * for any letters."),
        texts("Verb", "What they do."),
        texts("Noun", "With what."),
        texts("Module", .words(Cmdlet.Module.allCases.map(\.rawValue)), "Where they come from."),
        text("CommandType", "Accepted."),
      ], ["Get-Command *-ClusterNode"]),
    cmdlet(
      "Get-Member", ["gm"], .members, "Lists the properties of what comes by the pipe.",
      [texts("Name", at: 0, "Their names."), text("MemberType", "Accepted."), input]),
    cmdlet(
      "Import-Module", ["ipmo", "Add-Module"], .module,
      "Accepted: every command is there already.",
      [
        texts("Name", at: 0, "The module."), flag("PassThru", "Accepted."),
        flag("Force", "Accepted."),
      ]),
    cmdlet(
      "New-Object", [], .newObject, "Makes an empty list or object.",
      [
        text("TypeName", at: 0, needed: true, "Its type."),
        value("Property", .anything, "A table of its properties."),
        value("ArgumentList", .anything, at: 1, "Accepted."),
      ]),
    cmdlet("Get-Date", [], .date, "The time now, in UTC.", []),
  ]
}

extension String {
  /// The text with its first letter capital.
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
