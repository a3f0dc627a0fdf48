/// What libyaml's terse complaints mean to somebody who wrote the file.
enum YamlProblems {
  struct Meaning {
    let sentence: String
    /// Whether the fault lies where the faulty construct begins rather than where it was noticed.
    let liesAtStart: Bool
  }

  static func meaning(of problem: String) -> Meaning {
    guard let sentence = sentences[problem] else {
      return Meaning(
        sentence: "this is not valid YAML; check quotes and indentation", liesAtStart: false)
    }
    return Meaning(sentence: sentence, liesAtStart: noticedLate.contains(problem))
  }

  private static let noticedLate: Set = [
    "could not find expected ':'", "found unexpected end of stream",
    "found unexpected document indicator",
  ]

  private static let sentences = [
    "mapping values are not allowed in this context":
      "a “:” cannot stand here; quote the text or correct the indentation",
    "mapping keys are not allowed in this context":
      "a key cannot start here; correct the indentation",
    "block sequence entries are not allowed in this context":
      "a list entry “-” cannot start here; put it on its own line, indented like the others",
    "found character that cannot start any token":
      "no value can start with this character; quote the text, and indent with spaces, not tabs",
    "found a tab character that violates indentation":
      "a tab cannot indent; use spaces",
    "found a tab character where an indentation space is expected":
      "a tab cannot indent; use spaces",
    "could not find expected ':'":
      "a “:” is missing after this key; add it or indent the line like the text before",
    "did not find expected key":
      "a key was expected here; correct the indentation or quote the text before",
    "did not find expected '-' indicator":
      "a list entry “-” was expected here; correct the indentation",
    "did not find expected ',' or ']'":
      "a list in brackets needs “,” or “]” here; close it or quote the text before",
    "did not find expected ',' or '}'":
      "a mapping in braces needs “,” or “}” here; close it or quote the text before",
    "did not find expected node content":
      "a value is missing here; write one or remove the comma or sign before it",
    "found unexpected end of stream":
      "this quote is never closed; add the closing quote",
    "found unexpected document indicator":
      "this quote is not closed before a “---” or “...” line; add the closing quote",
    "found unknown escape character":
      "this escape is unknown; write “\\\\” for a backslash or use single quotes",
    "found invalid Unicode character escape code":
      "this escape names no character; correct the code",
    "did not find expected hexdecimal number":
      "this escape needs hexadecimal digits; complete the code",
    "did not find expected comment or line break":
      "only a comment or a new line can stand here; move the text to the next line",
    "found an indentation indicator equal to 0":
      "the indentation of a text block cannot be 0; use 1 to 9 or leave it out",
    "did not find expected alphabetic or numeric character":
      "a name of letters and digits was expected after “&” or “*”; quote the text",
    "did not find expected <document start>":
      "text stands after the end of the document; correct the indentation",
    "found unexpected ':'":
      "a “:” cannot stand here; put a space after it or quote the text",
    "found undefined tag handle":
      "a value that starts with “!” is a tag; quote the text",
    "did not find the expected '>'":
      "a value that starts with “!” is a tag; quote the text",
    "did not find expected tag URI":
      "a value that starts with “!” is a tag; quote the text",
    "did not find expected whitespace or line break":
      "a value that starts with “!” is a tag; quote the text",
    "did not find URI escaped octet":
      "a value that starts with “!” is a tag; quote the text",
    "found unknown directive name":
      "lines that start with “%” are not taken; remove the line or quote the text",
    "could not find expected directive name":
      "lines that start with “%” are not taken; remove the line or quote the text",
    "found unexpected non-alphabetical character":
      "lines that start with “%” are not taken; remove the line or quote the text",
    "found incompatible YAML document":
      "this version of YAML is not known; remove the “%YAML” line",
    "input is too long":
      "the text is too long for libyaml; make it shorter",
  ]
}
