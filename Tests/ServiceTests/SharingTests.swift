import ClusterBackend
import ClusterModel
import ClusterService
import Foundation
import Glibc
import Journal
import SimulatedCluster
import Testing

/// Who serves, who attaches, and what a stranger on the socket can do: nothing.
@Suite(.timeLimit(.minutes(1)))
struct SharingTests {
  private func open(_ place: ServicePlace) async throws -> ClusterSharing {
    try await ClusterSharing.open(at: place) { () throws(ClusterError) in
      do { return SimulatedCluster(scenario: try .demo(), clock: .real()) } catch {
        throw ClusterError(.badInput, "\(error)")
      }
    }
  }

  private func connect(_ place: ServicePlace) throws -> Int32 {
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(place.socket.utf8)) }
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
    return socket
  }

  private func machines(_ cluster: any ClusterBackend) async -> Int? {
    for await case .snapshotTaken(let snapshot) in cluster.events() {
      return snapshot.machines.count
    }
    return nil
  }

  @Test func ofManyThatStartAtOnceOneServes() async throws {
    let place = try ServicePlace.temporary()
    let all = try await withThrowingTaskGroup(of: ClusterSharing.self) { group in
      for _ in 0..<8 { group.addTask { try await open(place) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let servers = all.compactMap { sharing in
      if case .serving(_, let server) = sharing { return server }
      return nil
    }
    #expect(servers.count == 1)
    for sharing in all { #expect(await machines(sharing.backend) ?? 0 > 0) }
    for sharing in all { await sharing.backend.close() }
    servers.first?.close()
  }

  @Test func socketAndFolderAreTheUsersAlone() async throws {
    let place = try ServicePlace.temporary()
    let sharing = try await open(place)
    var status = stat()
    #expect(stat(place.socket, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(place.folder, &status) == 0 && status.st_mode & 0o777 == 0o700)
    await sharing.backend.close()
  }

  @Test func aFolderThatIsOpenToOthersIsRefused() throws {
    let place = try ServicePlace.temporary()
    chmod(place.folder, 0o755)
    #expect(throws: ClusterError.self) { try ServicePlace(folder: place.folder, name: "test") }
  }

  @Test func theSocketOfAKilledProcessIsReplaced() async throws {
    let place = try ServicePlace.temporary()
    try Data().write(to: URL(filePath: place.socket))
    let sharing = try await open(place)
    let remote = try #require(try await RemoteCluster.attach(to: place))
    #expect(await machines(remote) ?? 0 > 0)
    await remote.close()
    await sharing.backend.close()
  }

  @Test(arguments: [
    [UInt8](repeating: 0xff, count: 64), Array("GET / HTTP/1.1\r\n\r\n".utf8),
    [0, 0, 0, 2, 0x7b, 0x7d], [0, 0, 0, 9] + Array("{\"x\":[[[[".utf8),
  ])
  func garbageEndsOnlyItsOwnConnection(_ bytes: [UInt8]) async throws {
    let place = try ServicePlace.temporary()
    let sharing = try await open(place)
    let remote = try #require(try await RemoteCluster.attach(to: place))
    let socket = try connect(place)
    _ = bytes.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    // The end of the file, or a reset: what matters is that it ends.
    #expect(await ending(of: socket) <= 0)
    Glibc.close(socket)
    try await remote.perform(.machine("web-01", .save))
    await remote.close()
    await sharing.backend.close()
  }

  /// Reads a byte on a thread of its own: the pool's few threads are the service's, too.
  private func ending(of socket: Int32) async -> Int {
    await withCheckedContinuation { continuation in
      Thread {
        var byte: UInt8 = 0
        continuation.resume(returning: recv(socket, &byte, 1, 0))
      }.start()
    }
  }

  @Test func whoDoesNotReadHoldsNobodyUp() async throws {
    let place = try ServicePlace.temporary()
    let sharing = try await open(place)
    let idle = try (0..<4).map { _ in try connect(place) }
    let hello = Array(#"{"hello":{"version":1}}"#.utf8)
    for socket in idle {
      let frame = [0, 0, 0, UInt8(hello.count)] + hello
      _ = frame.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
    let remote = try #require(try await RemoteCluster.attach(to: place))
    try await remote.perform(.machine("web-01", .save))
    #expect(await machines(remote) ?? 0 > 0)
    for socket in idle { Glibc.close(socket) }
    await remote.close()
    await sharing.backend.close()
  }

  @Test func whenTheServerGoesOneOfTheAttachedTakesTheClusterUp() async throws {
    let place = try ServicePlace.temporary()
    let store = "\(place.folder)/store.sqlite"
    let open = { @Sendable () async throws(ClusterError) -> ClusterSharing in
      try await ClusterSharing.open(at: place) { () throws(ClusterError) in
        do {
          let scenario = try Scenario.demo()
          return try SimulatedCluster(kept: ObjectStore(path: store)) { scenario }
        } catch { throw ClusterError(.badInput, "\(error)") }
      }
    }
    let first = try await SharedCluster.open(open)
    let others = [try await SharedCluster.open(open), try await SharedCluster.open(open)]
    #expect(first.server != nil && others.allSatisfy { $0.server == nil })
    try await others[0].perform(.machine("web-01", .turnOff))
    await first.close()
    for other in others {
      // The one that was there before has a machine that runs, or is off already.
      for await event in other.events() {
        guard case .snapshotTaken(let cluster) = event, others.contains(where: { $0.server != nil })
        else { continue }
        #expect(cluster.machines[id: "web-01"]?.state == .off)
        break
      }
    }
    #expect(others.count { $0.server != nil } == 1)
    for other in others { await other.close() }
  }

  @Test func whenTheServerGoesStreamsEndAndCallersHearOfTheirMachine() async throws {
    let place = try ServicePlace.temporary()
    let sharing = try await open(place)
    let remote = try #require(try await RemoteCluster.attach(to: place))
    let stream = remote.events()
    guard case .serving(_, let server) = sharing else {
      Issue.record("nobody serves")
      return
    }
    server.close()
    for await _ in stream {}
    let error = await #expect(throws: ClusterError.self) {
      try await remote.perform(.machine("web-01", .save))
    }
    #expect(error?.code == .unreachable)
    #expect(error?.message.hasPrefix("Last known: web-01 still runs on quay1.") == true)
    await sharing.backend.close()
  }
}
