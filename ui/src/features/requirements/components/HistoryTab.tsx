import { IconHistory } from "@tabler/icons-react";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { OperationFacts } from "@/shared/operation/OperationFacts";
import { periodOf, type Period } from "@/shared/operation/period";
import { PeriodPicker } from "@/shared/operation/PeriodPicker";
import { STATUS } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { DAY_MS } from "@/shared/time/days";
import { Time } from "@/shared/time/Time";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useHistory, useRequirementOperation, type HistoryView } from "../api/useHistory";
import type { RequirementView } from "../api/useRequirement";

import { DayDetail } from "./DayDetail";
import { DayStrip } from "./DayStrip";
import { QueryEdits } from "./QueryEdits";
import classes from "./RequirementPage.module.css";

interface Props {
  readonly frameworkId: string;
  readonly requirementRef: string;
}

interface TabProps {
  readonly requirement: RequirementView;
}

function titlesOf({ own_questions: own, linked_controls: controls }: RequirementView): ReadonlyMap<string, string> {
  const questions = [...own, ...controls.flatMap((control) => control.questions)];
  return new Map(questions.map(({ id, title }) => [id, title]));
}

const WORDS = text.requirements.history;

/** The requirement over a period: figures, a day each, what made a day so, and edited queries. */
export function HistoryTab({ requirement }: TabProps) {
  const { framework_id: frameworkId, ref: requirementRef } = requirement;
  const { params } = useSearchState();
  const period = periodOf(params);
  const now = useNow();
  const { data, error, refetch } = useHistory(frameworkId, requirementRef, period);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines />;
  return (
    <div className={classes.stack}>
      <Panel>
        <div className={classes.stack}>
          <PeriodPicker key={`${params.get("from") ?? ""}-${params.get("to") ?? ""}`} shown={shownOf(period, now)} />
          {data.days.length > 0 ? (
            <Days frameworkId={frameworkId} requirementRef={requirementRef} history={data} />
          ) : (
            <EmptyState icon={IconHistory} title={WORDS.none}>
              {WORDS.noneBody}
            </EmptyState>
          )}
        </div>
      </Panel>
      {data.days
        .filter(({ day }) => day === params.get("day"))
        .map((day) => (
          <DayDetail key={day.day} day={day} edits={data.edits} titles={titlesOf(requirement)} />
        ))}
      <QueryEdits edits={data.edits} />
      {data.entries.length > 0 && <Changes entries={data.entries} />}
    </div>
  );
}

/** The period asked for, or else the year until today, as the server takes it. */
function shownOf({ from, to }: Period, now: number): Period {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: from || day(now - 364 * DAY_MS), to: to || day(now) };
}

function Days({ frameworkId, requirementRef, history }: Props & { readonly history: HistoryView }) {
  const { params, change } = useSearchState();
  const chosen = params.get("day");
  return (
    <>
      <Figures frameworkId={frameworkId} requirementRef={requirementRef} />
      <DayStrip
        days={history.days}
        edits={history.edits}
        chosen={chosen}
        onChoose={(day) => change({ day: day === chosen ? null : day })}
      />
    </>
  );
}

function Figures({ frameworkId, requirementRef }: Props) {
  const { params } = useSearchState();
  const { data } = useRequirementOperation(frameworkId, requirementRef, periodOf(params));
  if (data === undefined) return null;
  return (
    <OperationFacts
      covered={data.covered}
      days={data.days}
      uncovered={data.longest_not_covered}
      remediation={data.remediation}
      hint={text.operation.coveredHintOne}
    />
  );
}

function Changes({ entries }: { readonly entries: HistoryView["entries"] }) {
  return (
    <Panel title={WORDS.changes} flush>
      <ul className={classes.entries}>
        {entries.map((entry) => (
          <li key={`${entry.at}-${entry.evaluation_id}`}>
            <span className={classes.when}>
              <Time at={entry.at} form="full" />
            </span>
            <StatusChip status={entry.status} />
            {entry.previous !== null && <span>{WORDS.from(STATUS[entry.previous].word)}</span>}
            <EntryReasons reasons={entry.reasons} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const FEW = 2;

function EntryReasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  const list = (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
  if (reasons.length <= FEW) return <div className={classes.said}>{list}</div>;
  return (
    <details className={classes.said}>
      <summary>{text.requirements.allReasons(reasons.length)}</summary>
      {list}
    </details>
  );
}
