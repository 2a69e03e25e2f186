# Two services that stop at the same moment don't promise the same room twice.
at 0 s, stop the service of quay2
at 0 s, stop the service of quay4

---
   0.000 > stop the service of quay2
   0.000 quay2 is Paused, 15.5 GiB free (Its cluster service is stopping)
   0.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 sql-02 is Saving on quay2
   0.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 cache-01 is Saving on quay2
   0.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
   0.000 web-02 is Saving on quay2
   0.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   0.000 lone-01 is Saving on quay2
   0.000 quay1 is Up, 12 GiB free, current host
   0.000 quay3 is Up, 12 GiB free
   0.000 > stop the service of quay4
   0.000 quay4 is Paused, 512 MiB free (Its cluster service is stopping)
   1.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   1.000 build-01 is Saving on quay4
   1.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   1.000 queue-01 is Saving on quay4
   1.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay1'.
   1.000 dc-02 is Saving on quay4
   1.000 quay1 is Up, 9.5 GiB free, current host
   1.000 quay3 is Up, 8 GiB free
   5.120 lone-01 is Saved on quay2
   5.120 lone-01 is Saved on quay3
   5.120 Cluster Disk 6 is Online, of lone-01, owner quay3
   5.120 lone-01 is Starting on quay3
   5.120 quay2 is Paused, 16 GiB free (Its cluster service is stopping)
   6.120 dc-02 is Saved on quay4
   6.120 dc-02 is Saved on quay1
   6.120 dc-02 is Starting on quay1
   6.120 quay4 is Paused, 1 GiB free (Its cluster service is stopping)
  10.240 web-02 is Saved on quay2
  10.240 web-02 is Saved on quay1
  10.240 web-02 is Starting on quay1
  10.240 quay2 is Paused, 17 GiB free (Its cluster service is stopping)
  11.940 dc-02 is Running on quay1
  12.940 lone-01 is Running on quay3
  20.480 cache-01 is Saved on quay2
  20.480 cache-01 is Saved on quay3
  20.480 cache-01 is Starting on quay3
  20.480 quay2 is Paused, 19 GiB free (Its cluster service is stopping)
  21.180 web-02 is Running on quay1
  21.480 queue-01 is Saved on quay4
  21.480 queue-01 is Saved on quay1
  21.480 queue-01 is Starting on quay1
  21.480 quay4 is Paused, 3 GiB free (Its cluster service is stopping)
  40.960 sql-02 is Saved on quay2
  40.960 sql-02 is Saved on quay3
  40.960 sql-02 is Starting on quay3
  40.960 quay2 is Paused, 23 GiB free (Its cluster service is stopping)
  41.000 quay2 is Down, 23 GiB free (Its cluster service was stopped)
  41.000 Information: The cluster service of quay2 was stopped.
  41.000 Cluster Disk 5 is Online, available, owner quay1
  41.000 Information: quay1 owns Cluster Disk 5.
  41.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay4
  41.000 Cluster Disk 2 is Online, shared as Volume2, owner quay4
  41.000 Information: quay4 coordinates Volume2.
  41.000 4 of 5 votes, can sustain 1 more
  41.660 cache-01 is Running on quay3
  41.960 build-01 is Saved on quay4
  41.960 build-01 is Saved on quay3
  41.960 build-01 is Starting on quay3
  41.960 quay4 is Paused, 7 GiB free (Its cluster service is stopping)
  42.000 quay4 is Down, 7 GiB free (Its cluster service was stopped)
  42.000 Information: The cluster service of quay4 was stopped.
  42.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  42.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  42.000 Information: quay1 coordinates Volume2.
  42.000 3 of 5 votes, can sustain 0 more
  42.660 queue-01 is Running on quay1
  82.620 sql-02 is Running on quay3
  83.620 build-01 is Running on quay3
