internal import ClusterModel
internal import XMLDocuments

/// The changes that tell Pacemaker, and the next Ferry, how a machine was left.
enum RoleMarks {
  /// It is off, or saved, and stays so until somebody starts it.
  static func atRest(
    _ attributes: RoleAttributes, on owner: NodeID, memory: String?
  ) -> [CIBChange] {
    var values = [
      (name: "target-role", value: "Stopped"),
      (name: RoleReading.Mark.owner, value: owner.rawValue),
    ]
    if let memory { values.append((name: RoleReading.Mark.memory, value: memory)) }
    let written = CIBChange.write(resources: attributes.written(values), constraints: "")
    return [written] + (memory == nil ? attributes.removal(of: [RoleReading.Mark.memory]) : [])
  }

  /// Pacemaker is to keep it running. Nothing of Ferry's stays, nor a role that somebody set.
  static func running(_ attributes: RoleAttributes) -> [CIBChange] {
    let marks = attributes.removal(of: [RoleReading.Mark.owner, RoleReading.Mark.memory])
    // Where a group or the defaults say Stopped, the resource has to say otherwise itself.
    if attributes.inherited("target-role") == "Stopped" {
      let values = [(name: "target-role", value: "Started")]
      return [.write(resources: attributes.written(values), constraints: "")] + marks
    }
    let isOff = attributes.own("target-role")?["value"] == "Stopped"
    return (isOff ? attributes.removal(of: ["target-role"]) : []) + marks
  }
}
