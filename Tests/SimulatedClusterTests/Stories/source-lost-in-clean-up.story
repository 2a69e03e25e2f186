# The machine runs on its new node and does not mind.
at 0 s, migrate web-01 to quay2
when web-01 begins clean-up, fail node quay1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.947 web-01: pass 1
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.169 web-01: blackout is over
   9.169 web-01 is Running on quay2
   9.169 web-01: clean-up
   9.169 web-01: Hypervisor pause 401 ms
   9.169 > fail node quay1
   9.169 quay1 is Up, 13 GiB free, current host, without power
   9.169 dc-01 is Unknown on quay1 (quay1 does not answer)
   9.169 old-01 is Unknown on quay1 (quay1 does not answer)
   9.169 sql-01 is Unknown on quay1 (quay1 does not answer)
   9.169 quay1 is Up, 22 GiB free, current host, without power
   9.180 web-01: Network gap 412 ms
   9.368 web-01: TCP client gap 600 ms, connection kept
  10.122 web-01: done
  10.122 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.122 quay1 is Up, 23 GiB free, current host, without power
  14.169 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  14.169 quay1 is Down, 23 GiB free, without power
  14.169 dc-01 is Failed on quay1 (quay1 went down)
  14.169 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  14.169 old-01 is Failed on quay1 (quay1 went down)
  14.169 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  14.169 sql-01 is Failed on quay1 (quay1 went down)
  14.169 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  14.169 quay2 is Up, 14.5 GiB free, current host
  14.169 4 of 5 votes, can sustain 1 more
  15.169 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  15.169 sql-01 is Failed on quay3 (quay1 went down)
  15.169 sql-01 is Starting on quay3
  15.169 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.169 dc-01 is Failed on quay2 (quay1 went down)
  15.169 dc-01 is Starting on quay2
  15.169 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.169 old-01 is Failed on quay2 (quay1 went down)
  15.169 old-01 is Starting on quay2
  15.169 quay2 is Up, 13.5 GiB free, current host
  15.169 quay3 is Up, 10.5 GiB free
  15.169 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  15.169 Cluster Disk 4 is Online, available, owner quay2
  15.169 Witness is Online, the witness, owner quay2
  15.169 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  20.002 old-01 is Running on quay2
  20.906 sql-01 is Running on quay3
  21.582 dc-01 is Running on quay2
