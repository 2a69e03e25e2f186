import ClusterModel
import Testing

@testable import LinuxCluster

/// How busy a node and a machine are, from what the kernel and libvirt count.
@Suite struct UsageTests {
  /// What a node with two processors answers; times are in hundredths of a second.
  private static func answer(busy: Int, idle: Int, received: Int, sent: Int) -> String {
    """
    100
    cpu  \(busy) 0 0 \(idle) 50 0 0 0 0 0
    cpu0 1 0 0 1 0 0 0 0 0 0
    cpu1 1 0 0 1 0 0 0 0 0 0
    intr 22 0 1
    MemTotal:        4194304 kB
    MemFree:          524288 kB
    MemAvailable:    1048576 kB
    interfaces
    Inter-|   Receive                                                |  Transmit
     face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs
        lo: 999999    10    0    0    0     0          0         0   999999  10    0
      eth0: \(received)  10    0    0    0     0          0         0   \(sent)  10    0
      eth1:0        0    0    0    0     0          0         0   0  0    0
    """
  }

  private static let second = MonotonicTime(nanoseconds: 1_000_000_000)

  @Test func twoReadingsTellHowBusyANodeIs() throws {
    let first = try #require(
      UsageCounters(Self.answer(busy: 1000, idle: 5000, received: 0, sent: 0), at: Self.second))
    let text = Self.answer(busy: 1100, idle: 5300, received: 4 << 20, sent: 2 << 20)
    let next = try #require(UsageCounters(text, at: Self.second + .seconds(2)))
    let usage = next.usage(since: first)
    #expect(usage.processors == 0.25, "a second of two processors' four")
    #expect(usage.memory == .gibibytes(3))
    #expect(usage.memorySize == .gibibytes(4))
    #expect(usage.received == .mebibytesPerSecond(2), "a node's loop is no network")
    #expect(usage.sent == .mebibytesPerSecond(1))
  }

  @Test func theFirstReadingTellsOfMemoryAlone() throws {
    let counters = try #require(
      UsageCounters(Self.answer(busy: 1, idle: 1, received: 1, sent: 1), at: Self.second))
    let usage = counters.usage(since: nil)
    #expect(usage.memory == .gibibytes(3))
    #expect(usage.processors == nil && usage.received == nil && usage.sent == nil)
  }

  /// As after a reboot, or when a machine came to another node.
  @Test func countersThatBeganAnewTellNoRate() throws {
    let first = try #require(
      UsageCounters(Self.answer(busy: 900, idle: 1, received: 900, sent: 9), at: Self.second))
    let next = try #require(
      UsageCounters(
        Self.answer(busy: 5, idle: 1, received: 5, sent: 10), at: Self.second + .seconds(1)))
    let usage = next.usage(since: first)
    #expect(usage.processors == nil && usage.received == nil)
    #expect(usage.sent == Bandwidth(bytesPerSecond: 1))
  }

  @Test(arguments: ["", "100", "sh: getconf: not found", "100\ncpu 1 2 3\nMemTotal: 5 kB"])
  func whatIsNoAnswerIsNone(_ text: String) {
    #expect(UsageCounters(text, at: Self.second) == nil)
  }

  @Test func thisComputerAnswers() async throws {
    let text = try await NodeCommand(prefix: []).run(["sh", "-c", UsageCounters.script])
    let counters = try #require(UsageCounters(text, at: .current))
    #expect(counters.processors > 0)
    #expect(counters.memorySize > .mebibytes(64))
  }
}
