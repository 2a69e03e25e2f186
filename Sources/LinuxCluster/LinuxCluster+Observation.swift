internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// The time between two readings of a job.
  static let readingInterval: Duration = .milliseconds(100)
  /// The time between two readings of the lanes.
  static let laneInterval: Duration = .milliseconds(50)
  /// How long a lane may stay open after the blackout before it is reported as it is.
  static let lanePatience: Duration = .seconds(20)
  /// How long a destination may be silent before Ferry takes a migration back itself.
  static let destinationPatience: Duration = .seconds(2)

  /// Reads a job's statistics until its migration is over, on a connection of its own: a reading
  /// takes as long as the blackout does.
  func readJob(of machine: MachineID, id: MigrationID, at uri: String) async {
    let connection = LibvirtConnection(uri)
    defer { Task { await connection.close() } }
    guard (try? await connection.open()) != nil else { return }
    var hasBegun = false
    while (try? await ContinuousClock().sleep(for: Self.readingInterval)) != nil {
      let statistics: JobStatistics?
      do {
        statistics = try await connection.job(of: machine)
      } catch {
        // The source's libvirtd has gone; the domain's fate is found out by whoever asks next.
        statistics = nil
      }
      guard let course = courses[machine], course.watch.id == id else { return }
      advance(machine) { $0.take(statistics, at: .current) }
      hasBegun = hasBegun || statistics?.operation == .departure
      // Our own may be tried over another network, which is the same migration.
      if course.isOurs, course.isEnding { return }
      if hasBegun, !course.isOurs, statistics?.operation != .departure {
        // The last events may still be on their way.
        if (try? await ContinuousClock().sleep(for: .seconds(1))) != nil {
          advance(machine) {
            $0.jobVanished()
            return []
          }
        }
        return
      }
      await interveneIfNeeded(machine, statistics?.progress)
    }
  }

  /// Takes a migration back when that was asked for, or when its destination has gone silent: the
  /// source's libvirtd may wait for it much longer.
  private func interveneIfNeeded(_ machine: MachineID, _ reading: MigrationProgress?) async {
    guard var course = courses[machine], course.watch.blackoutBegan == nil else {
      await breakIfStuck(machine, reading)
      return
    }
    let isSilent = course.watch.destination.map { picture.silent[$0] != nil } ?? false
    course.silentSince = isSilent ? course.silentSince ?? .current : nil
    let isStuck =
      if let reading, !course.isHeld {
        course.headway.isLost(reading, at: .current, isFetching: false)
      } else {
        false
      }
    if course.watch.hasCopied { course.attemptBegan = nil }
    courses[machine] = course
    let isLost = course.silentSince.map { .current - $0 > Self.destinationPatience } ?? false
    let isUnsent = Headway.isLost(attemptSince: course.attemptBegan, at: .current)
    guard course.isCancelRequested || ((isLost || isStuck || isUnsent) && course.isOurs) else {
      return
    }
    if !course.isCancelRequested, isStuck || isUnsent {
      let patience = (isStuck ? Headway.copyPatience : Headway.setupPatience).components.seconds
      courses[machine]?.isUnsent = !isStuck
      courses[machine]?.takenBack =
        isStuck
        ? "Nothing was sent for \(patience) s: the destination hangs"
        : "No byte was sent within \(patience) s: the destination takes no memory"
    }
    guard let connection = connections[course.watch.source] else { return }
    // Refused while the job is still being set up; the next round asks again.
    _ = await answer(within: Self.answerPatience) { try? await connection.abortJob(of: machine) }
  }

  /// A post-copy whose network swallows everything is broken off, so that it can be taken up again.
  private func breakIfStuck(_ machine: MachineID, _ reading: MigrationProgress?) async {
    guard var course = courses[machine], course.isOurs, course.watch.isSplit, !course.watch.isTorn,
      let reading
    else { return }
    let isStuck = course.headway.isLost(reading, at: .current, isFetching: true)
    if isStuck { course.headway = Headway() }
    courses[machine] = course
    guard isStuck, let connection = connections[course.watch.source] else { return }
    _ = await answer(within: Self.answerPatience) {
      try? await connection.breakPostCopy(of: machine)
    }
  }

  /// Publishes what the lanes feel while a blackout goes on, and what it came to.
  func followLanes(of machine: MachineID) {
    guard courses[machine]?.lanes == nil, let probe = courses[machine]?.probe else { return }
    courses[machine]?.lanes = Task {
      var shown: [BlackoutLane: Duration] = [:]
      while (try? await ContinuousClock().sleep(for: Self.laneInterval)) != nil {
        guard let watch = courses[machine]?.watch, let began = watch.blackoutBegan else { return }
        let now = MonotonicTime.current
        let age = watch.blackoutEnded.map { now - $0 } ?? .zero
        let isFinal =
          age > LaneObserver.aftermath + .milliseconds(200)
          && (!probe.isOpen(at: now) || age > Self.lanePatience)
        let readings = probe.readings(
          from: began, to: watch.blackoutEnded, now: now, isFinal: isFinal)
        for (lane, reading) in readings where isFinal || shown[lane] != reading.duration {
          shown[lane] = reading.duration
          feed.publish(
            .migration(
              MigrationEvent(id: watch.id, at: now, kind: .laneMeasured(lane, reading))))
        }
        if isFinal { return }
      }
    }
  }
}
