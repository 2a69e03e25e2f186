/// All commands of the language.
public enum Catalogue {
  /// Every command, by its name's order within its module.
  public static let all: [Cmdlet] =
    core + clusterLists + groups + nodes + storage + others + hyperV
    + programs + absent

  /// Names, shorter names and where they lead, in small letters.
  private static let byName: [String: Cmdlet] = {
    var found: [String: Cmdlet] = [:]
    for cmdlet in all {
      for name in [cmdlet.name] + cmdlet.aliases { found[name.lowercased()] = cmdlet }
    }
    return found
  }()

  /// The command of a name; nil when there is none.
  public static func command(_ name: String) -> Cmdlet? { byName[name.lowercased()] }

  private static let spelled = all.map { SpelledName($0.name) }

  /// The names nearest to one that is unknown, the nearest first.
  static func near(_ name: String) -> [String] {
    Nearness.best(name, among: spelled)
  }

  static func flag(_ name: String, _ help: String, aliases: [String] = []) -> Parameter {
    Parameter(name: name, aliases: aliases, kind: .flag, help: help)
  }

  static func text(
    _ name: String, at position: Int? = nil, needed: Bool = false, input: Bool = false,
    aliases: [String] = [], _ help: String
  ) -> Parameter {
    text(
      name, .nothing, at: position, needed: needed, input: input, aliases: aliases, help)
  }

  static func text(
    _ name: String, _ names: Parameter.Names, at position: Int? = nil,
    needed: Bool = false, input: Bool = false, aliases: [String] = [], _ help: String
  ) -> Parameter {
    Parameter(
      name: name, aliases: aliases, position: position, isNeeded: needed, takesInput: input,
      names: names, help: help)
  }

  static func texts(
    _ name: String, at position: Int? = nil, needed: Bool = false, input: Bool = false,
    aliases: [String] = [], _ help: String
  ) -> Parameter {
    texts(
      name, .nothing, at: position, needed: needed, input: input, aliases: aliases, help)
  }

  static func texts(
    _ name: String, _ names: Parameter.Names, at position: Int? = nil,
    needed: Bool = false, input: Bool = false, aliases: [String] = [], _ help: String
  ) -> Parameter {
    Parameter(
      name: name, aliases: aliases, kind: .texts, position: position, isNeeded: needed,
      takesInput: input, names: names, help: help)
  }

  static func value(
    _ name: String, _ kind: Parameter.Kind, at position: Int? = nil, needed: Bool = false,
    input: Bool = false, aliases: [String] = [], _ help: String
  ) -> Parameter {
    Parameter(
      name: name, aliases: aliases, kind: kind, position: position, isNeeded: needed,
      takesInput: input, help: help)
  }

  /// What each command of FailoverClusters takes.
  static let ofCluster = [
    Parameter(
      name: "InputObject", kind: .anything, takesInput: true, help: "What comes by the pipe."),
    Parameter(name: "Cluster", names: .cluster, help: "The cluster; the one that is open."),
  ]
  static let wait = Parameter(
    name: "Wait", kind: .number,
    help:
      "How many seconds it waits for the end at most; 0 returns at once. Until the end, unless said."
  )
}
