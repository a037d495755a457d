import { Tooltip, UnstyledButton } from "@mantine/core";

import { STATUS } from "@/shared/status/gapStatus";
import { dayInReadersZone } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { HistoryDay, QueryEdit } from "./history";
import classes from "./History.module.css";
import { daysPerStatus } from "./strip";

const WORDS = text.requirements.history;

const dayName = (day: string) => dayInReadersZone(Date.parse(`${day}T12:00Z`));

interface Props {
  readonly days: readonly HistoryDay[];
  readonly edits: readonly QueryEdit[];
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
}

/** The calendar strip: a square for each day, and under it the same in words. */
export function DayStrip({ days, edits, chosen, onChoose }: Props) {
  const edited = new Set(edits.map(({ day }) => day));
  const label = WORDS.strip(dayName(days[0]?.day ?? ""), dayName(days.at(-1)?.day ?? ""));
  return (
    <div>
      <div className={classes.strip} role="group" aria-label={label}>
        {days.map(({ day, status, covered }) => {
          const name = WORDS.dayOf(dayName(day), STATUS[status].word);
          return (
            <Tooltip key={day} label={edited.has(day) ? `${name}. ${WORDS.edited}` : name}>
              <UnstyledButton
                className={classes.day}
                data-segment
                data-covered={covered}
                data-edited={edited.has(day) || undefined}
                aria-label={name}
                aria-pressed={chosen === day}
                style={{ "--tone": `var(--pg-${STATUS[status].tone})` }}
                onClick={() => onChoose(day)}
              />
            </Tooltip>
          );
        })}
      </div>
      <div className={classes.legend}>
        {daysPerStatus(days).map(([status, held]) => (
          <span key={status}>{WORDS.days(held, STATUS[status].word.toLowerCase())}</span>
        ))}
        <span>
          {WORDS.perDay} {days.some(({ covered }) => !covered) && WORDS.uncovered} {WORDS.choose}
        </span>
      </div>
    </div>
  );
}
