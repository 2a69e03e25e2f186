# The advised sequence: shut down, snapshot, start. The snapshot is without memory, and reverting to
# it leaves the machine off.
at 0 s, take snapshot clean of web-01
at 30 s, take snapshot clean of web-01
at 30 s, take snapshot a:b of web-01
at 31 s, revert web-01 to snapshot none
at 32 s, revert web-01 to snapshot clean
at 33 s, start web-01
at 45 s, delete snapshot clean of web-01
at 46 s, delete snapshot clean of web-01

---
   0.000 > take snapshot clean of web-01
   0.000 web-01 is Stopping on quay1
   8.532 web-01 is Off on quay1
   8.532 web-01 is Off on quay1, snapshots: clean
   8.532 Information: Snapshot 'clean' of 'web-01' was taken.
   8.532 web-01 is Starting on quay1, snapshots: clean
  13.769 web-01 is Running on quay1, snapshots: clean
  30.000 > take snapshot clean of web-01
  30.000 refused: web-01 still runs on quay1. web-01 has a snapshot named clean already. Nothing was changed.
  30.000 > take snapshot a:b of web-01
  30.000 refused: "a:b" can't be the name of a snapshot. Nothing was changed. Take up to 100 characters without any of \/:*?"<>|.
  31.000 > revert web-01 to snapshot none
  31.000 refused: web-01 has no snapshot named none. Nothing was changed.
  32.000 > revert web-01 to snapshot clean
  32.000 web-01 is Off on quay1, snapshots: clean
  32.000 Information: 'web-01' was reverted to snapshot 'clean': its disk is as it was then.
  32.000 quay1 is Up, 14 GiB free, current host
  33.000 > start web-01
  33.000 web-01 is Starting on quay1, snapshots: clean
  33.000 quay1 is Up, 13 GiB free, current host
  38.913 web-01 is Running on quay1, snapshots: clean
  45.000 > delete snapshot clean of web-01
  45.000 web-01 is Running on quay1
  46.000 > delete snapshot clean of web-01
  46.000 refused: web-01 has no snapshot named clean. Nothing was changed.
