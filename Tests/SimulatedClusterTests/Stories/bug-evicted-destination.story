# Found at random: a node that takes a machine in can't be evicted meanwhile; afterwards, when it is
# empty, it can.
at 0 s, stop the service of quay4
at 300 s, start the service of quay4
at 340 s, migrate dc-01 to quay4
at 343 s, evict quay4
at 345 s, cancel dc-01
at 380 s, evict quay4

---
   0.000 > stop the service of quay4
   0.000 quay4 is Paused, 512 MiB free (Its cluster service is stopping)
   0.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 build-01 is Saving on quay4
   0.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   0.000 queue-01 is Saving on quay4
   0.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   0.000 dc-02 is Saving on quay4
   0.000 quay2 is Up, 13.5 GiB free
   0.000 quay3 is Up, 14 GiB free
   5.120 dc-02 is Saved on quay4
   5.120 dc-02 is Saved on quay3
   5.120 dc-02 is Starting on quay3
   5.120 quay4 is Paused, 1 GiB free (Its cluster service is stopping)
  10.940 dc-02 is Running on quay3
  20.480 queue-01 is Saved on quay4
  20.480 queue-01 is Saved on quay2
  20.480 queue-01 is Starting on quay2
  20.480 quay4 is Paused, 3 GiB free (Its cluster service is stopping)
  40.960 build-01 is Saved on quay4
  40.960 build-01 is Saved on quay3
  40.960 build-01 is Starting on quay3
  40.960 quay4 is Paused, 7 GiB free (Its cluster service is stopping)
  41.000 quay4 is Down, 7 GiB free (Its cluster service was stopped)
  41.000 Information: The cluster service of quay4 was stopped.
  41.000 4 of 5 votes, can sustain 1 more
  41.660 queue-01 is Running on quay2
  82.620 build-01 is Running on quay3
 300.000 > start the service of quay4
 300.000 quay4 is Joining, 7 GiB free
 304.000 quay4 is Up, 7 GiB free
 304.000 Information: Cluster node 'quay4' joined the cluster.
 304.000 quay4 is Up, 7 GiB free, migration networks initialising
 304.000 5 of 5 votes, can sustain 2 more
 324.464 quay4 is Up, 7 GiB free
 340.000 > migrate dc-01 to quay4
 340.000 dc-01: setup over Live Migration
 340.000 Information: Clustered role 'dc-01' is moving from cluster node 'quay1' to cluster node 'quay4'.
 340.000 quay4 is Up, 6.5 GiB free
 341.987 dc-01: pass 1
 343.000 > evict quay4
 343.000 refused: quay4 takes part in the live migration of dc-01. Nothing was changed. Wait for its end, or cancel it.
 345.000 > cancel dc-01
 345.000 dc-01: cancel requested
 345.000 dc-01: clean-up
 345.364 dc-01: cancelled
 345.364 Information: The live migration of 'dc-01' to 'quay4' was cancelled. dc-01 still runs on quay1.
 345.364 quay4 is Up, 7 GiB free
 380.000 > evict quay4
 380.000 Information: Cluster node 'quay4' was removed from the active failover cluster membership.
 380.000 Cluster and CSV is Up, Internal
 380.000 Encrypted is Up, Disabled
 380.000 Live Migration is Up, Internal
 380.000 Management is Up, Enabled
 380.000 Tagged is Up, Disabled
 380.000 Virtual Machines is Up, Disabled
 380.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
 380.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
 380.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
 380.000 quay4 has left
 380.000 4 of 4 votes, can sustain 1 more
