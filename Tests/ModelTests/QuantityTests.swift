import ClusterModel
import Testing

struct QuantityTests {
  @Test(arguments: [
    (Bytes(0), "0 B"), (Bytes(1023), "1023 B"), (.kibibytes(1), "1 KiB"),
    (.mebibytes(37.5), "37.5 MiB"), (.gibibytes(4), "4 GiB"), (Bytes(-2048), "-2 KiB"),
    (.mebibytes(112.4), "112 MiB"),
  ])
  func bytesReadWell(_ bytes: Bytes, _ text: String) { #expect(bytes.description == text) }

  @Test(arguments: [
    (Duration.milliseconds(87), "87 ms"), (.milliseconds(999.4), "999 ms"),
    (.milliseconds(4250), "4.25 s"), (.seconds(125), "2 min 05 s"), (.seconds(11520), "3 h 12 min"),
    (.zero, "0 ms"),
  ])
  func durationsReadAsAStopwatch(_ duration: Duration, _ text: String) {
    #expect(duration.stopwatch == text)
  }

  @Test func whatIsCountedIsOneOrSeveral() {
    #expect([0, 1, 2].map { $0.counted("disk") } == ["0 disks", "1 disk", "2 disks"])
    #expect([1, 3].map { $0.counted("pass", "passes") } == ["1 pass", "3 passes"])
  }

  @Test func addressesAreFourNumbers() {
    #expect(UInt32(ipv4Address: "10.72.0.1") == 0x0A48_0001)
    for wrong in ["", "10.72.0", "10.72.0.1.2", "10.72.0.256", "10..0.1", "a.b.c.d", "10.72.0.-1"] {
      #expect(UInt32(ipv4Address: wrong) == nil, "\(wrong)")
    }
  }

  @Test func extremesDoNotTrap() {
    #expect(Duration.seconds(Int64.max / 2).nanoseconds == .max)
    #expect(Duration.seconds(Int64.min / 2).nanoseconds == .min)
    #expect(Double.infinity.fixed(2) == "-")
    #expect(Double.nan.fixed(1) == "-")
    #expect((0.005).fixed(2) == "0.01")
    #expect((-0.001).fixed(2) == "0.00")
  }

  @Test func numbersInNamesCount() {
    let names: [NodeID] = ["node10", "node2", "node1", "a", "node02b"]
    #expect(names.sorted().map(\.rawValue) == ["a", "node1", "node2", "node02b", "node10"])
  }

  @Test func aTableStaysInOrder() {
    var nodes: Table<Node> = []
    for name in ["c", "a", "b", "a"] { nodes.update(Node(id: NodeID(rawValue: name), state: .up)) }
    #expect(nodes.map(\.id.rawValue) == ["a", "b", "c"])
    nodes[id: "b"] = nil
    nodes[id: "x"] = nil
    #expect(nodes.map(\.id.rawValue) == ["a", "c"])
    #expect(nodes[id: "c"]?.state == .up)
  }
}
