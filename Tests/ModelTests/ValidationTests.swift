import ClusterModel
import ClusterRules
import Foundation
import Testing

/// Each test of a validation is satisfied by a healthy cluster, and finds what is made wrong in it.
@Suite struct ValidationTests {
  /// Something made wrong, the test that finds it, what that comes to, about what, and a part of the
  /// sentence.
  struct Wrong: Sendable, CustomTestStringConvertible {
    var title: String
    var result: ValidationResult
    var subject: String
    var text: String
    var change: @Sendable (inout ClusterSnapshot) -> Void

    init(
      _ title: String, _ result: ValidationResult, _ subject: String, _ text: String,
      _ change: @escaping @Sendable (inout ClusterSnapshot) -> Void
    ) {
      self.title = title
      self.result = result
      self.subject = subject
      self.text = text
      self.change = change
    }

    var testDescription: String { "\(title): \(text)" }
  }

  @Test func aHealthyClusterPassesEveryTest() {
    let report = Validation.run(HealthyCluster.make())
    #expect(report.result == .success)
    for test in report.tests {
      #expect(test.result == .success, "\(test.title): \(test.findings)")
      #expect(!test.findings.isEmpty)
    }
    #expect(report.count(.success) == report.tests.count)
  }

  @Test(arguments: wrongs)
  func findsWhatIsWrong(_ wrong: Wrong) throws {
    var cluster = HealthyCluster.make()
    wrong.change(&cluster)
    let report = Validation.run(cluster)
    let test = try #require(report.tests.first { $0.title == wrong.title })
    #expect(test.result == wrong.result)
    let finding = try #require(test.findings.first)
    #expect(finding.result == wrong.result)
    #expect(finding.subject == wrong.subject)
    #expect(finding.text.contains(wrong.text), "\(finding.text)")
    if wrong.result > .notApplicable { #expect(finding.advice != nil) }
  }

  /// A test that nobody can make complain tests nothing.
  @Test func everyTestHasACaseInWhichItIsNotSatisfied() {
    let titles = Validation.run(HealthyCluster.make()).tests.map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(Set(titles).subtracting(Self.wrongs.map(\.title)) == [])
    let complaining = Set(Self.wrongs.filter { $0.result > .notApplicable }.map(\.title))
    #expect(Set(titles.filter { $0.hasPrefix("Validate") }).subtracting(complaining) == [])
  }

  /// A cluster of which nothing is known but its nodes and machines.
  @Test func whatIsNotReportedIsNeverASuccess() {
    var cluster = ClusterSnapshot(name: "silent", kind: .linux)
    cluster.nodes = [Node(id: "n1", state: .up), Node(id: "n2", state: .up)]
    cluster.machines.update(
      VirtualMachine(id: "m", state: .running, owner: "n1", memory: .gibibytes(1)))
    let report = Validation.run(cluster)
    let satisfied = report.tests.filter { $0.result == .success }.map(\.title)
    #expect(
      satisfied == [
        "List Cluster Core Groups", "List Clustered Services and Applications",
        "Validate Resource Status", "List Virtual Machine Information",
        "Validate Highly Available Virtual Machines", "Validate Required Services",
      ])
  }

  @Test func manyFindingsAreCountedAndNotAllKept() throws {
    var cluster = HealthyCluster.make()
    for number in 1...500 {
      cluster.machines.update(
        VirtualMachine(
          id: MachineID(rawValue: "x\(number)"), state: .off, owner: "n1", memory: .gibibytes(1),
          isHighlyAvailable: false))
    }
    let test = try #require(
      Validation.run(cluster).tests.first {
        $0.title == "Validate Highly Available Virtual Machines"
      })
    #expect(test.findings.count == ValidatedTest.findingsMax)
    #expect(test.findingsOmitted == 400)
  }
}

/// The two ways to read a report.
@Suite struct ValidationReportTests {
  static let hostile = #"</li><script>alert("1" & '2')</script>\#u{1B}[2J\#u{202E}"#

  private func hostileReport() -> ValidationReport {
    var cluster = HealthyCluster.make()
    cluster.name = Self.hostile
    cluster.machines.update(
      VirtualMachine(
        id: MachineID(rawValue: Self.hostile), state: .failed, information: Self.hostile,
        owner: "n1", memory: .gibibytes(1)))
    return Validation.run(cluster)
  }

  @Test func thePageEscapesWhatComesFromOutside() {
    let page = hostileReport().html()
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(
      page.contains(
        "&lt;/li&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;")
    )
  }

  /// It is well-formed, needs nothing from elsewhere, and each link leads somewhere.
  @Test func thePageStandsAlone() throws {
    let page = hostileReport().html()
    for word in ["http://", "https://", "src=", "@import", "url("] {
      #expect(!page.contains(word))
    }
    let links = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) })
    let anchors = Set(page.matches(of: /id="([^"]+)"/).map { String($0.output.1) })
    #expect(links == anchors)
    #expect(links.count == Validation.run(HealthyCluster.make()).tests.count)
    for tag in ["article", "section", "ul", "li", "table", "tbody", "tr", "td", "span", "strong"] {
      let opened = page.matches(of: try Regex("<\(tag)[ >]")).count
      #expect(opened == page.matches(of: try Regex("</\(tag)>")).count, "\(tag)")
    }
  }

  @Test func theTextTellsTheWorstFirst() {
    var cluster = HealthyCluster.make()
    cluster.machines[id: "m1"]?.startAction = .always
    cluster.nodes[id: "n2"]?.state = .down
    let lines = Validation.run(cluster).text(width: 60).split(separator: "\n")
    #expect(lines[0] == "Failover Cluster Validation Report: sound")
    #expect(lines[1] == "2 nodes, 2 virtual machines")
    #expect(lines[2].hasPrefix("Result: Failed. "))
    #expect(lines.contains("Failed: Validate Required Services"))
    #expect(lines.contains("  Failed          Validate Required Services"))
    #expect(lines.contains("                  n2: The node is Down"))
    #expect(lines.contains("  Warning         Validate Automatic Start Actions"))
    #expect(lines.contains("Live Migration") && lines.contains("System Configuration"))
    #expect(lines.allSatisfy { $0.count <= 60 }, "\(lines.filter { $0.count > 60 })")
  }
}
