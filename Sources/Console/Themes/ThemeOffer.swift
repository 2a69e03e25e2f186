/// A theme that can be chosen by a name.
public struct ThemeOffer: Equatable, Sendable {
  /// What it is called in the configuration: its file's name without the ending, `sea-chart`.
  public var name: String
  /// The theme, or why its file can't be used.
  public var theme: Result<Theme, FileProblem>

  /// Makes an offer.
  public init(name: String, theme: Result<Theme, FileProblem>) {
    self.name = name
    self.theme = theme
  }

  /// Reads a file of the user's.
  public init(name: String, yaml: String, file: String) {
    self.name = name
    do throws(FileProblem) {
      theme = .success(try Theme(yaml: yaml, file: file))
    } catch {
      theme = .failure(error)
    }
  }
}

extension Theme {
  /// The name of the theme that the console has unless another is chosen.
  public static let standardName = "night-crossing"

  /// The themes that are part of the program, so that they need nothing installed; the standard one
  /// is the first.
  public static let shipped: [ThemeOffer] = shippedFiles.map { name, file in
    ThemeOffer(name: name, yaml: String(decoding: file, as: UTF8.self), file: "\(name).yaml")
  }

  /// The files of `Themes/`; a test holds the list complete.
  private static let shippedFiles: [(name: String, file: [UInt8])] = [
    (standardName, PackageResources.night_crossing_yaml),
    ("harbour-fog", PackageResources.harbour_fog_yaml),
    ("engine-room", PackageResources.engine_room_yaml),
    ("northern-lights", PackageResources.northern_lights_yaml),
    ("morning-quay", PackageResources.morning_quay_yaml),
    ("sea-chart", PackageResources.sea_chart_yaml),
    ("lighthouse", PackageResources.lighthouse_yaml),
    ("midday-sun", PackageResources.midday_sun_yaml),
    ("signal-flags", PackageResources.signal_flags_yaml),
    ("pencil", PackageResources.pencil_yaml),
  ]
}
