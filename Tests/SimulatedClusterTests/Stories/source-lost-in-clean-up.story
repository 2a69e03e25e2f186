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
   8.748 web-01: blackout
   9.144 web-01: blackout is over
   9.144 web-01 is Running on quay2
   9.144 web-01: clean-up
   9.144 web-01: Hypervisor pause 396 ms
   9.144 > fail node quay1
   9.144 quay1 is Up, 13 GiB free, current host, without power
   9.144 dc-01 is Unknown on quay1 (quay1 does not answer)
   9.144 old-01 is Unknown on quay1 (quay1 does not answer)
   9.144 sql-01 is Unknown on quay1 (quay1 does not answer)
   9.144 quay1 is Up, 22 GiB free, current host, without power
   9.155 web-01: Network gap 408 ms
   9.348 web-01: TCP client gap 600 ms, connection kept
  10.097 web-01: done
  10.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.097 quay1 is Up, 23 GiB free, current host, without power
  14.144 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  14.144 quay1 is Down, 23 GiB free, without power
  14.144 dc-01 is Failed on quay1 (quay1 went down)
  14.144 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  14.144 old-01 is Failed on quay1 (quay1 went down)
  14.144 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  14.144 sql-01 is Failed on quay1 (quay1 went down)
  14.144 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  14.144 Cluster Disk 4 is Online, available, owner quay2
  14.144 Information: quay2 owns Cluster Disk 4.
  14.144 Witness is Online, the witness, owner quay2
  14.144 Information: quay2 owns Witness.
  14.144 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  14.144 Cluster Disk 1 is Online, shared as Volume1, owner quay4
  14.144 Information: quay4 coordinates Volume1.
  14.144 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay4
  14.144 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  14.144 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
  14.144 quay2 is Up, 14.5 GiB free, current host
  14.144 4 of 5 votes, can sustain 1 more
  15.144 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  15.144 sql-01 is Failed on quay3 (quay1 went down)
  15.144 sql-01 is Starting on quay3
  15.144 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.144 dc-01 is Failed on quay2 (quay1 went down)
  15.144 dc-01 is Starting on quay2
  15.144 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  15.144 old-01 is Failed on quay2 (quay1 went down)
  15.144 old-01 is Starting on quay2
  15.144 quay2 is Up, 13.5 GiB free, current host
  15.144 quay3 is Up, 10.5 GiB free
  19.977 old-01 is Running on quay2
  20.881 sql-01 is Running on quay3
  21.557 dc-01 is Running on quay2
