Add-ClusterSharedVolume -Name "Cluster Disk 4"

Get-ClusterResource "Cluster Disk 4" | Add-ClusterSharedVolume

Get-ClusterAvailableDisk | Add-ClusterDisk

Get-ClusterAvailableDisk | Add-ClusterDisk | Add-ClusterSharedVolume

Add-ClusterSharedVolume "Cluster Disk 4", "Cluster Disk 5"

Remove-ClusterSharedVolume -Name "Volume1"

Get-ClusterSharedVolume Volume1 | Remove-ClusterSharedVolume

Move-ClusterSharedVolume "Volume1" -Node quay2

Move-ClusterSharedVolume Volume1

Get-ClusterSharedVolume | Where-Object OwnerNode -eq 'quay1' | Move-ClusterSharedVolume -Node quay2

Get-ClusterSharedVolume | where {$_.OwnerNode -eq $server} | Move-ClusterSharedVolume

Suspend-ClusterResource "Cluster Disk 1" -RedirectedAccess

Suspend-ClusterResource -Name "Volume1" -RedirectedAccess -Force

Suspend-ClusterResource "Cluster Disk 1"

Resume-ClusterResource "Cluster Disk 1"

Get-ClusterSharedVolume "Volume1" | Resume-ClusterResource

Resume-ClusterResource -Name Volume1 -RedirectedAccess

Get-ClusterSharedVolume Volume1 | Suspend-ClusterResource -RedirectedAccess -Force
