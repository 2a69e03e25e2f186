# Memory, processors and processor compatibility change only while a machine is off; its start action
# at any time. What makes no sense is refused.
at 0 s, give web-01 memory of 2 GiB
at 0 s, give web-01 processors: 4
at 0 s, forbid web-01 another processor version
at 0 s, have web-01 start always
at 1 s, shut down web-01
at 15 s, give web-01 memory of -1 GiB
at 15 s, give web-01 processors: 0
at 15 s, give web-01 processors: 4
at 15 s, give web-01 memory of 23 GiB
at 16 s, start web-01
at 17 s, give web-01 memory of 2 GiB
at 18 s, start web-01
at 30 s, save web-01
at 60 s, give web-01 memory of 1 GiB

---
   0.000 > give web-01 memory of 2 GiB
   0.000 refused: web-01 still runs on quay1: its memory can be changed only while it is off. Nothing was changed. Shut it down first.
   0.000 > give web-01 processors: 4
   0.000 refused: web-01 still runs on quay1: its processors can be changed only while it is off. Nothing was changed. Shut it down first.
   0.000 > forbid web-01 another processor version
   0.000 refused: web-01 still runs on quay1: its processor compatibility can be changed only while it is off. Nothing was changed. Shut it down first.
   0.000 > have web-01 start always
   0.000 web-01 is Running on quay1
   1.000 > shut down web-01
   1.000 web-01 is Stopping on quay1
   9.532 web-01 is Off on quay1
   9.532 quay1 is Up, 14 GiB free, current host
  15.000 > give web-01 memory of -1 GiB
  15.000 refused: A virtual machine can't have -1 GiB of memory: more than none, at most 4 TiB. Nothing was changed.
  15.000 > give web-01 processors: 0
  15.000 refused: A virtual machine can't have 0 processors: 1 to 64. Nothing was changed.
  15.000 > give web-01 processors: 4
  15.000 web-01 is Off on quay1
  15.000 > give web-01 memory of 23 GiB
  15.000 web-01 is Off on quay1
  16.000 > start web-01
  16.000 refused: web-01 is off on quay1. quay1 has 14 GiB of memory free, web-01 needs 23 GiB. Nothing was changed.
  17.000 > give web-01 memory of 2 GiB
  17.000 web-01 is Off on quay1
  18.000 > start web-01
  18.000 web-01 is Starting on quay1
  18.000 quay1 is Up, 12 GiB free, current host
  23.237 web-01 is Running on quay1
  30.000 > save web-01
  30.000 web-01 is Saving on quay1
  50.480 web-01 is Saved on quay1
  50.480 quay1 is Up, 14 GiB free, current host
  60.000 > give web-01 memory of 1 GiB
  60.000 refused: web-01 is saved on quay1: its memory can be changed only while it is off. Nothing was changed. Start it and shut it down, or turn it off, which loses its saved memory.
