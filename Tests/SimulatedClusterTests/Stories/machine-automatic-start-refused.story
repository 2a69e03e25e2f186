# A machine that starts by itself starts under the same rules as by hand: its switch is not there.
set node quay3 switches External
set machine test-01 switch Private
at 0 s, have test-01 start always
at 0 s, start test-01
at 1 s, fail node quay3
at 10 s, return node quay3

---
   0.000 > have test-01 start always
   0.000 test-01 is Off on quay3
   0.000 > start test-01
   0.000 refused: test-01 is off on quay3. quay3 has no virtual switch 'Private', to which test-01 is connected. Nothing was changed. Make a virtual switch of that name on quay3.
   1.000 > fail node quay3
   1.000 quay3 is Up, 18.5 GiB free, without power
   1.000 file-01 is Unknown on quay3 (quay3 does not answer)
   1.000 mail-01 is Unknown on quay3 (quay3 does not answer)
   1.000 web-03 is Unknown on quay3 (quay3 does not answer)
   1.000 quay3 is Up, 23 GiB free, without power
   6.000 Critical: Cluster node 'quay3' was removed from the active failover cluster membership.
   6.000 quay3 is Down, 23 GiB free, without power
   6.000 file-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'file-01' in clustered role 'file-01' failed.
   6.000 mail-01 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'mail-01' in clustered role 'mail-01' failed.
   6.000 web-03 is Failed on quay3 (quay3 went down)
   6.000 Error: Cluster resource 'web-03' in clustered role 'web-03' failed.
   6.000 Volume3 is Online at C:\ClusterStorage\Volume3, coordinator quay4
   6.000 Cluster Disk 3 is Online, shared as Volume3, owner quay4
   6.000 Information: quay4 coordinates Volume3.
   6.000 4 of 5 votes, can sustain 1 more
   7.000 Information: Clustered role 'mail-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   7.000 mail-01 is Failed on quay2 (quay3 went down)
   7.000 mail-01 is Starting on quay2
   7.000 Information: Clustered role 'file-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
   7.000 file-01 is Failed on quay2 (quay3 went down)
   7.000 file-01 is Starting on quay2
   7.000 Information: Clustered role 'web-03' is moving from cluster node 'quay3' to cluster node 'quay1'.
   7.000 web-03 is Failed on quay1 (quay3 went down)
   7.000 web-03 is Starting on quay1
   7.000 quay1 is Up, 12 GiB free, current host
   7.000 quay2 is Up, 12 GiB free
  10.000 > return node quay3
  10.000 quay3 is Down, 23 GiB free, without power (Starting)
  12.200 mail-01 is Running on quay2
  12.737 file-01 is Running on quay2
  13.413 web-03 is Running on quay1
  20.000 quay3 is Down, 23 GiB free
  20.000 quay3 is Joining, 23 GiB free
  24.000 quay3 is Up, 23 GiB free
  24.000 Information: Cluster node 'quay3' joined the cluster.
  24.000 quay3 is Up, 23 GiB free, migration networks initialising
  24.000 test-01 is Off on quay3 (quay3 has no virtual switch 'Private', to which test-01 is connected)
  24.000 Error: test-01 is off on quay3. It did not start: quay3 has no virtual switch 'Private', to which test-01 is connected.
  24.000 5 of 5 votes, can sustain 2 more
  41.775 quay3 is Up, 23 GiB free
