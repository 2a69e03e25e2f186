/// The cluster's configuration as every node finds it at its first start: fencing, and the guests
/// as highly available resources. Nodes that agree from the start need no step afterwards.
struct PacemakerConfiguration {
  let layout: LabLayout
  let nodes: [LabNode]
  let guests: [LabGuest]

  var text: String {
    """
    <cib validate-with="pacemaker-3.0" admin_epoch="0" epoch="1" num_updates="0">
      <configuration>
        <crm_config>
          <cluster_property_set id="cluster">
            \(pair("cluster", "cluster-name", "lab"))
            \(pair("cluster", "stonith-enabled", "true"))
            \(pair("cluster", "stonith-timeout", "40s"))
            \(pair("cluster", "dc-deadtime", "3s"))
          </cluster_property_set>
        </crm_config>
        <nodes>
    \(nodes.map { "      <node id=\"\($0.number)\" uname=\"\($0.name)\"/>" }.joined(separator: "\n"))
        </nodes>
        <resources>
    \(fencing)
    \(guests.map(resource).joined(separator: "\n"))
        </resources>
        <constraints/>
        <rsc_defaults>
          <meta_attributes id="defaults">
            \(pair("defaults", "resource-stickiness", "100"))
            \(pair("defaults", "failure-timeout", "60s"))
          </meta_attributes>
        </rsc_defaults>
      </configuration>
      <status/>
    </cib>

    """
  }

  private var fencing: String {
    """
          <primitive id="power" class="stonith" type="fence_ferry">
            <instance_attributes id="power-options">
              \(pair("power-options", "lab", layout.state))
              \(pair("power-options", "pcmk_host_check", "static-list"))
              \(pair("power-options", "pcmk_host_list", nodes.map(\.name).joined(separator: " ")))
            </instance_attributes>
            <operations>
              \(operation("power", "monitor", every: "5min", within: "20s"))
            </operations>
          </primitive>
    """
  }

  private func resource(_ guest: LabGuest) -> String {
    let options = "\(guest.name)-options"
    return """
          <primitive id="\(guest.name)" class="ocf" provider="heartbeat" type="VirtualDomain">
            <instance_attributes id="\(options)">
              \(pair(options, "config", "\(layout.folder(ofGuest: guest.name))/domain.xml"))
              \(pair(options, "hypervisor", "qemu:///system"))
              \(pair(options, "migration_transport", "tcp"))
              \(pair(options, "force_stop", "true"))
            </instance_attributes>
            <meta_attributes id="\(guest.name)-meta">
              \(pair("\(guest.name)-meta", "allow-migrate", "true"))
            </meta_attributes>
            <operations>
              \(operation(guest.name, "monitor", every: "30s", within: "60s"))
              \(operation(guest.name, "start", every: "0s", within: "120s"))
              \(operation(guest.name, "stop", every: "0s", within: "60s"))
              \(operation(guest.name, "migrate_to", every: "0s", within: "300s"))
              \(operation(guest.name, "migrate_from", every: "0s", within: "120s"))
            </operations>
          </primitive>
      """
  }

  private func pair(_ set: String, _ name: String, _ value: String) -> String {
    "<nvpair id=\"\(set)-\(name)\" name=\"\(name)\" value=\"\(value)\"/>"
  }

  private func operation(
    _ resource: String, _ name: String, every interval: String, within timeout: String
  ) -> String {
    "<op id=\"\(resource)-\(name)\" name=\"\(name)\" interval=\"\(interval)\" timeout=\"\(timeout)\"/>"
  }
}
