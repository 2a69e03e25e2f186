// ClusterBackend
