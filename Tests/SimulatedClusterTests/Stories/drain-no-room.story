# What no node has room for stays, and the drain has failed.
at 0 s, pause quay2
at 0 s, pause quay3
at 1 s, drain quay1
