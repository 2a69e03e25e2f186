# The share alone is no loss; when it answers again the cluster bears as much as before.
at 0 s, let the nodes and share \\files\witness vote
at 1 s, fail the share
at 2 s, fail the share
at 3 s, return the share
