import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { OperationFacts } from "@/shared/operation/OperationFacts";
import { OperationList } from "@/shared/operation/OperationList";
import { text } from "@/strings/text";

import { addressOf } from "../api/addresses";
import { daysOf } from "../api/days";
import type { Engagement } from "../api/useEngagements";
import { useEngagementStatus } from "../api/usePeriod";

import classes from "./Audit.module.css";

/** How everything in scope operated over the engagement's period; of a closed one, as it was then. */
export function OperationTab({ engagement }: { readonly engagement: Engagement }) {
  const { data, error, refetch } = useEngagementStatus(engagement.id);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  return (
    <div className={classes.stack}>
      <Panel title={text.audits.period.title(daysOf(engagement))}>
        <OperationFacts
          covered={data.covered}
          days={data.period_days}
          uncovered={data.longest_not_covered}
          remediation={data.remediation}
          hint={text.operation.coveredHint}
        />
      </Panel>
      <OperationList operation={data} addressOf={(ref) => addressOf(engagement.id, ref, "period")} />
    </div>
  );
}
