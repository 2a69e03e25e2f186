# The share alone is no loss; when it answers again the cluster bears as much as before.
at 0 s, let the nodes and share \\files\witness vote
at 1 s, fail the share
at 2 s, fail the share
at 3 s, return the share

---
   0.000 > let the nodes and share \\files\witness vote
   0.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and File Share Majority
   0.000 Witness is Online, available, owner quay1
   0.000 5 of 5 votes, can sustain 2 more
   1.000 > fail the share
   1.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and File Share Majority
   1.000 Error: The file share witness '\\files\witness' does not answer.
   1.000 4 of 5 votes, can sustain 1 more
   2.000 > fail the share
   3.000 > return the share
   3.000 settings: shared volumes enabled at C:\ClusterStorage; migration over the default order; quorum Node and File Share Majority
   3.000 Information: The file share witness '\\files\witness' answers again.
   3.000 5 of 5 votes, can sustain 2 more
