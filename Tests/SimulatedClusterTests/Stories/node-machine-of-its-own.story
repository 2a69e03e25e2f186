# A machine that is not highly available goes on running when only the cluster service of its node
# stops. It goes down with the node and is off when that returns; nobody starts it elsewhere.
at 0 s, start test-01
at 10 s, stop the service of quay3
at 100 s, start the service of quay3
at 150 s, fail node quay3
at 200 s, return node quay3

---
   0.000 > start test-01
   0.000 test-01 is Starting on quay3
   0.000 quay3 is Up, 17.5 GiB free
   4.700 test-01 is Running on quay3
  10.000 > stop the service of quay3
  10.000 quay3 is Paused, 17.5 GiB free (Its cluster service is stopping)
  10.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 mail-01 is Saving on quay3
  10.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  10.000 file-01 is Saving on quay3
  10.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  10.000 web-03 is Saving on quay3
  10.000 quay1 is Up, 12 GiB free, current host
  10.000 quay2 is Up, 12 GiB free
  20.240 web-03 is Saved on quay3
  20.240 web-03 is Saved on quay1
  20.240 web-03 is Starting on quay1
  20.240 quay3 is Paused, 18.5 GiB free (Its cluster service is stopping)
  25.360 file-01 is Saved on quay3
  25.360 file-01 is Saved on quay2
  25.360 file-01 is Starting on quay2
  25.360 quay3 is Paused, 20 GiB free (Its cluster service is stopping)
  30.480 mail-01 is Saved on quay3
  30.480 mail-01 is Saved on quay2
  30.480 mail-01 is Starting on quay2
  30.480 quay3 is Paused, 22 GiB free (Its cluster service is stopping)
  31.000 quay3 is Down, 22 GiB free (Its cluster service was stopped)
  31.000 Information: The cluster service of quay3 was stopped.
  31.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  31.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  31.000 4 of 5 votes, can sustain 1 more
  31.180 web-03 is Running on quay1
  41.420 file-01 is Running on quay2
  51.660 mail-01 is Running on quay2
 100.000 > start the service of quay3
 100.000 quay3 is Joining, 22 GiB free
 104.000 quay3 is Up, 22 GiB free
 104.000 Information: Cluster node 'quay3' joined the cluster.
 104.000 quay3 is Up, 22 GiB free, migration networks initialising
 104.000 5 of 5 votes, can sustain 2 more
 128.407 quay3 is Up, 22 GiB free
 150.000 > fail node quay3
 150.000 quay3 is Up, 22 GiB free, without power
 150.000 test-01 is Unknown on quay3 (quay3 does not answer)
 150.000 quay3 is Up, 23 GiB free, without power
 155.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
 155.000 quay3 is Down, 23 GiB free, without power
 155.000 test-01 is Failed on quay3 (quay3 went down)
 155.000 4 of 5 votes, can sustain 1 more
 200.000 > return node quay3
 200.000 quay3 is Down, 23 GiB free, without power (Starting)
 210.000 quay3 is Down, 23 GiB free
 210.000 quay3 is Joining, 23 GiB free
 214.000 quay3 is Up, 23 GiB free
 214.000 Information: Cluster node 'quay3' joined the cluster.
 214.000 quay3 is Up, 23 GiB free, migration networks initialising
 214.000 test-01 is Off on quay3
 214.000 5 of 5 votes, can sustain 2 more
 243.362 quay3 is Up, 23 GiB free
