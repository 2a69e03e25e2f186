# Only what can vote may be chosen.
at 0 s, let the nodes and disk Cluster Disk 9 vote
at 0 s, let the nodes and disk Cluster Disk 1 vote
at 0 s, let the nodes and no share vote
at 0 s, let the nodes and disk Cluster Disk 4 vote
at 1 s, fail node quay4
at 20 s, fail node quay3
at 40 s, let the nodes vote
