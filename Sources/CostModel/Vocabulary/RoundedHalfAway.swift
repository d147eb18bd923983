/// A ratio as a whole number, rounded half away from zero from the exact value: 5/2 is 3, -5/2 is -3, 7/3 is 2.
///
/// For figures that are shown, such as hours per year over hours per FTE, never for money that is divided between
/// receivers: there the odd øre has to go to somebody. To get six decimals, scale the numerator by a million first.
/// Nil when the denominator is 0, where a figure cannot be computed, and when the result does not fit.
package func roundedHalfAway(numerator: Int128, denominator: Int128) -> Int128? {
    guard denominator != 0 else { return nil }
    let divisor = denominator.magnitude
    let (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    // Compared by subtraction: twice the remainder need not fit.
    let magnitude = remainder >= divisor - remainder ? quotient + 1 : quotient
    if (numerator < 0) == (denominator < 0) { return Int128(exactly: magnitude) }
    // The magnitude is at most that of Int128.min, so the two's complement is the negative number.
    return Int128(truncatingIfNeeded: 0 &- magnitude)
}
