import type { components } from "@/api/generated";

export type Bar = components["schemas"]["Bar"];
export type Segment = components["schemas"]["Segment"];

/** The tones of each bar's segments. Red is kept for gaps; a policy not yet linked is not one. */
const TONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  policies: { linked: "accent", none: "muted", "not-applicable": "na" },
  evidence: { queries: "accent", both: "accent-deep", external: "accent-pale", none: "muted", "not-applicable": "na" },
  audit: {
    ...{ open: "muted", "in-progress": "accent-pale", ready: "accent", "under-review": "accent-deep" },
    ...{ "action-required": "attention", accepted: "tested", none: "na", "not-applicable": "na" },
  },
  gaps: { TESTED: "tested", ATTENTION: "attention", GAP: "gap", UNKNOWN: "unknown", NOT_APPLICABLE: "na" },
};

export function segmentTone(bar: string, segment: string, place: number): string {
  return TONES[bar]?.[segment] ?? (place === 0 ? "tested" : "na");
}

/** The filter of the requirements list that a bar's segments are values of; none for the percentage. */
export const FILTER_OF: Readonly<Record<string, "status" | "policies" | "evidence" | "audit">> = {
  policies: "policies",
  evidence: "evidence",
  gaps: "status",
  audit: "audit",
};
