# A snapshot of a running machine has its memory, which is warned of when it is taken, and when it
# comes back: the machine goes on from there.
at 0 s, take snapshot hot of web-01 while running
at 10 s, revert web-01 to snapshot hot
at 40 s, shut down web-01
at 60 s, revert web-01 to snapshot hot
at 61 s, start web-01
at 80 s, save web-01
at 81 s, take snapshot late of web-01

---
   0.000 > take snapshot hot of web-01 while running
   0.000 web-01 is Running on quay1, snapshots: hot with memory
   0.000 Warning: Snapshot 'hot' was taken while 'web-01' ran: reverting to it brings back its memory as well as its disk. The advised way is to shut it down, take the snapshot, and start it.
  10.000 > revert web-01 to snapshot hot
  10.000 web-01 is Off on quay1, snapshots: hot with memory
  10.000 web-01 is Saved on quay1, snapshots: hot with memory
  10.000 Warning: 'web-01' was reverted to snapshot 'hot': its memory and its disk are as they were then, and what its clients did since is lost.
  10.000 web-01 is Starting on quay1, snapshots: hot with memory
  20.440 web-01 is Running on quay1, snapshots: hot with memory
  40.000 > shut down web-01
  40.000 web-01 is Stopping on quay1, snapshots: hot with memory
  48.532 web-01 is Off on quay1, snapshots: hot with memory
  48.532 quay1 is Up, 14 GiB free, current host
  60.000 > revert web-01 to snapshot hot
  60.000 web-01 is Saved on quay1, snapshots: hot with memory
  60.000 Warning: 'web-01' was reverted to snapshot 'hot': its memory and its disk are as they were then, and what its clients did since is lost.
  61.000 > start web-01
  61.000 web-01 is Starting on quay1, snapshots: hot with memory
  61.000 quay1 is Up, 13 GiB free, current host
  71.440 web-01 is Running on quay1, snapshots: hot with memory
  80.000 > save web-01
  80.000 web-01 is Saving on quay1, snapshots: hot with memory
  81.000 > take snapshot late of web-01
  81.000 refused: web-01 is saving on quay1: it must be running or off to be kept in a snapshot. Nothing was changed.
  90.240 web-01 is Saved on quay1, snapshots: hot with memory
  90.240 quay1 is Up, 14 GiB free, current host
