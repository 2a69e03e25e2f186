// LinuxCluster
