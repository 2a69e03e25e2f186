Get-Cluster

Get-Cluster -Name harbour

Get-Cluster harbour | Format-List *

Get-Cluster -Name harbour | fl -Property *

Get-Cluster | Get-ClusterNode

(Get-Cluster).Name

(Get-Cluster).SharedVolumesRoot

Get-Cluster . | fl *

Get-ClusterNode

Get-ClusterNode quay1 | fl *

Get-ClusterNode -Cluster harbour

Get-ClusterNode -Name quay1, quay2

Get-ClusterNode | Format-Table Name, State -AutoSize

Get-ClusterNode | Where-Object { $_.State -eq "Up" }

Get-ClusterNode | ? State -eq Up

Get-ClusterNode | where State -ne 'Up' | select -ExpandProperty Name

Get-ClusterNode -Name "quay1" | Get-ClusterGroup

Get-ClusterNode | ft Name, DrainStatus

Get-ClusterNode quay2 | Get-ClusterNetworkInterface | Format-List -Property *

Get-ClusterGroup

Get-ClusterGroup -Name 'web-01'

Get-ClusterGroup web-01 | fl *

Get-ClusterGroup "Cluster Group"

Get-ClusterGroup -Cluster harbour | ft -AutoSize

Get-ClusterGroup | Where-Object { $_.GroupType -eq 'VirtualMachine' }

Get-ClusterGroup | Where-Object GroupType -eq 'VirtualMachine' |
  Select-Object Name, OwnerNode, State

(Get-ClusterGroup | Where-Object GroupType -eq 'VirtualMachine').Name

Get-ClusterGroup | ?{$_.OwnerNode -eq "quay1" -and $_.State -eq 'Online'}

Get-ClusterGroup | Where-Object {($_.Name -ne "Available Storage") -and ($_.Name -ne "Cluster Group")}

Get-ClusterGroup | Where-Object {$_.State -ieq "online" -and $_.Name -notlike "*decom*"} | Sort-Object State

Get-ClusterGroup | Where-Object { ($_.IsCoreGroup -eq $False) }

Get-ClusterGroup | group OwnerNode | sort Count -Descending | ft Count, Name

Get-ClusterGroup | Sort-Object OwnerNode, Name | Format-Table Name, State -GroupBy OwnerNode

Get-ClusterGroup | measure | % { $_.Count }

Get-ClusterGroup web-01 | Get-ClusterResource

Get-ClusterGroup web-0? | select Name, @{Name='Node';Expression={$_.OwnerNode.Name}}

Get-ClusterResource

Get-ClusterResource -Name "Cluster Disk 4"

Get-ClusterResource | ft

Get-ClusterResource "Cluster Disk 4" | fl *

Get-ClusterResource -Cluster harbour

Get-ClusterResource | where { $_.ResourceType -eq "Physical Disk" }

Get-ClusterResource | Where-Object { $_.ResourceType -like 'Virtual Machine*' } | select Name

Get-ClusterResource | ? { $_.OwnerGroup -eq 'web-01' } | Get-ClusterParameter

Get-ClusterResource | Where-Object ResourceType -Match 'Machine' | Select-Object Name,State,ResourceType

Get-ClusterResource | Sort-Object -Property OwnerGroup, Name

Get-ClusterResource "Cluster Disk 4" | Get-ClusterOwnerNode

Get-ClusterResource -VMId 'web-01'

Get-ClusterResourceType | ft Name

Get-ClusterResourceType -Name "Virtual Machine"

Get-ClusterResourceType "Virtual Machine" | Get-ClusterParameter

Get-ClusterResourceType 'Virtual Machine' | Get-ClusterParameter MigrationNetworkOrder

Get-ClusterResourceType -Name "Virtual Machine" | Get-ClusterParameter -Name MigrationExcludeNetworks | fl

Get-ClusterNetwork

Get-ClusterNetwork "Live Migration" | fl *

Get-ClusterNetwork | ft Name, Metric, Role -AutoSize

Get-ClusterNetwork -Cluster harbour

Get-ClusterNetwork | Where-Object { $_.Role -eq 3 }

Get-ClusterNetwork | Sort-Object Metric

(Get-ClusterNetwork "Live Migration").Id

Get-ClusterNetwork "Backup" | Get-ClusterNetworkInterface

Get-ClusterNetworkInterface

Get-ClusterNetworkInterface -Node quay1 -Network "Live Migration"

Get-ClusterNetworkInterface | where { $_.State -ne 'Up' }

Get-ClusterQuorum

Get-ClusterQuorum | fl *

Get-ClusterQuorum -Cluster harbour

Get-ClusterOwnerNode -Group web-01

Get-ClusterOwnerNode -Resource 'Virtual Machine web-01'

Get-ClusterGroup web-01 | Get-ClusterOwnerNode

Get-ClusterSharedVolume

Get-ClusterSharedVolume Volume1 | fl *

Get-ClusterSharedVolume | select -ExpandProperty SharedVolumeInfo

Get-ClusterSharedVolume | Select-Object Name, State, SharedVolumeInfo

Get-ClusterSharedVolume | Select-Object -Property Name -ExpandProperty SharedVolumeInfo

Get-ClusterSharedVolume | % { $_.SharedVolumeInfo.FriendlyVolumeName }

Get-ClusterSharedVolume | select Name, @{n='FreeGB'; e={[int]($_.SharedVolumeInfo.Partition.FreeSpace / 1GB)}}

Get-ClusterSharedVolume | where name -NotLike "*Collect*"

Get-ClusterSharedVolume | where-Object {$_.state -match "online"}

Get-ClusterAvailableDisk

Get-ClusterAvailableDisk -Cluster harbour | ft Name, Size

Get-ClusterAvailableDisk -All

Get-ClusterResourceDependency -Resource 'Virtual Machine web-01'

Get-ClusterResourceDependency 'Virtual Machine web-01'

Get-VM -ComputerName quay1

Get-VM web-01 | fl *

Get-VM | where { $_.State -eq 'Running' } | measure MemoryAssigned -Sum

Get-WinEvent -LogName System -MaxEvents 20

Get-Command -Module FailoverClusters

gcm *-Cluster*

Get-Command -Noun ClusterNode

Get-Help Move-ClusterVirtualMachineRole -Full

help Get-ClusterGroup

Get-ClusterGroup | Get-Member

Import-Module FailoverClusters

Add-Module FailoverClusters

Import-Module -Name FailoverClusters -PassThru | Out-Null
