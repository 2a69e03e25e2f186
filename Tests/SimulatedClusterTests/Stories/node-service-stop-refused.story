# The cluster service of a node without which there would be no quorum is not stopped.
at 0 s, fail node quay4
at 20 s, fail node quay3
at 40 s, stop the service of quay2
at 40 s, start the service of quay3
