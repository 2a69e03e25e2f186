import ClusterBackend
import ClusterModel
import Console
import EventLog
import FoundationEssentials

extension UserFiles {
  /// Reads a query file, as `ferry events --query` does; a `~` at its beginning is the user's home.
  func query(in file: String) throws(FileProblem) -> OpenedQuery {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let path = file.hasPrefix("~/") ? home + file.dropFirst() : file
    let text: String
    do throws(ExitStatus) { text = try QueryFile.text(of: path) } catch {
      throw FileProblem(file: file, reason: error.message)
    }
    do throws(QueryFault) {
      let query = try StructuredQuery(
        structured: text, of: EventChannel.catalogue.map(\.id.rawValue),
        now: MachineClock.calendar)
      return try OpenedQuery(query, file: file)
    } catch {
      throw FileProblem(file: file, line: error.line, reason: error.message)
    }
  }
}
