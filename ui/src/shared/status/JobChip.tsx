import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconClock,
  IconPlayerStopFilled,
  IconProgress,
  type Icon,
} from "@tabler/icons-react";

import { text } from "@/strings/text";

import { Chip } from "./Chip";
import type { Tone } from "./gapStatus";

const WORDS = text.status.job;

const STATES: Readonly<
  Record<string, { readonly tone: Tone["tone"] | "accent"; readonly icon: Icon; readonly word: string } | undefined>
> = {
  queued: { tone: "na", icon: IconClock, word: WORDS.queued },
  waiting: { tone: "na", icon: IconClock, word: WORDS.queued },
  running: { tone: "accent", icon: IconProgress, word: WORDS.running },
  finishing: { tone: "accent", icon: IconProgress, word: WORDS.finishing },
  succeeded: { tone: "tested", icon: IconCircleCheckFilled, word: WORDS.succeeded },
  // A unit of a completeness certificate: read lately enough, too long ago, or not at all.
  fresh: { tone: "tested", icon: IconCircleCheckFilled, word: WORDS.fresh },
  stale: { tone: "attention", icon: IconClock, word: WORDS.stale },
  never: { tone: "na", icon: IconCircleDashed, word: WORDS.never },
  partial: { tone: "attention", icon: IconAlertTriangleFilled, word: WORDS.partial },
  failed: { tone: "gap", icon: IconCircleXFilled, word: WORDS.failed },
  cancelled: { tone: "na", icon: IconPlayerStopFilled, word: WORDS.cancelled },
};

interface Props {
  readonly state: string | null;
  readonly hint?: string;
}

/** How a job, or one unit of it, stands. */
export function JobChip({ state, hint }: Props) {
  const known = state === null ? { tone: "na" as const, icon: IconCircleDashed, word: WORDS.none } : STATES[state];
  return <Chip tone={known?.tone ?? "na"} icon={known?.icon} word={known?.word ?? state ?? ""} hint={hint} />;
}
