#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that is well or not with the files, in one sentence.
package struct Finding: Equatable, Sendable {
  package enum Weight: String, Sendable {
    case ok, warn, bad
  }

  package let weight: Weight
  package let sentence: String

  package init(_ weight: Weight, _ sentence: String) {
    self.weight = weight
    self.sentence = sentence
  }
}

/// What `doctor` tells of the files; it looks at all of them and changes nothing.
package enum StoreHealth {
  /// - Parameter problem: why the directory of the user's own work could not be made.
  package static func findings(
    in places: Places, problem: StoreError? = nil
  ) -> [Finding] {
    (problem.map { [Finding(.bad, $0.description)] } ?? folders(in: places)) + settings(in: places)
      + answers(in: places) + rounds(in: places)
      + workTree(around: places.data)
  }

  private static func folders(in places: Places) -> [Finding] {
    let settings = places.settings.parent
    let folders = [places.data, places.sessions, settings == places.data ? nil : settings]
    return folders.compactMap { $0 }.map { folder in
      guard let status = FileStatus(of: folder) else {
        return Finding(.ok, "\(folder) is not there yet; it is made when it is needed.")
      }
      guard status.isDirectory else {
        return Finding(.bad, "\(folder) is not a directory; move it away.")
      }
      guard access(folder.string, R_OK | W_OK | X_OK) == 0 else {
        return Finding(.bad, StoreError.failed(.write, folder, .latest).description)
      }
      return privacy(of: folder, status)
    }
  }

  private static func privacy(of folder: FilePath, _ status: FileStatus) -> Finding {
    if status.owner != geteuid() {
      return Finding(.warn, "\(folder) belongs to another user; check with ls -ld.")
    }
    guard status.permissions & 0o077 == 0 else {
      return Finding(.warn, "Others can look into \(folder); run: chmod 700 \(folder)")
    }
    return Finding(.ok, "\(folder) can be written, and by you alone.")
  }

  private static func settings(in places: Places) -> [Finding] {
    let problems = SettingsFile(in: places).problems + PlanFile(in: places).problems
    guard problems.isEmpty else { return problems.map { Finding(.bad, $0.description) } }
    return [Finding(.ok, "The settings and the plan are well.")]
  }

  private static func answers(in places: Places) -> [Finding] {
    let reading = AnswerShelf(in: places).all()
    let count = reading.attempts.count
    var findings = [
      Finding(.ok, "\(count) \(count == 1 ? "answer" : "answers") can be read.")
    ]
    findings += reading.problems.map { Finding(.bad, $0.description) }
    findings += AnswerShelf(in: places).conflicts().map { path in
      Finding(.warn, "\(path) is another version of an answer; keep one and delete the other.")
    }
    let open = AnswerShelf(in: places).paths().paths.filter { path in
      FileStatus(of: path).map { $0.permissions & 0o077 != 0 } ?? false
    }
    if let first = open.first {
      let others = open.count > 1 ? " and \(open.count - 1) more" : ""
      findings.append(
        Finding(.warn, "Others can read \(first)\(others); run: chmod -R go= \(places.data)"))
    }
    return findings
  }

  private static func rounds(in places: Places) -> [Finding] {
    let rounds = UnfinishedRounds(lookingAt: places)
    return rounds.interrupted.map { round in
      guard let damage = round.damage else {
        return Finding(.warn, "The round \(round.id) was interrupted; greenroom offers to go on.")
      }
      return Finding(.bad, damage.description)
    } + rounds.inUse.map { Finding(.ok, "The round \($0) is open in another greenroom.") }
      + rounds.problems.map { Finding(.bad, $0.description) }
  }
}
