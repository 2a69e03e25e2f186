// ClusterRules
