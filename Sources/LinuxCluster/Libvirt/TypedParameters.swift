internal import CLibvirt

/// A list of named values in libvirt's form, read from C memory.
struct TypedParameters {
  private var values: [String: UInt64] = [:]

  /// Copies the numbers of a list; texts are of no use to Ferry.
  init(_ list: UnsafePointer<virTypedParameter>?, count: Int32) {
    for parameter in UnsafeBufferPointer(start: list, count: max(0, Int(count))) {
      guard let value = parameter.number else { continue }
      values[parameter.name] = value
    }
  }

  /// A value; nil when it is not in the list.
  subscript(name: String) -> UInt64? { values[name] }
}

extension JobStatistics {
  /// Reads the statistics from libvirt's list.
  init(_ parameters: TypedParameters, type: Int32 = Int32(VIR_DOMAIN_JOB_UNBOUNDED.rawValue)) {
    let isActive =
      type != Int32(VIR_DOMAIN_JOB_NONE.rawValue)
    operation =
      switch parameters[VIR_DOMAIN_JOB_OPERATION] {
      case _ where !isActive: .none
      case UInt64(VIR_DOMAIN_JOB_OPERATION_MIGRATION_OUT.rawValue): .departure
      case UInt64(VIR_DOMAIN_JOB_OPERATION_MIGRATION_IN.rawValue): .arrival
      default: .other
      }
    pass = Int(clamping: parameters[VIR_DOMAIN_JOB_MEMORY_ITERATION] ?? 0)
    memoryTotal = parameters[VIR_DOMAIN_JOB_MEMORY_TOTAL] ?? 0
    memorySent = parameters[VIR_DOMAIN_JOB_MEMORY_PROCESSED] ?? 0
    memoryRemaining = parameters[VIR_DOMAIN_JOB_MEMORY_REMAINING] ?? 0
    rate = parameters[VIR_DOMAIN_JOB_MEMORY_BPS] ?? 0
    dirtyPageRate = parameters[VIR_DOMAIN_JOB_MEMORY_DIRTY_RATE] ?? 0
    pageSize = parameters[VIR_DOMAIN_JOB_MEMORY_PAGE_SIZE] ?? 4096
    downtime = parameters[VIR_DOMAIN_JOB_DOWNTIME]
  }
}

extension virTypedParameter {
  fileprivate var name: String {
    withUnsafeBytes(of: field) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  fileprivate var number: UInt64? {
    switch UInt32(bitPattern: type) {
    case VIR_TYPED_PARAM_INT.rawValue: UInt64(clamping: value.i)
    case VIR_TYPED_PARAM_UINT.rawValue: UInt64(value.ui)
    case VIR_TYPED_PARAM_LLONG.rawValue: UInt64(clamping: value.l)
    case VIR_TYPED_PARAM_ULLONG.rawValue: value.ul
    default: nil
    }
  }
}
