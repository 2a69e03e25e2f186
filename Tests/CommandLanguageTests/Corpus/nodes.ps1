Suspend-ClusterNode

Suspend-ClusterNode -Name quay1

Suspend-ClusterNode quay1 -Drain

Suspend-ClusterNode -Name "quay2" -Target "quay3" -Drain

Suspend-ClusterNode quay1 -Drain -Wait

Suspend-ClusterNode -Name quay1 -Cluster harbour -ForceDrain

Get-ClusterNode quay1 | Suspend-ClusterNode -Drain

Resume-ClusterNode quay1

Resume-ClusterNode -Name quay1 -Failback Immediate

Resume-ClusterNode -Name quay1 -Failback NoFailback

Resume-ClusterNode quay2 Policy

Get-ClusterNode | Where-Object {$_.State -eq "Paused"} | Resume-ClusterNode

Start-ClusterNode -Name quay1

Start-ClusterNode quay1 -FixQuorum

Stop-ClusterNode -Name quay1

Stop-ClusterNode quay3 -Wait 60

Get-ClusterNode quay3 | Stop-ClusterNode | Start-ClusterNode

Add-ClusterNode -Name quay4

Add-ClusterNode quay4 -NoStorage

Add-ClusterNode -Name quay4, quay5 -Cluster harbour

Remove-ClusterNode quay3

Remove-ClusterNode -Name quay3 -Force

Get-ClusterNode quay3 | Remove-ClusterNode -Force -WhatIf

Start-Cluster

Start-Cluster -Name harbour

Restart-Computer -ComputerName quay2 -Force

Test-Cluster

Test-Cluster -Node quay1, quay2

Test-Cluster -List

Test-Cluster -Include "Storage","Inventory"

Test-Cluster -Ignore Inventory -ReportName report

Test-Cluster -Node quay1,quay2 -Include "Network"

Get-ClusterLog

Get-ClusterLog -TimeSpan 5

Get-ClusterLog -Destination .

Get-ClusterLog -Node quay1 -Destination logs

Get-ClusterLog -Cluster harbour -Destination C:\logs -UseLocalTime

Get-ClusterLog -Destination \\files\share -TimeSpan 15 | Out-Null
