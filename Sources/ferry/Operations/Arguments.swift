public import ArgumentParser
public import ClusterModel

extension NodeID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.nodes) }
}
extension MachineID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.machines) }
}
extension ServiceID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.services) }
}
extension VolumeID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.volumes) }
}
extension DiskID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.disks) }
}
extension NetworkID: ExpressibleByArgument {
  /// Those of the cluster that the command line names.
  public static var defaultCompletionKind: CompletionKind { .custom(NameCompletion.networks) }
}
extension Bytes: ExpressibleByArgument {
  /// The most that is taken, in bytes: a mebibyte of GiB.
  static let argumentMax = 1e15

  /// A size such as `512MiB`, `2GiB` or `1.5 GiB`.
  public init?(argument: String) {
    let units = ["TiB": 1_099_511_627_776.0, "GiB": 1_073_741_824, "MiB": 1_048_576, "KiB": 1024]
    for (unit, size) in units where argument.hasSuffix(unit) {
      let digits = argument.dropLast(unit.count).filter { $0 != " " }
      guard let number = Double(digits), number > 0, number * size < Self.argumentMax else {
        return nil
      }
      self.init(Int64(number * size))
      return
    }
    return nil
  }
}

/// On or off.
enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on, off

  var isOn: Bool { self == .on }
}

/// What a machine does when its node's hypervisor starts.
enum StartActionArgument: String, ExpressibleByArgument, CaseIterable {
  case nothing, ifItRan = "if-it-ran", always

  var action: AutomaticStartAction {
    switch self {
    case .nothing: .nothing
    case .ifItRan: .startIfItRan
    case .always: .always
    }
  }
}

/// Names with commas between them.
struct NameList: ExpressibleByArgument {
  var names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map { name in
      String(name.drop { $0 == " " })
    }
  }
}
