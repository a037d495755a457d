import { text } from "@/strings/text";

import type { Engagement } from "./useEngagements";

type Days = Pick<Engagement, "type" | "period_start" | "period_end" | "as_of">;

/** The days that an engagement looks at, in words. */
export function daysOf({ type, period_start: start, period_end: end, as_of: asOf }: Days): string {
  return type === "type-1" ? text.audits.asOf(asOf ?? "") : text.audits.days(start ?? "", end ?? "");
}

/** The days after an engagement's, as many of them: what the next period is likely to be. */
export function daysAfter({ type, period_start: start, period_end: end, as_of: asOf }: Days): [string, string] {
  const last = Date.parse((type === "type-1" ? asOf : end) ?? "");
  const first = Date.parse((type === "type-1" ? asOf : start) ?? "");
  const day = 86_400_000;
  const shown = (at: number) => new Date(at).toISOString().slice(0, 10);
  if (Number.isNaN(last) || Number.isNaN(first)) return ["", ""];
  return type === "type-1" ? ["", shown(last + 365 * day)] : [shown(last + day), shown(last + day + (last - first))];
}
