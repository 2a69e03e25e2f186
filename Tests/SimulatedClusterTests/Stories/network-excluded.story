# A network that is excluded is never tried, also when nothing else works; one is to remain (G7).
at 0 s, exclude Live Migration from migration
at 0 s, migrate web-01 to quay2
at 30 s, fail network Management
at 30 s, fail network Cluster and CSV
at 30 s, migrate web-01 to quay3
at 60 s, exclude Live Migration, Management, Cluster and CSV from migration
at 60 s, exclude Management, Cluster and CSV from migration
at 60 s, migrate web-01 to quay3

---
   0.000 > exclude Live Migration from migration
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order, not Live Migration; quorum Node and Disk Majority
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Management
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 14 GiB free, current host
  30.000 > fail network Management
  30.000 Management is Down, Enabled
  30.000 Error: Cluster network 'Management' is down.
  30.000 > fail network Cluster and CSV
  30.000 Cluster and CSV is Down, Internal
  30.000 Error: Cluster network 'Cluster and CSV' is down.
  30.000 > migrate web-01 to quay3
  30.000 web-01: setup over no network
  30.000 Warning: quay3 can't be reached from quay2 over Management for the live migration of web-01.
  30.000 Warning: quay3 can't be reached from quay2 over Cluster and CSV for the live migration of web-01.
  30.000 web-01: clean-up
  30.000 quay3 is Up, 17.5 GiB free
  30.364 web-01: failed (noMigrationNetwork): web-01 still runs on quay2. No migration network available between quay2 and quay3. Bring one of the networks for live migration up, or choose another.
  30.364 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay2'. web-01 still runs on quay2. No migration network available between quay2 and quay3. Bring one of the networks for live migration up, or choose another.
  30.364 quay3 is Up, 18.5 GiB free
  60.000 > exclude Live Migration, Management, Cluster and CSV from migration
  60.000 refused: Live migrations would have no network left. Nothing was changed. Leave at least one that the cluster may use.
  60.000 > exclude Management, Cluster and CSV from migration
  60.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order, not Management, not Cluster and CSV; quorum Node and Disk Majority
  60.000 > migrate web-01 to quay3
  60.000 web-01: setup over Live Migration
  60.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  60.000 quay3 is Up, 17.5 GiB free
  62.061 web-01: pass 1
  68.453 web-01: pass 2
  68.852 web-01: blackout
  69.167 web-01: blackout is over
  69.167 web-01 is Running on quay3
  69.167 web-01: clean-up
  69.167 web-01: Hypervisor pause 315 ms
  69.179 web-01: Network gap 327 ms
  69.452 web-01: TCP client gap 600 ms, connection kept
  70.135 web-01: done
  70.135 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.3 seconds.
  70.135 quay2 is Up, 15.5 GiB free
