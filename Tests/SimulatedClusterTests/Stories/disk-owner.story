# Other disks have one owner: they are moved by hand, and by themselves when it loses its path.
at 0 s, move disk Cluster Disk 4 to quay3
at 5 s, move disk Cluster Disk 4 to quay3
at 5 s, move disk Cluster Disk 1 to quay3
at 5 s, move disk Cluster Disk 6 to quay3
at 6 s, fail path of quay3 to Cluster Disk 4
at 7 s, move disk Cluster Disk 4 to quay3
at 8 s, move disk Cluster Disk 4 to quay2
at 9 s, fail path of quay2 to Cluster Disk 4

---
   0.000 > move disk Cluster Disk 4 to quay3
   2.000 Cluster Disk 4 is Online, available, owner quay3
   2.000 Information: quay3 owns Cluster Disk 4.
   5.000 > move disk Cluster Disk 4 to quay3
   5.000 refused: quay3 already owns Cluster Disk 4. Nothing was changed.
   5.000 > move disk Cluster Disk 1 to quay3
   5.000 refused: Cluster Disk 1 holds Volume1, which every node reads and writes. Nothing was changed. Move the volume's coordinator instead.
   5.000 > move disk Cluster Disk 6 to quay3
   5.000 refused: Cluster Disk 6 holds the files of lone-01 and moves with it. Nothing was changed. Move lone-01.
   6.000 > fail path of quay3 to Cluster Disk 4
   6.000 Cluster Disk 4 is Online, available, owner quay3, not from quay3
   6.000 Cluster Disk 4 is Online, available, owner quay1, not from quay3
   6.000 Information: quay1 owns Cluster Disk 4.
   7.000 > move disk Cluster Disk 4 to quay3
   7.000 refused: quay3 has no path to Cluster Disk 4. Nothing was changed.
   8.000 > move disk Cluster Disk 4 to quay2
   9.000 > fail path of quay2 to Cluster Disk 4
   9.000 Cluster Disk 4 is Online, available, owner quay1, not from quay2, not from quay3
