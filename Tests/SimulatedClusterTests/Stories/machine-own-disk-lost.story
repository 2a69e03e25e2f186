# lone-01 can't be restored on quay1, which lost its path to the disk while the memory was written: it
# starts where it was.
at 0 s, quick migrate lone-01 to quay1
at 2 s, fail path of quay1 to Cluster Disk 6
at 20 s, quick migrate lone-01 to quay1

---
   0.000 > quick migrate lone-01 to quay1
   0.000 Information: Clustered role 'lone-01' is moving from cluster node 'quay2' to cluster node 'quay1'.
   0.000 lone-01 is Saving on quay2
   0.000 quay1 is Up, 12.5 GiB free, current host
   2.000 > fail path of quay1 to Cluster Disk 6
   2.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay1
   5.120 lone-01 is Saved on quay2
   5.120 Error: lone-01 is saved on quay2. It did not move to 'quay1': quay1 has no path to Cluster Disk 6, which holds its files.
   5.120 lone-01 is Starting on quay2
   5.120 quay1 is Up, 13 GiB free, current host
  10.440 lone-01 is Running on quay2
  20.000 > quick migrate lone-01 to quay1
  20.000 refused: lone-01 still runs on quay2. quay1 has no path to Cluster Disk 6, which holds its files. Nothing was changed.
