# When no node has room for a machine it stays failed, with the reason, and starts as soon as there
# is room again.
at 0 s, pause quay2
at 0 s, pause quay3
at 1 s, fail node quay1
at 60 s, resume quay3
