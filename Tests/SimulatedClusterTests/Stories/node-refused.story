# What makes no sense for a node, or can't be while the cluster has no quorum, is refused.
at 0 s, drain quay3
at 0 s, drain quay3
at 0 s, add node quay 5 like quay4
at 0 s, start the service of quay9
at 0 s, fail node quay2
at 0 s, fail node quay3
at 0 s, fail node quay4
at 10 s, drain quay1
at 10 s, stop the service of quay1
at 10 s, evict quay4
at 10 s, add node quay5 like quay1
at 10 s, let the nodes vote

---
   0.000 > drain quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining
   0.000 mail-01: forecast: Converges by itself, after at most 10 passes. Four passes over the memory, about 19 s, pause about 380 ms.
   0.000 mail-01: setup over Live Migration
   0.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   0.000 quay2 is Up, 13.5 GiB free
   0.000 > drain quay3
   0.000 refused: quay3 is draining already. Nothing was changed.
   0.000 > add node quay 5 like quay4
   0.000 refused: "quay 5" is no host name. Nothing was changed.
   0.000 > start the service of quay9
   0.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
   0.000 > fail node quay2
   0.000 quay2 is Up, 13.5 GiB free, without power
   0.000 cache-01 is Unknown on quay2 (quay2 does not answer)
   0.000 lone-01 is Unknown on quay2 (quay2 does not answer)
   0.000 sql-02 is Unknown on quay2 (quay2 does not answer)
   0.000 web-02 is Unknown on quay2 (quay2 does not answer)
   0.000 mail-01: clean-up
   0.000 quay2 is Up, 21 GiB free, without power
   0.000 > fail node quay3
   0.000 quay3 is Paused, 18.5 GiB free, Draining, without power
   0.000 file-01 is Unknown on quay3 (quay3 does not answer)
   0.000 mail-01 is Unknown on quay3 (quay3 does not answer)
   0.000 web-03 is Unknown on quay3 (quay3 does not answer)
   0.000 quay3 is Paused, 23 GiB free, Draining, without power
   0.000 > fail node quay4
   0.000 quay4 is Up, 512 MiB free, without power
   0.000 build-01 is Unknown on quay4 (quay4 does not answer)
   0.000 dc-02 is Unknown on quay4 (quay4 does not answer)
   0.000 queue-01 is Unknown on quay4 (quay4 does not answer)
   0.000 quay4 is Up, 7 GiB free, without power
   0.473 mail-01: failed (destinationLost): mail-01 does not run: quay3 does not answer. quay2 went down during setup.
   0.473 Error: Virtual machine migration operation for 'mail-01' failed at migration source 'quay3'. mail-01 does not run: quay3 does not answer. quay2 went down during setup.
   0.473 quay2 is Up, 23 GiB free, without power
   0.473 quay3 is Paused, 23 GiB free, Drain Failed, without power (file-01 could not leave: it is unknown: only a running machine migrates live, and 2 more)
   0.473 Error: file-01 could not leave quay3, which is being drained: it is unknown: only a running machine migrates live.
   0.473 Error: web-03 could not leave quay3, which is being drained: it is unknown: only a running machine migrates live.
   0.473 Error: mail-01 could not leave quay3, which is being drained: it is unknown: only a running machine migrates live.
   0.473 Error: Draining quay3 failed: 3 roles stay there.
   5.000 Critical: The Cluster service is shutting down because quorum was lost.
   5.000 quay1 is Down, 13 GiB free (Its cluster service stopped: quorum was lost)
   5.000 quay2 is Down, 23 GiB free, without power
   5.000 quay3 is Down, 23 GiB free, without power
   5.000 quay4 is Down, 7 GiB free, without power
   5.000 build-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
   5.000 cache-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
   5.000 dc-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'dc-01' in clustered role 'dc-01' failed.
   5.000 dc-02 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
   5.000 file-01 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   5.000 lone-01 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   5.000 mail-01 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   5.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
   5.000 queue-01 is Failed on quay4 (quay4 went down)
   5.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
   5.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
   5.000 sql-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
   5.000 web-01 is Failed on quay1 (the cluster service of quay1 stopped)
   5.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
   5.000 web-02 is Failed on quay2 (quay2 went down)
   5.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
   5.000 web-03 is Failed on quay3 (quay3 went down)
   5.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   5.000 Cluster Disk 1 is Failed, shared as Volume1, owner quay1
   5.000 Cluster Disk 2 is Failed, shared as Volume2, owner quay2
   5.000 Cluster Disk 3 is Failed, shared as Volume3, owner quay3
   5.000 Cluster Disk 4 is Failed, available, owner quay1
   5.000 Cluster Disk 5 is Failed, available, owner quay2
   5.000 Witness is Failed, the witness, owner quay1
   5.000 Volume1 is Offline at C:\ClusterStorage\Volume1, coordinator quay1
   5.000 Volume2 is Offline at C:\ClusterStorage\Volume2, coordinator quay2
   5.000 Volume3 is Offline at C:\ClusterStorage\Volume3, coordinator quay3
   5.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
   5.000 2 of 5 votes, quorum lost
  10.000 > drain quay1
  10.000 refused: quay1 is down: only a node that is up or paused can do this. Nothing was changed.
  10.000 > stop the service of quay1
  10.000 refused: quay1 is down: only a node that is up or paused can do this. Nothing was changed.
  10.000 > evict quay4
  10.000 refused: The cluster has no quorum. Nothing was changed.
  10.000 > add node quay5 like quay1
  10.000 refused: The cluster has no quorum. Nothing was changed.
  10.000 > let the nodes vote
  10.000 refused: The cluster has no quorum. Nothing was changed.
