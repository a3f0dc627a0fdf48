/// The words that the engine itself must know; what a question is about is in its cues.
enum WordTables {
  static let negators = set(
    """
    no not never without none nobody cannot cant neither nor nothing nowhere hardly lack lacks
    lacking skip skips skipped skipping unnecessary needless forget forgot forgets
    dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt shouldnt havent hasnt hadnt
    """)

  /// What follows these is a new thought that a negation before them does not reach.
  static let barriers = set("but however because so instead although though whereas otherwise")

  /// What a clause of its own begins with, after a comma or “and”.
  static let subjects = set(
    "i we it they you he she i'd we'd it's i'll we'll instead just then only")

  static let conditions = set("if when unless until whenever once where while")

  /// Words after a negator that name nothing yet: “not needed: retries”.
  static let hollowObjects = set("needed necessary need for required worth of any the a it")

  /// Openings that hold a negator and negate nothing.
  static let harmlessNegations = phrases(
    """
    not only|not just|not merely|no longer|no doubt|never again|no more|no matter|not sure|\
    don't forget|dont forget|do not forget|never forget|not to mention
    """)

  /// What takes back the words before it.
  static let dismissals = phrases(
    "overkill|unnecessary|not needed|not necessary|no need|not worth|isn't needed|isnt needed")

  static let numbers = set(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
    billions dozen dozens half third quarter double twice triple
    """)

  /// What follows the slash of a rate: `writes/s` lists nothing.
  static let rateUnits = set(
    """
    s sec secs second seconds m min mins minute minutes h hr hour hours d day days wk week weeks mo
    month months yr year years user users request requests req conn key
    """)

  /// Signs of a reason, by word or phrase.
  static let reasons = phrases(
    """
    because|since|so that|due to|rather than|instead of|avoid|avoids|avoiding|allow|allows|allowing\
    |lets us|trade off|tradeoff|trade offs|tradeoffs|cheaper|enough|in order to|otherwise|at the \
    cost of|costs us|the price is|therefore|hence|which means|that way|prevents|to prevent|simpler\
    |faster than|slower than|worth|in exchange|so we|so the|so a|so it|good for|better than
    """)

  /// Words whose regular ending is none.
  static let unbending = set(
    "https evening being during always perhaps kubernetes redis series here")

  static let irregular: [String: String] = pairs(
    """
    ids id dbs db vms vm pks pk
    used use uses use using use did do does do doing do went go goes go
    agreed agree guaranteed guarantee wrote write written write ran run sent send built build
    broke break broken break chose choose chosen choose kept keep held hold lost lose losing lose
    left leave made make met meet paid pay read read rose rise risen rise said say saw see seen see
    sold sell shown show shrank shrink spent spend stuck stick stood stand stolen steal taught teach
    told tell took take taken take thought think threw throw thrown throw understood understand
    woke wake won win began begin begun begin bought buy brought bring caught catch fell fall
    fallen fall fed feed felt feel fought fight found find forgot forget forgotten forget froze
    freeze frozen freeze gave give given give got get gotten get grew grow grown grow had have
    has have heard hear hidden hide hid hide knew know known know led lead lent lend spoke speak
    spoken speak bound bind dealt deal drew draw drawn draw drove drive driven drive meant mean
    rewrote rewrite rewritten rewrite rebuilt rebuild resent resend undid undo undone undo
    overwrote overwrite overwritten overwrite children child people person indices index
    """)

  static let hindsights = phrases(
    "should have|could have|should've|could've|shouldve|couldve|ought to have|wish i had|wish we had"
  )

  /// Participles that do not end in `ed`, after which `should have` is hindsight.
  static let participles = set(
    """
    been done had made built run set put kept sent written known thought caught told held begun
    chosen seen taken given gone got gotten found left lost paid read shut split spent stood
    understood brought bought cut hit let led broken come become shown grown met said rewritten
    rebuilt
    """)

  static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static func phrases(_ text: String) -> PhraseTable {
    PhraseTable(text.split(separator: "|").map { $0.split(separator: " ").map(String.init) })
  }

  private static func pairs(_ text: String) -> [String: String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var table: [String: String] = [:]
    for place in stride(from: 0, to: words.count - 1, by: 2) {
      table[words[place]] = words[place + 1]
    }
    return table
  }
}

/// Phrases found by their first word.
struct PhraseTable: Sendable {
  private var rests: [String: [[String]]] = [:]

  init(_ phrases: [[String]]) {
    for phrase in phrases {
      guard let first = phrase.first else { continue }
      rests[first, default: []].append(Array(phrase.dropFirst()))
    }
  }

  func opens(with word: String) -> Bool { rests[word] != nil }

  /// How many tokens the longest phrase takes that begins at a place; nil when none does.
  func length(at place: Int, of tokens: some RandomAccessCollection<Token>) -> Int? {
    let start = tokens.index(tokens.startIndex, offsetBy: place)
    guard let candidates = rests[tokens[start].word] else { return nil }
    let following = tokens[start...].dropFirst()
    return candidates.filter { rest in
      following.count >= rest.count && zip(following, rest).allSatisfy { $0.word == $1 }
    }.map { $0.count + 1 }.max()
  }
}
