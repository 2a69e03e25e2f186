internal import ClusterBackend
internal import ClusterModel

extension LinuxCluster {
  /// Takes what a hypervisor reported by itself.
  func take(_ event: HypervisorEvent) {
    if case .arrivalBegan = event.kind { noticeArrival(event) }
    if case .suffered(let incident) = event.kind { tell(incident, event) }
    if event.kind == .arrivalFailed { tell(.hypervisorEnded, event) }
    switch event.kind {
    case .arrivalBegan, .resumedAfterMigration, .resumedInPostCopy: nameDestination(event)
    default: break
    }
    if let record = event.record(at: .current) { feed.publish(.recorded(record)) }
    advance(event.machine) { $0.take(event) }
    switch event.kind {
    case .passBegan, .jobCompleted: return
    case .arrivalBegan, .suspendedForMigration, .suspendedForPostCopy, .resumedInPostCopy,
      .postCopyFailed, .resumedAfterMigration, .departed, .arrivalFailed, .suffered,
      .changed:
      look(at: .hypervisor(event.node))
      if courses[event.machine] == nil { look(at: .pacemaker) }
    }
  }

  /// Where somebody else's migration goes to may become known only now.
  private func nameDestination(_ event: HypervisorEvent) {
    guard let course = courses[event.machine], !course.isOurs, course.watch.destination == nil,
      course.watch.source != event.node,
      var request = feed.read({ $0.migration(course.watch.id)?.request })
    else { return }
    request.destination = event.node
    feed.publish(
      .migration(MigrationEvent(id: course.watch.id, at: event.at, kind: .requested(request))))
  }

  /// Lets a migration's watch take something in, publishes what is new, and draws conclusions.
  func advance(_ machine: MachineID, _ take: (inout MigrationWatch) -> [MigrationEvent]) {
    guard var course = courses[machine] else { return }
    let news = take(&course.watch)
    courses[machine] = course
    feed.publish(news.map(ClusterEvent.migration))
    steer(machine, by: news)
    // One that is held waits for somebody to say so, however little is left.
    if !course.isWatchedClosely, !course.isWaiting || course.watch.blackoutBegan != nil,
      news.contains(where: { $0.bringsSwitchOver(within: Self.lead) })
    {
      watch(machine, closely: true)
    }
    for event in news {
      switch event.kind {
      case .blackoutBegan: followLanes(of: machine)
      case .blackoutEnded where course.watch.hasMoved:
        guard let destination = course.watch.destination else { break }
        picture.travellers[machine] = destination
        publishPicture()
        // While it still fetches, its source has it too, and Pacemaker would find it on both.
        if !course.watch.isSplit {
          announceArrival(of: machine, from: course.watch.source)
        }
      default: break
      }
    }
    if !course.isOurs, course.watch.ending != nil { endForeign(machine) }
  }

  /// Begins to observe a migration: its job's statistics, and a client's view of it.
  ///
  /// - Parameter order: What is carried out, when it is Ferry's own.
  func observe(_ watch: MigrationWatch, order: MigrationOrder? = nil) {
    var course = Course(watch, isOurs: order != nil)
    let machine = watch.machine
    let uri = file.nodes.first { $0.id == watch.source }?.libvirt
    picture.travellers[machine] = watch.source
    if let order, let uri, let helm = helm(of: order, at: uri) {
      course.begin(order.plan, touched: touched(by: machine), helm: helm)
    }
    if let endpoint = feed.read({ $0.machines[id: machine]?.endpoint }) {
      course.probe = ClientProbe(
        of: endpoint, executable: executable, client: NodeCommand(prefix: file.client ?? []))
    }
    course.reader = uri.map { uri in Task { await readJob(of: machine, id: watch.id, at: uri) } }
    course.overseer = Task { await oversee(machine, id: watch.id) }
    courses[machine] = course
  }

  /// Ends the observation, and lets the nodes' own word count again.
  func forget(_ machine: MachineID) async {
    guard let course = courses[machine] else { return }
    course.reader?.cancel()
    course.overseer?.cancel()
    course.helm?.finish()
    async let source: Void = lookAtHypervisor(of: course.watch.source)
    if let destination = course.watch.destination { await lookAtHypervisor(of: destination) }
    await source
    let began = MonotonicTime.current
    if let lanes = course.lanes {
      await lanes.value
      timed(.awaitingLanes, course.watch.id, since: began)
    }
    if let probe = course.probe {
      // Where clients are may be gone as well.
      _ = await answer(within: Self.answerPatience) { await probe.stop() }
    }
    courses[machine] = nil
    picture.travellers[machine] = nil
    publishPicture()
  }
}
