import Cells
import Coach
import Screens
import Store

/// `greenroom frame`: the program without a terminal, on a script of keys and a clock that stands
/// still; nothing is written.
struct FrameRun {
  private var app: App
  private var clocks = Clocks.script(Clocks.scriptStart)
  private var size: Size
  private let request: FrameRequest

  init(_ request: FrameRequest, _ sitting: Sitting) {
    self.request = request
    size = request.size
    app = App(sitting.desk, size: size, at: clocks.now)
    _ = app.receive(
      .guidance(Guidance(sitting.workplace.study(at: clocks.now, after: .thorough))), at: clocks.now
    )
    _ = app.open(sitting.page, at: clocks.now)
    if case .answers = sitting.page {
      let answers = AnswerSearch(in: sitting.workplace.places).all()
      _ = app.receive(.answers(answers), at: clocks.now)
    }
    app.layout()
  }

  /// The last picture as text, and below it with `--styles` each row's styles as letters.
  mutating func text() -> String {
    for step in request.script { take(step) }
    let frame = picture
    return request.showsStyles ? frame.text + "\n\n" + frame.styleText : frame.text
  }

  private var picture: Frame {
    var frame = Frame(size: size)
    app.draw(into: &frame, at: clocks.now)
    return frame
  }

  private mutating func take(_ step: ScriptStep) {
    switch step {
    case .event(let event): tell(picture.resolve(event))
    case .resize(let size):
      self.size = size
      app.resize(to: size)
      tell(.resize)
    case .wait(let time): wait(time)
    }
    app.layout()
  }

  /// Time passes as in the real program: a tick whenever a screen asked for one.
  private mutating func wait(_ time: Duration) {
    var left = time
    while let patience = app.patience(at: clocks.now), patience < left {
      clocks.wait(patience)
      left -= patience
      tell(.tick)
    }
    clocks.wait(left)
    tell(.tick)
  }

  private mutating func tell(_ event: Event) {
    _ = app.update(event, at: clocks.now)
    _ = app.reflect(at: clocks.now)
  }
}
