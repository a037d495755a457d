import { Tooltip } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { STATUS } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { dayInReadersZone } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import { daysPerStatus } from "../api/strip";
import { useHistory, type HistoryView } from "../api/useHistory";

import classes from "./RequirementPage.module.css";

interface Props {
  readonly frameworkId: string;
  readonly requirementRef: string;
}

const WORDS = text.requirements.history;

export function HistoryTab({ frameworkId, requirementRef }: Props) {
  const { data, error, refetch } = useHistory(frameworkId, requirementRef);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines />;
  if (data.days.length === 0) {
    return (
      <Panel>
        <EmptyState icon={IconHistory} title={WORDS.none}>
          {WORDS.noneBody}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className={classes.stack}>
      <Panel>
        <Strip days={data.days} />
      </Panel>
      <Panel title={WORDS.changes} flush>
        <ul className={classes.entries}>
          {data.entries.map((entry) => (
            <li key={`${entry.at}-${entry.evaluation_id}`}>
              <span className={classes.when}>
                <Time at={entry.at} form="full" />
              </span>
              <StatusChip status={entry.status} />
              {entry.previous !== null && <span>{WORDS.from(STATUS[entry.previous].word)}</span>}
              {entry.reasons.map((reason) => (
                <span key={reason}>{reason}</span>
              ))}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** The calendar strip: a square for each day, and under it the same in words. */
function Strip({ days }: { readonly days: HistoryView["days"] }) {
  const shown = (day: string | undefined) => (day === undefined ? "" : dayInReadersZone(Date.parse(`${day}T12:00Z`)));
  const label = WORDS.strip(shown(days[0]?.day), shown(days.at(-1)?.day));
  return (
    <>
      <div className={classes.strip} role="img" aria-label={label}>
        {days.map(({ day, status }) => (
          <Tooltip key={day} label={`${shown(day)}: ${STATUS[status].word}`}>
            <span className={classes.day} data-segment style={{ background: `var(--pg-${STATUS[status].tone})` }} />
          </Tooltip>
        ))}
      </div>
      <div className={classes.legend}>
        {daysPerStatus(days).map(([status, held]) => (
          <span key={status}>{WORDS.days(held, STATUS[status].word.toLowerCase())}</span>
        ))}
        <span>{WORDS.perDay}</span>
      </div>
    </>
  );
}
