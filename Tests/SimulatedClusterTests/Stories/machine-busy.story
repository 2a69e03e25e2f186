# Nothing else is done to a machine that migrates, nor to any when the cluster has no quorum.
at 0 s, migrate web-01 to quay2
at 1 s, shut down web-01
at 1 s, take snapshot clean of web-01
at 1 s, quick migrate web-01 to quay3
at 1 s, save dc-01
at 20 s, fail node quay4
at 20 s, fail node quay3
at 21 s, turn off dc-01
at 22 s, fail node quay2
at 40 s, start dc-01
at 40 s, create new-01 on quay1 with 1 GiB in Volume1

---
   0.000 > migrate web-01 to quay2
   0.000 web-01: setup over Live Migration
   0.000 Information: Clustered role 'web-01' is moving from cluster node 'quay1' to cluster node 'quay2'.
   0.000 quay2 is Up, 14.5 GiB free
   1.000 > shut down web-01
   1.000 refused: web-01 still runs on quay1. web-01 is migrating. Nothing was changed. Wait until the migration has ended, or cancel it.
   1.000 > take snapshot clean of web-01
   1.000 refused: web-01 still runs on quay1. web-01 is migrating. Nothing was changed. Wait until the migration has ended, or cancel it.
   1.000 > quick migrate web-01 to quay3
   1.000 refused: web-01 still runs on quay1. web-01 is migrating. Nothing was changed. Wait until the migration has ended, or cancel it.
   1.000 > save dc-01
   1.000 dc-01 is Saving on quay1
   1.947 web-01: pass 1
   6.120 dc-01 is Saved on quay1
   6.120 quay1 is Up, 13.5 GiB free, current host
   8.340 web-01: pass 2
   8.768 web-01: blackout
   9.169 web-01: blackout is over
   9.169 web-01 is Running on quay2
   9.169 web-01: clean-up
   9.169 web-01: Hypervisor pause 401 ms
   9.180 web-01: Network gap 412 ms
   9.368 web-01: TCP client gap 600 ms, connection kept
  10.122 web-01: done
  10.122 Information: The Virtual Machine Management service successfully completed the live migration of virtual machine 'web-01' with a blackout time of 0.4 seconds.
  10.122 quay1 is Up, 14.5 GiB free, current host
  20.000 > fail node quay4
  20.000 quay4 is Up, 512 MiB free, without power
  20.000 build-01 is Unknown on quay4 (quay4 does not answer)
  20.000 dc-02 is Unknown on quay4 (quay4 does not answer)
  20.000 queue-01 is Unknown on quay4 (quay4 does not answer)
  20.000 quay4 is Up, 7 GiB free, without power
  20.000 > fail node quay3
  20.000 quay3 is Up, 18.5 GiB free, without power
  20.000 file-01 is Unknown on quay3 (quay3 does not answer)
  20.000 mail-01 is Unknown on quay3 (quay3 does not answer)
  20.000 web-03 is Unknown on quay3 (quay3 does not answer)
  20.000 quay3 is Up, 23 GiB free, without power
  21.000 > turn off dc-01
  21.000 dc-01 is Off on quay1
  22.000 > fail node quay2
  22.000 quay2 is Up, 14.5 GiB free, without power
  22.000 cache-01 is Unknown on quay2 (quay2 does not answer)
  22.000 lone-01 is Unknown on quay2 (quay2 does not answer)
  22.000 sql-02 is Unknown on quay2 (quay2 does not answer)
  22.000 web-01 is Unknown on quay2 (quay2 does not answer)
  22.000 web-02 is Unknown on quay2 (quay2 does not answer)
  22.000 quay2 is Up, 23 GiB free, without power
  25.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
  25.000 quay3 is Down, 23 GiB free, without power
  25.000 Critical: Cluster node 'quay4' was removed from the active failover cluster membership.
  25.000 quay4 is Down, 7 GiB free, without power
  25.000 build-01 is Failed on quay4 (quay4 went down)
  25.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  25.000 dc-02 is Failed on quay4 (quay4 went down)
  25.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  25.000 file-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  25.000 mail-01 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  25.000 queue-01 is Failed on quay4 (quay4 went down)
  25.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  25.000 web-03 is Failed on quay3 (quay3 went down)
  25.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  25.000 3 of 5 votes, can sustain 0 more
  26.000 Information: Clustered role 'build-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
  26.000 build-01 is Failed on quay1 (quay4 went down)
  26.000 build-01 is Starting on quay1
  26.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 mail-01 is Failed on quay1 (quay3 went down)
  26.000 mail-01 is Starting on quay1
  26.000 Information: Clustered role 'queue-01' is moving from cluster node 'quay4' to cluster node 'quay1'.
  26.000 queue-01 is Failed on quay1 (quay4 went down)
  26.000 queue-01 is Starting on quay1
  26.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 file-01 is Failed on quay1 (quay3 went down)
  26.000 file-01 is Starting on quay1
  26.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
  26.000 web-03 is Failed on quay1 (quay3 went down)
  26.000 web-03 is Starting on quay1
  26.000 Information: Clustered role 'dc-02' is moving from cluster node 'quay4' to cluster node 'quay1'.
  26.000 dc-02 is Failed on quay1 (quay4 went down)
  26.000 dc-02 is Starting on quay1
  26.000 quay1 is Up, 3.5 GiB free, current host
  26.000 Cluster Disk 2 is Online, shared as Volume2, owner quay1
  26.000 Cluster Disk 3 is Online, shared as Volume3, owner quay1
  26.000 Cluster Disk 5 is Online, available, owner quay1
  26.000 Volume2 is Online at C:\ClusterStorage\Volume2, coordinator quay1
  26.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay1
  27.000 Critical: The Cluster service is shutting down because quorum was lost.
  27.000 quay1 is Down, 3.5 GiB free (Its cluster service stopped: quorum was lost)
  27.000 quay2 is Down, 23 GiB free, without power
  27.000 build-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'build-01' in clustered role 'build-01' failed.
  27.000 cache-01 is Failed on quay2 (quay2 went down)
  27.000 Error: Cluster resource 'cache-01' in clustered role 'cache-01' failed.
  27.000 dc-02 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'dc-02' in clustered role 'dc-02' failed.
  27.000 file-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
  27.000 lone-01 is Failed on quay2 (quay2 went down)
  27.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
  27.000 mail-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
  27.000 old-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'old-01' in clustered role 'old-01' failed.
  27.000 queue-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'queue-01' in clustered role 'queue-01' failed.
  27.000 sql-01 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'sql-01' in clustered role 'sql-01' failed.
  27.000 sql-02 is Failed on quay2 (quay2 went down)
  27.000 Error: Cluster resource 'sql-02' in clustered role 'sql-02' failed.
  27.000 web-01 is Failed on quay2 (quay2 went down)
  27.000 Error: Cluster resource 'web-01' in clustered role 'web-01' failed.
  27.000 web-02 is Failed on quay2 (quay2 went down)
  27.000 Error: Cluster resource 'web-02' in clustered role 'web-02' failed.
  27.000 web-03 is Failed on quay1 (the cluster service of quay1 stopped)
  27.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
  27.000 quay1 is Down, 23 GiB free (Its cluster service stopped: quorum was lost)
  27.000 2 of 5 votes, quorum lost
  40.000 > start dc-01
  40.000 refused: dc-01 is off on quay1. The cluster has no quorum. Nothing was changed.
  40.000 > create new-01 on quay1 with 1 GiB in Volume1
  40.000 refused: The cluster has no quorum. Nothing was changed.
