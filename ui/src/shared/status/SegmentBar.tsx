import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import classes from "./SegmentBar.module.css";

export interface BarPart {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly tone: string;
  /** Those among the counted that an accepted exception stands beside. */
  readonly accepted?: number;
}

interface Props {
  readonly parts: readonly BarPart[];
  readonly label: string;
  readonly thin?: boolean;
}

/** One stacked bar. It is a picture: the figures beside it say the same in words. */
export function SegmentBar({ parts, label, thin = false }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const spoken = parts.map(said).join(", ");
  return (
    <div className={classes.bar} data-thin={thin || undefined} role="img" aria-label={`${label}: ${spoken}`}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span
            key={part.id}
            data-segment
            className={classes.segment}
            style={{ flexGrow: part.count / Math.max(total, 1), background: `var(--pg-${part.tone})` }}
          />
        ))}
    </div>
  );
}

function said({ label, count: number, accepted = 0 }: BarPart): string {
  const figure = `${label} ${count(Math.round(number))}`;
  return accepted > 0 ? `${figure} (${text.frameworks.accepted(accepted)})` : figure;
}
