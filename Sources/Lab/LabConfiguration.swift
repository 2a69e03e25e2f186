/// Where a lab lives and what runs in it. Two labs with different folders and prefixes can be up at once.
public struct LabConfiguration: Sendable {
  /// Everything the lab writes while it is up; removed by `down`.
  ///
  /// On a disk rather than in `/run`, since guests open their disks past the page cache, which
  /// a tmpfs refuses before Linux 6.6, and libvirt migrates a guest safely only then.
  public var stateFolder = "/var/lib/ferry-lab"

  /// What is kept between labs: the guests' kernel, and whether KVM works on this machine.
  public var cacheFolder = "/var/cache/ferry-lab"

  /// What Ferry calls the cluster; what the journal knows of one lab is not told of another.
  public var clusterName = "lab"

  /// Begins the name of every network namespace of the lab.
  public var namespacePrefix = "fl"

  /// Highly available, each on the shared volume.
  public var guests = LabGuest.standard

  /// The speed of the live migration network, in Mbit/s: slow enough that a move can be watched.
  /// 0 sets no limit.
  public var migrationMegabits = 480

  /// Nodes whose processor is of another model than QEMU's best, as QEMU calls it.
  public var processors: [String: String] = [:]

  /// How long `up` waits for quorum and for every guest to answer.
  public var readyWithin = Duration.seconds(180)

  /// The user's lab.
  public init() {}

  /// One more lab beside it, with a name of its own.
  public init(named name: String) {
    stateFolder += "-\(name)"
    clusterName += "-\(name)"
    namespacePrefix += "-\(name)"
  }
}
