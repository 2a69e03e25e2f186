# A machine on a disk of its own goes only where the disk is reached. Without its path it fails with
# its disk and starts where there is one; with none left it stands still.
at 0 s, fail path of quay4 to Cluster Disk 6
at 0 s, migrate lone-01 to quay4
at 1 s, fail path of quay2 to Cluster Disk 6
at 60 s, fail path of quay1 to Cluster Disk 6
at 60 s, fail path of quay3 to Cluster Disk 6
at 120 s, return path of quay2 to Cluster Disk 6

---
   0.000 > fail path of quay4 to Cluster Disk 6
   0.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay4
   0.000 > migrate lone-01 to quay4
   0.000 refused (refused): lone-01 still runs on quay2. quay4 has no path to Cluster Disk 6, which holds its files.
   1.000 > fail path of quay2 to Cluster Disk 6
   1.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay2, not from quay4
   1.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay2, not from quay4
   1.000 lone-01 is Failed on quay2 (Cluster Disk 6 can't be reached from quay2)
   1.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   1.000 quay2 is Up, 16 GiB free
   2.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   2.000 lone-01 is Failed on quay3 (Cluster Disk 6 can't be reached from quay2)
   2.000 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay2, not from quay4
   2.000 lone-01 is Starting on quay3
   2.000 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay2, not from quay4
   2.000 quay3 is Up, 18 GiB free
   9.200 lone-01 is Running on quay3
  60.000 > fail path of quay1 to Cluster Disk 6
  60.000 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay1, not from quay2, not from quay4
  60.000 > fail path of quay3 to Cluster Disk 6
  60.000 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay1, not from quay2, not from quay3, not from quay4
  60.000 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay1, not from quay2, not from quay3, not from quay4
  60.000 lone-01 is Paused-Critical on quay3 (Cluster Disk 6 can't be reached from quay3)
  60.000 Critical: lone-01 was paused: Cluster Disk 6 can't be reached.
 120.000 > return path of quay2 to Cluster Disk 6
 120.000 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay1, not from quay3, not from quay4
 120.000 lone-01 is Failed on quay3 (Cluster Disk 6 can't be reached from quay3)
 120.000 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
 120.000 quay3 is Up, 18.5 GiB free
 121.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
 121.000 lone-01 is Failed on quay2 (Cluster Disk 6 can't be reached from quay3)
 121.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay1, not from quay3, not from quay4
 121.000 lone-01 is Starting on quay2
 121.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay1, not from quay3, not from quay4
 121.000 quay2 is Up, 15.5 GiB free
 128.737 lone-01 is Running on quay2
