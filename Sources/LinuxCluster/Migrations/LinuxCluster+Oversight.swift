internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// The time between two looks at a migration that goes on.
  static let oversightInterval: Duration = .milliseconds(100)
  /// How long a domain may take to be ended: libvirt kills a QEMU that hangs after 10 s.
  static let destroyPatience: Duration = .seconds(20)

  /// Sees to it that a migration comes to an end, whoever hangs.
  func oversee(_ machine: MachineID, id: MigrationID) async {
    while (try? await ContinuousClock().sleep(for: Self.oversightInterval)) != nil {
      guard var course = courses[machine], course.watch.id == id else { return }
      let watch = course.watch
      let isSilent = watch.destination.map { picture.silent[$0] != nil } ?? false
      let intervention = course.intervention(at: .current, isDestinationSilent: isSilent)
      courses[machine] = course
      switch intervention {
      case .takeBack: takeBack(watch)
      case .breakPostCopy:
        await aside(on: watch.source) { try? await $0.breakPostCopy(of: machine) }
      case .clearDestination: await clearDestination(of: watch)
      case .giveUp: courses[machine]?.call?.giveUp()
      case nil: break
      }
    }
  }

  /// Tells libvirt to abort, and does not wait for it: it waits for QEMU.
  private func takeBack(_ watch: MigrationWatch) {
    let machine = watch.machine
    guard courses[machine]?.isTelling == false else { return }
    courses[machine]?.isTelling = true
    Task {
      await aside(on: watch.source, within: Oversight.endPatience) {
        try? await $0.abortJob(of: machine)
      }
      courses[machine]?.isTelling = false
    }
  }

  /// Ends what waits at the destination for memory that does not come any more.
  ///
  /// Only while libvirt says that the machine runs at its source: then nothing but a migration's end
  /// could ever let it run at its destination, and there it is still held for that.
  private func clearDestination(of watch: MigrationWatch) async {
    guard let destination = watch.destination, watch.blackoutBegan == nil,
      (try? await state(of: watch.machine, on: watch.source)) == .running,
      (try? await state(of: watch.machine, on: destination)) == .migrating,
      courses[watch.machine]?.watch.blackoutBegan == nil
    else { return }
    await aside(on: destination, within: Self.destroyPatience) {
      try? await $0.destroy(watch.machine)
    }
  }

  /// Where a machine is whose migration was given up, for libvirt has not let go of it.
  func openFate(_ watch: MigrationWatch, _ oversight: Oversight) async -> Fate {
    let (machine, source) = (watch.machine, watch.source)
    if oversight.isSourceStuck {
      return .open("\(machine) is on \(source), where its QEMU does not answer")
    }
    switch await seenFate(of: machine, watch) {
    case .onSource where watch.blackoutBegan == nil:
      return .open("\(machine) still runs on \(source)")
    case .elsewhere(let words): return .open(words)
    case .unasked(let reason):
      return .open("\(machine) was last seen on \(source), which can't be asked (\(reason))")
    case .onSource, .onDestination, .open:
      let destination = watch.destination?.rawValue ?? "its destination"
      return .open("\(machine) stands still in its switch-over from \(source) to \(destination)")
    }
  }
}
