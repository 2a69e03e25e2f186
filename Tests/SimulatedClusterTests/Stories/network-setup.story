# A network's use, metric and name. Without any use it carries nothing; the last one is kept.
at 0 s, use network Live Migration as Disabled
at 0 s, migrate web-01 to quay2
at 30 s, use network Live Migration as Internal
at 30 s, give network Live Migration metric 0
at 30 s, give network Storage metric 5
at 30 s, rename network Live Migration to Management
at 30 s, rename network Live Migration to  Fast
at 30 s, choose migration networks Live Migration
at 31 s, migrate web-01 to quay1
at 36 s, rename network Live Migration to Fast
at 37 s, fail network Fast
at 60 s, use network Fast as Disabled
at 60 s, use network Management as Disabled
at 60 s, use network Cluster and CSV as Disabled

---
   0.000 > use network Live Migration as Disabled
   0.000 Live Migration is Up, Disabled
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
  30.000 > use network Live Migration as Internal
  30.000 Live Migration is Up, Internal
  30.000 > give network Live Migration metric 0
  30.000 refused: A metric lies between 1 and 1000000. Nothing was changed.
  30.000 > give network Storage metric 5
  30.000 refused: There is no network named Storage in this cluster. Nothing was changed.
  30.000 > rename network Live Migration to Management
  30.000 refused: A network is already named Management. Nothing was changed.
  30.000 > rename network Live Migration to  Fast
  30.000 refused: A name is not empty, and neither begins nor ends with a space. Nothing was changed.
  30.000 > choose migration networks Live Migration
  30.000 settings: shared volumes enabled at C:\ClusterStorage; migration over Live Migration; quorum Node and Disk Majority
  31.000 > migrate web-01 to quay1
  31.000 web-01: setup over Live Migration
  31.000 Information: Clustered role 'web-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  31.000 quay1 is Up, 13 GiB free, current host
  32.987 web-01: pass 1
  36.000 > rename network Live Migration to Fast
  36.000 networkRemoved(Live Migration)
  36.000 Fast is Up, Internal
  36.000 settings: shared volumes enabled at C:\ClusterStorage; migration over Fast; quorum Node and Disk Majority
  37.000 > fail network Fast
  37.000 Fast is Down, Internal
  37.000 Error: Cluster network 'Fast' is down.
  37.000 web-01: clean-up
  37.364 web-01: failed (destinationLost): web-01 still runs on quay2. The connection from quay2 to quay1 over Fast was lost during memory copy, pass 1. Try again: Management still joins them.
  37.364 Error: Virtual machine migration operation for 'web-01' failed at migration source 'quay2'. web-01 still runs on quay2. The connection from quay2 to quay1 over Fast was lost during memory copy, pass 1. Try again: Management still joins them.
  37.364 quay1 is Up, 14 GiB free, current host
  60.000 > use network Fast as Disabled
  60.000 Fast is Down, Disabled
  60.000 > use network Management as Disabled
  60.000 Management is Up, Disabled
  60.000 > use network Cluster and CSV as Disabled
  60.000 refused: Cluster and CSV is the only network left for the cluster's heartbeats. Nothing was changed.
