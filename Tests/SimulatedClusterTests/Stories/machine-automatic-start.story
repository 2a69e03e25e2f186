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
  20.000 quay1 is Down, 13.5 GiB free
  20.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  20.000 dc-01 is Failed on quay1 (quay1 went down)
  20.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
  20.000 sql-01 is Failed on quay1 (quay1 went down)
  20.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  20.000 web-01 is Failed on quay1 (quay1 went down)
  20.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  20.000 quay1 is Down, 23 GiB free
  20.000 quay2 is Up, 15.5 GiB free, current host
  20.000 4 of 5 votes
  30.000 > return node quay1
  30.000 quay1 is Up, 23 GiB free
  30.000 Information: Cluster node 'quay1' joined the cluster.
  30.000 dc-01 is Off on quay1
  30.000 sql-01 is Off on quay1
  30.000 web-01 is Off on quay1
  30.000 old-01 is Starting on quay1
  30.000 web-01 is Starting on quay1
  30.000 quay1 is Up, 21.5 GiB free
  30.000 quay1 is Up, 21.5 GiB free, current host
  30.000 quay2 is Up, 15.5 GiB free
  30.000 5 of 5 votes
  35.237 old-01 is Running on quay1
  35.913 web-01 is Running on quay1
  50.000 > shut down web-01
  50.000 web-01 is Stopping on quay1
  57.555 web-01 is Off on quay1
  57.555 quay1 is Up, 22.5 GiB free, current host
  70.000 > fail node quay1
  70.000 quay1 is Down, 22.5 GiB free
  70.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
  70.000 old-01 is Failed on quay1 (quay1 went down)
  70.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  70.000 quay1 is Down, 23 GiB free
  70.000 quay2 is Up, 15.5 GiB free, current host
  70.000 4 of 5 votes
  80.000 > return node quay1
  80.000 quay1 is Up, 23 GiB free
  80.000 Information: Cluster node 'quay1' joined the cluster.
  80.000 old-01 is Off on quay1
  80.000 old-01 is Starting on quay1
  80.000 quay1 is Up, 22.5 GiB free
  80.000 quay1 is Up, 22.5 GiB free, current host
  80.000 quay2 is Up, 15.5 GiB free
  80.000 5 of 5 votes
  84.333 old-01 is Running on quay1
