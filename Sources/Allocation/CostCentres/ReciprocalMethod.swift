import BigInt

/// Centres serve each other at once: x = b + A·x, solved exactly.
///
/// With D_j the output of the live centre j that counts (to citizens, idle, and live centres, itself included), x_j its
/// gross cost and y_j = x_j / D_j, the equations D_i·y_i − Σ_j q_ji·y_j = b_i have whole coefficients, where q_ji is what
/// centre i used of centre j. They are solved by elimination without fractions (Bareiss): every division comes out even.
/// What ends at centre f is y_f times what f gave to citizens and idle.
struct ReciprocalMethod {
    let endings: [CentreEnding?]

    init(_ network: CentreNetwork) {
        let live = ReciprocalMethod.live(network)
        let places = live.indices.filter { live[$0] }
        var endings = [CentreEnding?](repeating: nil, count: network.centres.count)
        let indexOfPlace = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        let solution = ReciprocalMethod.solve(network, places, indexOfPlace)
        let zeros = [BigInt](repeating: 0, count: network.centres.count)
        for (column, origin) in places.enumerated() {
            var ending = CentreEnding(final: zeros, gross: zeros)
            for (index, place) in places.enumerated() {
                let centre = network.centres[place]
                ending.final[place] = solution[index][column] * BigInt(centre.final)
                ending.gross[place] = solution[index][column] * BigInt(ReciprocalMethod.counted(centre, indexOfPlace))
            }
            endings[origin] = ending.reduced
        }
        self.endings = endings
    }

    /// The output that counts: to citizens, idle, and live centres, itself included.
    private static func counted(_ centre: CentreNetwork.Centre, _ live: [Int: Int]) -> Int64 {
        centre.toCentres.reduce(centre.final) { $0 + (live[$1.receiver] == nil ? 0 : $1.quantity) }
    }

    /// Centres from which some cost can reach a citizen or idle capacity.
    private static func live(_ network: CentreNetwork) -> [Bool] {
        var live = network.centres.map { $0.final > 0 }
        var changed = true
        while changed {
            changed = false
            for (place, centre) in network.centres.enumerated() where !live[place] {
                if centre.toCentres.contains(where: { live[$0.receiver] }) {
                    live[place] = true
                    changed = true
                }
            }
        }
        return live
    }

    /// Row i, column s: y_i for a cost on s, times the determinant.
    private static func solve(
        _ network: CentreNetwork, _ places: [Int], _ indexOfPlace: [Int: Int]
    ) -> [[BigInt]] {
        let count = places.count
        var matrix = [[BigInt]](repeating: [BigInt](repeating: 0, count: 2 * count), count: count)
        for (index, place) in places.enumerated() {
            let centre = network.centres[place]
            for (receiver, quantity) in centre.toCentres {
                guard let row = indexOfPlace[receiver] else { continue }
                matrix[row][index] -= BigInt(quantity)
            }
            matrix[index][index] += BigInt(counted(centre, indexOfPlace))
            matrix[index][count + index] = 1
        }
        eliminate(&matrix)
        return matrix.map { Array($0[count...]) }
    }

    /// Gauss-Jordan without fractions. The matrix is diagonally dominant by columns and every centre is live, so its
    /// leading minors are positive and no pivot is zero.
    private static func eliminate(_ matrix: inout [[BigInt]]) {
        var previous: BigInt = 1
        for pivotRow in matrix.indices {
            let pivot = matrix[pivotRow][pivotRow]
            for row in matrix.indices where row != pivotRow {
                let factor = matrix[row][pivotRow]
                for column in matrix[row].indices {
                    matrix[row][column] =
                        (pivot * matrix[row][column] - factor * matrix[pivotRow][column]) / previous
                }
            }
            previous = pivot
        }
    }
}
