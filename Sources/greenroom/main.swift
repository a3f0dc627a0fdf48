#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

do throws(UsageError) {
  let arguments = try Arguments(parsing: Array(CommandLine.arguments.dropFirst()))
  if case .say(let text) = arguments.invocation { print(text, terminator: "") }
} catch {
  let sentence = "greenroom: \(error)\n"
  _ = write(STDERR_FILENO, sentence, sentence.utf8.count)
  exit(2)
}
