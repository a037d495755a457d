import { UnstyledButton } from "@mantine/core";
import { IconAlertTriangleFilled, IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";

import { Chip } from "@/shared/status/Chip";
import { MarkChip } from "@/shared/status/MarkChip";
import { text } from "@/strings/text";

import { OutcomeRows } from "./OutcomeRows";
import classes from "./QuestionCard.module.css";
import type { QueryOutcome } from "./useResult";

interface Props {
  readonly evaluationId: string | null;
  readonly snapshotId: string | null;
  readonly questionId: string;
  readonly query: QueryOutcome;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function QueryOutcomeItem({ evaluationId, snapshotId, questionId, query, open, onToggle }: Props) {
  const body = useId();
  return (
    <section className={classes.query}>
      <UnstyledButton className={classes.row} aria-expanded={open} aria-controls={body} onClick={onToggle}>
        <IconChevronRight size={15} aria-hidden className={classes.chevron} data-open={open || undefined} />
        <span className={classes.mark}>
          <MarkChip mark={query.results_are} quiet={query.count === 0} />
        </span>
        <span className={classes.name}>{query.name}</span>
        {query.error !== null ? (
          <Chip tone="attention" icon={IconAlertTriangleFilled} word={text.questions.failed} hint={query.error} />
        ) : (
          <span className={classes.rows} data-zero={query.count === 0 || undefined}>
            {text.words.rows(query.count)}
          </span>
        )}
      </UnstyledButton>
      <div id={body} hidden={!open}>
        {open && (
          <OutcomeRows evaluationId={evaluationId} snapshotId={snapshotId} questionId={questionId} query={query} />
        )}
      </div>
    </section>
  );
}
