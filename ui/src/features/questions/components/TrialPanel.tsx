import { Alert, Group, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";

import { Panel } from "@/shared/layout/Panel";
import { Chip } from "@/shared/status/Chip";
import { StatusChip } from "@/shared/status/StatusChip";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { QuestionTrial } from "../api/useQuestions";

import { FoundRows } from "./FoundRows";

interface Props {
  readonly trial: QuestionTrial;
  /** The text changed since: what is shown is of the one before. */
  readonly stale?: boolean;
  readonly aside?: ReactNode;
}

const WORDS = text.questions.test;

/** What an evaluation would say, how many rows each query found, and the first of them. */
export function TrialPanel({ trial, stale = false, aside }: Props) {
  return (
    <Panel title={WORDS.title} aside={aside}>
      <Stack gap="md" role="status">
        {stale && (
          <Alert variant="outline" color="yellow" icon={<IconAlertTriangle aria-hidden />}>
            {WORDS.stale}
          </Alert>
        )}
        <Group gap="xs">
          <Text size="sm">{WORDS.would}</Text>
          {trial.state === "counted" ? (
            <StatusChip status={trial.status} incomplete={trial.incomplete} />
          ) : (
            <Chip tone="plain" outlined word={WORDS.states[trial.state] ?? trial.state} />
          )}
          <Text size="sm" c="dimmed">
            {WORDS.on} <Time at={trial.snapshot_at} form="full" />
          </Text>
        </Group>
        {trial.missing.length > 0 && (
          <Alert variant="outline" color="yellow" icon={<IconInfoCircle aria-hidden />}>
            {WORDS.missing(trial.missing.join(", "))}
          </Alert>
        )}
        {trial.reasons.length > 0 && (
          <List size="sm">
            {trial.reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        )}
        {trial.queries.map((query) => (
          <FoundRows key={query.name} query={query} />
        ))}
      </Stack>
    </Panel>
  );
}
