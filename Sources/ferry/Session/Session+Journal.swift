import ClusterModel
import Glibc
import Journal
import MigrationEngine

extension Session {
  /// The newest events of the cluster, the oldest of them first: those of the journal where it knows
  /// more than the cluster's own list has.
  func events(atMost count: Int) throws(ExitStatus) -> [EventRecord] {
    let cluster = engine.snapshot
    guard let journal, count > cluster.records.count else { return cluster.records.suffix(count) }
    do throws(JournalError) {
      let earlier = try journal.newestEvents(count, of: cluster.name)
      let known = Set(earlier)
      let others = cluster.records.filter { !known.contains($0) }
      return (earlier + others).suffix(count)
    } catch {
      throw ExitStatus(ExitStatus.failed, error.message)
    }
  }

  /// The journal, for a command that can't do without.
  func requireJournal() throws(ExitStatus) -> Journal {
    guard let journal else {
      throw ExitStatus(ExitStatus.failed, notices.last ?? "The journal can't be opened")
    }
    return journal
  }

  /// Who runs this process, by name; by number when it has none.
  static var currentUser: String {
    let id = geteuid()
    guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "\(id)" }
    return String(cString: name)
  }
}
