import { Text } from "@mantine/core";
import { IconPencilExclamation } from "@tabler/icons-react";
import { Link } from "react-router";

import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { WORST_FIRST } from "@/shared/status/gapStatus";
import { StatusChip } from "@/shared/status/StatusChip";
import { dayInReadersZone } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { HistoryDay, QueryEdit } from "../api/useHistory";

import classes from "./RequirementPage.module.css";

const WORDS = text.requirements.history;

interface Props {
  readonly day: HistoryDay;
  readonly edits: readonly QueryEdit[];
  /** Questions by their ids; one that speaks here no more is shown by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What made one day what it was: its evaluation, its graph, and each question as it stood. */
export function DayDetail({ day, edits, titles }: Props) {
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
        {questions.length === 0 && <Text size="sm">{WORDS.noQuestions}</Text>}
      </div>
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
              <Link to={`/questions/${encodeURIComponent(id)}`}>{titles.get(id) ?? id}</Link>
              {edited.has(id) && (
                <Chip tone="attention" icon={IconPencilExclamation} word={WORDS.edited} hint={WORDS.editedHint} />
              )}
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
