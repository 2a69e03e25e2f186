/// One fault at one moment of one migration.
struct FaultCase {
  /// When it happens.
  enum Moment: String, CaseIterable {
    /// The migration is asked for when it is broken already.
    case before
    /// Memory is being copied.
    case during
    /// The guest runs on its destination, and Ferry tidies up.
    case after
  }

  /// What may come of it; where the guest is in the end is checked in every case.
  enum Outcome: String {
    /// The migration succeeds.
    case moved
    /// It fails or is refused, and the guest runs on, undisturbed, on its source.
    case stayed
    /// The guest's node or the guest itself was lost: Pacemaker starts it again.
    case restarted
  }

  /// The words after `ferry lab break`; SOURCE, DESTINATION and VM stand for names.
  let words: [String]
  let moment: Moment
  /// The first is what Ferry should achieve.
  let outcomes: [Outcome]

  var name: String { "\(words.joined(separator: " + ")) \(moment.rawValue)" }

  /// The node that the others have to fence: SOURCE, DESTINATION or none.
  var fenced: String? {
    for side in ["SOURCE", "DESTINATION"] {
      let losses = ["partition", "node", "freeze", "network csv --on"].map { "\($0) \(side)" }
      if losses.contains(where: words.contains) { return side }
    }
    return nil
  }

  /// Those of one fault at several moments.
  private static func cases(
    _ words: String..., before: [Outcome]? = nil, during: [Outcome]? = nil,
    after: [Outcome]? = nil
  ) -> [FaultCase] {
    [(Moment.before, before), (.during, during), (.after, after)].compactMap { moment, outcomes in
      outcomes.map { FaultCase(words: words, moment: moment, outcomes: $0) }
    }
  }

  /// A source that is lost takes the guest along, unless it has moved; the rest leaves it alone.
  /// Where the outcome depends on which of two things comes first, both are named.
  static let all: [FaultCase] =
    cases(
      "network mig", before: [.moved], during: [.stayed, .moved], after: [.moved])
    + cases(
      "network mig --on SOURCE", before: [.moved], during: [.stayed, .moved], after: [.moved])
    + cases(
      "network mig --on DESTINATION", before: [.moved], during: [.stayed, .moved],
      after: [.moved])
    + cases("network mig --slow 40mbit", before: [.moved], during: [.moved], after: [.moved])
    + cases(
      "network mgmt --on DESTINATION", before: [.stayed, .moved], during: [.stayed, .moved],
      after: [.moved])
    + cases(
      "network mig", "network mgmt", "network csv --on DESTINATION", before: [.stayed, .restarted])
    + cases(
      "port DESTINATION", before: [.moved, .stayed], during: [.stayed, .moved], after: [.moved])
    + cases(
      "libvirtd DESTINATION", before: [.stayed], during: [.stayed], after: [.moved, .restarted])
    + cases(
      "libvirtd DESTINATION --once", before: [.stayed, .moved], during: [.stayed], after: [.moved])
    + cases(
      "libvirtd SOURCE", before: [.stayed, .restarted], during: [.stayed, .moved, .restarted],
      after: [.moved])
    + cases(
      "libvirtd SOURCE --once", before: [.stayed, .moved], during: [.stayed, .moved],
      after: [.moved])
    + cases("qemu VM --on SOURCE", before: [.restarted], during: [.restarted])
    + cases(
      "qemu VM --on DESTINATION", during: [.stayed], after: [.restarted])
    + cases("qemu-freeze VM --on SOURCE", during: [.stayed, .moved, .restarted])
    + cases("qemu-freeze VM --on DESTINATION", during: [.stayed, .moved, .restarted])
    + cases("disk Volume1", before: [.moved, .stayed], during: [.moved, .stayed], after: [.moved])
    + cases(
      "freeze DESTINATION --only libvirtd", before: [.stayed], during: [.stayed, .moved],
      after: [.moved, .restarted])
    + cases(
      "freeze SOURCE --only libvirtd", before: [.stayed, .restarted],
      during: [.stayed, .moved, .restarted], after: [.moved])
    + cases(
      "node DESTINATION", before: [.stayed], during: [.stayed], after: [.restarted])
    + cases(
      "node SOURCE", before: [.restarted], during: [.restarted], after: [.moved, .restarted])
    + cases(
      "partition DESTINATION", before: [.stayed], during: [.stayed, .restarted],
      after: [.restarted])
    + cases(
      "partition SOURCE", before: [.stayed, .restarted], during: [.restarted, .moved],
      after: [.moved, .restarted])
    + cases(
      "freeze DESTINATION", before: [.stayed], during: [.stayed], after: [.restarted])
    + cases("freeze SOURCE", before: [.stayed, .restarted], during: [.restarted])
}
