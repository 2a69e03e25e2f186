internal import CLibvirt
internal import ClusterBackend

/// The library that talks to the hypervisors. It is loaded when it is first needed, so that Ferry
/// starts at once, and on machines that lack it.
enum LibvirtLibrary {
  /// Loads the library and starts its event loop.
  static func load() throws(ClusterError) {
    var reason: UnsafePointer<CChar>?
    guard ferry_libvirt_load(&reason) != nil else {
      let cause = reason.map { String(cString: $0) } ?? "no reason was given"
      throw ClusterError(
        .unreachable, "libvirt's client library can't be loaded: \(cause)",
        advice: "Install the package libvirt0")
    }
    LibvirtEventLoop.start
  }

  /// The functions of the library, which must have been loaded.
  static var functions: ferry_libvirt { ferry_libvirt_table().pointee }
}

/// An error as libvirt reports it. Its text changes between releases and is only ever shown.
struct LibvirtError: Error, Hashable {
  /// The code, one of libvirt's `virErrorNumber`.
  var code: Int32
  /// libvirt's own words.
  var message: String

  /// The newest error of this thread.
  static func newest() -> LibvirtError {
    guard let error = LibvirtLibrary.functions.virGetLastError() else {
      return LibvirtError(code: 0, message: "libvirt gave no reason")
    }
    let message = error.pointee.message.map { String(cString: $0) } ?? "libvirt gave no reason"
    return LibvirtError(code: error.pointee.code, message: message)
  }

  /// There is no such domain on that node.
  var isNoDomain: Bool { code == Int32(VIR_ERR_NO_DOMAIN.rawValue) }
  /// libvirt holds the disks for unsafe to migrate.
  var isUnsafe: Bool { code == Int32(VIR_ERR_MIGRATE_UNSAFE.rawValue) }
  /// Somebody had the job aborted: `virsh domjobabort`, or another Ferry.
  var isAborted: Bool { code == Int32(VIR_ERR_OPERATION_ABORTED.rawValue) }
}
