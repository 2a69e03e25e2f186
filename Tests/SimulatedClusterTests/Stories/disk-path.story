# A machine on a disk of its own goes only where the disk is reached; without its path it stands
# still.
at 0 s, fail path of quay4 to Cluster Disk 6
at 0 s, migrate lone-01 to quay4
at 1 s, fail path of quay2 to Cluster Disk 6
at 2 s, return path of quay2 to Cluster Disk 6

---
   0.000 > fail path of quay4 to Cluster Disk 6
   0.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay4
   0.000 > migrate lone-01 to quay4
   0.000 refused (refused): lone-01 still runs on quay2. quay4 has no path to Cluster Disk 6, which holds its files.
   1.000 > fail path of quay2 to Cluster Disk 6
   1.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay2, not from quay4
   1.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay2, not from quay4
   1.000 lone-01 is Paused-Critical on quay2 (Cluster Disk 6 can't be reached from quay2)
   1.000 Critical: lone-01 was paused: Cluster Disk 6 can't be reached.
   2.000 > return path of quay2 to Cluster Disk 6
   2.000 Cluster Disk 6 is Failed, of lone-01, owner quay2, not from quay4
   2.000 Cluster Disk 6 is Online, of lone-01, owner quay2, not from quay4
   2.000 lone-01 is Running on quay2
   2.000 Information: lone-01 runs on: its files can be reached again.
