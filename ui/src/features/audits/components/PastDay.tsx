import { Button, Text } from "@mantine/core";
import { useState } from "react";

import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { DayDetail } from "@/shared/history/DayDetail";
import type { HistoryDay, QueryEdit } from "@/shared/history/history";
import { useMe } from "@/shared/session/useMe";
import { text } from "@/strings/text";

import type { AuditRequirement } from "../api/useAudit";
import type { Engagement } from "../api/useEngagements";
import { useAuditHistory, useDayResult } from "../api/usePeriod";

import classes from "./Audit.module.css";
import { AuditRows } from "./AuditRows";

interface Props {
  readonly engagement: Engagement;
  readonly requirement: AuditRequirement["requirement"];
  readonly day: HistoryDay;
  readonly edits: readonly QueryEdit[];
}

const WORDS = text.audits.requirement;

/** One day of the period, and what each question found on it. */
export function PastDay({ engagement, requirement, day, edits }: Props) {
  const { may } = useMe();
  // A long period comes without the questions of its days: then one day is asked for by itself.
  const bare = day.questions === null && day.at !== null;
  const alone = useAuditHistory(engagement.id, requirement.ref, { day: day.day, enabled: bare }).data?.days[0];
  const questions = [...requirement.own_questions, ...requirement.linked_controls.flatMap((one) => one.questions)];
  const titles = new Map(questions.map(({ id, title }) => [id, title]));
  const reads = engagement.seat.side === "auditor" || may("evidence:read");
  return (
    <DayDetail
      day={alone ?? day}
      reading={bare && alone === undefined}
      edits={edits}
      named={(id) => <span className={classes.grows}>{titles.get(id) ?? id}</span>}
    >
      {(id) => reads && <Found engagementId={engagement.id} place={requirement.ref} questionId={id} day={day.day} />}
    </DayDetail>
  );
}

interface FoundProps {
  readonly engagementId: string;
  readonly place: string;
  readonly questionId: string;
  readonly day: string;
}

function Found(props: FoundProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? WORDS.hideRows : WORDS.showRows}
      </Button>
      {open && (
        <div className={classes.wide}>
          <Result {...props} />
        </div>
      )}
    </>
  );
}

function Result({ engagementId, place, questionId, day }: FoundProps) {
  const { data, error, refetch } = useDayResult(engagementId, place, questionId, day);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={3} />;
  if (data.queries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {text.questions.noRows}
      </Text>
    );
  }
  return data.queries.map((query) => (
    <AuditRows
      key={query.index}
      source={{ from: "requirement", id: engagementId, ref: place, key: questionId, day }}
      index={query.index}
      name={query.name}
      query={query.query}
    />
  ));
}
