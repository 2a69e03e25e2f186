# A machine of a node's own leaves with the node, and its disk is free again. Seed 543 of a million
# steps found the disk of a machine that did not exist any more.
at 0 s, create own-01 on quay4 with 512 MiB on disk Cluster Disk 4
at 1 s, fail node quay4
at 60 s, evict quay4

---
   0.000 > create own-01 on quay4 with 512 MiB on disk Cluster Disk 4
   0.000 own-01 is Off on quay4
   0.000 Information: Virtual machine 'own-01' was created.
   0.000 Cluster Disk 4 is Online, of own-01, owner quay4
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
   7.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay2'.
   7.000 queue-01 is Failed on quay2 (quay4 went down)
   7.000 queue-01 is Starting on quay2
   7.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay3'.
   7.000 dc-02 is Failed on quay3 (quay4 went down)
   7.000 dc-02 is Starting on quay3
   7.000 quay2 is Up, 13.5 GiB free
   7.000 quay3 is Up, 14 GiB free
  12.200 build-01 is Running on quay3
  12.737 queue-01 is Running on quay2
  13.413 dc-02 is Running on quay3
  60.000 > evict quay4
  60.000 own-01 is gone
  60.000 Cluster Disk 4 is Online, available, owner quay4
  60.000 Cluster and CSV is Up, Internal
  60.000 Encrypted is Up, Disabled
  60.000 Live Migration is Up, Internal
  60.000 Management is Up, Enabled
  60.000 Tagged is Up, Disabled
  60.000 Virtual Machines is Up, Disabled
  60.000 Volume1 is Online at C:\ClusterStorage\Volume1, coordinator quay1
  60.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay2
  60.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay3
  60.000 quay4 has left
  60.000 Cluster Disk 4 is Online, available, owner quay1
  60.000 Information: quay1 owns Cluster Disk 4.
  60.000 4 of 4 votes, can sustain 1 more
