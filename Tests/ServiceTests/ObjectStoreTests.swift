import Foundation
import Journal
import Testing

/// Objects stay, whole batches at a time, and what can't be read is said.
struct ObjectStoreTests {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "ferry-store-\(UUID().uuidString).sqlite").path

  private func json(_ text: String) -> Data { Data("\"\(text)\"".utf8) }

  @Test func objectsStayWhenTheStoreIsOpenedAgain() throws {
    let store = try ObjectStore(path: path)
    try store.write([
      .put(kind: "node", name: "b", content: json("old")),
      .put(kind: "node", name: "a", content: json("1")),
      .put(kind: "machine", name: "a", content: json("2")),
    ])
    try store.write([
      .put(kind: "node", name: "b", content: json("new")), .remove(kind: "machine", name: "a"),
    ])
    try store.setNote("scenario", "x")
    store.close()
    let again = try ObjectStore(path: path)
    #expect(try again.objects("node").map(\.name) == ["a", "b"])
    #expect(try again.objects("node").map(\.content) == [json("1"), json("new")])
    #expect(try again.objects("machine").isEmpty)
    #expect(try again.note("scenario") == "x")
    #expect(try again.note("other") == nil)
    try again.write([.removeAll])
    #expect(try again.objects("node").isEmpty)
  }

  @Test func aStoreOfANewerFerryIsRefusedAndLeftAlone() throws {
    try ObjectStore(path: path).close()
    // The user version lies at offset 60 of an SQLite file, the most significant byte first.
    try overwrite(at: 60, [0, 0, 0, 99])
    let error = #expect(throws: ObjectStoreError.self) { try ObjectStore(path: path) }
    #expect(error?.message.contains("was written by a newer Ferry, in format 99") == true)
    let file = try Data(contentsOf: URL(filePath: path))
    #expect(Array(file[60..<64]) == [0, 0, 0, 99])
  }

  @Test func aStoreOfAnEarlierFerryIsTakenOver() throws {
    let store = try ObjectStore(path: path)
    try store.write([.put(kind: "node", name: "a", content: json("1"))])
    store.close()
    try overwrite(at: 60, [0, 0, 0, 1])
    let again = try ObjectStore(path: path)
    #expect(try again.objects("node").map(\.content) == [json("1")])
    again.close()
    let file = try Data(contentsOf: URL(filePath: path))
    #expect(Array(file[60..<64]) == [0, 0, 0, UInt8(ObjectStore.version)])
  }

  @Test func aDamagedStoreIsNamed() throws {
    try Data("This is no database, and long enough to be looked at as one.".utf8)
      .write(to: URL(filePath: path))
    let error = #expect(throws: ObjectStoreError.self) { try ObjectStore(path: path) }
    #expect(error?.message.contains("\(path) is damaged") == true)
  }

  private func overwrite(at offset: UInt64, _ bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }
}
