public import ClusterModel
public import Journal

/// What became of migrations whose Ferry ended before they did (SIGKILL, power, a closed terminal).
public enum CutOff {
  /// What is kept of a migration that goes on in other hands, as whoever asked for it wanted it.
  static let left = "It went on without the Ferry that asked for it, which did not wait."

  /// Notes, before this process ends, which of its migrations others carry on: they are not cut off,
  /// and nobody need be told of them unless they fail.
  public static func leave(_ journal: Journal, cluster: String) throws(JournalError) {
    for entry in try journal.ownOpen(of: cluster) { _ = try journal.tell(entry, left) }
  }

  /// Looks where their machines run now, closes the books on those that are over, and returns a
  /// sentence for each of which there is something new to tell.
  public static func report(
    _ journal: Journal, in cluster: ClusterSnapshot, at moment: WallTime
  ) throws(JournalError) -> [String] {
    var sentences: [String] = []
    for entry in try journal.cutOff(of: cluster.name) {
      let machine = MachineID(rawValue: entry.machine)
      let isLeft = entry.report == left
      let story =
        "the live migration from \(entry.source) to \(entry.destination) "
        + (isLeft
          ? "came to nothing while nobody waited for it"
          : "was cut off when the Ferry that watched it ended")
      if cluster.openMigration(of: machine) != nil {
        guard !isLeft else { continue }
        let sentence = "\(machine) is still migrating: \(story), and it goes on."
        if try journal.tell(entry, sentence) { sentences.append(sentence) }
        continue
      }
      let found = cluster.machines[id: machine]
      let moved = found?.state == .running && found?.owner?.rawValue == entry.destination
      let whereabouts =
        moved
        ? "\(machine) runs on \(entry.destination): it moved"
        : (found?.whereabouts ?? "\(machine) is not known any more")
      let sentence = "\(whereabouts). Last time, \(story)."
      let isNews = try journal.settle(
        entry, as: moved ? .done : .failed, report: isLeft && moved ? left : sentence, at: moment)
      if isNews, !(isLeft && moved) { sentences.append(sentence) }
    }
    return sentences
  }
}
