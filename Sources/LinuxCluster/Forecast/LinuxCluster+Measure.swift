public import ClusterBackend
internal import ClusterModel
public import MigrationModel

extension LinuxCluster {
  /// At least so much of what a machine has touched is more than zeros (measured: 0.7 to 0.95).
  static let contentMin = 0.7
  /// How long a measurement may take beyond its period.
  static let measuringPatience: Duration = .seconds(2)
  /// How long looking at a machine's writing may take in all.
  static let measuringMax: Duration = .seconds(10)
  /// The time between two looks whether it is done.
  static let measuringInterval: Duration = .milliseconds(20)

  /// Finds out what a forecast needs to know. With the writing to be looked at it takes about a
  /// second for a machine that writes little, and four for others; otherwise a few milliseconds.
  public func measure(
    _ order: MigrationOrder
  ) async throws(ClusterError) -> MigrationMeasurement {
    guard let report = picture.reports[order.source],
      let memory = report.domains.first(where: { $0.machine == order.machine })?.description?
        .memory,
      connections[order.source] != nil
    else {
      throw ClusterError(
        .failed, "\(stillRuns(order)). Its memory can't be looked at: \(order.source) is not asked",
        advice: "The migration can start without a forecast")
    }
    let isMeasured = order.options.isMeasured
    async let techniques = techniques(order, memory)
    async let bandwidth = bandwidth(order, isProbed: isMeasured)
    async let survey = survey(order.machine, on: order.source, memory: memory)
    let touched = await survey?.touched ?? measured.touched[order.machine] ?? memory
    let writing =
      await answer(within: Self.measuringMax) {
        await self.writing(of: order, touched, memory, isMeasured: isMeasured)
      } ?? (sets: [WriteFit.idle], basis: "its writing can't be measured: QEMU does not answer")
    let (rate, rateBasis, isProbed) = await bandwidth
    return MigrationMeasurement(
      guest: GuestMemory(
        size: memory, zeroFraction: 1 - Double(touched.count) / Double(max(memory.count, 1)),
        workingSets: writing.sets),
      guestBasis: writing.basis, contentMin: Self.contentMin, bandwidth: rate,
      bandwidthBasis: rateBasis, isBandwidthProbed: isProbed,
      profile: .qemuByLibvirt, techniques: await techniques,
      isGuestMeasured: measured.writes[order.machine] != nil)
  }

  /// What a machine is known to have touched of its memory, at least to count on before the end of
  /// a first pass.
  func touched(by machine: MachineID) -> Bytes {
    measured.touched[machine] ?? feed.read { $0.machines[id: machine]?.memory } ?? .zero
  }

  /// Looks at the process that runs a machine.
  private func survey(
    _ machine: MachineID, on node: NodeID, memory: Bytes
  ) async -> MemorySurvey? {
    let script = ["sh", "-c", MemorySurvey.script, "ferry-memory", machine.rawValue]
    guard let text = try? await command(node).run(script, within: Self.answerPatience),
      let survey = MemorySurvey(text, memory: memory)
    else { return nil }
    measured.note(touched: survey.touched, by: machine)
    return survey
  }

  /// Where the machine writes, and where that is known from.
  private func writing(
    of order: MigrationOrder, _ touched: Bytes, _ memory: Bytes, isMeasured: Bool
  ) async -> MeasuredBefore.Writing {
    let machine = order.machine
    guard isMeasured else {
      if let known = measured.writes[machine] { return (known.sets, known.basis + ", earlier") }
      return ([WriteFit.idle], "its writing was not measured")
    }
    // QEMU takes one such question at a time; who asks meanwhile gets the same answer.
    if let look = writingLooks[machine] { return await look.value }
    let look = Task { await lookAtWriting(of: order, touched, memory) }
    writingLooks[machine] = look
    defer { writingLooks[machine] = nil }
    return await look.value
  }

  private func lookAtWriting(
    of order: MigrationOrder, _ touched: Bytes, _ memory: Bytes
  ) async -> MeasuredBefore.Writing {
    let machine = order.machine
    guard let uri = file.nodes.first(where: { $0.id == order.source })?.libvirt else {
      return ([WriteFit.idle], "its writing was not measured")
    }
    let early = earlyLook.flatMap { $0.serves(machine, on: order.source) ? $0 : nil }
    earlyLook = nil
    let connection = LibvirtConnection(uri)
    defer { Task { await connection.close() } }
    do throws(LibvirtError) {
      try await connection.open()
      let first =
        if case .success(let written)? = await early?.written.value { written } else {
          try await writes(of: machine, for: WriteFit.short, memory, connection)
        }
      guard first >= WriteFit.quiet else {
        let sets = WriteFit.workingSets(first: first, second: nil, touched: touched)
        let rate = Bandwidth(bytesPerSecond: Double(first.count) / Double(WriteFit.short))
        let words = first == .zero ? "less than 1 MiB/s" : "\(rate)"
        return remember((sets, "writes \(words), measured over \(WriteFit.short) s"), machine)
      }
      if let before = order.remembered, WriteFit.isAlike(first, before, memory) {
        let rate = Bandwidth(bytesPerSecond: Double(first.count) / Double(WriteFit.short))
        return remember((before.workingSets, "writes \(rate) within 1 s, as before"), machine)
      }
      let second = try await writes(of: machine, for: WriteFit.long, memory, connection)
      let sets = WriteFit.workingSets(first: first, second: second, touched: touched)
      let rate = Bandwidth(bytesPerSecond: Double(first.count) / Double(WriteFit.short))
      return remember(
        (
          sets,
          "writes \(rate) within 1 s and \(second) within \(WriteFit.long) s, measured"
        ), machine)
    } catch {
      if let known = measured.writes[machine] { return (known.sets, known.basis + ", earlier") }
      return ([WriteFit.idle], "its writing can't be measured: \(error.message)")
    }
  }

  private func remember(
    _ writes: MeasuredBefore.Writing, _ machine: MachineID
  ) -> MeasuredBefore.Writing {
    measured.note(writes.sets, writes.basis, of: machine)
    return writes
  }

  /// The distinct memory that a machine writes in so many seconds.
  func writes(
    of machine: MachineID, for seconds: Int, _ memory: Bytes, _ connection: LibvirtConnection
  ) async throws(LibvirtError) -> Bytes {
    let samples = LibvirtConnection.samples(of: memory)
    try await connection.startMeasuring(writesOf: machine, for: seconds, samples: samples)
    let end = MonotonicTime.current + .seconds(seconds) + Self.measuringPatience
    var pause = Duration.seconds(seconds)
    while MonotonicTime.current < end {
      do { try await ContinuousClock().sleep(for: pause) } catch { break }
      if let rate = try await connection.measuredWrites(of: machine) {
        return WriteFit.written(rate, in: seconds)
      }
      pause = Self.measuringInterval
    }
    throw LibvirtError(code: 0, message: "the hypervisor did not finish")
  }
}
