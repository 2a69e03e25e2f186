# A file share votes like a disk; while it does not answer the cluster bears less, and a loss more is
# one too many.
at 0 s, let the nodes and share \\files\witness vote
at 1 s, fail node quay4
at 20 s, fail node quay3
at 40 s, fail the share
