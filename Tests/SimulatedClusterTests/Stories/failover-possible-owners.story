# A machine starts only on its possible owners; when none is there it waits, and the reason is given.
at 0 s, policy of dc-02: possible quay2 quay4
at 0 s, policy of queue-01: possible quay4
at 1 s, fail node quay4
at 60 s, return node quay4

---
   0.000 > policy of dc-02: possible quay2 quay4
   0.000 dc-02 is Running on quay4
   0.000 > policy of queue-01: possible quay4
   0.000 queue-01 is Running on quay4
   1.000 > fail node quay4
   1.000 quay4 is Up, 512 MiB free, without power
   1.000 build-01 is Unknown on quay4 (quay4 does not answer)
   1.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   1.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   1.000 quay4 is Up, 7 GiB free, without power
   6.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   6.000 quay4 is Down, 7 GiB free, without power
   6.000 build-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 dc-02 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 queue-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 build-01 is Failed on quay3 (quay4 went down)
   7.000 build-01 is Starting on quay3
   7.000 queue-01 is Failed on quay4 (no node can take it: quay2 is not a possible owner of queue-01; quay3 is not a possible owner of queue-01; quay1 is not a possible owner of queue-01; quay4 is down)
   7.000 Error: The Cluster service failed to bring clustered role 'queue-01' completely online or offline.
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 dc-02 is Failed on quay2 (quay4 went down)
   7.000 dc-02 is Starting on quay2
   7.000 quay2 is Up, 15 GiB free
   7.000 quay3 is Up, 14.5 GiB free
  12.200 build-01 is Running on quay3
  12.737 dc-02 is Running on quay2
  60.000 > return node quay4
  60.000 quay4 is Down, 7 GiB free, without power (Starting)
  70.000 quay4 is Down, 7 GiB free
  70.000 quay4 is Joining, 7 GiB free
  74.000 quay4 is Up, 7 GiB free
  74.000 Information: Cluster node 'quay4' joined the cluster.
  74.000 quay4 is Up, 7 GiB free, migration networks initialising
  74.000 5 of 5 votes, can sustain 2 more
  75.000 queue-01 is Starting on quay4
  75.000 quay4 is Up, 5 GiB free, migration networks initialising
  79.333 queue-01 is Running on quay4
 103.362 quay4 is Up, 5 GiB free
