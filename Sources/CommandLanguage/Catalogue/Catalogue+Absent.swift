extension Catalogue {
  /// What other commands of FailoverClusters concern, which Ferry has not.
  private static let reasons: [(String, [String])] = [
    (
      "Ferry's roles are virtual machines",
      [
        "Add-ClusterFileServerRole", "Add-ClusterGenericApplicationRole",
        "Add-ClusterGenericScriptRole", "Add-ClusterGenericServiceRole", "Add-ClusterGroup",
        "Add-ClusterPrintServerRole", "Add-ClusterServerRole", "Add-ClusterScaleOutFileServerRole",
        "Add-ClusteriSCSITargetServerRole", "Update-ClusterIPResource",
        "Update-ClusterNetworkNameResource", "New-ClusterNameAccount",
      ]
    ),
    (
      "Ferry makes the resources of a machine itself",
      [
        "Add-ClusterResource", "Add-ClusterResourceDependency", "Add-ClusterResourceType",
        "Move-ClusterResource", "Remove-ClusterResource", "Remove-ClusterResourceDependency",
        "Remove-ClusterResourceType", "Set-ClusterResourceDependency",
        "Get-ClusterResourceDependencyReport", "Test-ClusterResourceFailure",
      ]
    ),
    (
      "Who may use a cluster is decided by the operating system",
      ["Block-ClusterAccess", "Get-ClusterAccess", "Grant-ClusterAccess", "Remove-ClusterAccess"]
    ),
    (
      "Ferry neither makes nor destroys clusters",
      ["New-Cluster", "Remove-Cluster", "Clear-ClusterNode"]
    ),
    (
      "a cluster keeps its quorum here: Stop-ClusterNode stops its nodes, as far as that allows",
      ["Stop-Cluster"]
    ),
    (
      "Ferry leaves disks and what is on them alone",
      [
        "Clear-ClusterDiskReservation", "Repair-ClusterSharedVolume", "Set-ClusterLog",
        "Enable-ClusterStorageSpacesDirect", "Disable-ClusterStorageSpacesDirect",
        "Get-ClusterStorageSpacesDirect", "Set-ClusterStorageSpacesDirect",
        "Set-ClusterStorageSpacesDirectDisk", "Repair-ClusterStorageSpacesDirect",
        "Add-ClusterCheckpoint", "Get-ClusterCheckpoint", "Remove-ClusterCheckpoint",
      ]
    ),
    (
      "This came after 2008 R2, and Ferry has nothing of the kind",
      [
        "New-ClusterAffinityRule", "Get-ClusterAffinityRule", "Set-ClusterAffinityRule",
        "Remove-ClusterAffinityRule", "Add-ClusterGroupToAffinityRule",
        "Remove-ClusterGroupFromAffinityRule", "Add-ClusterSharedVolumeToAffinityRule",
        "Remove-ClusterSharedVolumeFromAffinityRule", "New-ClusterFaultDomain",
        "Get-ClusterFaultDomain", "Set-ClusterFaultDomain", "Remove-ClusterFaultDomain",
        "Get-ClusterFaultDomainXML", "Set-ClusterFaultDomainXML", "New-ClusterGroupSet",
        "Get-ClusterGroupSet", "Set-ClusterGroupSet", "Remove-ClusterGroupSet",
        "Add-ClusterGroupSetDependency", "Get-ClusterGroupSetDependency",
        "Remove-ClusterGroupSetDependency", "Add-ClusterGroupToSet", "Remove-ClusterGroupFromSet",
        "Add-ClusterVMMonitoredItem", "Get-ClusterVMMonitoredItem",
        "Remove-ClusterVMMonitoredItem", "Reset-ClusterVMMonitoredState",
        "Get-ClusterDiagnosticInfo", "Get-ClusterSharedVolumeState",
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
