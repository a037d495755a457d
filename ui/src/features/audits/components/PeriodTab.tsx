import { Text } from "@mantine/core";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { DayStrip } from "@/shared/history/DayStrip";
import { QueryEdits } from "@/shared/history/QueryEdits";
import { StatusChanges } from "@/shared/history/StatusChanges";
import { Panel } from "@/shared/layout/Panel";
import { longTime, OperationFacts } from "@/shared/operation/OperationFacts";
import { useMe } from "@/shared/session/useMe";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { daysOf } from "../api/days";
import type { AuditRequirement } from "../api/useAudit";
import { useAuditPersonName, type Engagement } from "../api/useEngagements";
import { useAuditHistory, useAuditOperation } from "../api/usePeriod";

import classes from "./Audit.module.css";
import { PastDay } from "./PastDay";

interface Props {
  readonly engagement: Engagement;
  readonly requirement: AuditRequirement["requirement"];
}

/** A requirement over the engagement's period, as a Type II report asks: figures, days, edited queries. */
export function PeriodTab({ engagement, requirement }: Props) {
  const { may } = useMe();
  const { params, change } = useSearchState();
  const knownAs = useAuditPersonName(engagement.id);
  const { data, error, refetch } = useAuditHistory(engagement.id, requirement.ref);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={6} />;
  const chosen = params.get("day");
  const day = data.days.find((one) => one.day === chosen);
  return (
    <div className={classes.stack}>
      <Panel title={text.audits.period.title(daysOf(engagement))}>
        <div className={classes.stack}>
          <Figures engagementId={engagement.id} requirementRef={requirement.ref} />
          {data.days.length === 0 ? (
            <Text size="sm" c="dimmed">
              {text.audits.period.notBegun}
            </Text>
          ) : (
            <DayStrip
              days={data.days}
              edits={data.edits}
              chosen={chosen}
              onChoose={(wanted) => change({ day: wanted === chosen ? null : wanted })}
            />
          )}
        </div>
      </Panel>
      {day !== undefined && (
        <PastDay key={day.day} engagement={engagement} requirement={requirement} day={day} edits={data.edits} />
      )}
      <QueryEdits
        edits={data.edits}
        nameOf={(person) => data.people[person] ?? knownAs(person)}
        opens={may("controls:read")}
      />
      <StatusChanges entries={data.entries} nameOf={(person) => data.people[person] ?? knownAs(person)} />
    </div>
  );
}

interface FiguresProps {
  readonly engagementId: string;
  readonly requirementRef: string;
}

function Figures({ engagementId, requirementRef }: FiguresProps) {
  const { data, error, refetch } = useAuditOperation(engagementId, requirementRef);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={2} />;
  return (
    <OperationFacts
      covered={data.covered}
      days={data.days}
      uncovered={data.longest_not_covered}
      remediation={data.remediation}
      hint={text.operation.coveredHintOne}
      more={[
        [text.operation.columns.gap, data.longest_gap_ms === 0 ? text.operation.none : longTime(data.longest_gap_ms)],
      ]}
    />
  );
}
