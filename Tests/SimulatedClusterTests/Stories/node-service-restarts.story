# A cluster service that ends and is back within five heartbeats costs nobody a machine, but a live
# migration that was going on.
at 0 s, migrate web-01 to quay2
at 4 s, break the service of quay2
