#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that may be on the machine.
struct Tool {
  let name: String

  var isInstalled: Bool { Tool.run("command -v \(name)", on: "").status == 0 }

  /// Runs a line of the shell with this input; `output` holds what it said on both streams.
  static func run(_ line: String, on input: String) -> (status: Int32, output: String) {
    let mark = "end-of-the-input-of-this-test"
    let lines = input.hasSuffix("\n") ? input : input + "\n"
    guard let pipe = popen("{ \(line); } 2>&1 <<'\(mark)'\n\(lines)\(mark)\n", "r") else {
      return (-1, "")
    }
    var bytes: [UInt8] = []
    var byte = fgetc(pipe)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(pipe)
    }
    return (pclose(pipe), String(decoding: bytes, as: UTF8.self))
  }
}
