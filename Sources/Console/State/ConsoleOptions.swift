public import ClusterModel

/// A recorded migration that the console is opened to play, and nothing else.
public struct Playback: Equatable, Sendable {
  /// The migration, which the cluster knows.
  public var migration: MigrationID
  /// How fast, as a share of real time; nil chooses.
  public var speed: Double?

  /// Makes a wish.
  public init(_ migration: MigrationID, speed: Double? = nil) {
    self.migration = migration
    self.speed = speed
  }
}

/// How the console was started.
public struct ConsoleOptions: Equatable, Sendable {
  /// What the user chose.
  public var settings: Settings
  /// The theme that the settings name.
  public var theme = Theme.standard
  /// The file in which settings are kept, as the user would name it; nil when there is none.
  public var settingsFile: String?
  /// What `--cluster` takes for the cluster that is shown; nil for the one that `ferry` opens by
  /// itself.
  public var clusterArgument: String?
  /// The cluster that `ferry` opens by itself.
  public var defaultCluster: String?
  /// The clusters that `ferry` knows by name.
  public var knownClusters: [String] = []
  /// Whether nobody has been greeted yet.
  public var isFirstRun = false
  /// The lines of the command prompt that are remembered, the newest last.
  public var promptLines: [String] = []
  /// What the console is opened to play; nil for a console on a cluster.
  public var playback: Playback?
  /// The moment at which the console begins; nil when no clock says so.
  public var startedAt: WallTime?

  /// Makes options.
  public init(settings: Settings) { self.settings = settings }

  /// Makes options with a few settings that differ from the standard.
  public init(
    isReadOnly: Bool = false, isMouseOn: Bool = true, words: Words = .windows2008R2,
    keys: KeyTable = .standard
  ) {
    settings = Settings()
    settings.isReadOnly = isReadOnly
    settings.isMouseOn = isMouseOn
    settings.words = words
    settings.keys = keys
  }

  /// Whether every verb that changes the cluster is refused.
  public var isReadOnly: Bool {
    get { settings.isReadOnly }
    set { settings.isReadOnly = newValue }
  }

  /// Whether the terminal reports the mouse.
  public var isMouseOn: Bool {
    get { settings.isMouseOn }
    set { settings.isMouseOn = newValue }
  }

  /// Whose words it speaks.
  public var words: Words {
    get { settings.words }
    set { settings.words = newValue }
  }

  /// The keys, with those that the user chose.
  public var keys: KeyTable { settings.keys }
}
