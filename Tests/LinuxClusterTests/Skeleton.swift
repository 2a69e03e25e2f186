// LinuxClusterTests
