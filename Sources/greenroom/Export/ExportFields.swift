/// What the fields of `answers.json`, the tables and `greenroom show --json` mean.
enum ExportFields {
  static let text = """
    # Fields

    One record an answer in `answers.json` under `answers`, as `greenroom show ID --json` prints \
    it, and in `answers.csv`. What is not known is left out, in tables empty. A later greenroom \
    may add fields; it changes none without another `version`.

    | field | what it is |
    | --- | --- |
    | id | the name of the answer's file, which begins with its time |
    | question, title, prompt | the question's id, its name, its words as it was asked |
    | content | a digest of the question as it was asked |
    | kind, topics, company, level | as in the bank; topics have spaces between them in tables |
    | mode | coach or exam |
    | started, zone, offset | in universal time; the zone it was lived in, and its offset |
    | day | the day on the wall |
    | allowed, used, paused | whole seconds |
    | predicted, overall | scores from 1, strong no, to 4, strong hire |
    | rating | again, hard, good or easy: how the question comes back |
    | raised, prompted, missed | how many points came up unasked, when asked, not at all |
    | scores | by dimension, from 1 to 4; in tables `scores.csv` |
    | points | see below; in tables `points.csv` |
    | mistakes | those owned up to; in `answers.csv` how many |
    | device | where it was written |
    | notes | Markdown, as it stands now; not in tables |
    | edits | how often the notes were changed after the round; only from `greenroom show` |

    A point:

    | field | what it is |
    | --- | --- |
    | id, text, dimension, weight | as in the bank, as far as it still has the point; in tables \
    the id is called point |
    | state | raised, prompted, missed, or open: not marked |
    | at | seconds of the round at which it came up |
    | evidence, line | the line of the notes that shows it, and its number from 1 |

    Tables are as RFC 4180 has them, in UTF-8. A text that a spreadsheet would run as a formula \
    has an apostrophe before it.

    """
}
