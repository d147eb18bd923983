/// An exact fraction. A number that does not fit stops the test, since arithmetic traps.
struct Fraction: Hashable, Comparable {
    let numerator: Int
    /// Positive, without a factor in common with the numerator.
    let denominator: Int

    static let zero = Fraction(0)
    static let one = Fraction(1)

    init(_ whole: Int) {
        (numerator, denominator) = (whole, 1)
    }

    private init(_ numerator: Int, over denominator: Int) {
        if denominator == 1 {
            (self.numerator, self.denominator) = (numerator, 1)
            return
        }
        var (first, second) = (abs(numerator), abs(denominator))
        while second != 0 { (first, second) = (second, first % second) }
        let divisor = denominator < 0 ? -first : first
        (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
    }

    static func - (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator - right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    static func / (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    static prefix func - (value: Fraction) -> Fraction {
        Fraction(-value.numerator, over: value.denominator)
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
