import ClusterModel
import Foundation
import MigrationModel
import Testing

@testable import Metrics

/// What Prometheus is told, read by a strict reader of its text format.
@Suite struct MetricsTests {
  static let cluster: ClusterSnapshot = {
    var cluster = ClusterSnapshot(name: "harbour \"x\"\\\n", kind: .linux)
    cluster.nodes = [
      Node(id: "quay1", state: .up, memory: .gibibytes(64), memoryFree: .gibibytes(20)),
      Node(id: "quay2", state: .down),
    ]
    cluster.machines = [
      VirtualMachine(id: "web-01", state: .running, owner: "quay1", memory: .gibibytes(4)),
      VirtualMachine(id: "web-02", state: .off, owner: "quay1", memory: .gibibytes(4)),
    ]
    return cluster
  }()

  static let totals = MigrationTotals(
    results: [.done: 3, .cancelled: 1], bytes: .gibibytes(7), durations: [3, 12.5, 700],
    blackouts: [.hypervisor: [0.025, 0.09, 0.4], .client: [12]])

  private static func samples() throws -> [String: Double] {
    try ExpositionReader.read(Exposition(cluster, totals: totals, version: "1.2").text)
  }

  @Test func valuesAreWhatTheClusterSays() throws {
    let samples = try Self.samples()
    #expect(samples[#"ferry_node_up{node="quay1"}"#] == 1)
    #expect(samples[#"ferry_node_up{node="quay2"}"#] == 0)
    #expect(samples[#"ferry_node_memory_bytes{node="quay1"}"#] == 68_719_476_736)
    #expect(samples[#"ferry_node_memory_bytes{node="quay2"}"#] == nil)
    #expect(samples[#"ferry_machines{state="Running"}"#] == 1)
    #expect(samples[#"ferry_migrations_total{outcome="done"}"#] == 3)
    #expect(samples[#"ferry_migrations_total{outcome="failed"}"#] == 0)
    #expect(samples["ferry_migration_sent_bytes_total"] == 7_516_192_768)
    #expect(samples["ferry_migrations_running"] == 0)
    #expect(samples[#"ferry_build_info{version="1.2"}"#] == 1)
  }

  @Test func histogramsAddUp() throws {
    let samples = try Self.samples()
    func bucket(_ lane: String, _ border: String) -> Double? {
      samples["ferry_migration_blackout_seconds_bucket{lane=\"\(lane)\",le=\"\(border)\"}"]
    }
    #expect(bucket("hypervisor", "0.025") == 1)
    #expect(bucket("hypervisor", "0.1") == 2)
    #expect(bucket("hypervisor", "+Inf") == 3)
    #expect(bucket("client", "10") == 0 && bucket("client", "+Inf") == 1)
    #expect(bucket("network", "+Inf") == 0)
    #expect(samples[#"ferry_migration_blackout_seconds_sum{lane="client"}"#] == 12)
    #expect(samples["ferry_migration_duration_seconds_count"] == 3)
    #expect(samples["ferry_migration_duration_seconds_sum"] == 715.5)
  }

  @Test func theReaderHasTeeth() {
    for wrong in [
      "a 1", "# TYPE a counter\na 1\n# TYPE a counter\n", "# TYPE a gauge\na{b=\"c} 1\n",
      "# TYPE a gauge\na{b=\"c\\x\"} 1\n", "a 1\n", "# TYPE a gauge\na one\n",
      "# TYPE a gauge\na 1\na 1\n", "# TYPE a histogram\na_bucket{le=\"1\"} 2\n",
      "# TYPE a counter\na_sum 3\n",
    ] {
      #expect(throws: ExpositionReader.Problem.self) { try ExpositionReader.read(wrong) }
    }
  }

  @Test(arguments: [
    ("9100", "127.0.0.1:9100"), ("localhost:0", "127.0.0.1:0"), ("0.0.0.0:80", "0.0.0.0:80"),
    ("[::1]:9", "[::1]:9"),
  ])
  func addressesAreRead(_ text: String, _ address: String) {
    #expect(MetricsAddress(text)?.description == address)
  }

  @Test(arguments: ["", ":", ":80", "host:80", "1.2.3:4", "1.2.3.256:4", "65536", "[]:4", "-1"])
  func nonsenseIsNoAddress(_ text: String) {
    #expect(MetricsAddress(text) == nil)
  }

  @Test(.timeLimit(.minutes(1))) func itIsServedOverHTTP() async throws {
    let address = try #require(MetricsAddress("0"))
    let server = try await MetricsServer(at: address) {
      Exposition(Self.cluster, totals: Self.totals, version: "1.2")
    }
    let request = "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let answer = try await Self.ask(request, port: server.address.port)
    #expect(answer.hasPrefix("HTTP/1.1 200"))
    #expect(answer.contains("text/plain; version=0.0.4"))
    let body = try #require(answer.range(of: "\r\n\r\n")).upperBound
    #expect(try !ExpositionReader.read(String(answer[body...])).isEmpty)
    let other = "GET /secret HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let refusal = try await Self.ask(other, port: server.address.port)
    #expect(refusal.hasPrefix("HTTP/1.1 404"))
    await #expect(throws: MetricsError.self) {
      _ = try await MetricsServer(at: server.address) { Exposition() }
    }
    await server.stop()
  }

  /// Asks on a thread apart, since a socket keeps its thread waiting.
  private static func ask(_ request: String, port: UInt16) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try answer(to: request, port: port) })
      }
    }
  }

  private static func answer(to request: String, port: UInt16) throws -> String {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { Glibc.close(socket) }
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    try #require(status == 0)
    _ = request.utf8CString.withUnsafeBytes { send(socket, $0.baseAddress, $0.count - 1, 0) }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
