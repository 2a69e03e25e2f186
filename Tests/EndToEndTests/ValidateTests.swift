import Foundation
import Testing

extension CommandLineTests {
  @Test func validationWarnsOfWhatIsAmissInTheDemo() throws {
    let result = try ferry("validate")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.output.contains("dc-01: It can't move to quay4"))
    #expect(result.output.contains("quay4: It lacks KB2550886"))
    let tests = try objects(try ferry("validate", "-o", "json").output)
    #expect(tests.contains { $0["result"] as? String == "Warning" })
    #expect(!tests.contains { $0["result"] as? String == "Failed" })
    #expect(try ferry("validate", "-o", "html").output.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func aFailedValidationHasItsStatus() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "mixed-\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let scenario = """
      cluster: mixed
      nodes:
        - {name: a, memory: 8 GiB, manufacturer: Intel}
        - {name: b, memory: 8 GiB, manufacturer: AMD}
      machines: []
      """
    try scenario.write(to: file, atomically: true, encoding: .utf8)
    let result = try ferry("validate", "--cluster", file.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("Validate Matching Processor Manufacturers"))
    #expect(result.output.contains("b: Its processor manufacturer: AMD. That of a: Intel"))
  }
}
