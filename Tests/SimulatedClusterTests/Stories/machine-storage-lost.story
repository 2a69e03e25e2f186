# The files go while a machine is on its way: one that can't be saved stands still with its memory and
# runs on when they are back; one that can't be started fails, and starts where its files are.
at 0 s, save lone-01
at 2 s, fail path of quay2 to Cluster Disk 6
at 10 s, return path of quay2 to Cluster Disk 6
at 20 s, shut down lone-01
at 40 s, start lone-01
at 42 s, fail path of quay3 to Cluster Disk 6

---
   0.000 > save lone-01
   0.000 lone-01 is Saving on quay2
   2.000 > fail path of quay2 to Cluster Disk 6
   2.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay2
   2.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay2
   5.120 lone-01 is Paused-Critical on quay2 (quay2 has no path to Cluster Disk 6, which holds its files)
   5.120 Error: lone-01 is paused-critical on quay2. It was not saved: quay2 has no path to Cluster Disk 6, which holds its files.
   5.120 lone-01 is Failed on quay2 (Cluster Disk 6 can't be reached from quay2)
   5.120 Error: Cluster resource 'lone-01' in clustered role 'lone-01' failed.
   5.120 quay2 is Up, 16 GiB free
   6.120 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
   6.120 lone-01 is Failed on quay3 (Cluster Disk 6 can't be reached from quay2)
   6.120 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay2
   6.120 lone-01 is Starting on quay3
   6.120 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay2
   6.120 quay3 is Up, 18 GiB free
  10.000 > return path of quay2 to Cluster Disk 6
  10.000 Cluster Disk 6 is Online, of lone-01, owner quay3
  13.320 lone-01 is Running on quay3
  20.000 > shut down lone-01
  20.000 lone-01 is Stopping on quay3
  29.966 lone-01 is Off on quay3
  29.966 quay3 is Up, 18.5 GiB free
  40.000 > start lone-01
  40.000 lone-01 is Starting on quay3
  40.000 quay3 is Up, 18 GiB free
  42.000 > fail path of quay3 to Cluster Disk 6
  42.000 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay3
  42.000 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay3
  45.913 lone-01 is Failed on quay3 (quay3 has no path to Cluster Disk 6, which holds its files)
  45.913 Error: lone-01 is failed on quay3. It did not start: quay3 has no path to Cluster Disk 6, which holds its files.
  45.913 quay3 is Up, 18.5 GiB free
  46.913 Information: Clustered role 'lone-01' is moving from cluster node 'quay3' to cluster node 'quay2'.
  46.913 lone-01 is Failed on quay2 (quay3 has no path to Cluster Disk 6, which holds its files)
  46.913 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay3
  46.913 lone-01 is Starting on quay2
  46.913 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay3
  46.913 quay2 is Up, 15.5 GiB free
  53.746 lone-01 is Running on quay2
