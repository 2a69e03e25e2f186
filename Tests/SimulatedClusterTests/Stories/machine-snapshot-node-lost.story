# The node fails in the midst of the advised sequence: no snapshot, and nothing half done.
at 0 s, take snapshot clean of web-01
at 2 s, fail node quay1

---
   0.000 > take snapshot clean of web-01
   0.000 web-01 is Stopping on quay1
   2.000 > fail node quay1
   2.000 quay1 is Up, 13 GiB free, current host, without power
   2.000 dc-01 is Unknown on quay1 (quay1 does not answer)
   2.000 old-01 is Unknown on quay1 (quay1 does not answer)
   2.000 sql-01 is Unknown on quay1 (quay1 does not answer)
   2.000 web-01 is Unknown on quay1 (quay1 does not answer)
   2.000 quay1 is Up, 23 GiB free, current host, without power
   7.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   7.000 quay1 is Down, 23 GiB free, without power
   7.000 dc-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   7.000 old-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   7.000 sql-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   7.000 web-01 is Failed on quay1 (quay1 went down)
   7.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   7.000 quay2 is Up, 15.5 GiB free, current host
   7.000 4 of 5 votes, can sustain 1 more
   8.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
   8.000 sql-01 is Failed on quay3 (quay1 went down)
   8.000 sql-01 is Starting on quay3
   8.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   8.000 web-01 is Failed on quay2 (quay1 went down)
   8.000 web-01 is Starting on quay2
   8.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   8.000 dc-01 is Failed on quay2 (quay1 went down)
   8.000 dc-01 is Starting on quay2
   8.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   8.000 old-01 is Failed on quay2 (quay1 went down)
   8.000 old-01 is Starting on quay2
   8.000 quay2 is Up, 13.5 GiB free, current host
   8.000 quay3 is Up, 10.5 GiB free
   8.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
   8.000 Cluster Disk 4 is Online, available, owner quay2
   8.000 Witness is Online, the witness, owner quay2
   8.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  12.833 dc-01 is Running on quay2
  12.833 old-01 is Running on quay2
  13.737 sql-01 is Running on quay3
  14.413 web-01 is Running on quay2
