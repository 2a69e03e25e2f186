import Foundation
import Testing

@testable import Lab

/// Puts one running lab around all tests of a suite, and looks afterwards that nothing is left.
///
/// It has a folder and a prefix of its own: a user's running lab is not touched.
struct RunningLab: SuiteTrait, TestScoping {
  @TaskLocal static var current = Lab(testConfiguration)

  static var testConfiguration: LabConfiguration {
    var configuration = LabConfiguration()
    configuration.stateFolder = "/var/tmp/ferry-lab-test"
    configuration.namespacePrefix = "ft"
    configuration.guests = LabGuest.standard.filter { ["files-01", "web-01"].contains($0.name) }
    return configuration
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let lab = Lab(Self.testConfiguration)
    try await lab.down()
    let before = MachineState(lab)
    do {
      try await lab.up { print("lab: \($0)") }
      try await Self.$current.withValue(lab) { try await function() }
    } catch {
      try await lab.down()
      throw error
    }
    try await lab.down()
    #expect(MachineState(lab).changes(since: before) == [])
  }

  /// Why no lab can be tried here, or `nil`.
  static let obstacle: String? = {
    let requirements = Requirements(
      runner: Lab(testConfiguration).runner, stateFolder: testConfiguration.stateFolder)
    do throws(LabError) {
      try Requirements.checkRoot("The lab makes namespaces")
      try requirements.checkPrograms()
      return nil
    } catch {
      return error.message
    }
  }()
}

extension Lab {
  /// All numbers on a guest's serial line; each start of the guest counts from 1 again.
  func heartbeats(of guest: String) throws -> [Int] {
    let path = "\(layout.folder(ofGuest: guest))/console.log"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.matches(of: #/heartbeat (\d+)\R/#).compactMap { Int($0.1) }
  }
}

extension [Int] {
  /// Whether they are an earlier row of beats that went on without a gap or a new beginning.
  func goesOn(from earlier: [Int]) -> Bool {
    guard let last = earlier.last, starts(with: earlier) else { return false }
    let rest = dropFirst(earlier.count)
    return rest.elementsEqual((last + 1)..<(last + 1 + rest.count))
  }
}
