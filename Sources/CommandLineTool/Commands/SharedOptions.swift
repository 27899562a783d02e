public import ArgumentParser
public import FacilitatorApp

/// Options of every command that uses the files of goedwerk itself.
struct AssetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Map met de bestanden van goedwerk zelf.", valueName: "map"))
  var assets: String?
}

/// Options of every command that works with session files.
struct FolderOptions: ParsableArguments {
  @Option(name: .customLong("map"), help: ArgumentHelp("Map met sessies.", valueName: "map"))
  var folder = "sessions"

  @OptionGroup var places: AssetOptions

  var assets: String? { places.assets }

  var sessions: SessionFolder { SessionFolder(path: folder, assets: places.assets) }
}

/// Options of every command that opens the screen.
struct LookOptions: ParsableArguments {
  @Option(name: .customLong("thema"), help: "Kleuren: donker, licht, contrast of zwart-wit.")
  var theme: Theme?

  @Flag(name: .customLong("zonder-kleur"), help: "Geen kleuren, zoals met NO_COLOR.")
  var withoutColor = false

  @Flag(name: .customLong("stil-geluid"), help: "Geen geluid bij het einde van de klok.")
  var isMuted = false

  var chosen: Theme? { withoutColor ? .mono : theme }
}

/// Where a second copy of every session goes, remembered until another folder is named.
struct CopyOptions: ParsableArguments {
  @Option(
    name: .customLong("kopie"),
    help: ArgumentHelp(
      "Map voor een tweede kopie aan het eind van elke bijeenkomst; wordt onthouden. ‘geen’ zet het uit.", valueName: "map"))
  var copies: String?

  /// Keeps what was given, as an absolute path.
  func remember() throws(Fault) {
    guard let copies else { return }
    if copies == "geen" { return UserSettings.change { $0.copies = "" } }
    guard FileAccess.isFolder(copies), let path = FileAccess.absolute(copies) else {
      throw Fault("‘\(copies)’ is geen map. Maak de map eerst, of kies een andere met --kopie.", .noInput)
    }
    UserSettings.change { $0.copies = path }
  }
}

extension Theme: ExpressibleByArgument {}
