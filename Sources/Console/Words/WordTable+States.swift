extension WordTable {
  static let states = [
    Entry("Running", "Running", "running"),
    Entry("Off", "Off", "shut off"),
    Entry("Saved", "Saved", "saved"),
    Entry("Starting", "Starting", "starting"),
    Entry("Stopping", "Stopping", "in shutdown"),
    Entry("Saving", "Saving", "being saved"),
    Entry("Failed", "Failed", "FAILED"),
    Entry("Paused-Critical", "Paused-Critical", "paused (I/O error)"),
    Entry("Migrating", "Live Migrating", "migrating"),
    Entry("Queued for live migration", "Queued for live migration", "migration queued"),
    Entry("Up", "Up", "online"),
    Entry("Down", "Down", "OFFLINE"),
    Entry("Joining", "Joining", "pending"),
    // A pause moves nothing away; the word for an empty node is standby.
    Entry("Paused", "Paused", "paused"),
    Entry("Paused – Draining", "Draining", "going to standby"),
    Entry("Paused – Drained", "Paused", "standby"),
    Entry("Paused – Drain Failed", "Drain Failed", "paused, not emptied"),
    Entry("Online", "Online", "active"),
    Entry("Offline", "Offline", "inactive"),
    Entry("All Online", "All Online", "all active"),
    Entry("All Up", "All Up", "all online"),
    Entry("Partitioned", "Partitioned", "partitioned"),
    Entry("Unknown", "Unknown", "UNCLEAN"),
  ]
}
