/// A call into libvirt that may never return, and that nobody has to wait for.
struct LibvirtCall: Sendable {
  private let outcomes: AsyncStream<LibvirtError?>
  private let outcome: AsyncStream<LibvirtError?>.Continuation

  /// Makes the call, on a task of its own.
  init(_ work: @escaping @Sendable () async throws(LibvirtError) -> Void) {
    (outcomes, outcome) = AsyncStream.makeStream(of: LibvirtError?.self)
    Task { [outcome] in
      do throws(LibvirtError) {
        try await work()
        outcome.yield(nil)
      } catch {
        outcome.yield(error)
      }
      outcome.finish()
    }
  }

  /// Waits for the call to return, or for it to be given up; false then. Only once.
  func wait() async throws(LibvirtError) -> Bool {
    for await error in outcomes {
      if let error { throw error }
      return true
    }
    return false
  }

  /// Stops waiting. The call goes on for as long as libvirt wishes.
  func giveUp() { outcome.finish() }
}
