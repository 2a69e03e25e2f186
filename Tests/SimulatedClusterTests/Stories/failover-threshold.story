# A machine that fails more often than its policy allows within the period is left failed.
at 0 s, policy of dc-02: failures 1, preferred quay4 quay3
at 0 s, policy of queue-01: failures 2, preferred quay4 quay3
at 1 s, fail node quay4
at 60 s, return node quay4
at 100 s, fail node quay3

---
   0.000 > policy of dc-02: failures 1, preferred quay4 quay3
   0.000 dc-02 is Running on quay4
   0.000 > policy of queue-01: failures 2, preferred quay4 quay3
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
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 queue-01 is Failed on quay3 (quay4 went down)
   7.000 queue-01 is Starting on quay3
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 dc-02 is Failed on quay3 (quay4 went down)
   7.000 dc-02 is Starting on quay3
   7.000 quay3 is Up, 12 GiB free
  12.200 build-01 is Running on quay3
  12.737 queue-01 is Running on quay3
  13.413 dc-02 is Running on quay3
  60.000 > return node quay4
  60.000 quay4 is Down, 7 GiB free, without power (Starting)
  70.000 quay4 is Down, 7 GiB free
  70.000 quay4 is Joining, 7 GiB free
  74.000 quay4 is Up, 7 GiB free
  74.000 Information: Cluster node 'quay4' joined the cluster.
  74.000 quay4 is Up, 7 GiB free, migration networks initialising
  74.000 5 of 5 votes, can sustain 2 more
  91.775 quay4 is Up, 7 GiB free
 100.000 > fail node quay3
 100.000 quay3 is Up, 12 GiB free, without power
 100.000 build-01 is Unknown on quay3 (quay3 does not answer)
 100.000 dc-02 is Unknown on quay3 (quay3 does not answer)
 100.000 file-01 is Unknown on quay3 (quay3 does not answer)
 100.000 mail-01 is Unknown on quay3 (quay3 does not answer)
 100.000 queue-01 is Unknown on quay3 (quay3 does not answer)
 100.000 web-03 is Unknown on quay3 (quay3 does not answer)
 100.000 quay3 is Up, 23 GiB free, without power
 105.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
 105.000 quay3 is Down, 23 GiB free, without power
 105.000 build-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
 105.000 dc-02 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
 105.000 file-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
 105.000 mail-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
 105.000 queue-01 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
 105.000 web-03 is Failed on quay3 (quay3 went down)
 105.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
 105.000 4 of 5 votes, can sustain 1 more
 106.000 Information: Clustered role 'build-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
 106.000 build-01 is Failed on quay2 (quay3 went down)
 106.000 build-01 is Starting on quay2
 106.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
 106.000 mail-01 is Failed on quay1 (quay3 went down)
 106.000 mail-01 is Starting on quay1
 106.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay3' to cluster node 'quay4'.
 106.000 queue-01 is Failed on quay4 (quay3 went down)
 106.000 queue-01 is Starting on quay4
 106.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
 106.000 file-01 is Failed on quay2 (quay3 went down)
 106.000 file-01 is Starting on quay2
 106.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
 106.000 web-03 is Failed on quay1 (quay3 went down)
 106.000 web-03 is Starting on quay1
 106.000 Error: Clustered role 'dc-02' has exceeded its failover threshold.
 106.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay3' to cluster node 'quay4'.
 106.000 dc-02 is Failed on quay3 (it failed more often than its policy allows within 6 h)
 106.000 dc-02 is Failed on quay4 (it failed more often than its policy allows within 6 h)
 106.000 quay1 is Up, 10 GiB free, current host
 106.000 quay2 is Up, 10 GiB free
 106.000 quay4 is Up, 5 GiB free
 106.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
 106.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
 110.357 web-03 is Running on quay1
 110.833 build-01 is Running on quay2
 111.069 file-01 is Running on quay2
 111.789 mail-01 is Running on quay1
 112.132 queue-01 is Running on quay4
