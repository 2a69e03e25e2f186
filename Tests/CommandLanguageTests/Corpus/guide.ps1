Get-Cluster “harbour” | Move-ClusterVirtualMachineRole -Name “web-01” -Node “quay2”

Get-Cluster “harbour” | Move-ClusterVirtualMachineRole –Name “web-01” –Node “quay2”

Wevtutil sl Microsoft-Windows-Hyper-V-High-Availability-Analytic /e:true /q

Wevtutil epl query.txt /sq:true migrations.evtx

Cluster.exe log /g /copy:logs

reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Virtualization" /v EnablePerformanceTracing /t REG_DWORD /d 1 /f

vmltrace.exe /m all /f ha all /i

cluster log /gen /copy:"C:\cluster logs" /span:60

wevtutil el

cluster /cluster:harbour log /g /node:quay1 /copy:x

wevtutil gl System
