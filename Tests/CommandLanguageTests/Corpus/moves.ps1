Move-ClusterVirtualMachineRole -Name "web-01" -Node quay2

Get-ClusterGroup -Name "web-01" | Move-ClusterVirtualMachineRole -Node quay2 -Wait 0

Move-ClusterVirtualMachineRole -Name "web-01" -Cancel

Move-ClusterVirtualMachineRole web-01 quay2

Move-ClusterVirtualMachineRole -Name web-01 -MigrationType Live -Node quay3

Move-ClusterVirtualMachineRole web-01 -MigrationType Quick

Move-ClusterVirtualMachineRole -VMId web-01 -MigrationType Shutdown -Node quay2

Move-ClusterVirtualMachineRole web-01 -MigrationType TurnOff -Node quay2 -WhatIf

Move-ClusterVirtualMachineRole -Cluster harbour -Name web-01 -Node quay2 -Confirm:$false

Get-Cluster harbour | Move-ClusterVirtualMachineRole -Name web-01 -Node quay2

Get-ClusterGroup | ?{$_.grouptype -eq 'VirtualMachine' -and $_.name -notmatch 'db' -and $_.state -eq 'Online'} | Move-ClusterVirtualMachineRole -wait 0 -WhatIf

Get-ClusterGroup | Where-Object {($_.OwnerNode -eq 'quay1') -and ($_.GroupType -eq "VirtualMachine")} | Move-ClusterVirtualMachineRole

Get-Cluster -Name harbour | Get-ClusterGroup -Name web-01 | Move-ClusterVirtualMachineRole -MigrationType Quick -ErrorAction SilentlyContinue -WarningAction SilentlyContinue

Get-ClusterNode quay1 | Get-ClusterGroup | where { $_.GroupType -eq "VirtualMachine" } | Move-ClusterVirtualMachineRole -wait 0

Move-ClusterGroup -Name web-01

Move-ClusterGroup -Name "db 1" -Node quay1

Move-ClusterGroup "Available Storage" -Node quay2

Get-ClusterGroup web-01 | Move-ClusterGroup -Node quay3 -Wait 30

Get-ClusterNode quay1 | Get-ClusterGroup | ? Name -like 'web*' | Move-ClusterGroup

Start-ClusterGroup -Name 'db 1'

Start-ClusterGroup "db 1" -Cluster harbour

Stop-ClusterGroup web-01

Get-ClusterGroup web-01 | Stop-ClusterGroup | Start-ClusterGroup

Stop-ClusterGroup -Name web-01 -Wait 0

Get-ClusterGroup | where { $_.State -eq 'Offline' } | Start-ClusterGroup

Start-ClusterResource "Virtual Machine db 1"

Stop-ClusterResource -Name 'Virtual Machine web-01'

Add-ClusterVirtualMachineRole -VirtualMachine lone

Add-ClusterVirtualMachineRole -VMName lone -WhatIf

Add-ClusterVirtualMachineRole lone -Cluster harbour

Get-VM lone | Add-ClusterVirtualMachineRole

Remove-VM lone -Force

Stop-VM web-01 -TurnOff -Force

Stop-VM -Name web-01 -ComputerName quay1

Start-VM 'db 1'

Save-VM web-01

Checkpoint-VM -Name web-01 -SnapshotName 'before'

Set-VMMemory 'db 1' -StartupBytes 4GB

Set-VMProcessor -VMName 'db 1' -Count 4

Set-VMProcessor "db 1" -CompatibilityForMigrationEnabled $true

New-VM -Name web-09 -MemoryStartupBytes 2GB -Path C:\ClusterStorage\Volume1 -NoVHD

Update-ClusterVirtualMachineConfiguration -Name "Virtual Machine Configuration web-01"

Get-ClusterResource -Name "Virtual Machine Configuration web-01" | Update-ClusterVirtualMachineConfiguration
