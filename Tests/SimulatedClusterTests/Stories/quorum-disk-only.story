# The disk alone decides: one node is enough.
at 0 s, let disk Witness decide
at 1 s, fail node quay4
at 1 s, fail node quay3
at 1 s, fail node quay2
