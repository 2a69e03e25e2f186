internal import CLibvirt
internal import ClusterModel

/// How fast a machine writes to its memory, found by QEMU's sampling of pages: their checksums are
/// compared before and after.
///
/// QEMU knows two other ways. The dirty ring needs KVM; the dirty bitmap needs it too, and without it
/// QEMU 7.2 aborts together with its machine (seen). Neither is used.
extension LibvirtConnection {
  /// Pages sampled for each GiB by libvirt's own call.
  static let samplesByLibvirt = 512
  /// How many samples are wanted of one machine: an error of about 3 % where an eighth is written to.
  static let samplesWanted = 4096
  /// The most samples of one GiB that QEMU takes.
  static let samplesMax = 16_384

  /// How many pages of each GiB to sample; nil when libvirt's own number will do.
  ///
  /// Small machines need more than libvirt asks for: of 256 MiB it looks at 128 pages, and a page
  /// found written by luck counts for 2 MiB.
  static func samples(of memory: Bytes) -> Int? {
    let wanted = Int(Double(samplesWanted) / max(memory.mebibytes / 1024, 0.01))
    return wanted <= samplesByLibvirt ? nil : min(wanted, samplesMax)
  }

  /// Begins to measure for so many seconds.
  func startMeasuring(
    writesOf machine: MachineID, for seconds: Int, samples: Int?
  ) throws(LibvirtError) {
    if let samples {
      let command =
        #"{"execute":"calc-dirty-rate","arguments":{"calc-time":\#(seconds),"#
        + #""sample-pages":\#(samples)}}"#
      if let answer = try? monitor(command, of: machine), answer.contains(#""return""#) { return }
    }
    let seconds = Int32(clamping: seconds)
    try tell(machine) { virt.virDomainStartDirtyRateCalc($0, seconds, 0) }
  }

  /// The rate of distinct writes that was measured, in MiB a second, rounded down; nil while the
  /// measurement goes on.
  func measuredWrites(of machine: MachineID) throws(LibvirtError) -> Int? {
    let result = try withDomain(machine) { domain -> Result<Int?, LibvirtError> in
      var domains: [virDomainPtr?] = [domain, nil]
      var records: UnsafeMutablePointer<virDomainStatsRecordPtr?>?
      let count = virt.virDomainListGetStats(
        &domains, VIR_DOMAIN_STATS_DIRTYRATE.rawValue, &records, 0)
      guard count >= 0 else { return .failure(.newest()) }
      defer { virt.virDomainStatsRecordListFree(records) }
      guard count > 0, let record = records?.pointee else { return .success(nil) }
      let values = TypedParameters(record.pointee.params, count: record.pointee.nparams)
      guard values["dirtyrate.calc_status"] == UInt64(VIR_DOMAIN_DIRTYRATE_MEASURED.rawValue) else {
        return .success(nil)
      }
      return .success(values["dirtyrate.megabytes_per_second"].map { Int(clamping: $0) })
    }
    return try result?.get() ?? nil
  }
}
