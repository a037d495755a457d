import { Box, Skeleton, Text } from "@mantine/core";
import type { SortingState } from "@tanstack/react-table";
import { useMemo, useState } from "react";

import { QueryText } from "@/shared/code/QueryText";
import { FailurePanel } from "@/shared/feedback/FailurePanel";
import { MoreButton } from "@/shared/layout/MoreButton";
import { DataTable } from "@/shared/table/DataTable";
import { columnsOf, isListOfThings } from "@/shared/table/values";
import { text } from "@/strings/text";

import { useAuditRows, type Source } from "../api/useAuditFiles";

interface Props {
  readonly source: Source;
  readonly index: number;
  readonly name: string;
  readonly query: string;
}

/** The rows of one query, read through the engagement, so that auditors may too. */
export function AuditRows({ source, index, name, query }: Props) {
  const pages = useAuditRows(source, index);
  const [sorting, setSorting] = useState<SortingState>([]);
  const { data, error, refetch } = pages;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const given = data?.pages[0]?.columns;
  const columns = useMemo(
    () => (given && given.length > 0 && !isListOfThings(rows) ? given : columnsOf(rows, query)),
    [given, rows, query],
  );
  return (
    <Box mt="sm">
      <Text size="sm" fw={550} mb={4}>
        {name}
      </Text>
      {error !== null && data === undefined && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton height={90} />}
      {data !== undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.questions.noRows}
        </Text>
      )}
      {rows.length > 0 && (
        <DataTable
          label={text.questions.rows(name)}
          columns={columns}
          rows={rows}
          sorting={sorting}
          onSorting={setSorting}
          maxHeight={330}
        />
      )}
      <MoreButton pages={pages} />
      {query !== "" && <QueryText query={query} />}
    </Box>
  );
}
