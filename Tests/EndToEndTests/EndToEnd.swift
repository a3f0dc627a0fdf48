import Testing

/// Every test that runs a program belongs in here: each keeps its thread while it waits, so they
/// run one after another.
@Suite(.serialized) enum EndToEnd {}
