import { IconHistory } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { DayDetail } from "@/shared/history/DayDetail";
import { DayStrip } from "@/shared/history/DayStrip";
import type { HistoryDay, HistoryView } from "@/shared/history/history";
import { QueryEdits } from "@/shared/history/QueryEdits";
import { StatusChanges } from "@/shared/history/StatusChanges";
import { Panel } from "@/shared/layout/Panel";
import { OperationFacts } from "@/shared/operation/OperationFacts";
import { periodOf, type Period } from "@/shared/operation/period";
import { PeriodPicker } from "@/shared/operation/PeriodPicker";
import { useNameOf } from "@/shared/people/usePeople";
import { DAY_MS } from "@/shared/time/days";
import { useNow } from "@/shared/time/useNow";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { useHistory, useRequirementOperation } from "../api/useHistory";
import type { RequirementView } from "../api/useRequirement";

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
  const nameOf = useNameOf();
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
          <Chosen key={day.day} day={day} history={data} requirement={requirement} />
        ))}
      <QueryEdits edits={data.edits} nameOf={nameOf} />
      <StatusChanges entries={data.entries} nameOf={nameOf} />
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

interface ChosenProps extends TabProps {
  readonly day: HistoryDay;
  readonly history: HistoryView;
}

/** A day of a long period comes without its questions: then it is asked for by itself. */
function Chosen({ day, history, requirement }: ChosenProps) {
  const bare = day.questions === null && day.at !== null;
  const { framework_id: frameworkId, ref } = requirement;
  const alone = useHistory(frameworkId, ref, { from: day.day, to: day.day }, bare).data?.days[0];
  const titles = titlesOf(requirement);
  return (
    <DayDetail
      day={alone ?? day}
      reading={bare && alone === undefined}
      edits={history.edits}
      named={(id) => <Link to={`/questions/${encodeURIComponent(id)}`}>{titles.get(id) ?? id}</Link>}
    />
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
