import Cells
import Curses
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PaletteTests {
  static let palettes = Theme.allCases.flatMap { theme in
    [0, 8, 16, 88, 256, 1 << 24].map { Palette(theme: theme, colours: $0) }
  }

  @Test(arguments: palettes) func `a selection is told by more than colour`(palette: Palette) {
    let plain = palette.look(of: .plain).attributes
    for style in [Style.selected, .selection, .bad, .warning, .match, .key, .heading, .field] {
      #expect(palette.look(of: style).attributes != plain, "\(style)")
    }
  }

  @Test(arguments: palettes) func `no number is beyond what the terminal has`(palette: Palette) {
    for style in Style.allCases {
      let look = palette.look(of: style)
      for colour in [look.foreground, look.background] {
        if let colour { #expect(Int(colour) < palette.colours, "\(style)") }
      }
    }
  }

  @Test(arguments: palettes) func `only high contrast brings a background`(palette: Palette) {
    let isHigh = palette.theme == .highContrast && palette.colours > 0
    for style in Style.allCases {
      #expect((palette.look(of: style).background != nil) == isHigh, "\(style)")
    }
  }

  @Test func `without colours attributes alone speak`() {
    for style in Style.allCases {
      let bare = Palette(theme: .none, colours: 256).look(of: style)
      #expect(bare.foreground == nil && bare.background == nil)
      #expect(bare == Palette(theme: .dark, colours: 0).look(of: style))
    }
  }

  @Test(arguments: [(Theme.dark, 4.5), (.light, 4.5), (.highContrast, 7)])
  func `text stands out from its background`(theme: Theme, least: Double) {
    let palette = Palette(theme: theme, colours: 256)
    for style in Style.allCases {
      guard let colour = palette.look(of: style).foreground else { continue }
      let background = theme == .light ? 1.0 : 0.0
      let contrast = contrast(luminance(colour), background)
      #expect(contrast >= (style == .border ? 3 : least), "\(style): \(contrast)")
    }
  }

  @Test func `the environment suggests a theme`() {
    #expect(Theme(noColor: nil, colorFGBG: nil) == .dark)
    #expect(Theme(noColor: "1", colorFGBG: "0;15") == .none)
    #expect(Theme(noColor: "", colorFGBG: "0;15") == .light)
    #expect(Theme(noColor: nil, colorFGBG: "0;default;7") == .light)
    #expect(Theme(noColor: nil, colorFGBG: "15;0") == .dark)
    #expect(Theme(noColor: nil, colorFGBG: "15;8") == .dark)
    #expect(Theme(noColor: nil, colorFGBG: "nonsense") == .dark)
  }

  /// WCAG 2's contrast ratio.
  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// WCAG 2's relative luminance of a colour of xterm's cube or grey ramp.
  private func luminance(_ colour: UInt8) -> Double {
    let parts: [Int]
    if colour >= 232 {
      parts = Array(repeating: 8 + 10 * (Int(colour) - 232), count: 3)
    } else {
      let index = Int(colour) - 16
      parts = [index / 36, index / 6 % 6, index % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    let linear = parts.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
