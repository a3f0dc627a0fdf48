import Coach
import Screens
import Store

// A round that the disk does not take, when somebody wants to leave it.
extension World {
  /// Below it a directory is made for the round.
  private var refuge: FilePath { workplace.places.temporary }

  func unsaved(_ error: StoreError) -> Unsaved {
    Unsaved(reason: error.description, brief: error.brief, refuge: refuge.description)
  }

  /// The journal alone is enough to go on with, and so is the answer of a round that is over.
  mutating func secure(_ attempt: Attempt?) -> [News] {
    do throws(StoreError) {
      try journal?.flush()
      return [.secured]
    } catch {
      if let attempt, save(attempt).isEmpty { return [.secured] }
      return [.unsaved(unsaved(error))]
    }
  }

  /// Where it is kept is said after the screen is gone, too.
  mutating func keepElsewhere() -> [News] {
    guard let journal else { return [] }
    let folder = refuge.appending("greenroom-\(journal.start.id)")
    do throws(StoreError) {
      try journal.keep(below: folder)
    } catch {
      return [.unsaved(unsaved(error))]
    }
    forget()
    let sentence = "The round is kept: “greenroom --data \(folder)” goes on with it."
    complain(sentence)
    return [.keptElsewhere(sentence)]
  }
}
