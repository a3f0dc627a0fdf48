import Cells

/// Where the parts of the review stand.
struct ReviewPlaces {
  let search: Area
  let hint: Area
  let topics: Area
  let answers: Area
  /// Below the answers, the words that were found in the chosen one.
  let quotes: Area

  private static let quoteRows = 4

  init(size: Size, quotes isQuoting: Bool) {
    var area = Chrome.body(of: size)
    search = area.takeTop(1)
    hint = area.takeTop(1)
    topics = size.columns >= 72 ? area.takeLeft(32) : area.takeTop(0)
    quotes = area.takeBottom(isQuoting && area.rows > 2 * Self.quoteRows ? Self.quoteRows : 0)
    answers = area
  }
}
