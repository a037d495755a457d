import { Group, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconListCheck } from "@tabler/icons-react";
import { Link } from "react-router";

import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { Chip } from "@/shared/status/Chip";
import { SeverityChip } from "@/shared/status/SeverityChip";
import { StatusChip } from "@/shared/status/StatusChip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { CertificateTable } from "./CertificateTable";
import { QueryOutcomeItem } from "./QueryOutcomeItem";
import classes from "./QuestionCard.module.css";
import type { QuestionOutcome } from "./useResult";

interface Props {
  readonly outcome: QuestionOutcome;
}

/** A question as evaluated: its status, the counts of its queries, and behind each its rows. */
export function QuestionCard({ outcome }: Props) {
  const { params, toggle } = useSearchState();
  const { evaluation_id: evaluationId, snapshot_id: snapshotId } = outcome;
  const open = params.getAll("open");
  const certificateKey = `${outcome.id}.read`;
  const shown = open.includes(certificateKey);
  return (
    <article className={classes.card} aria-label={outcome.title}>
      <header className={classes.head}>
        <div className={classes.title}>
          <Link to={`/questions/${encodeURIComponent(outcome.id)}`} className={classes.link}>
            {outcome.title}
          </Link>
          {outcome.shows !== "" && (
            <Text size="xs" c="dimmed">
              {outcome.shows}
            </Text>
          )}
        </div>
        <Group gap={6} className={classes.chips}>
          {outcome.severity !== "" && <SeverityChip severity={outcome.severity} />}
          {outcome.state === "counted" ? (
            <StatusChip status={outcome.status} incomplete={outcome.incomplete} />
          ) : (
            <Chip
              tone="plain"
              outlined
              word={text.status.question[outcome.state]}
              hint={text.status.questionHint[outcome.state]}
            />
          )}
          <ExceptionsChip number={outcome.exceptions.length} />
        </Group>
      </header>
      {outcome.reasons.length > 0 && (
        <ul className={classes.reasons}>
          {outcome.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {outcome.queries.map((query) => (
        <QueryOutcomeItem
          key={query.index}
          evaluationId={evaluationId}
          snapshotId={snapshotId}
          questionId={outcome.id}
          query={query}
          open={open.includes(`${outcome.id}.${query.index}`)}
          onToggle={() => toggle("open", `${outcome.id}.${query.index}`)}
        />
      ))}
      {evaluationId !== null && outcome.queries.length > 0 && (
        <div className={classes.foot}>
          <UnstyledButton className={classes.read} aria-expanded={shown} onClick={() => toggle("open", certificateKey)}>
            <IconChevronRight size={14} aria-hidden data-open={shown || undefined} className={classes.chevron} />
            <IconListCheck size={14} aria-hidden />
            {text.questions.complete}
          </UnstyledButton>
          {shown && <CertificateTable evaluationId={evaluationId} questionId={outcome.id} />}
        </div>
      )}
    </article>
  );
}
