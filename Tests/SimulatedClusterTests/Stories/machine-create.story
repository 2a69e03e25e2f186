# A machine is made with a sane name of its own, with storage that is there, on a node that is up.
set node quay3 state Paused
set volume Volume3 out of reach of quay2
set node quay1 switches External
at 0 s, create WEB-01 on quay1 with 1 GiB in Volume1
at 0 s, create new/01 on quay1 with 1 GiB in Volume1
at 0 s, create new-01 on quay9 with 1 GiB in Volume1
at 0 s, create new-01 on quay3 with 1 GiB in Volume1
at 0 s, create new-01 on quay1 with -1 GiB in Volume1
at 0 s, create new-01 on quay1 with 1 GiB in Volume9
at 0 s, create new-01 on quay2 with 1 GiB in Volume3
at 0 s, create new-01 on quay1 with 1 GiB on disk Witness
at 0 s, create new-01 on quay1 with 1 GiB on disk Cluster Disk 9
at 0 s, create highly available new-01 on quay1 with 1 GiB
at 1 s, create new-01 on quay1 with 1 GiB
at 2 s, create highly available new-02 on quay1 with 1 GiB in Volume3
at 3 s, create highly available new-03 on quay1 with 1 GiB on disk Cluster Disk 5
at 4 s, create new-04 on quay1 with 1 GiB on disk Cluster Disk 5
at 5 s, start new-03
at 12 s, migrate new-02 to quay2
at 13 s, delete new-03
at 14 s, turn off new-03
at 14 s, delete new-03
at 15 s, create new-04 on quay1 with 1 GiB on disk Cluster Disk 5

---
   0.000 > create WEB-01 on quay1 with 1 GiB in Volume1
   0.000 refused: There is a virtual machine named WEB-01 already. Nothing was changed.
   0.000 > create new/01 on quay1 with 1 GiB in Volume1
   0.000 refused: "new/01" can't be the name of a virtual machine. Nothing was changed. Take up to 100 characters without any of \/:*?"<>|.
   0.000 > create new-01 on quay9 with 1 GiB in Volume1
   0.000 refused: There is no node named quay9 in this cluster. Nothing was changed.
   0.000 > create new-01 on quay3 with 1 GiB in Volume1
   0.000 refused: quay3 is paused. Nothing was changed.
   0.000 > create new-01 on quay1 with -1 GiB in Volume1
   0.000 refused: A virtual machine can't have -1 GiB of memory: more than none, at most 4 TiB. Nothing was changed.
   0.000 > create new-01 on quay1 with 1 GiB in Volume9
   0.000 refused: There is no shared volume named Volume9 in this cluster. Nothing was changed.
   0.000 > create new-01 on quay2 with 1 GiB in Volume3
   0.000 refused: quay2 has no access to Volume3, which holds its files. Nothing was changed.
   0.000 > create new-01 on quay1 with 1 GiB on disk Witness
   0.000 refused: Witness is in use: it is not an available disk. Nothing was changed.
   0.000 > create new-01 on quay1 with 1 GiB on disk Cluster Disk 9
   0.000 refused: There is no disk named Cluster Disk 9 in this cluster. Nothing was changed.
   0.000 > create highly available new-01 on quay1 with 1 GiB
   0.000 refused: The files of new-01 lie on storage that quay1 alone has. Nothing was changed. Put them on a cluster shared volume.
   1.000 > create new-01 on quay1 with 1 GiB
   1.000 new-01 is Off on quay1
   1.000 Information: Virtual machine 'new-01' was created.
   2.000 > create highly available new-02 on quay1 with 1 GiB in Volume3
   2.000 new-02 is Off on quay1
   2.000 Information: Virtual machine 'new-02' was created.
   3.000 > create highly available new-03 on quay1 with 1 GiB on disk Cluster Disk 5
   3.000 new-03 is Off on quay1
   3.000 Information: Virtual machine 'new-03' was created.
   3.000 Cluster Disk 5 is Online, of new-03, owner quay1
   4.000 > create new-04 on quay1 with 1 GiB on disk Cluster Disk 5
   4.000 refused: Cluster Disk 5 is in use: it is not an available disk. Nothing was changed.
   5.000 > start new-03
   5.000 new-03 is Starting on quay1
   5.000 quay1 is Up, 12 GiB free, current host
   9.700 new-03 is Running on quay1
  12.000 > migrate new-02 to quay2
  12.000 refused (refused): new-02 is off on quay1. new-02 is off: only a running machine migrates live.
  13.000 > delete new-03
  13.000 refused: new-03 still runs on quay1: it can't be deleted. Nothing was changed. Shut it down first.
  14.000 > turn off new-03
  14.000 new-03 is Off on quay1
  14.000 quay1 is Up, 13 GiB free, current host
  14.000 > delete new-03
  14.000 new-03 is gone
  14.000 Cluster Disk 5 is Online, available, owner quay1
  14.000 Information: Virtual machine 'new-03' was deleted. Its files stay where they are.
  15.000 > create new-04 on quay1 with 1 GiB on disk Cluster Disk 5
  15.000 new-04 is Off on quay1
  15.000 Information: Virtual machine 'new-04' was created.
  15.000 Cluster Disk 5 is Online, of new-04, owner quay1
