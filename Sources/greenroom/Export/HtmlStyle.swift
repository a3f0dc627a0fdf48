/// How an exported page looks: light and dark, narrow and wide, on paper.
enum HtmlStyle {
  static let text = """
    :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1f2328; --quiet: #5b6570;
      --line: #d9d6cd; --card: #f4f2ec; --accent: #0b6e6e; --good: #1a7f37; --warn: #9a6700;
      --bad: #b3261e; --mark: #fff3b8; }
    @media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e4e6e8;
      --quiet: #9aa4ae; --line: #33383e; --card: #1d2024; --accent: #5ac8c0; --good: #6fcf83;
      --warn: #e3b341; --bad: #ff8a80; --mark: #4a4212; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1rem 1.1rem 4rem; max-width: 46rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: .4rem 0; }
    h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
    h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
    h4 { font-size: .95rem; margin: 1rem 0 .2rem; color: var(--accent); }
    a { color: var(--accent); }
    p { margin: .35rem 0; }
    .quiet { color: var(--quiet); font-size: .9rem; }
    .charts { display: grid; gap: 1rem; grid-template-columns: 1fr; }
    figure { margin: 0; padding: .8rem; background: var(--card); border-radius: .5rem;
      break-inside: avoid; }
    figcaption { font-size: .9rem; }
    figcaption b { display: block; }
    svg { display: block; width: 100%; height: auto; margin-top: .5rem; }
    svg text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
    svg .grid { stroke: var(--line); }
    svg .dot { fill: var(--quiet); fill-opacity: .55; }
    svg .median { fill: none; stroke: var(--accent); stroke-width: 2.5; }
    svg .bar { fill: var(--accent); fill-opacity: .7; }
    svg .cell { fill: var(--accent); stroke: var(--line); }
    svg .right { stroke: var(--accent); stroke-width: 2; }
    table { width: 100%; border-collapse: collapse; font-size: .95rem; }
    td, th { padding: .35rem .5rem .35rem 0; border-bottom: 1px solid var(--line);
      text-align: left; vertical-align: top; }
    td.number, th.number { text-align: right; white-space: nowrap; padding-right: 0; }
    td.day { white-space: nowrap; color: var(--quiet); }
    article { border-top: 2px solid var(--line); margin-top: 2.4rem; padding-top: .2rem;
      content-visibility: auto; contain-intrinsic-size: auto 60rem; }
    article > h2 { margin-top: 1rem; }
    blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line);
      color: var(--quiet); }
    ul { margin: .2rem 0; padding-left: 1.2rem; }
    li.deep { margin-left: 1.2rem; } li.deeper { margin-left: 2.4rem; }
    ol.points { padding-left: 1.6rem; }
    ol.points li { margin: .45rem 0; }
    .state { font-weight: 600; }
    .raised { color: var(--good); } .prompted { color: var(--warn); } .missed { color: var(--bad); }
    q { font-style: normal; color: var(--quiet); }
    mark { background: var(--mark); color: inherit; text-decoration: underline;
      text-decoration-color: var(--accent); text-underline-offset: .18em; }
    sup a { text-decoration: none; padding: 0 .15em; }
    pre { overflow-x: auto; padding: .7rem; background: var(--card); border-radius: .5rem;
      font: .82rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: normal; }
    pre.board { line-height: 1.18; }
    :target { outline: 2px solid var(--accent); outline-offset: .2rem; }
    @media (min-width: 60rem) { body { max-width: 60rem; }
      .charts { grid-template-columns: 1fr 1fr; } article > * { max-width: 46rem; } }
    @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444;
      --line: #bbb; --card: #fff; --accent: #055; --good: #060; --warn: #640; --bad: #900;
      --mark: #fff; }
      @page { margin: 16mm 14mm; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      article { content-visibility: visible; }
      .charts { grid-template-columns: 1fr 1fr; } figure { border: 1px solid var(--line); }
      a { color: inherit; text-decoration: none; }
      h2, h3, h4 { break-after: avoid; } li, blockquote, tr { break-inside: avoid; }
      pre { font-size: 8pt; white-space: pre; overflow: hidden; break-inside: avoid; } }
    """
}
