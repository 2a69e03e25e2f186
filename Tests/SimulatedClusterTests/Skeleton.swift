// SimulatedClusterTests
