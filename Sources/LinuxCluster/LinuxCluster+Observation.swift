internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// The time between two readings of a job.
  static let readingInterval: Duration = .milliseconds(100)
  /// The time between two readings of the lanes.
  static let laneInterval: Duration = .milliseconds(50)
  /// How long a lane may stay open after the blackout before it is reported as it is.
  static let lanePatience: Duration = .seconds(20)

  /// So long before a switch-over may come, clients are watched closely.
  static let lead: Duration = .seconds(1)

  /// Has the probe measure to the millisecond from now on, or no more.
  func watch(_ machine: MachineID, closely isClose: Bool) {
    courses[machine]?.isWatchedClosely = isClose
    courses[machine]?.probe?.look(closely: isClose)
  }

  /// Reads a job's statistics until its migration is over, on a connection of its own: a reading
  /// takes as long as the blackout does.
  func readJob(of machine: MachineID, id: MigrationID, at uri: String) async {
    let connection = LibvirtConnection(uri)
    defer { Task { await connection.close() } }
    guard (try? await connection.open()) != nil else { return }
    var hasBegun = false
    var before: JobStatistics?
    while (try? await ContinuousClock().sleep(for: Self.readingInterval)) != nil {
      let statistics: JobStatistics?
      courses[machine]?.oversight.asked = .current
      do {
        statistics = try await connection.job(of: machine)
      } catch {
        // The source's libvirtd has gone; the domain's fate is found out by whoever asks next.
        statistics = nil
      }
      guard let course = courses[machine], course.watch.id == id else { return }
      courses[machine]?.oversight.asked = nil
      courses[machine]?.oversight.reading = statistics?.progress
      advance(machine) { $0.take(statistics, at: .current) }
      if let statistics { await followHold(of: machine, statistics, before: before, connection) }
      before = statistics
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
    }
  }

  /// Publishes what the lanes feel while a blackout goes on, and what it came to.
  func followLanes(of machine: MachineID) {
    guard courses[machine]?.lanes == nil, let probe = courses[machine]?.probe else { return }
    courses[machine]?.lanes = Task {
      var shown: [BlackoutLane: Duration] = [:]
      var isAtEase = false
      while (try? await ContinuousClock().sleep(for: Self.laneInterval)) != nil {
        guard let course = courses[machine], let began = course.watch.blackoutBegan else { return }
        let watch = course.watch
        let now = MonotonicTime.current
        let age = watch.blackoutEnded.map { now - $0 } ?? .zero
        // When the machine was lost in its blackout nobody says that it is over.
        let isLost = course.isEnding && watch.blackoutEnded == nil
        let isFinal =
          isLost
          || age > LaneObserver.aftermath + .milliseconds(200)
            && (!probe.isOpen(at: now) || age > Self.lanePatience)
        // The gap is over; another one that a lost segment makes is no matter of milliseconds.
        if !isAtEase, age > LaneObserver.margin * 2, !watch.isSplit, !probe.isOpen(at: now) {
          isAtEase = true
          probe.look(closely: false)
        }
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

extension MigrationEvent {
  /// Whether it says that a switch-over has begun, or may within so long.
  func bringsSwitchOver(within lead: Duration) -> Bool {
    switch kind {
    case .blackoutBegan: true
    case .progressed(let reading):
      reading.rate.bytesPerSecond > 0
        && Double(reading.remaining.count) <= reading.rate.bytesPerSecond * (lead / .seconds(1))
    default: false
    }
  }
}
