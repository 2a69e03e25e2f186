extension Scenario {
  /// The names of the scenarios that are part of the program, so that they need nothing installed;
  /// the first is the one that Ferry shows when none is named.
  public static let names = ["demo", "two-node", "r2-limits", "large"]

  /// A scenario that is part of the program; nil when there is none of that name.
  public static func named(_ name: String) throws(ScenarioError) -> Scenario? {
    let file: [UInt8]
    switch name {
    case "demo": file = PackageResources.demo_yaml
    case "two-node": file = PackageResources.two_node_yaml
    case "r2-limits": file = PackageResources.r2_limits_yaml
    case "large": file = PackageResources.large_yaml
    default: return nil
    }
    return try load(yaml: String(decoding: file, as: UTF8.self), file: "\(name).yaml")
  }

  /// The cluster that Ferry shows when none is named.
  public static func demo() throws(ScenarioError) -> Scenario {
    try load(yaml: String(decoding: PackageResources.demo_yaml, as: UTF8.self), file: "demo.yaml")
  }
}
