import { Group, List, Stack, Text } from "@mantine/core";

import { Differences } from "@/shared/revisions/Differences";
import { MarkChip } from "@/shared/status/MarkChip";
import { StatusChip } from "@/shared/status/StatusChip";
import type { Row } from "@/shared/table/values";
import { count } from "@/shared/time/format";
import { Time } from "@/shared/time/Time";
import { text } from "@/strings/text";

import type { AskedView, ComparisonView } from "../api/useTimeTravel";

import { FoundRows, RowsTable } from "./FoundRows";

const WORDS = text.questions.runNow;

/** What the question would have found on a past day. */
export function AskedDay({ asked }: { readonly asked: AskedView }) {
  return (
    <Stack gap="md" role="status">
      <Group gap="xs">
        <StatusChip status={asked.status} incomplete={asked.incomplete} />
        <Text size="sm" c="dimmed">
          {WORDS.asOf} <Time at={asked.snapshot_at} form="full" />
        </Text>
      </Group>
      {asked.reasons.length > 0 && (
        <List size="sm">
          {asked.reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
      {asked.queries.map((query) => (
        <FoundRows key={query.name} query={query} />
      ))}
    </Stack>
  );
}

/** What appeared, went and changed between two days, query by query. */
export function ComparedDays({ compared }: { readonly compared: ComparisonView }) {
  return (
    <Stack gap="md" role="status">
      <Group gap="xs">
        <Text size="sm">{compared.first}</Text>
        <StatusChip status={compared.first_status} />
        <span aria-hidden>→</span>
        <Text size="sm">{compared.last}</Text>
        <StatusChip status={compared.last_status} />
      </Group>
      {compared.queries.map((query) => (
        <Stack key={query.name} gap={6} component="section" aria-label={query.name}>
          <Group gap="xs">
            <MarkChip mark={query.results_are} quiet={query.after === 0} />
            <Text size="sm" fw={600}>
              {query.name}
            </Text>
            <Text size="sm" c="dimmed">
              {WORDS.counts(count(query.before), count(query.after))}
            </Text>
          </Group>
          <Text size="sm">
            {[
              WORDS.appeared(query.appeared),
              WORDS.went(query.went),
              WORDS.changed(query.changed),
              WORDS.same(query.same),
            ].join(" · ")}
          </Text>
          {query.error !== "" && <Text size="sm">{query.error}</Text>}
          <Some title={WORDS.appearedTitle} rows={query.appeared_rows} />
          <Some title={WORDS.wentTitle} rows={query.went_rows} />
          {query.changed_rows.map(({ identity, changes }) => (
            <div key={identity}>
              <Text size="xs" fw={600}>
                {WORDS.changedTitle}: {identity}
              </Text>
              <Differences items={changes} />
            </div>
          ))}
        </Stack>
      ))}
    </Stack>
  );
}

function Some({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600} mb={4}>
        {title}
      </Text>
      <RowsTable label={title} rows={rows} />
    </div>
  );
}
