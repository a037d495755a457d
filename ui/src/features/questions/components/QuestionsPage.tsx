import { Anchor, Badge, Group, Table, Text } from "@mantine/core";
import { IconHelpSquareRounded } from "@tabler/icons-react";
import { Link } from "react-router";

import { EmptyState } from "@/shared/feedback/EmptyState";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { LoadingLines } from "@/shared/feedback/Loading";
import { FilterBar } from "@/shared/layout/FilterBar";
import { Page } from "@/shared/layout/Page";
import { Panel } from "@/shared/layout/Panel";
import { TableScroll } from "@/shared/layout/TableScroll";
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
  const all = data?.items ?? [];
  const rows = filterQuestions(all, {
    search: params.get("q") ?? "",
    severity: params.get("severity"),
    tag: params.get("tag"),
    integration: params.get("integration"),
  });
  return (
    <Page title={WORDS.title} description={WORDS.description} crumbs={[{ label: WORDS.title }]}>
      {error !== null && data === undefined ? (
        <FailurePanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel flush>
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
          {data === undefined && <LoadingLines lines={12} />}
          {data !== undefined && rows.length === 0 && (
            <EmptyState icon={IconHelpSquareRounded} title={WORDS.empty}>
              {WORDS.emptyBody}
            </EmptyState>
          )}
          {rows.length > 0 && <List rows={rows} />}
        </Panel>
      )}
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly QuestionRow[] }) {
  const columns = WORDS.columns;
  return (
    <TableScroll label={WORDS.title} minWidth={780}>
      <Table verticalSpacing={8} horizontalSpacing="md" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.question}</Table.Th>
            <Table.Th>{columns.severity}</Table.Th>
            <Table.Th>{columns.integrations}</Table.Th>
            <Table.Th>{columns.tags}</Table.Th>
            <Table.Th>{columns.used}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={`/questions/${encodeURIComponent(row.id)}`} size="sm" fw={550}>
                  {row.title}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {text.words.queries(row.queries)}
                </Text>
              </Table.Td>
              <Table.Td>
                <SeverityChip severity={row.severity} />
              </Table.Td>
              <Table.Td>{row.integrations.join(", ")}</Table.Td>
              <Table.Td>
                <Group gap={4}>
                  {row.tags.map((tag) => (
                    <Badge key={tag} variant="default" tt="none" fw={500} size="sm">
                      {tag}
                    </Badge>
                  ))}
                </Group>
              </Table.Td>
              <Table.Td>{text.words.controls(row.controls.length)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
