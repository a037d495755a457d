import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { SortingState } from "@tanstack/react-table";
import { useMemo, useState } from "react";

import { EntityDrawer } from "@/shared/entity/EntityDrawer";
import { MarkChip } from "@/shared/status/MarkChip";
import { DataTable } from "@/shared/table/DataTable";
import { columnsOf, isListOfThings, type Row } from "@/shared/table/values";
import { count } from "@/shared/time/format";
import { text } from "@/strings/text";

import type { Mark } from "../api/draft";

interface Props {
  readonly query: {
    readonly name: string;
    readonly query?: string;
    readonly results_are: Mark;
    readonly count: number;
    readonly columns: readonly string[];
    readonly error: string | null;
    readonly rows: readonly Row[];
  };
}

const WORDS = text.questions;

/** How many rows one query found, and the first of them. */
export function FoundRows({ query }: Props) {
  const { name, rows, count: total, error } = query;
  return (
    <Stack gap={6} component="section" aria-label={name}>
      <Group gap="xs">
        <MarkChip mark={query.results_are} quiet={total === 0} />
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {text.words.rows(total)}
        </Text>
      </Group>
      {error !== null && error !== "" && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={WORDS.failed}>
          {error}
        </Alert>
      )}
      {rows.length > 0 && <RowsTable label={WORDS.rows(name)} rows={rows} columns={query.columns} />}
      {rows.length > 0 && rows.length < total && (
        <Text size="xs" c="dimmed">
          {WORDS.test.first(rows.length, count(total))}
        </Text>
      )}
    </Stack>
  );
}

interface TableProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns?: readonly string[];
}

export function RowsTable({ label, rows, columns: given = [] }: TableProps) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const [opened, setOpened] = useState<Row | null>(null);
  const columns = useMemo(() => (given.length > 0 && !isListOfThings(rows) ? given : columnsOf(rows)), [given, rows]);
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        sorting={sorting}
        onSorting={setSorting}
        onOpen={setOpened}
        maxHeight={300}
      />
      <EntityDrawer thing={opened} onClose={() => setOpened(null)} />
    </>
  );
}
