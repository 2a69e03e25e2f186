import Foundation
import Testing

@testable import LinuxCluster

/// The files from which Pacemaker starts domains, read many at a time.
@Suite struct DomainFilesTests {
  @Test func oneQuestionReadsAllThatTheNodeHas() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ferry-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = ["a b.xml": "<domain>\n  <name>a</name>\n</domain>\n", "-c.xml": "<domain/>"]
    for (name, text) in texts {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let paths = ["a b.xml", "missing.xml", "-c.xml"].map { folder.appending(path: $0).path }
    let answer = try await NodeCommand(prefix: []).run(DomainFiles.command(paths))
    #expect(
      DomainFiles.texts(in: answer, of: paths)
        == [paths[0]: texts["a b.xml"], paths[2]: texts["-c.xml"]])
  }

  @Test func anAnswerThatWasCutOffTellsWhatItHas() {
    #expect(DomainFiles.texts(in: "", of: ["/a", "/b"]).isEmpty)
    #expect(DomainFiles.texts(in: "<a/>\0", of: ["/a", "/b"]) == ["/a": "<a/>"])
  }
}
