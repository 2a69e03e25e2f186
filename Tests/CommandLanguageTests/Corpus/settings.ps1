Set-ClusterQuorum -NodeMajority

Set-ClusterQuorum -NodeAndDiskMajority "Witness"

Set-ClusterQuorum -NoWitness

Set-ClusterQuorum -DiskWitness "Cluster Disk 4"

Set-ClusterQuorum -NodeAndFileShareMajority \\files\witness

Set-ClusterQuorum -FileShareWitness "\\files\witness" -Cluster harbour

Set-ClusterQuorum -DiskOnly "Witness"

Set-ClusterOwnerNode -Group web-01 -Owners quay1,quay2

Set-ClusterOwnerNode -Group "web-01" -Owners quay2

Set-ClusterOwnerNode -Resource "Virtual Machine web-01" -Owners quay1, quay2, quay3

Get-ClusterGroup web-01 | Set-ClusterOwnerNode -Owners quay1

(Get-Cluster).EnableSharedVolumes = "Enabled"

(Get-ClusterGroup web-01).AutoFailbackType = 1

(Get-ClusterGroup web-01).Priority=3000

$group = Get-ClusterGroup web-01; $group.FailoverThreshold = 3

(Get-ClusterNetwork "Live Migration").Role = 1

(Get-ClusterNetwork Backup).Metric = 900

(Get-ClusterNetwork -Name 'Backup').Name = 'Old backup'

$net = Get-ClusterNetwork Backup
$net.Role = 0

Get-ClusterResourceType -Name "Virtual Machine" | Set-ClusterParameter -Name MigrationExcludeNetworks -Value ([String]::Join(";",(Get-ClusterNetwork | Where-Object {$_.Name -ne "Live Migration"}).ID))

Get-ClusterResourceType "Virtual Machine" | Set-ClusterParameter MigrationExcludeNetworks ((Get-ClusterNetwork | ? Name -ne 'Live Migration').Id -join ';')

Get-ClusterResource 'Virtual Machine web-01' | Set-ClusterParameter OfflineAction 1

Get-ClusterResource "Virtual Machine web-01" | Set-ClusterParameter -Multiple @{"OfflineAction"=2}
