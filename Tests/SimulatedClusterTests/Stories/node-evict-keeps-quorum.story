# A node without whose vote the others have no majority stays, though it is empty.
at 0 s, drain quay4
at 100 s, fail node quay2
at 100 s, fail node quay3
at 120 s, evict quay4

---
   0.000 > drain quay4
   0.000 quay4 is Paused, 512 MiB free, Draining
   0.000 build-01: forecast: Converges by itself, after at most 10 passes. 8 passes over the memory, about 35 s, pause about 370 ms.
   0.000 build-01: setup over Live Migration
   0.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 quay3 is Up, 14.5 GiB free
   1.947 build-01: pass 1
  27.518 build-01: pass 2
  30.944 build-01: pass 3
  32.564 build-01: pass 4
  33.455 build-01: pass 5
  33.965 build-01: pass 6
  34.265 build-01: pass 7
  34.454 build-01: pass 8
  34.572 build-01: blackout
  35.001 build-01: blackout is over
  35.001 build-01 is Running on quay3
  35.001 build-01: clean-up
  35.001 build-01: Hypervisor pause 429 ms
  35.010 build-01: Network gap 439 ms
  35.172 build-01: TCP client gap 600 ms, connection kept
  36.084 build-01: done
  36.084 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'build-01' with a blackout time of 0.4 seconds.
  36.084 quay4 is Paused, 4.5 GiB free, Draining
  36.084 queue-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 16 s, pause about 340 ms.
  36.084 queue-01: setup over Live Migration
  36.084 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
  36.084 quay2 is Up, 13.5 GiB free
  38.071 queue-01: pass 1
  50.857 queue-01: pass 2
  51.718 queue-01: pass 3
  52.004 queue-01: pass 4
  52.114 queue-01: blackout
  52.433 queue-01: blackout is over
  52.433 queue-01 is Running on quay2
  52.433 queue-01: clean-up
  52.433 queue-01: Hypervisor pause 319 ms
  52.442 queue-01: Network gap 328 ms
  52.714 queue-01: TCP client gap 600 ms, connection kept
  53.564 queue-01: done
  53.564 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'queue-01' with a blackout time of 0.3 seconds.
  53.564 quay4 is Paused, 6.5 GiB free, Draining
  53.564 dc-02: forecast: Converges by itself, after at most 10 passes. One pass over the memory, about 6.0 s, pause about 330 ms.
  53.564 dc-02: setup over Live Migration
  53.564 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
  53.564 quay3 is Up, 14 GiB free
  55.625 dc-02: pass 1
  59.276 dc-02: blackout
  59.555 dc-02: blackout is over
  59.555 dc-02 is Running on quay3
  59.555 dc-02: clean-up
  59.555 dc-02: Hypervisor pause 278 ms
  59.570 dc-02: Network gap 293 ms
  59.876 dc-02: TCP client gap 600 ms, connection kept
  60.661 dc-02: done
  60.661 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'dc-02' with a blackout time of 0.3 seconds.
  60.661 quay4 is Paused, 7 GiB free, Draining
  60.661 quay4 is Paused, 7 GiB free, Drained
 100.000 > fail node quay2
 100.000 quay2 is Up, 13.5 GiB free, without power
 100.000 cache-01 is Unknown on quay2 (quay2 does not answer)
 100.000 lone-01 is Unknown on quay2 (quay2 does not answer)
 100.000 queue-01 is Unknown on quay2 (quay2 does not answer)
 100.000 sql-02 is Unknown on quay2 (quay2 does not answer)
 100.000 web-02 is Unknown on quay2 (quay2 does not answer)
 100.000 quay2 is Up, 23 GiB free, without power
 100.000 > fail node quay3
 100.000 quay3 is Up, 14 GiB free, without power
 100.000 build-01 is Unknown on quay3 (quay3 does not answer)
 100.000 dc-02 is Unknown on quay3 (quay3 does not answer)
 100.000 file-01 is Unknown on quay3 (quay3 does not answer)
 100.000 mail-01 is Unknown on quay3 (quay3 does not answer)
 100.000 web-03 is Unknown on quay3 (quay3 does not answer)
 100.000 quay3 is Up, 23 GiB free, without power
 105.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
 105.000 quay2 is Down, 23 GiB free, without power
 105.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
 105.000 quay3 is Down, 23 GiB free, without power
 105.000 build-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
 105.000 cache-01 is Failed on quay2 (quay2 went down)
 105.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
 105.000 dc-02 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
 105.000 file-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
 105.000 lone-01 is Failed on quay2 (quay2 went down)
 105.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
 105.000 mail-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
 105.000 queue-01 is Failed on quay2 (quay2 went down)
 105.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
 105.000 sql-02 is Failed on quay2 (quay2 went down)
 105.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
 105.000 web-02 is Failed on quay2 (quay2 went down)
 105.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
 105.000 web-03 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
 105.000 Cluster Disk 5 is Online, available, owner quay1
 105.000 Information: quay1 owns Cluster Disk 5.
 105.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
 105.000 Cluster Disk 2 is Online, shared as Volume2, owner quay4
 105.000 Information: quay4 coordinates Volume2.
 105.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
 105.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
 105.000 Information: quay1 coordinates Volume3.
 105.000 3 of 5 votes, can sustain 0 more
 106.000 Information: Clustered role 'build-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
 106.000 build-01 is Failed on quay1 (quay3 went down)
 106.000 build-01 is Starting on quay1
 106.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
 106.000 sql-02 is Failed on quay1 (quay2 went down)
 106.000 sql-02 is Starting on quay1
 106.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
 106.000 cache-01 is Failed on quay1 (quay2 went down)
 106.000 cache-01 is Starting on quay1
 106.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
 106.000 mail-01 is Failed on quay1 (quay3 went down)
 106.000 mail-01 is Starting on quay1
 106.000 queue-01 is Failed on quay2 (no node can take it: quay2 is down; quay3 is down; quay4 is paused; quay1 has 1 GiB of memory free, queue-01 needs 2 GiB)
 106.000 Error: The Cluster service failed to bring clustered role 'queue-01' completely online or offline.
 106.000 file-01 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is paused; quay1 has 1 GiB of memory free, file-01 needs 1.5 GiB)
 106.000 Error: The Cluster service failed to bring clustered role 'file-01' completely online or offline.
 106.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
 106.000 web-02 is Failed on quay1 (quay2 went down)
 106.000 web-02 is Starting on quay1
 106.000 web-03 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is paused; quay1 has 0 B of memory free, web-03 needs 1 GiB)
 106.000 Error: The Cluster service failed to bring clustered role 'web-03' completely online or offline.
 106.000 dc-02 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is paused; quay1 has 0 B of memory free, dc-02 needs 512 MiB)
 106.000 Error: The Cluster service failed to bring clustered role 'dc-02' completely online or offline.
 106.000 lone-01 is Failed on quay2 (no node can take it: quay2 is down; quay3 is down; quay4 is paused; quay1 has 0 B of memory free, lone-01 needs 512 MiB)
 106.000 Error: The Cluster service failed to bring clustered role 'lone-01' completely online or offline.
 106.000 quay1 is Up, 0 B free, current host
 110.833 build-01 is Running on quay1
 110.833 sql-02 is Running on quay1
 111.069 web-02 is Running on quay1
 111.789 cache-01 is Running on quay1
 112.132 mail-01 is Running on quay1
 120.000 > evict quay4
 120.000 refused: Without quay4 the cluster would have 2 of 4 votes and lose its quorum. Nothing was changed. Bring another node back first.
