// Only the mathematics of the C library: nothing by which a rule could see the world.
#if canImport(Glibc)
  import func Glibc.exp
  import func Glibc.log
  import func Glibc.pow
#else
  import func Darwin.exp
  import func Darwin.log
  import func Darwin.pow
#endif

/// Functions that the standard library lacks.
enum Elementary {
  static func exponential(_ power: Double) -> Double { exp(power) }

  static func logarithm(_ number: Double) -> Double { log(number) }

  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// The chance, from 0 to 1, of log-odds.
  static func chance(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  /// The log-odds of a chance; those near 0 and 1 are taken for ones that are not quite so sure.
  static func logOdds(_ chance: Double) -> Double {
    let chance = min(max(chance, 0.03), 0.97)
    return log(chance / (1 - chance))
  }
}
