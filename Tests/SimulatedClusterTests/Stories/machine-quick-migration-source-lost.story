# The source fails while the machine is being saved: what was not saved yet is lost, and the memory
# set aside is given back.
at 0 s, quick migrate web-01 to quay2
at 5 s, fail node quay1

---
   0.000 > quick migrate web-01 to quay2
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 web-01 is Saving on quay1
   0.000 quay2 is Up, 14.5 GiB free
   5.000 > fail node quay1
   5.000 quay1 is Up, 13 GiB free, current host, without power
   5.000 dc-01 is Unknown on quay1 (quay1 does not answer)
   5.000 old-01 is Unknown on quay1 (quay1 does not answer)
   5.000 sql-01 is Unknown on quay1 (quay1 does not answer)
   5.000 web-01 is Unknown on quay1 (quay1 does not answer)
   5.000 quay1 is Up, 23 GiB free, current host, without power
   5.000 quay2 is Up, 15.5 GiB free
  10.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  10.000 quay1 is Down, 23 GiB free, without power
  10.000 dc-01 is Failed on quay1 (quay1 went down)
  10.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  10.000 old-01 is Failed on quay1 (quay1 went down)
  10.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  10.000 sql-01 is Failed on quay1 (quay1 went down)
  10.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  10.000 web-01 is Failed on quay1 (quay1 went down)
  10.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  10.000 quay2 is Up, 15.5 GiB free, current host
  10.000 4 of 5 votes, can sustain 1 more
  11.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  11.000 sql-01 is Failed on quay3 (quay1 went down)
  11.000 sql-01 is Starting on quay3
  11.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  11.000 web-01 is Failed on quay2 (quay1 went down)
  11.000 web-01 is Starting on quay2
  11.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  11.000 dc-01 is Failed on quay2 (quay1 went down)
  11.000 dc-01 is Starting on quay2
  11.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
  11.000 old-01 is Failed on quay2 (quay1 went down)
  11.000 old-01 is Starting on quay2
  11.000 quay2 is Up, 13.5 GiB free, current host
  11.000 quay3 is Up, 10.5 GiB free
  11.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  11.000 Cluster Disk 4 is Online, available, owner quay2
  11.000 Witness is Online, the witness, owner quay2
  11.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  15.833 old-01 is Running on quay2
  16.200 sql-01 is Running on quay3
  16.737 web-01 is Running on quay2
  17.413 dc-01 is Running on quay2
