# A machine that is not highly available goes down with its node and is off when it returns; nobody
# starts it elsewhere. It goes on running when only the cluster service stops.
at 0 s, start test-01
at 30 s, fail node quay3
at 60 s, return node quay3

---
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   4.700 test-01 is Running on quay3
  30.000 > fail node quay3
  30.000 quay3 is Up, 17.5 GiB free, without power
  30.000 file-01 is Unknown on quay3 (quay3 does not answer)
  30.000 mail-01 is Unknown on quay3 (quay3 does not answer)
  30.000 test-01 is Unknown on quay3 (quay3 does not answer)
  30.000 web-03 is Unknown on quay3 (quay3 does not answer)
  30.000 quay3 is Up, 23 GiB free, without power
  35.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
  35.000 quay3 is Down, 23 GiB free, without power
  35.000 file-01 is Failed on quay3 (quay3 went down)
  35.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  35.000 mail-01 is Failed on quay3 (quay3 went down)
  35.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  35.000 test-01 is Failed on quay3 (quay3 went down)
  35.000 web-03 is Failed on quay3 (quay3 went down)
  35.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  35.000 4 of 5 votes, can sustain 1 more
  36.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  36.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  36.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  36.000 mail-01 is Failed on quay2 (quay3 went down)
  36.000 mail-01 is Starting on quay2
  36.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  36.000 file-01 is Failed on quay2 (quay3 went down)
  36.000 file-01 is Starting on quay2
  36.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  36.000 web-03 is Failed on quay1 (quay3 went down)
  36.000 web-03 is Starting on quay1
  36.000 quay1 is Up, 12 GiB free, current host
  36.000 quay2 is Up, 12 GiB free
  40.833 web-03 is Running on quay1
  41.737 mail-01 is Running on quay2
  42.413 file-01 is Running on quay2
  60.000 > return node quay3
  60.000 quay3 is Down, 23 GiB free, without power (Starting)
  70.000 quay3 is Down, 23 GiB free
  70.000 quay3 is Joining, 23 GiB free
  74.000 quay3 is Up, 23 GiB free
  74.000 Information: Cluster node 'quay3' joined the cluster.
  74.000 quay3 is Up, 23 GiB free, migration networks initialising
  74.000 test-01 is Off on quay3
  74.000 5 of 5 votes, can sustain 2 more
  91.773 quay3 is Up, 23 GiB free
