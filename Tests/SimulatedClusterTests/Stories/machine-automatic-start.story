# Machines outside the cluster's care start by themselves with their node, as their start action says.
set machine web-01 not highly available
set machine dc-01 not highly available
set machine old-01 not highly available
at 0 s, have web-01 start if it ran
at 0 s, have dc-01 start never
at 0 s, have old-01 start always
at 1 s, shut down old-01
at 20 s, fail node quay1
at 30 s, return node quay1
at 50 s, shut down web-01
at 70 s, fail node quay1
at 80 s, return node quay1

---
   0.000 > have web-01 start if it ran
   0.000 web-01 is Running on quay1
   0.000 > have dc-01 start never
   0.000 dc-01 is Running on quay1
   0.000 > have old-01 start always
   0.000 old-01 is Running on quay1
   1.000 > shut down old-01
   1.000 old-01 is Stopping on quay1
   9.532 old-01 is Off on quay1
   9.532 quay1 is Up, 13.5 GiB free, current host
  20.000 > fail node quay1
  20.000 quay1 is Up, 13.5 GiB free, current host, without power
  20.000 dc-01 is Unknown on quay1 (quay1 does not answer)
  20.000 sql-01 is Unknown on quay1 (quay1 does not answer)
  20.000 web-01 is Unknown on quay1 (quay1 does not answer)
  20.000 quay1 is Up, 23 GiB free, current host, without power
  25.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  25.000 quay1 is Down, 23 GiB free, without power
  25.000 dc-01 is Failed on quay1 (quay1 went down)
  25.000 sql-01 is Failed on quay1 (quay1 went down)
  25.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  25.000 web-01 is Failed on quay1 (quay1 went down)
  25.000 quay2 is Up, 15.5 GiB free, current host
  25.000 4 of 5 votes, can sustain 1 more
  26.000 Information: Clustered role 'sql-01' is moving from cluster node 'quay1' to cluster node 'quay3'.
  26.000 sql-01 is Failed on quay3 (quay1 went down)
  26.000 sql-01 is Starting on quay3
  26.000 quay3 is Up, 10.5 GiB free
  26.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
  26.000 Cluster Disk 4 is Online, available, owner quay2
  26.000 Witness is Online, the witness, owner quay2
  26.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  30.000 > return node quay1
  30.000 quay1 is Down, 23 GiB free, without power (Starting)
  31.737 sql-01 is Running on quay3
  40.000 quay1 is Down, 23 GiB free
  40.000 quay1 is Joining, 23 GiB free
  44.000 quay1 is Up, 23 GiB free
  44.000 Information: Cluster node 'quay1' joined the cluster.
  44.000 quay1 is Up, 23 GiB free, migration networks initialising
  44.000 dc-01 is Off on quay1
  44.000 old-01 is Starting on quay1
  44.000 web-01 is Off on quay1
  44.000 web-01 is Starting on quay1
  44.000 quay1 is Up, 21.5 GiB free, migration networks initialising
  44.000 quay1 is Up, 21.5 GiB free, current host, migration networks initialising
  44.000 quay2 is Up, 15.5 GiB free
  44.000 5 of 5 votes, can sustain 2 more
  48.333 old-01 is Running on quay1
  48.333 web-01 is Running on quay1
  50.000 > shut down web-01
  50.000 web-01 is Stopping on quay1
  60.103 web-01 is Off on quay1
  60.103 quay1 is Up, 22.5 GiB free, current host, migration networks initialising
  70.000 > fail node quay1
  70.000 quay1 is Up, 22.5 GiB free, current host, migration networks initialising, without power
  70.000 old-01 is Unknown on quay1 (quay1 does not answer)
  70.000 quay1 is Up, 23 GiB free, current host, migration networks initialising, without power
  73.362 quay1 is Up, 23 GiB free, current host, without power
  75.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  75.000 quay1 is Down, 23 GiB free, without power
  75.000 old-01 is Failed on quay1 (quay1 went down)
  75.000 quay2 is Up, 15.5 GiB free, current host
  75.000 4 of 5 votes, can sustain 1 more
  80.000 > return node quay1
  80.000 quay1 is Down, 23 GiB free, without power (Starting)
  90.000 quay1 is Down, 23 GiB free
  90.000 quay1 is Joining, 23 GiB free
  94.000 quay1 is Up, 23 GiB free
  94.000 Information: Cluster node 'quay1' joined the cluster.
  94.000 quay1 is Up, 23 GiB free, migration networks initialising
  94.000 old-01 is Off on quay1
  94.000 old-01 is Starting on quay1
  94.000 quay1 is Up, 22.5 GiB free, migration networks initialising
  94.000 quay1 is Up, 22.5 GiB free, current host, migration networks initialising
  94.000 quay2 is Up, 15.5 GiB free
  94.000 5 of 5 votes, can sustain 2 more
  98.569 old-01 is Running on quay1
 121.301 quay1 is Up, 22.5 GiB free, current host
