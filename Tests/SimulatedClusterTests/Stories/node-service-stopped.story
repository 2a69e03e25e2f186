# When the cluster service of a node is stopped its roles go elsewhere first; started again, the node
# joins, and its networks for live migration take a while.
at 0 s, start the service of quay4
at 0 s, stop the service of quay4
at 60 s, start the service of quay4
