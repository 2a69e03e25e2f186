# Machines that are to be kept apart come to different nodes, as long as there are enough; when only
# one is left they come together, and that is said.
at 0 s, policy of dc-02: apart dc, preferred quay1 quay2, priority high
at 0 s, policy of dc-01: apart dc
at 0 s, pause quay3
at 1 s, fail node quay4
at 60 s, fail node quay2

---
   0.000 > policy of dc-02: apart dc, preferred quay1 quay2, priority high
   0.000 dc-02 is Running on quay4
   0.000 > policy of dc-01: apart dc
   0.000 dc-01 is Running on quay1
   0.000 > pause quay3
   0.000 quay3 is Paused, 18.5 GiB free
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
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 dc-02 is Failed on quay2 (quay4 went down)
   7.000 dc-02 is Starting on quay2
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 build-01 is Failed on quay2 (quay4 went down)
   7.000 build-01 is Starting on quay2
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   7.000 queue-01 is Failed on quay1 (quay4 went down)
   7.000 queue-01 is Starting on quay1
   7.000 quay1 is Up, 11 GiB free, current host
   7.000 quay2 is Up, 11 GiB free
  12.200 dc-02 is Running on quay2
  12.737 build-01 is Running on quay2
  13.413 queue-01 is Running on quay1
  60.000 > fail node quay2
  60.000 quay2 is Up, 11 GiB free, without power
  60.000 build-01 is Unknown on quay2 (quay2 does not answer)
  60.000 cache-01 is Unknown on quay2 (quay2 does not answer)
  60.000 dc-02 is Unknown on quay2 (quay2 does not answer)
  60.000 lone-01 is Unknown on quay2 (quay2 does not answer)
  60.000 sql-02 is Unknown on quay2 (quay2 does not answer)
  60.000 web-02 is Unknown on quay2 (quay2 does not answer)
  60.000 quay2 is Up, 23 GiB free, without power
  65.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
  65.000 quay2 is Down, 23 GiB free, without power
  65.000 build-01 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  65.000 cache-01 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  65.000 dc-02 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  65.000 lone-01 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  65.000 sql-02 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  65.000 web-02 is Failed on quay2 (quay2 went down)
  65.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  65.000 3 of 5 votes, can sustain 0 more
  66.000 Warning: dc-02 comes to quay1, where dc-01 runs, from which it was to be kept apart: no other node can take it.
  66.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  66.000 dc-02 is Failed on quay1 (quay2 went down)
  66.000 dc-02 is Starting on quay1
  66.000 Information: Clustered role 'build-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  66.000 build-01 is Failed on quay1 (quay2 went down)
  66.000 build-01 is Starting on quay1
  66.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
  66.000 sql-02 is Failed on quay1 (quay2 went down)
  66.000 sql-02 is Starting on quay1
  66.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  66.000 cache-01 is Failed on quay1 (quay2 went down)
  66.000 cache-01 is Starting on quay1
  66.000 web-02 is Failed on quay2 (no node can take it: quay2 is down; quay3 is paused; quay4 is down; quay1 has 512 MiB of memory free, web-02 needs 1 GiB)
  66.000 Error: The Cluster service failed to bring clustered role 'web-02' completely online or offline.
  66.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
  66.000 lone-01 is Failed on quay1 (quay2 went down)
  66.000 Cluster Disk 6 is Online, of lone-01, owner quay1
  66.000 lone-01 is Starting on quay1
  66.000 quay1 is Up, 0 B free, current host
  66.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  66.000 Cluster Disk 5 is Online, available, owner quay1
  66.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  66.000 web-02 is Failed on quay2 (no node can take it: quay2 is down; quay3 is paused; quay4 is down; quay1 has 0 B of memory free, web-02 needs 1 GiB)
  70.833 dc-02 is Running on quay1
  70.833 build-01 is Running on quay1
  71.789 sql-02 is Running on quay1
  72.132 cache-01 is Running on quay1
  73.069 lone-01 is Running on quay1
