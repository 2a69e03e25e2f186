# The disk alone decides: one node is enough.
at 0 s, let disk Witness decide
at 1 s, fail node quay4
at 1 s, fail node quay3
at 1 s, fail node quay2

---
   0.000 > let disk Witness decide
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum No Majority: Disk Only
   0.000 1 of 1 votes, can sustain 3 more
   1.000 > fail node quay4
   1.000 quay4 is Up, 512 MiB free, without power
   1.000 build-01 is Unknown on quay4 (quay4 does not answer)
   1.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   1.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   1.000 quay4 is Up, 7 GiB free, without power
   1.000 > fail node quay3
   1.000 quay3 is Up, 18.5 GiB free, without power
   1.000 file-01 is Unknown on quay3 (quay3 does not answer)
   1.000 mail-01 is Unknown on quay3 (quay3 does not answer)
   1.000 web-03 is Unknown on quay3 (quay3 does not answer)
   1.000 quay3 is Up, 23 GiB free, without power
   1.000 > fail node quay2
   1.000 quay2 is Up, 15.5 GiB free, without power
   1.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   1.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   1.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   1.000 web-02 is Unknown on quay2 (quay2 does not answer)
   1.000 quay2 is Up, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay2' was removed from the active failover cluster membership.
   6.000 quay2 is Down, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
   6.000 quay3 is Down, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
   6.000 quay4 is Down, 7 GiB free, without power
   6.000 build-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   6.000 cache-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   6.000 dc-02 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   6.000 file-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   6.000 lone-01 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   6.000 mail-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   6.000 queue-01 is Failed on quay4 (quay4 went down)
   6.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   6.000 sql-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   6.000 web-02 is Failed on quay2 (quay2 went down)
   6.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   6.000 web-03 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   6.000 1 of 1 votes, can sustain 0 more
   7.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
   7.000 build-01 is Failed on quay1 (quay4 went down)
   7.000 build-01 is Starting on quay1
   7.000 Information: Clustered role 'sql-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
   7.000 sql-02 is Failed on quay1 (quay2 went down)
   7.000 sql-02 is Starting on quay1
   7.000 Information: Clustered role 'cache-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
   7.000 cache-01 is Failed on quay1 (quay2 went down)
   7.000 cache-01 is Starting on quay1
   7.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
   7.000 mail-01 is Failed on quay1 (quay3 went down)
   7.000 mail-01 is Starting on quay1
   7.000 queue-01 is Failed on quay4 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 1 GiB of memory free, queue-01 needs 2 GiB)
   7.000 Error: The Cluster service failed to bring clustered role 'queue-01' completely online or offline.
   7.000 file-01 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 1 GiB of memory free, file-01 needs 1.5 GiB)
   7.000 Error: The Cluster service failed to bring clustered role 'file-01' completely online or offline.
   7.000 Information: Clustered role 'web-02' is moving from cluster node 'quay2' to cluster node 'quay1'.
   7.000 web-02 is Failed on quay1 (quay2 went down)
   7.000 web-02 is Starting on quay1
   7.000 web-03 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 0 B of memory free, web-03 needs 1 GiB)
   7.000 Error: The Cluster service failed to bring clustered role 'web-03' completely online or offline.
   7.000 dc-02 is Failed on quay4 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 0 B of memory free, dc-02 needs 512 MiB)
   7.000 Error: The Cluster service failed to bring clustered role 'dc-02' completely online or offline.
   7.000 lone-01 is Failed on quay2 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 0 B of memory free, lone-01 needs 512 MiB)
   7.000 Error: The Cluster service failed to bring clustered role 'lone-01' completely online or offline.
   7.000 quay1 is Up, 0 B free, current host
   7.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
   7.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
   7.000 Cluster Disk 5 is Online, available, owner quay1
   7.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
   7.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
   7.000 queue-01 is Failed on quay4 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 0 B of memory free, queue-01 needs 2 GiB)
   7.000 file-01 is Failed on quay3 (no node can take it: quay2 is down; quay3 is down; quay4 is down; quay1 has 0 B of memory free, file-01 needs 1.5 GiB)
  11.833 mail-01 is Running on quay1
  11.833 web-02 is Running on quay1
  12.200 build-01 is Running on quay1
  12.737 sql-02 is Running on quay1
  13.413 cache-01 is Running on quay1
