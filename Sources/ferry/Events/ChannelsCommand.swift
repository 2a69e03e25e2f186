import ArgumentParser
import ClusterBackend
import ClusterModel
import CommandLanguage
import MigrationEngine

/// `ferry channels`, `ferry channels enable|disable NAME`.
struct ChannelsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channels", abstract: "The channels of the event logs, and which of them record.",
    discussion: """
      Analytic and debug channels record nothing until they are switched on. When \
      \(ChannelID.highAvailabilityAnalytic) is on, each step of a live migration is written to it. \
      What is switched counts for every Ferry of this user.
      """,
    subcommands: [List.self, Enable.self, Disable.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the channels.")

    @Option(name: .shortAndLong, help: ListFormat.help) var output = ListFormat.table
    @OptionGroup var cluster: ClusterOption

    func run() async throws {
      let session = try await cluster.look()
      session.announceNotices()
      let switches = await session.engine.channelSwitches
      let snapshot = session.engine.snapshot
      let rows = EventChannel.catalogue(of: snapshot.kind).map { channel in
        ListedChannel(channel: channel, isEnabled: switches.isEnabled(channel.id))
      }
      let list = ListDescription<ListedChannel>.channels.list(rows, in: snapshot)
      if let text = try list.text(output, width: OutputTerminal.width) { print(text) }
      await session.finish()
    }
  }

  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Have a channel record.")

    @OptionGroup var choice: Choice

    func run() async throws { try await choice.set(isEnabled: true) }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Have a channel record nothing.")

    @OptionGroup var choice: Choice

    func run() async throws { try await choice.set(isEnabled: false) }
  }

  /// The channel that is meant.
  struct Choice: ParsableArguments {
    @Argument(
      help: "The channel, in capitals or not.",
      completion: .custom { _, _, _ in EventChannel.catalogue.map(\.id.rawValue) })
    var name: String
    @OptionGroup var cluster: ClusterOption

    func set(isEnabled: Bool) async throws {
      guard let id = EventChannel.named(name)?.id else {
        let near = Nearness.best(name, among: EventChannel.catalogue.map(\.id.rawValue))
        let others =
          near.isEmpty
          ? "All of them: ferry channels" : "Near to it: \(near.joined(separator: ", "))"
        throw ExitStatus(
          ExitStatus.badInput,
          "There is no channel named \(name). Nothing was changed. \(others)")
      }
      let session = try await cluster.look()
      session.announceNotices()
      do throws(ClusterError) {
        try await session.engine.setChannel(id, isEnabled: isEnabled)
      } catch {
        throw ExitStatus(error)
      }
      print("\(id) \(isEnabled ? "records from now on" : "records nothing from now on").")
      await session.finish()
    }
  }
}

/// A channel with its state.
struct ListedChannel: Sendable {
  var channel: EventChannel
  var isEnabled: Bool
}

extension ListDescription where Row == ListedChannel {
  /// `ferry channels`.
  static let channels = ListDescription(
    singular: "channel", nameKey: "name", dispensable: ["kind", "information"],
    fields: [
      Field("name", "NAME", .text, "Its name.") { row, _ in .text(row.channel.id.rawValue) },
      Field(
        "kind", "KIND", .word(EventChannel.Kind.allCases.map(\.rawValue)), "For whom it is."
      ) { row, _ in .text(row.channel.kind.rawValue) },
      Field(
        "isEnabled", "STATE", .flag, "Whether it records.",
        words: { row, _ in row.isEnabled ? "on" : "off" },
        { row, _ in .flag(row.isEnabled) }),
      Field("isEnabledByDefault", "BY DEFAULT", .flag, in: .wide, "Whether it does by itself.") {
        row, _ in .flag(row.channel.isEnabledByDefault)
      },
      Field("information", "INFORMATION", .text, isOptional: true, "What follows from that.") {
        row, _ in FieldValue(row.information)
      },
    ])
}

extension ListedChannel {
  fileprivate var information: String? {
    switch (isEnabled, channel.isEnabledByDefault) {
    case (true, true): nil
    case (true, false): "Switched on"
    case (false, true): "Switched off: it records nothing"
    case (false, false): "Off: it records nothing"
    }
  }
}
