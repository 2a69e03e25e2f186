# When the cluster service of a node is stopped its roles go elsewhere first; started again, the node
# joins, and its networks for live migration take a while.
at 0 s, start the service of quay4
at 0 s, stop the service of quay4
at 60 s, start the service of quay4

---
   0.000 > start the service of quay4
   0.000 refused: quay4 is up: its cluster service runs. Nothing was changed.
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
  60.000 > start the service of quay4
  60.000 quay4 is Joining, 7 GiB free
  64.000 quay4 is Up, 7 GiB free
  64.000 Information: Cluster node 'quay4' joined the cluster.
  64.000 quay4 is Up, 7 GiB free, migration networks initialising
  64.000 5 of 5 votes, can sustain 2 more
  82.620 build-01 is Running on quay3
  84.464 quay4 is Up, 7 GiB free
