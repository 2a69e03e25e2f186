extension Catalogue {
  /// What other commands of FailoverClusters concern, which Ferry has not.
  private static let reasons: [(String, [String])] = [
    (
      "Ferry's roles are virtual machines",
      [
        "Add-ClusterFileServerRole", "Add-ClusterGenericApplicationRole",
        "Add-ClusterGenericScriptRole", "Add-ClusterGenericServiceRole", "Add-ClusterGroup",
        "Add-ClusterPrintServerRole", "Add-ClusterServerRole", "Add-ClusterScaleOutFileServerRole",
        "Add-ClusteriSCSITargetServerRole", "Add-ClusterCheckpoint", "Get-ClusterCheckpoint",
        "Remove-ClusterCheckpoint",
      ]
    ),
    (
      "Ferry makes the resources of a machine itself",
      [
        "Add-ClusterResource", "Add-ClusterResourceDependency", "Add-ClusterResourceType",
        "Remove-ClusterResource", "Remove-ClusterResourceDependency",
        "Remove-ClusterResourceType", "Set-ClusterResourceDependency",
      ]
    ),
    (
      "each resource belongs to its virtual machine, and can't go into the group of another",
      ["Move-ClusterResource"]
    ),
    (
      "Ferry harms no machine: ferry simulate and ferry lab break are for that",
      ["Test-ClusterResourceFailure"]
    ),
    (
      "Ferry has no resources for names and addresses",
      [
        "Update-ClusterIPResource", "Update-ClusterNetworkNameResource", "New-ClusterNameAccount",
      ]
    ),
    (
      "the cluster log has neither size nor level here: it is gathered from what there is",
      ["Set-ClusterLog"]
    ),
    (
      "who may use a cluster is decided by the operating system",
      ["Block-ClusterAccess", "Get-ClusterAccess", "Grant-ClusterAccess", "Remove-ClusterAccess"]
    ),
    (
      "Ferry neither makes nor destroys clusters",
      ["New-Cluster", "Remove-Cluster", "Clear-ClusterNode"]
    ),
    (
      "Ferry keeps the quorum. Stop-ClusterNode stops nodes as long as there is one; the last ones "
        + "are stopped by hand",
      ["Stop-Cluster"]
    ),
    (
      "Ferry leaves disks and what is on them alone",
      [
        "Clear-ClusterDiskReservation", "Repair-ClusterSharedVolume",
        "Enable-ClusterStorageSpacesDirect", "Disable-ClusterStorageSpacesDirect",
        "Get-ClusterStorageSpacesDirect", "Set-ClusterStorageSpacesDirect",
        "Set-ClusterStorageSpacesDirectDisk", "Repair-ClusterStorageSpacesDirect",
      ]
    ),
    (
      "Ferry has no rules of affinity: a group's AntiAffinityClassNames keep it apart from others",
      [
        "New-ClusterAffinityRule", "Get-ClusterAffinityRule", "Set-ClusterAffinityRule",
        "Remove-ClusterAffinityRule", "Add-ClusterGroupToAffinityRule",
        "Remove-ClusterGroupFromAffinityRule", "Add-ClusterSharedVolumeToAffinityRule",
        "Remove-ClusterSharedVolumeFromAffinityRule",
      ]
    ),
    (
      "Get-ClusterLog collects the logs, and Test-Cluster says what is wrong",
      ["Get-ClusterDiagnosticInfo"]
    ),
    (
      "this came after 2008 R2, and Ferry has nothing of the kind",
      [
        "New-ClusterFaultDomain",
        "Get-ClusterFaultDomain", "Set-ClusterFaultDomain", "Remove-ClusterFaultDomain",
        "Get-ClusterFaultDomainXML", "Set-ClusterFaultDomainXML", "New-ClusterGroupSet",
        "Get-ClusterGroupSet", "Set-ClusterGroupSet", "Remove-ClusterGroupSet",
        "Add-ClusterGroupSetDependency", "Get-ClusterGroupSetDependency",
        "Remove-ClusterGroupSetDependency", "Add-ClusterGroupToSet", "Remove-ClusterGroupFromSet",
        "Add-ClusterVMMonitoredItem", "Get-ClusterVMMonitoredItem",
        "Remove-ClusterVMMonitoredItem", "Reset-ClusterVMMonitoredState",
        "Update-ClusterFunctionalLevel",
      ]
    ),
  ]

  /// Commands that are known and can't be carried out, each with the reason.
  static let absent: [Cmdlet] = reasons.flatMap { reason, names in
    names.map { name in
      Cmdlet(
        name: name, module: .failoverClusters, synopsis: "Not here: \(reason).", absence: reason,
        action: .absent)
    }
  }
}
