extension Frame {
  /// Replaces box-drawing, arrows, blocks and typographic marks by ASCII of the same width.
  package mutating func reduceToASCII() {
    for index in cells.indices {
      guard let glyph = cells[index].glyph, !glyph.base.isASCII else { continue }
      if let plain = Self.ascii[glyph.base] { replace(at: index, with: Glyph(plain)) }
    }
  }

  private static let ascii: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "═": "=", "║": "|", "‖": "=",
    "━": "=", "╌": "~", "╎": ":", "┈": ".", "┊": ".", "╒": "+", "╕": "+", "╘": "+", "╛": "+",
    "╧": "+", "╤": "+", "┎": "#", "┒": "#", "┖": "#", "┚": "#", "┃": "#", "┠": "#", "┨": "#",
    "▲": "^", "▶": ">", "▼": "v", "◀": "<", "▸": ">", "▾": "v", "↑": "^", "→": ">", "↓": "v",
    "←": "<", "●": "*", "★": "*", "◐": "+", "○": "o", "◌": "o", "•": "*", "·": "-", "✓": "x",
    "✗": "-",
    "█": "#", "▓": "#", "▒": "+", "░": ".", "▁": "_", "▂": "_", "▃": ".", "▄": "-", "▅": "-",
    "▆": "=", "▇": "#", "▏": "|", "▎": "|", "▍": "|", "▌": "|", "▐": "|",
    "…": "~", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "≤": "<",
    "≥": ">", "≈": "~", "µ": "u", "\u{FFFD}": "?",
  ]
}
