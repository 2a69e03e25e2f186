# A new node is built after the pattern of another, joins, and takes machines.
at 0 s, add node quay1 like quay2
at 0 s, add node quay5 like quay9
at 0 s, add node quay5 like quay4
at 40 s, migrate web-01 to quay5
