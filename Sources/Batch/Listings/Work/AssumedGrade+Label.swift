import CostModel
import Workforce

extension AssumedGrade {
    var label: BilingualText {
        switch self {
        case .low: BilingualText(da: "lav", en: "low")
        case .medium: BilingualText(da: "middel", en: "medium")
        case .high: BilingualText(da: "høj", en: "high")
        }
    }
}
