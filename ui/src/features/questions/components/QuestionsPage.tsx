import { Anchor, Badge, Button, Group, Text } from "@mantine/core";
import { IconHelpSquareRounded, IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";

import { ExceptionsChip } from "@/shared/exceptions/ExceptionsChip";
import { EmptyState } from "@/shared/feedback/EmptyState";
import { FilterBar } from "@/shared/layout/FilterBar";
import { ListPanel, type Column } from "@/shared/layout/ListPanel";
import { Page } from "@/shared/layout/Page";
import { useMe } from "@/shared/session/useMe";
import { SeverityChip } from "@/shared/status/SeverityChip";
import { useSearchState } from "@/shared/url/useSearchState";
import { text } from "@/strings/text";

import { choices, filterQuestions } from "../api/filter";
import { useQuestions, type QuestionRow } from "../api/useQuestions";

const WORDS = text.questions;
const SEVERITIES = ["critical", "high", "medium", "low"].map((value) => ({
  value,
  label: text.status.severity[value] ?? value,
}));

export default function QuestionsPage() {
  const { data, error, refetch } = useQuestions();
  const { params } = useSearchState();
  const { may } = useMe();
  const all = data?.items ?? [];
  const rows = filterQuestions(all, {
    search: params.get("q") ?? "",
    severity: params.get("severity"),
    tag: params.get("tag"),
    integration: params.get("integration"),
  });
  return (
    <Page
      title={WORDS.title}
      description={WORDS.description}
      crumbs={[{ label: WORDS.title }]}
      actions={
        may("controls:admin") && (
          <Button component={Link} to="/questions/new" leftSection={<IconPlus size={16} aria-hidden />}>
            {WORDS.add}
          </Button>
        )
      }
    >
      <ListPanel
        label={WORDS.title}
        rows={data && rows}
        error={error}
        onRetry={() => void refetch()}
        keyOf={(row) => row.id}
        columns={COLUMNS}
        minWidth={780}
        empty={
          <EmptyState icon={IconHelpSquareRounded} title={WORDS.empty}>
            {WORDS.emptyBody}
          </EmptyState>
        }
      >
        <FilterBar
          search={WORDS.search}
          shown={text.words.questions(rows.length)}
          choices={[
            { name: "severity", label: WORDS.filter.severity, options: SEVERITIES },
            { name: "tag", label: WORDS.filter.tag, options: choices(all.flatMap((row) => row.tags)) },
            {
              name: "integration",
              label: WORDS.filter.integration,
              options: choices(all.flatMap((row) => row.integrations)),
            },
          ]}
        />
      </ListPanel>
    </Page>
  );
}

const COLUMNS: readonly Column<QuestionRow>[] = [
  {
    label: WORDS.columns.question,
    cell: (row) => (
      <>
        <Anchor component={Link} to={`/questions/${encodeURIComponent(row.id)}`} size="sm" fw={550}>
          {row.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {text.words.queries(row.queries)}
          {!row.shipped && ` · ${WORDS.own}`}
          {row.edited && ` · ${WORDS.edited}`}
        </Text>
      </>
    ),
  },
  {
    label: WORDS.columns.severity,
    cell: (row) => (
      <Group gap={4}>
        <SeverityChip severity={row.severity} />
        <ExceptionsChip number={row.exceptions} />
      </Group>
    ),
  },
  { label: WORDS.columns.integrations, cell: (row) => row.integrations.join(", ") },
  {
    label: WORDS.columns.tags,
    cell: (row) => (
      <Group gap={4}>
        {row.tags.map((tag) => (
          <Badge key={tag} variant="default" tt="none" fw={500} size="sm">
            {tag}
          </Badge>
        ))}
      </Group>
    ),
  },
  { label: WORDS.columns.used, cell: (row) => text.words.controls(row.controls.length) },
];
