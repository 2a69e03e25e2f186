/// A command of the language: what it is called, what it takes, and what it does.
public struct Cmdlet: Equatable, Sendable {
  /// Where it comes from.
  public enum Module: String, Equatable, Sendable, CaseIterable {
    /// The language itself.
    case core = "Core"
    case failoverClusters = "FailoverClusters"
    case hyperV = "Hyper-V"
    /// A program with a grammar of its own, such as `wevtutil`.
    case programs = "Programs"
  }

  /// The name, such as `Get-ClusterNode`.
  public let name: String
  /// Shorter names.
  public var aliases: [String] = []
  /// Where it comes from.
  public let module: Module
  /// What it does, in a sentence.
  public let synopsis: String
  /// What it takes.
  public var parameters: [Parameter] = []
  /// Whether it changes something, and so has `-WhatIf` and `-Confirm`.
  public var changes = false
  /// Whether it takes something away, so that a shell asks first unless `-Force` is given.
  public var isDestructive = false
  /// Whether it takes words as they come and has no parameters.
  public var isProgram: Bool { module == .programs }
  /// Why Ferry can't do it; nil when it can.
  public var absence: String?
  /// Lines to try.
  public var examples: [String] = []
  let action: Action

  /// All that it takes, with what every command takes.
  public var allParameters: [Parameter] {
    guard !isProgram else { return [] }
    return parameters + (changes ? Parameter.ofChanges : []) + Parameter.common
  }

  /// How a call is written.
  public var syntax: String {
    guard !isProgram else { return examples.first ?? name }
    return ([name] + (parameters + (changes ? Parameter.ofChanges : [])).map(\.syntax))
      .joined(separator: " ")
  }

  /// The parameter that a name, a shorter name or the beginning of a name means.
  func parameter(_ name: String) throws(BindingProblem) -> Parameter {
    if let exact = allParameters.first(where: { $0.isNamed(name) }) { return exact }
    let found = allParameters.filter { $0.name.lowercased().hasPrefix(name.lowercased()) }
    guard let first = found.first else { throw .unknown }
    // What every command takes is meant last.
    let own = found.filter { one in !Parameter.common.contains { $0.name == one.name } }
    guard found.count > 1, own.count != 1 else { return own.first ?? first }
    throw .ambiguous(found.map(\.name))
  }
}

/// Why a name means no parameter.
enum BindingProblem: Error {
  case unknown
  case ambiguous([String])
}

/// Something that a command takes.
public struct Parameter: Equatable, Sendable {
  /// What values it takes.
  public enum Kind: Equatable, Sendable {
    case text
    case texts
    case number
    case truth
    /// It is given or not.
    case flag
    case block
    /// Names of properties, blocks, or tables that name and work out a property.
    case properties
    case anything
  }

  /// What its values name, for completion.
  public enum Names: Equatable, Sendable {
    case nothing
    case cluster, nodes, groups, machines, resources, disks, volumes, networks, cmdlets, parameters
    case words([String])
  }

  /// The name, without the dash.
  public let name: String
  /// Shorter names.
  public var aliases: [String] = []
  /// What values it takes.
  public var kind: Kind = .text
  /// Its place among the values without a name, from 0; nil when it must be named.
  public var position: Int?
  /// Whether the command can't do without it.
  public var isNeeded = false
  /// Whether it takes what comes through the pipe.
  public var takesInput = false
  /// What its values name.
  public var names: Names = .nothing
  /// What it is for.
  public var help: String

  /// The words that it takes and no others; nil for any.
  var allowed: [String]? {
    guard case .words(let words) = names, kind == .text else { return nil }
    return words
  }

  func isNamed(_ other: String) -> Bool {
    name.matchesName(other) || aliases.contains { $0.matchesName(other) }
  }

  var syntax: String {
    let value = kind == .flag ? "" : " <\(kindName)>"
    let label = position == nil || kind == .flag ? "-\(name)" : "[-\(name)]"
    return isNeeded ? label + value : "[\(label)\(value)]"
  }

  private var kindName: String {
    switch kind {
    case .text:
      if let allowed { allowed.joined(separator: "|") } else { "String" }
    case .texts: "String[]"
    case .number: "Int"
    case .truth: "Boolean"
    case .flag: "Switch"
    case .block: "ScriptBlock"
    case .properties: "Object[]"
    case .anything: "Object"
    }
  }

  /// What every command takes.
  static let common = [
    Parameter(
      name: "ErrorAction", aliases: ["EA"],
      names: .words(["Stop", "Continue", "SilentlyContinue", "Ignore"]),
      help: "Whether the lines that follow are run when it fails; Stop, unless said."),
    Parameter(name: "ErrorVariable", aliases: ["EV"], help: "A variable that takes the error."),
    Parameter(name: "OutVariable", aliases: ["OV"], help: "A variable that takes the output."),
    Parameter(name: "WarningAction", aliases: ["WA"], help: "Accepted; warnings are always told."),
    Parameter(name: "Verbose", aliases: ["VB"], kind: .flag, help: "Accepted."),
    Parameter(name: "Debug", aliases: ["DB"], kind: .flag, help: "Accepted."),
  ]

  /// What every command takes that changes something.
  static let ofChanges = [
    Parameter(
      name: "WhatIf", aliases: ["WI"], kind: .flag, help: "Only say what would be done."),
    Parameter(name: "Confirm", aliases: ["CF"], kind: .flag, help: "Ask before it is done."),
  ]
}
