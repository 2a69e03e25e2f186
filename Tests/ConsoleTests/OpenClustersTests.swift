import ClusterModel
import TerminalUI
import Testing

@testable import Console

/// Several clusters at once.
@Suite struct OpenClustersTests {
  private static let second = ClusterKey(number: 1)

  /// A console on the harbour, which knows a second cluster named pier.
  private static func driver(width: Int = 80, height: Int = 30) -> Driver {
    var options = ConsoleOptions()
    options.defaultCluster = "harbour"
    options.knownClusters = ["harbour", "pier", "jetty"]
    return Driver(width: width, height: height, options: options)
  }

  static func pier() -> ClusterSnapshot {
    var cluster = Harbour.cluster()
    cluster.name = "pier"
    return cluster
  }

  private static func opened(_ name: String = "pier") -> ConsoleEvent {
    .opened(
      second, named: name, pier(), now: Harbour.start + .seconds(900),
      startedAt: Harbour.wallStart)
  }

  /// The same with both clusters open; the second one is shown.
  static func both(width: Int = 80, height: Int = 30) -> Driver {
    var driver = driver(width: width, height: height)
    driver.send(opened())
    return driver
  }

  @Test func theMenuOfTheRootOpensOneMore() {
    var driver = Self.driver()
    driver.go(to: .root)
    driver.choose("Manage a Cluster…")
    #expect(driver.text.contains("(•) pier"))
    #expect(driver.text.contains("( ) jetty"))
    #expect(!driver.text.contains(") harbour"), "it is open already")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.openCluster("pier", as: Self.second)])
    driver.send(Self.opened())
    #expect(driver.state.clusterKey == Self.second)
    #expect(driver.lines[0].contains("pier"))
    #expect(driver.find("▾ harbour") != nil && driver.find("▾ pier") != nil)
  }

