import { IconEye, IconInfoCircle, IconThumbDown, IconThumbUp } from "@tabler/icons-react";

import type { components } from "@/api/generated";
import { text } from "@/strings/text";

import { Chip } from "./Chip";

type Mark = components["schemas"]["QueryOutcome"]["results_are"];

const LOOK = {
  GOOD: { tone: "tested", icon: IconThumbUp },
  BAD: { tone: "gap", icon: IconThumbDown },
  UNKNOWN: { tone: "unknown", icon: IconEye },
  INFORMATIVE: { tone: "plain", icon: IconInfoCircle },
} as const;

interface Props {
  readonly mark: Mark;
  /** Without rows a mark says what rows would be, quietly. */
  readonly quiet?: boolean;
}

/** What rows of a query are: good, bad, for a person to judge, or only told. */
export function MarkChip({ mark, quiet = false }: Props) {
  const { word, meaning } = text.status.mark[mark];
  return (
    <Chip tone={quiet ? "plain" : LOOK[mark].tone} outlined={quiet} icon={LOOK[mark].icon} word={word} hint={meaning} />
  );
}
