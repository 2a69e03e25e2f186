# The files go while a machine is on its way: one that can't be saved stands still with its memory and
# runs on when they are back; one that can't be started fails, and starts where its files are.
at 0 s, save lone-01
at 2 s, fail path of quay2 to Cluster Disk 6
at 10 s, return path of quay2 to Cluster Disk 6
at 20 s, shut down lone-01
at 40 s, start lone-01
at 42 s, fail path of quay2 to Cluster Disk 6

---
   0.000 > save lone-01
   0.000 lone-01 is Saving on quay2
   2.000 > fail path of quay2 to Cluster Disk 6
   2.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay2
   2.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay2
   5.120 lone-01 is Paused-Critical on quay2 (quay2 has no path to Cluster Disk 6, which holds its files)
   5.120 Error: lone-01 is paused-critical on quay2. It was not saved: quay2 has no path to Cluster Disk 6, which holds its files.
  10.000 > return path of quay2 to Cluster Disk 6
  10.000 Cluster Disk 6 is Failed, of lone-01, owner quay2
  10.000 Cluster Disk 6 is Online, of lone-01, owner quay2
  10.000 lone-01 is Running on quay2
  10.000 Information: lone-01 runs on: its files can be reached again.
  20.000 > shut down lone-01
  20.000 lone-01 is Stopping on quay2
  28.532 lone-01 is Off on quay2
  28.532 quay2 is Up, 16 GiB free
  40.000 > start lone-01
  40.000 lone-01 is Starting on quay2
  40.000 quay2 is Up, 15.5 GiB free
  42.000 > fail path of quay2 to Cluster Disk 6
  42.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay2
  42.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay2
  45.237 lone-01 is Failed on quay2 (quay2 has no path to Cluster Disk 6, which holds its files)
  45.237 Error: lone-01 is failed on quay2. It did not start: quay2 has no path to Cluster Disk 6, which holds its files.
  45.237 quay2 is Up, 16 GiB free
  46.237 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay3'.
  46.237 lone-01 is Failed on quay3 (quay2 has no path to Cluster Disk 6, which holds its files)
  46.237 Cluster Disk 6 is Failed, of lone-01, owner quay3, not from quay2
  46.237 lone-01 is Starting on quay3
  46.237 Cluster Disk 6 is Online, of lone-01, owner quay3, not from quay2
  46.237 quay3 is Up, 18 GiB free
  54.650 lone-01 is Running on quay3
