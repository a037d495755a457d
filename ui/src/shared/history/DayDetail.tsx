import { Text } from "@mantine/core";
import { IconPencilExclamation } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { WORST_FIRST } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { dayInReadersZone } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { HistoryDay, QueryEdit } from "./history";
import classes from "./History.module.css";

const WORDS = text.requirements.history;

interface Props {
  readonly day: HistoryDay;
  /** Its questions are still read: a long period comes without them. */
  readonly reading?: boolean;
  readonly edits: readonly QueryEdit[];
  /** How a question is named. */
  readonly named: (questionId: string) => ReactNode;
  /** What is offered beside or below a question of that day. */
  readonly children?: (questionId: string) => ReactNode;
}

/** What made one day what it was: its evaluation, its graph, and each question as it stood. */
export function DayDetail({ day, reading = false, edits, named, children }: Props) {
  const edited = new Set(edits.filter((edit) => edit.day === day.day).map((edit) => edit.question_id));
  const questions = Object.entries(day.questions ?? {});
  return (
    <Panel title={`${WORDS.whatMade}: ${dayInReadersZone(Date.parse(`${day.day}T12:00Z`))}`} flush>
      <div className={classes.dayFacts}>
        <StatusChip status={day.status} incomplete={day.incomplete} />
        {day.at !== null && (
          <span>
            {WORDS.lastEvaluation} <Time at={day.at} form="full" />
          </span>
        )}
        {day.snapshot_time !== null && (
          <span>
            {WORDS.fromGraph} <Time at={day.snapshot_time} form="full" />
          </span>
        )}
        {!day.covered && <Text size="sm">{WORDS.notCovered}</Text>}
        {!reading && questions.length === 0 && <Text size="sm">{WORDS.noQuestions}</Text>}
      </div>
      {reading && <LoadingLines lines={3} />}
      <ul className={classes.entries}>
        {questions
          .toSorted(([, a], [, b]) => order(a.status) - order(b.status))
          .map(([id, question]) => (
            <li key={id}>
              {question.left_out === null ? (
                <StatusChip status={question.status} incomplete={question.incomplete} />
              ) : (
                <Chip tone="plain" outlined word={leftOut(question.left_out)} />
              )}
              {named(id)}
              {edited.has(id) && (
                <Chip tone="attention" icon={IconPencilExclamation} word={WORDS.edited} hint={WORDS.editedHint} />
              )}
              {children?.(id)}
            </li>
          ))}
      </ul>
    </Panel>
  );
}

const order = (status: HistoryDay["status"]) => WORST_FIRST.indexOf(status);

function leftOut(state: string): string {
  const words: Readonly<Record<string, string | undefined>> = text.status.question;
  return words[state] ?? state;
}
