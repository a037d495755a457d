import type { GapStatus } from "@/shared/status/gapStatus";

import type { HistoryView } from "./history";

/** How many days each status held, most first. */
export function daysPerStatus(
  days: readonly Pick<HistoryView["days"][number], "status">[],
): (readonly [GapStatus, number])[] {
  const held = new Map<GapStatus, number>();
  for (const { status } of days) held.set(status, (held.get(status) ?? 0) + 1);
  return [...held.entries()].toSorted((a, b) => b[1] - a[1]);
}
