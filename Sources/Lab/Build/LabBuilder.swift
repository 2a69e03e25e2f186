import Foundation

/// Builds a lab in an empty folder, in the order in which its parts need each other.
struct LabBuilder {
  let layout: LabLayout
  let configuration: LabConfiguration
  let runner: CommandRunner
  let nodes: [LabNode]
  private let writer = FileWriter()

  init(_ lab: Lab, nodes: [LabNode]) {
    layout = lab.layout
    configuration = lab.configuration
    runner = lab.runner
    self.nodes = nodes
  }

  func build(_ progress: (String) -> Void) async throws(LabError) {
    try writePrograms()
    progress("fetching the guests' kernel, unless it is here already")
    try await runner.run([
      "sh", "\(layout.programs)/fetch-kernel.sh", layout.cache, "\(layout.state)/kernel",
    ])
    progress("building the guests' image")
    try await runner.run([
      "sh", "\(layout.programs)/build-image.sh", layout.state, layout.cache,
    ])
    let usesKVM = try await KVMProbe(layout: layout, runner: runner).works()
    progress(usesKVM ? "guests run under KVM" : "guests run under software emulation")
    try await VolumeDevice(layout: layout, runner: runner).make()
    let guests = GuestFiles(layout: layout, runner: runner, usesKVM: usesKVM)
    for guest in configuration.guests { try await guests.write(guest) }

    progress("making \(nodes.count) nodes and their networks")
    if !NamespaceFolder.exists { try writer.write("", to: layout.namespaceFolderMark) }
    try await SwitchBuilder(
      layout: layout, runner: runner, nodes: nodes,
      migrationMegabits: configuration.migrationMegabits
    ).build()
    try await NodeFiles(
      layout: layout, runner: runner, nodes: nodes, guests: configuration.guests
    ).write()
    for node in nodes { try await writeProcessor(of: node) }
    try await startPowerSupply()
    try writer.write(
      ClusterFile(layout: layout, nodes: nodes).text, to: layout.clusterFile)
    try writer.write("\(configuration.migrationMegabits)\n", to: layout.migrationSpeedMark)
    try writer.write("\(nodes.count)\n", to: layout.builtMark)
  }

  /// The node's emulator reads it before every start.
  private func writeProcessor(of node: LabNode) async throws(LabError) {
    guard let model = configuration.processors[node.name] else { return }
    let missing = try await ProcessorModel(runner: runner).features(missingIn: model)
    try writer.write(
      missing.map { "\($0)\n" }.joined(), to: "\(node.folder)/etc-libvirt/processor-lacks")
  }

  private func writePrograms() throws(LabError) {
    for folder in [layout.programs, layout.agents, layout.power] {
      try writer.makeFolder(folder)
    }
    let programs: [(name: String, text: [UInt8])] = [
      ("workload.c", PackageResources.workload_c),
      ("emulator.c", PackageResources.emulator_c),
      ("cluster-volume.c", PackageResources.cluster_volume_c),
      ("guest-init.sh", PackageResources.guest_init_sh),
      ("fetch-kernel.sh", PackageResources.fetch_kernel_sh),
      ("build-image.sh", PackageResources.build_image_sh),
      ("probe-kvm.sh", PackageResources.probe_kvm_sh),
      ("node-boot.sh", PackageResources.node_boot_sh),
      ("power-supply.sh", PackageResources.power_supply_sh),
      ("power.sh", PackageResources.power_sh),
    ]
    for program in programs {
      try writer.write(program.text, to: "\(layout.programs)/\(program.name)")
    }
    try writer.write(
      fill(PackageResources.enter_sh, ["LAB": layout.state]), to: layout.enter, executable: true)
    try writer.write(
      PackageResources.fence_ferry_sh, to: "\(layout.agents)/fence_ferry", executable: true)
    try writer.write(
      PackageResources.systemctl_sh, to: "\(layout.agents)/systemctl", executable: true)
  }

  /// It outlives this command; its mark in the environment lets `down` find it. A request that
  /// comes before it listens would be lost, so its first sign of life is waited for.
  private func startPowerSupply() async throws(LabError) {
    try await runner.run(["mkfifo", "\(layout.power)/requests"])
    try await runner.run([
      "sh", "-c",
      """
      cd / && setsid sh "$0" "$1" "$2" </dev/null >>"$1/power/log" 2>&1 &
      tries=100
      until [ -s "$1/power/pid" ]; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || { echo "the power supply does not start" >&2; exit 1; }
        sleep 0.1
      done
      """,
      "\(layout.programs)/power-supply.sh", layout.state, layout.prefix,
    ])
  }
}
