# Hyper-V takes no plan: after its passes whatever is left is sent in the blackout, and that is said.
at 0 s, plan migrations: hold, pause 100 ms
at 0 s, migrate cache-01 to quay3
