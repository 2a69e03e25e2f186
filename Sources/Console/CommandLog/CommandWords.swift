public import ClusterModel

/// Something that the console has the cluster do.
public enum ClusterAction: Hashable, Sendable {
  /// Live migrates a machine.
  case migrate(MachineID, to: NodeID, holds: Bool)
  /// Lets the switch-over of a machine go on that waits for it.
  case release(MachineID)
  /// Takes the open migration of a machine back.
  case cancelMigration(MachineID)
  /// Anything else.
  case perform(ClusterOperation)
}

/// The same action as three people would type it: one who knows PowerShell, one who knows `ferry`,
/// and one who knows Pacemaker and libvirt (F11).
///
/// They are lines to read, copy and learn from; Ferry itself runs none of them.
public struct CommandWords: Equatable, Sendable {
  /// Who would type it.
  public enum Language: String, Sendable, CaseIterable {
    /// PowerShell, with the modules FailoverClusters and Hyper-V.
    case powerShell = "PowerShell"
    /// Ferry's own command line.
    case ferry = "ferry"
    /// pcs, crm_resource, virsh and their like.
    case linux = "Linux"
  }

  /// The arguments of `ferry`, without the program's name.
  public var ferryArguments: [String]
  private var powerShell: [String]
  private var linux: [String]

  /// An action on a cluster; `clusterArgument` is what `--cluster` takes for it, nil for the one
  /// that `ferry` opens by itself.
  public init(_ action: ClusterAction, in cluster: ClusterSnapshot, clusterArgument: String?) {
    powerShell = PowerShellWords(cluster).lines(for: action)
    ferryArguments = FerryWords.arguments(for: action)
    if let clusterArgument { ferryArguments += ["--cluster", clusterArgument] }
    linux = LinuxWords(cluster).lines(for: action)
  }

  /// The lines in a language, to be typed one after the other.
  public func lines(in language: Language) -> [String] {
    switch language {
    case .powerShell: powerShell
    case .ferry: [(["ferry"] + ferryArguments.map(Shell.quoted)).joined(separator: " ")]
    case .linux: linux
    }
  }
}

/// Words as a POSIX shell takes them.
enum Shell {
  /// A word in quotes, if it needs them; control characters, which no name has, are left out.
  static func quoted(_ word: String) -> String {
    let word = word.filter { character in
      !character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    }
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./:@%+=,".utf8.contains(byte)
      }
    }
    if isPlain, !word.isEmpty { return word }
    return "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
