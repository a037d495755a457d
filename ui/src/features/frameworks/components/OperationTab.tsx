import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { OperationFacts } from "@/shared/operation/OperationFacts";
import { OperationList } from "@/shared/operation/OperationList";
import { periodOf } from "@/shared/operation/period";
import { PeriodPicker } from "@/shared/operation/PeriodPicker";
import { requirementAddress } from "@/shared/url/addresses";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useOperation } from "../api/useOperation";

import classes from "./FrameworkPage.module.css";

/** How the framework operated over a period, as a Type II report asks. */
export function OperationTab({ frameworkId }: { readonly frameworkId: string }) {
  const { params } = useSearchState();
  const { data, error, refetch } = useOperation(frameworkId, periodOf(params));
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={8} />;
  return (
    <div className={classes.stack}>
      <Panel>
        <div className={classes.stack}>
          <PeriodPicker key={`${data.first}-${data.last}`} shown={{ from: data.first, to: data.last }} />
          <OperationFacts
            covered={data.covered}
            days={data.period_days}
            uncovered={data.longest_not_covered}
            remediation={data.remediation}
            hint={text.operation.coveredHint}
          />
        </div>
      </Panel>
      <OperationList operation={data} addressOf={(ref) => requirementAddress(frameworkId, ref, "history")} />
    </div>
  );
}
