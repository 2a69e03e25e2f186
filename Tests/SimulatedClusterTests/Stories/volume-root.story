# The folder above all volumes can be renamed, and each volume's folder follows (G5).
at 0 s, rename the root to C:\Ships
at 1 s, rename the root to C:\Ships
at 1 s, rename the root to Ships
at 1 s, rename the root to C:\
at 1 s, rename the root to C:\Ships\..\Windows
at 1 s, rename the root to C:\Sh*ps
at 2 s, add disk Cluster Disk 5 to the shared volumes

---
   0.000 > rename the root to C:\Ships
   0.000 settings: shared volumes enabled at C:\Ships; migration over the default order; quorum Node and Disk Majority
   0.000 Volume1 is Online at C:\Ships\Volume1, coordinator quay1
   0.000 Volume2 is Online at C:\Ships\Volume2, coordinator quay2
   0.000 Volume3 is Online at C:\Ships\Volume3, coordinator quay3
   1.000 > rename the root to C:\Ships
   1.000 refused: The shared volumes lie under C:\Ships already. Nothing was changed.
   1.000 > rename the root to Ships
   1.000 refused: A path begins with a drive, such as C:\ClusterStorage, or with /. Nothing was changed.
   1.000 > rename the root to C:\
   1.000 refused: A path names a folder between its separators, and does not end with one. Nothing was changed.
   1.000 > rename the root to C:\Ships\..\Windows
   1.000 refused: A path names a folder between its separators, and does not end with one. Nothing was changed.
   1.000 > rename the root to C:\Sh*ps
   1.000 refused: A folder's name has none of < > : " / \ | ? *. Nothing was changed.
   2.000 > add disk Cluster Disk 5 to the shared volumes
   2.000 Cluster Disk 5 is Online, shared as Volume4, owner quay2
   2.000 Volume4 is Online at C:\Ships\Volume4, coordinator quay2
   2.000 Information: Cluster Disk 5 was added to the Cluster Shared Volumes as C:\Ships\Volume4.
   2.000 Volume4 is Online at C:\Ships\Volume4, coordinator quay2
