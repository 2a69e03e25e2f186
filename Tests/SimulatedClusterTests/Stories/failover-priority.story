# The important machines come first, and get the room that is left; one without automatic start stays
# off.
at 0 s, pause quay2
at 0 s, pause quay3
at 0 s, policy of old-01: priority high
at 0 s, policy of web-01: priority no auto start
at 1 s, fail node quay1

---
   0.000 > pause quay2
   0.000 quay2 is Paused, 15.5 GiB free
   0.000 > pause quay3
   0.000 quay3 is Paused, 18.5 GiB free
   0.000 > policy of old-01: priority high
   0.000 old-01 is Running on quay1
   0.000 > policy of web-01: priority no auto start
   0.000 web-01 is Running on quay1
   1.000 > fail node quay1
   1.000 quay1 is Up, 13 GiB free, current host, without power
   1.000 dc-01 is Unknown on quay1 (quay1 does not answer)
   1.000 old-01 is Unknown on quay1 (quay1 does not answer)
   1.000 sql-01 is Unknown on quay1 (quay1 does not answer)
   1.000 web-01 is Unknown on quay1 (quay1 does not answer)
   1.000 quay1 is Up, 23 GiB free, current host, without power
   6.000 Critical: Cluster node 'quay1' was removed from the active failover cluster membership.
   6.000 quay1 is Down, 23 GiB free, without power
   6.000 dc-01 is Failed on quay1 (quay1 went down)
   6.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   6.000 old-01 is Failed on quay1 (quay1 went down)
   6.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   6.000 sql-01 is Failed on quay1 (quay1 went down)
   6.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   6.000 web-01 is Failed on quay1 (quay1 went down)
   6.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   6.000 quay4 is Up, 512 MiB free, current host
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'old-01' is moving from cluster node 'quay1' to cluster node 'quay4'.
   7.000 old-01 is Failed on quay4 (quay1 went down)
   7.000 old-01 is Starting on quay4
   7.000 sql-01 is Failed on quay1 (no node can take it: quay1 is down; quay3 is paused; quay2 is paused; quay4 has 0 B of memory free, sql-01 needs 8 GiB)
   7.000 Error: The Cluster service failed to bring clustered role 'sql-01' completely online or offline.
   7.000 dc-01 is Failed on quay1 (no node can take it: quay1 is down; quay3 is paused; quay2 is paused; quay4 has 0 B of memory free, dc-01 needs 512 MiB)
   7.000 Error: The Cluster service failed to bring clustered role 'dc-01' completely online or offline.
   7.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay4'.
   7.000 web-01 is Off on quay1
   7.000 web-01 is Off on quay4
   7.000 quay4 is Up, 0 B free, current host
   7.000 Cluster Disk 1 is Online, shared as Volume1, owner quay2
   7.000 Cluster Disk 4 is Online, available, owner quay2
   7.000 Witness is Online, the witness, owner quay2
   7.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay2
  12.200 old-01 is Running on quay4
