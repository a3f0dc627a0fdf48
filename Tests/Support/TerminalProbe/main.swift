// A program that shows what it receives, and misbehaves on request: for end-to-end tests.
//
//   TerminalProbe [--bare] [--ascii] [--theme dark|light|high-contrast|none]

import Cells
import Curses

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func run() -> Int32 {
  var probe = Probe(CommandLine.arguments.dropFirst())
  do {
    var terminal = try Terminal(probe.options)
    probe.serve(&terminal)
    return 0
  } catch {
    print(error)
    return 1
  }
}

exit(run())
