import { Button, Text } from "@mantine/core";
import { IconMessageQuestion } from "@tabler/icons-react";
import { useState } from "react";

import { AnswerChip } from "@/shared/answers/AnswerChip";
import { AnswerDialog } from "@/shared/answers/AnswerDialog";
import { useAnswer, useAnswerVersions, type Answer } from "@/shared/answers/useAnswers";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { Panel } from "@/shared/layout/Panel";
import { useNameOf } from "@/shared/people/usePeople";
import { useMe } from "@/shared/session/useMe";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import classes from "./RequirementPage.module.css";

const WORDS = text.answers;

interface Props {
  readonly frameworkId: string;
  readonly requirementRef: string;
}

/** The answer to a questionnaire's question, with every version of it. */
export function AnswerTab({ frameworkId, requirementRef }: Props) {
  const { data, error, refetch } = useAnswer(frameworkId, requirementRef);
  if (error !== null && data === undefined) return <FailurePanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingLines lines={4} />;
  return (
    <div className={classes.stack}>
      <Held frameworkId={frameworkId} held={data} />
      <Versions frameworkId={frameworkId} requirementRef={requirementRef} />
    </div>
  );
}

function Held({ frameworkId, held }: { readonly frameworkId: string; readonly held: Answer }) {
  const { may } = useMe();
  const [editing, setEditing] = useState(false);
  const offer = may("evidence:admin") && held.applies;
  const button = (
    <Button size="xs" variant="default" onClick={() => setEditing(true)}>
      {held.state === "open" ? WORDS.answer : WORDS.edit}
    </Button>
  );
  return (
    <Panel title={WORDS.title} aside={<AnswerChip state={held.state} />}>
      <div className={classes.stack}>
        {held.applies_if !== "" && (
          <Text size="sm" c="dimmed">
            {WORDS.appliesIf(held.applies_if)}
          </Text>
        )}
        {!held.applies && <Text size="sm">{WORDS.notApplies}</Text>}
        {held.text === "" ? (
          <EmptyState icon={IconMessageQuestion} title={WORDS.none} action={offer && button}>
            {WORDS.noneBody}
          </EmptyState>
        ) : (
          <>
            <Text size="sm" className={classes.answer}>
              {held.text}
            </Text>
            {offer && <div>{button}</div>}
          </>
        )}
      </div>
      {editing && <AnswerDialog frameworkId={frameworkId} held={held} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function Versions({ frameworkId, requirementRef }: Props) {
  const { data } = useAnswerVersions(frameworkId, requirementRef);
  const nameOf = useNameOf();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel title={WORDS.versions} flush>
      <ul className={classes.entries}>
        {data.items.toReversed().map((version) => (
          <li key={version.number}>
            <span className={classes.when}>
              <Time at={version.at} form="full" />
            </span>
            <AnswerChip state={version.state} />
            <span>{version.by === "" ? WORDS.fromFile : nameOf(version.by)}</span>
            <span className={classes.said}>{version.text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