  @Test func onlyAnotherOneIsTyped() {
    var driver = Self.driver()
    driver.go(to: .root)
    driver.choose("Manage a Cluster…")
    driver.keys("Down Down Enter")
    #expect(driver.text.contains("A name or a path is needed"))
    driver.type("/srv/far.yaml")
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.openCluster("/srv/far.yaml", as: Self.second)])
  }

  @Test func whatIsOpenIsNotOpenedTwice() {
    var driver = Self.both()
    driver.state.options.knownClusters = []
    driver.go(to: .root)
    driver.choose("Manage a Cluster…")
    driver.type("harbour")
    driver.keys("Enter")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.state.clusterKey == .first)
  }

  @Test func whoeverIsBusyIsNotCarriedAway() {
    var driver = Self.driver()
    driver.keys("m")
    driver.send(Self.opened())
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.context == .menu)
    #expect(driver.state.treeRows.contains { $0.spot.cluster == Self.second })
  }

  @Test func theTreeLeadsFromOneToTheOtherWithTheMouse() throws {
    var driver = Self.both(height: 40)
    driver.state.browser.focus = .tree
    try driver.click(on: "▸ Services and applications")
    #expect(driver.state.clusterKey == Self.second, "opening a branch shows no other cluster")
    #expect(driver.find("● web-01") != nil)
    try driver.click(on: "quay3")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.browser.place == .node("quay3"))
    #expect(driver.lines[0].contains("harbour › Nodes › quay3"))
  }

  @Test func theTreeLeadsFromOneToTheOtherWithTheKeyboard() {
    var driver = Self.both(height: 40)
    #expect(driver.state.browser.place == .cluster)
    driver.state.browser.focus = .tree
    driver.keys("Up")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.browser.place == .events)
    driver.keys("Down Down")
    #expect(driver.state.clusterKey == Self.second)
    #expect(driver.state.browser.place == .services)
  }

  @Test func backAndForwardCrossOver() {
    var driver = Self.both()
    driver.keys("[")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.browser.place == .services)
    #expect(!driver.state.listing.rows.isEmpty)
    driver.keys("]")
    #expect(driver.state.clusterKey == Self.second)
    #expect(driver.state.browser.place == .cluster)
  }

  @Test func theRootListsThemInTheOrderOfTheTree() {
    for cluster in [ClusterKey.first, Self.second] {
      var driver = Self.both()
      driver.state.open(Spot(cluster: cluster, place: .cluster))
      driver.keys("u")
      let text = driver.text
      #expect(text.contains("2 managed here"))
      let names = driver.lines.filter { $0.contains("4: 3 Up") }
      #expect(names.count == 2)
      #expect(names.first?.contains(" harbour ") == true, "\(text)")
    }
  }

  @Test func theListOfAllOpensTheOther() {
    var driver = Self.both()
    driver.keys("u Home Enter")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.browser.place == .cluster)
  }

  @Test func whatHappensElsewhereIsKeptAndTold() {
    var driver = Self.both(width: 120, height: 40)
    driver.keys("[")
    var node = driver.state.cluster.nodes[0]
    node.state = .down
    _ = driver.state.update(.cluster(.nodeChanged(node)), from: Self.second)
    #expect(driver.state.cluster.nodes[0].state == .up, "the one that is shown is not meant")
    #expect(driver.find("▾ pier ✘ 3") != nil, "\(driver.text)")
    var voyage = Voyage()
    voyage.arrives()
    for event in voyage.events { _ = driver.state.update(.cluster(event), from: Self.second) }
    #expect(driver.text.contains("pier: web-01 runs on quay2"))
    driver.keys("]")
    #expect(driver.state.cluster.nodes[0].state == .down)
  }

  @Test func anAnswerReachesTheClusterThatItIsFor() {
    var driver = Self.both()
    driver.state.open(.services)
    driver.keys("End l Enter Enter")
    driver.keys("[ [")
    #expect(driver.state.clusterKey == .first)
    let answered = ConsoleEvent.answered(
      .migrate("web-03", to: "quay1", holds: false), problem: "It was busy")
    _ = driver.state.update(answered, from: Self.second)
    #expect(driver.state.log.entries.isEmpty)
    driver.keys("] ]")
    #expect(driver.state.log.entries.last?.result == .over("It was busy", .broken))
  }

  @Test func closingLeavesTheOthers() {
    var driver = Self.both()
    driver.go(to: .cluster)
    driver.state.open(Spot(cluster: Self.second, place: .cluster))
    driver.choose("Close Connection")
    #expect(driver.takeCommands() == [.closeCluster(Self.second)])
    #expect(driver.state.clusterKey == .first)
    #expect(driver.find("pier") == nil)
    driver.keys("[ [ [ [")
    #expect(driver.state.clusterKey == .first)
    _ = driver.state.update(.noticed("too late"), from: Self.second)
    #expect(!driver.text.contains("too late"))
  }

  @Test func theLastOneIsLeftByQuitting() {
    var driver = Self.driver()
    driver.go(to: .cluster)
    driver.choose("Close Connection")
    #expect(driver.takeCommands() == [.quit])
  }

  @Test func quittingAsksAboutMigrationsOfEveryCluster() {
    var driver = Self.both()
    var voyage = Voyage()
    voyage.copies()
    for event in voyage.events { _ = driver.state.update(.cluster(event), from: .first) }
    driver.keys("q")
    #expect(driver.takeCommands().isEmpty)
    #expect(driver.state.clusterKey == .first)
    #expect(driver.text.contains("Quit while a live migration goes on"))
  }

  @Test func closingAsksAboutItsOwnMigrations() {
    var driver = Self.both()
    var voyage = Voyage()
    voyage.copies()
    for event in voyage.events { _ = driver.state.update(.cluster(event), from: .first) }
    driver.keys("u Home m")
    driver.keys("Down Enter")
    #expect(driver.text.contains("Close the connection while a live migration goes on"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.closeCluster(.first)])
    #expect(driver.state.clusterKey == Self.second)
  }

  @Test func filtersAreEachClustersOwn() {
    var driver = Self.both()
    driver.state.open(.services)
    driver.keys("/ w e b Enter")
    let all = Harbour.cluster().machines.count
    #expect(driver.state.listing.count == 3)
    driver.state.open(Spot(cluster: .first, place: .services))
    #expect(driver.state.listing.count == all)
    driver.keys("[")
    #expect(driver.state.listing.count == 3)
  }

  /// A console on pier, with harbour beside it, in which a migration goes on.
  private static func elsewhere() -> Driver {
    var driver = both(width: 120, height: 40)
    var voyage = Voyage()
    voyage.copies()
    for event in voyage.events { _ = driver.state.update(.cluster(event), from: .first) }
    driver.send(.ticked(Harbour.start))
    return driver
  }

  @Test func migrationsOfTheOtherClustersHaveLanes() throws {
    var driver = Self.elsewhere()
    #expect(driver.state.clusterKey == Self.second)
    #expect(driver.text.contains("Live migrations: 1 running, 0 queued"))
    #expect(driver.find("harbour: web-01 quay1 → quay2  Memory copy") != nil, "\(driver.text)")
    driver.state.browser.focus = .dock
    driver.keys("l")
    #expect(driver.text.contains("It migrates in another cluster: Enter goes there"))
    driver.keys("Enter")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.screen == .migration("web-01/1"))
  }

  @Test func aLaneOfAnotherClusterIsOpenedWithTheMouse() throws {
    var driver = Self.elsewhere()
    try driver.click(.right, on: "harbour: web-01")
    #expect(driver.text.contains("Close Connection"), "\(driver.text)")
    driver.keys("Esc")
    try driver.click(on: "harbour: web-01")
    try driver.click(on: "harbour: web-01")
    #expect(driver.state.clusterKey == .first)
    #expect(driver.state.screen == .migration("web-01/1"))
  }

  @Test func allLiveMigrationsAreThoseOfAllClusters() throws {
    var driver = Self.elsewhere()
    driver.keys("V")
    #expect(driver.text.contains("1 under way, 0 waiting"))
    #expect(driver.find("harbour: web-01") != nil, "\(driver.text)")
    driver.keys("c")
    #expect(driver.state.clusterKey == .first, "it is asked in the cluster that it is about")
    #expect(driver.text.contains("Cancel the live migration of web-01"))
    driver.keys("Enter")
    #expect(driver.takeCommands() == [.cancelMigration("web-01")])
  }
}
