private import CLibvirt

/// libvirt's event loop, on a thread of its own for as long as the process lives: it delivers
/// events and keeps connections alive.
enum LibvirtEventLoop {
  /// Starts the loop; later uses do nothing. It must run before the first connection is opened.
  static let start: Void = {
    _ = LibvirtLibrary.functions.virEventRegisterDefaultImpl()
    DedicatedThread.start {
      while true { _ = LibvirtLibrary.functions.virEventRunDefaultImpl() }
    }
  }()
}
