public import ClusterModel

/// A log as it was brought from a node.
public struct LogFile: Hashable, Sendable {
  /// Its name: a path beneath the folder in which logs are gathered, without `..`.
  public var name: String
  /// What it says.
  public var text: String
  /// Whether its beginning was left out, because it is longer than what is brought.
  public var isCut: Bool

  /// Makes a log.
  public init(name: String, text: String, isCut: Bool = false) {
    self.name = name
    self.text = text
    self.isCut = isCut
  }

  /// A name of the cluster's as the name of a file: nothing in it leads to another folder, or is
  /// more than one word to a shell.
  public static func plain(_ name: String) -> String {
    let word = String(
      name.map { character in
        let isPlain =
          character.isASCII && (character.isLetter || character.isNumber)
          || "-_.".contains(character)
        return isPlain ? character : "_"
      })
    return word.isEmpty || word.allSatisfy { $0 == "." } ? "_" : word
  }
}

/// Which logs are wanted.
public struct LogRequest: Sendable {
  /// The cluster, as it is now.
  public var cluster: ClusterSnapshot
  /// The events that are known of it, the oldest first; of a simulated cluster its log is made of
  /// them.
  public var records: [EventRecord]
  /// The migrations that are known of it.
  public var migrations: [Migration]
  /// Whether older events were left out, because there are more than a log may hold.
  public var isCut: Bool
  /// From which moment on; nil for all that there is.
  public var since: WallTime?
  /// Now, on the calendar.
  public var now: WallTime

  /// Makes a request.
  public init(
    cluster: ClusterSnapshot, records: [EventRecord], migrations: [Migration], isCut: Bool = false,
    since: WallTime?, now: WallTime
  ) {
    self.cluster = cluster
    self.records = records
    self.migrations = migrations
    self.isCut = isCut
    self.since = since
    self.now = now
  }
}
