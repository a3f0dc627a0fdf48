extension Manual {
  static let surroundings = [
    ("GREENROOM_CONTENT", "where questions and scaffolds are, unless --content says so"),
    (
      "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME, XDG_CONFIG_HOME",
      "where answers, running rounds, the index and the settings are, below greenroom; without "
        + "them the usual places in the home directory"
    ),
    ("VISUAL, EDITOR", "what the notes of a past answer are edited with; without them vi"),
    ("NO_COLOR", "when set and not empty, colours are off, as with --no-color"),
    ("TERM", "the terminal's kind; with dumb there can be no screen"),
    ("LC_ALL, LC_CTYPE, LANG", "whether the terminal understands UTF-8"),
  ]

  static let files = [
    ("~/.config/greenroom/settings.yaml", "the settings"),
    ("~/.local/share/greenroom/answers", "your answers, one Markdown file each: back these up"),
    ("~/.local/share/greenroom/revisions", "what answers were before their notes were edited"),
    ("~/.local/share/greenroom/trash", "answers that were thrown away; u brings the last one back"),
    ("~/.local/share/greenroom/content", "questions of your own, laid over the others by id"),
    ("~/.local/state/greenroom/sessions", "rounds that are running or were cut short"),
  ]

  static let exits = """
    .Bl -tag -width Ds
    .It 0
    It is done.
    .It 1
    It failed; one sentence on standard error says why.
    .It 2
    The command line was wrong; the sentence names the nearest right word.
    .It 130
    It was interrupted.
    .El
    """
}
