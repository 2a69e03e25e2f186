# With three of four nodes gone nothing may be moved.
at 0 s, fail node quay4
at 1 s, fail node quay3
at 2 s, fail node quay2
at 3 s, migrate web-01 to quay4
at 4 s, return node quay2
at 5 s, migrate web-01 to quay2

---
   0.000 > fail node quay4
   0.000 quay4 is Down, 512 MiB free
   0.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   0.000 build-01 is Failed on quay4 (quay4 went down)
   0.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   0.000 dc-02 is Failed on quay4 (quay4 went down)
   0.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   0.000 queue-01 is Failed on quay4 (quay4 went down)
   0.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   0.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   0.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
   0.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
   0.000 quay4 is Down, 7 GiB free
   0.000 4 of 5 votes
   1.000 > fail node quay3
   1.000 quay3 is Down, 18.5 GiB free
   1.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
   1.000 file-01 is Failed on quay3 (quay3 went down)
   1.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   1.000 mail-01 is Failed on quay3 (quay3 went down)
   1.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   1.000 web-03 is Failed on quay3 (quay3 went down)
   1.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   1.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   1.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
   1.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   1.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
   1.000 Information: quay1 coordinates Volume3.
   1.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   1.000 quay3 is Down, 23 GiB free
   1.000 3 of 5 votes
   2.000 > fail node quay2
   2.000 quay2 is Down, 15.5 GiB free
   2.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   2.000 cache-01 is Failed on quay2 (quay2 went down)
   2.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   2.000 lone-01 is Failed on quay2 (quay2 went down)
   2.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   2.000 sql-02 is Failed on quay2 (quay2 went down)
   2.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   2.000 web-02 is Failed on quay2 (quay2 went down)
   2.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   2.000 Cluster Disk 5 is Online, available, owner quay1
   2.000 Information: quay1 owns Cluster Disk 5.
   2.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   2.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
   2.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
   2.000 Information: quay1 coordinates Volume2.
   2.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
   2.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   2.000 quay2 is Down, 23 GiB free
   2.000 2 of 5 votes, quorum lost
   3.000 > migrate web-01 to quay4
   3.000 refused (refused): web-01 still runs on quay1. The cluster has no quorum.
   4.000 > return node quay2
   4.000 quay2 is Up, 23 GiB free
   4.000 Information: Cluster node 'quay2' joined the cluster.
   4.000 cache-01 is Off on quay2
   4.000 lone-01 is Off on quay2
   4.000 sql-02 is Off on quay2
   4.000 web-02 is Off on quay2
   4.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
   4.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
   4.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   4.000 3 of 5 votes
   5.000 > migrate web-01 to quay2
   5.000 web-01: setup over Live Migration
   5.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   5.000 quay2 is Up, 22 GiB free
   6.947 web-01: pass 1
  13.340 web-01: pass 2
  13.748 web-01: blackout
  14.144 web-01: blackout is over
  14.144 web-01 is Running on quay2
  14.144 web-01: clean-up
  14.144 web-01: Hypervisor pause 396 ms
  14.155 web-01: Network gap 408 ms
  14.348 web-01: TCP client gap 600 ms, connection kept
  15.097 web-01: done
  15.097 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  15.097 quay1 is Up, 14 GiB free, current host
