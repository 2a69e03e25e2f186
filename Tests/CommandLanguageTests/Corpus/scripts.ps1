$node = 'quay1'
Get-ClusterGroup | ? { $_.OwnerNode -eq $node } | Move-ClusterVirtualMachineRole -Node quay2

foreach ($n in (Get-ClusterNode)) { "$($n.Name): $($n.State)" }

$nodes = Get-ClusterNode; $nodes.Count

Get-ClusterSharedVolume | ForEach {
    $Owner = $_.OwnerNode
    $_ | Move-ClusterSharedVolume
    $_ | Move-ClusterSharedVolume -Node $Owner
}

$groups = Get-ClusterGroup | Where-Object {$_.State -eq 'Online'}
if ($groups -ne $null) { $groups | ft Name }

if ((Get-ClusterNode quay1).State -eq 'Up') { Suspend-ClusterNode quay1 -Drain -Wait } else { Write-Host 'It is not up' }

$rows = foreach ($g in @(Get-ClusterGroup | Where-Object GroupType -eq 'VirtualMachine' | Sort-Object Name)) { $g.OwnerNode.Name }
$rows | sort -Unique

$names = @{ 3000 = 'High'; 2000 = 'Medium' }; Get-ClusterGroup web-01 | % { $names["$($_.Priority)"] }

Get-ClusterNode | Out-String

Write-Host "The cluster is $((Get-Cluster).Name)"

# only a comment

$log = @()
foreach ($group in Get-ClusterGroup) { $log += "$($group.Name) is in $($group.State) state" }
$log -join ', '

Get-ClusterGroup | ForEach-Object { '{0,-20} {1}' -f $_.Name, $_.State }

Get-ClusterGroup | ConvertTo-Csv -NoTypeInformation

Get-ClusterNode | select Name, State | ConvertTo-Json -Depth 3

Get-ClusterGroup | Where-Object { $_.Name -match '^web-\d+$' } | Select-Object -First 1 -ExpandProperty Name
