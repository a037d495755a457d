import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconHelpCircleFilled,
  type Icon,
} from "@tabler/icons-react";

import type { components } from "@/api/generated";
import { text } from "@/strings/text";

export type GapStatus = components["schemas"]["RequirementView"]["status"];

export interface Tone {
  /** Names the CSS variables `--pg-<tone>`, `-soft` and `-ink`. */
  readonly tone: "tested" | "attention" | "gap" | "unknown" | "na";
  readonly icon: Icon;
  readonly word: string;
  readonly meaning: string;
}

/** Status always has an icon and a word beside its colour. */
export const STATUS: Readonly<Record<GapStatus, Tone>> = {
  TESTED: { tone: "tested", icon: IconCircleCheckFilled, ...text.status.TESTED },
  ATTENTION: { tone: "attention", icon: IconAlertTriangleFilled, ...text.status.ATTENTION },
  GAP: { tone: "gap", icon: IconCircleXFilled, ...text.status.GAP },
  UNKNOWN: { tone: "unknown", icon: IconHelpCircleFilled, ...text.status.UNKNOWN },
  NOT_APPLICABLE: { tone: "na", icon: IconCircleMinus, ...text.status.NOT_APPLICABLE },
};

/** Worst first: the order in which a list of problems is read. */
export const WORST_FIRST: readonly GapStatus[] = ["GAP", "ATTENTION", "UNKNOWN", "TESTED", "NOT_APPLICABLE"];
