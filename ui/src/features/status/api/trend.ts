import type { components } from "@/api/generated";
import type { GapStatus } from "@/shared/status/gapStatus";

export type TrendDay = components["schemas"]["TrendDay"];
export type TrendPoint = Readonly<Record<GapStatus, number>> & { readonly day: string; readonly at: number };

/** Days as the chart draws them, oldest first; a status that a day does not name counts nothing. */
export function trendOf(days: readonly TrendDay[]): TrendPoint[] {
  return days
    .map(({ day, counts }) => ({
      day,
      at: Date.parse(`${day}T12:00:00Z`),
      TESTED: counts.TESTED ?? 0,
      ATTENTION: counts.ATTENTION ?? 0,
      GAP: counts.GAP ?? 0,
      UNKNOWN: counts.UNKNOWN ?? 0,
      NOT_APPLICABLE: counts.NOT_APPLICABLE ?? 0,
    }))
    .toSorted((a, b) => a.at - b.at);
}
