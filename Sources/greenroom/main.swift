#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One sentence on standard error, as every failure gives.
func complain(_ error: some Error) { complain("\(error)") }

func complain(_ sentence: String) {
  let sentence = "greenroom: \(sentence)\n"
  _ = write(STDERR_FILENO, sentence, sentence.utf8.count)
}

/// The exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
func run() -> Int32 {
  do throws(UsageError) {
    let arguments = try Arguments(parsing: Array(CommandLine.arguments.dropFirst()))
    do {
      return try Greenroom(arguments.common).run(arguments.invocation)
    } catch is Interruption {
      return 130
    } catch {
      complain(error)
      return 1
    }
  } catch {
    complain(error)
    return 2
  }
}

// A write beyond a limit of size is to fail, not to end us.
signal(SIGXFSZ, SIG_IGN)
exit(run())
