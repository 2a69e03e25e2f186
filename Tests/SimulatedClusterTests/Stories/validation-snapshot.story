# A snapshot that holds the memory of a running machine is warned of, another is not (G16).
at 0 s, take snapshot clean of web-01
at 300 s, run Validate Snapshots
at 301 s, take snapshot hot of web-01 while running
at 400 s, run Validate Snapshots

---
   0.000 > take snapshot clean of web-01
   0.000 web-01 is Stopping on quay1
   8.532 web-01 is Off on quay1
   8.532 web-01 is Off on quay1, snapshots: clean
   8.532 Information: Snapshot 'clean' of 'web-01' was taken.
   8.532 web-01 is Starting on quay1, snapshots: clean
  13.769 web-01 is Running on quay1, snapshots: clean
 300.000 > run Validate Snapshots
 300.000 Success: Validate Snapshots
 300.000 All virtual machines: No snapshot includes memory
 301.000 > take snapshot hot of web-01 while running
 301.000 web-01 is Running on quay1, snapshots: clean, hot with memory
 301.000 Warning: Snapshot 'hot' was taken while 'web-01' ran: reverting to it brings back its memory as well as its disk. The advised way is to shut it down, take the snapshot, and start it.
 400.000 > run Validate Snapshots
 400.000 Warning: Validate Snapshots
 400.000 web-01: Its snapshot hot was taken while it ran, and includes its memory. Shut the machine down, take a snapshot, start it, and delete this one
